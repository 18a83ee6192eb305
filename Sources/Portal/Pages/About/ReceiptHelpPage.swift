import Languages

/// How anybody checks a receipt, step by step.
struct ReceiptHelpPage: Page {
    let speaker: Speaker

    /// A step: what to do, why, and the commands that do it.
    private struct Step {
        let title: Wording
        let text: Wording
        var commands: [String] = []
    }

    private static let steps = [
        Step(title: .checkStepGet, text: .checkStepGetText),
        Step(title: .checkStepTool, text: .checkStepToolText),
        Step(
            title: .checkStepRun, text: .checkStepRunText,
            commands: ["python3 verify.py receipt FILE", "titian verify receipt FILE"]),
        Step(title: .checkStepCompare, text: .checkStepCompareText),
        Step(
            title: .checkStepHead, text: .checkStepHeadText, commands: ["titian verify PROGRAMME --against CHECKPOINT"]),
        Step(
            title: .checkStepAll, text: .checkStepAllText,
            commands: ["python3 verify.py figure EXPORT FIGURE --at YYYY-MM-DD"]),
    ]

    var title: LocalText { LocalText(words: speaker(.howToCheck), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.howToCheck))</h1>
        <p>\(speaker(.checkIntro))</p>
        <ol class="steps">
        \(Self.steps, each: item)</ol>
        <p class="caution">\(speaker(.receiptCaution))</p>
        """
    }

    private func item(_ step: Step) -> HTML {
        """
        <li><h2>\(speaker(step.title))</h2>
        <p>\(speaker(step.text))</p>
        \(step.commands, each: { "<pre tabindex=\"0\"><code>\($0)</code></pre>\n" })</li>

        """
    }
}
