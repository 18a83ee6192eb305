import Languages
import WorkPlan

/// How anybody checks a receipt, step by step, with commands that work as they stand.
struct ReceiptHelpPage: Page {
    let speaker: Speaker

    /// The address under which others reach the server.
    let base: String

    /// What the commands check; `nil` when the server holds nothing that can be proved.
    let example: CheckedExample?

    /// A step: what to do, why, and the commands that do it.
    private struct Step {
        let title: Wording
        let text: Wording
        var commands: [String] = []
    }

    private var steps: [Step] {
        let programs = CheckingFile.allCases.filter(\.isProgram)
        let getting = programs.map { "curl -O \(base)\($0.route.path)" }
        let names = programs.map(\.rawValue).joined(separator: " ")
        return [
            Step(
                title: .checkStepGet, text: .checkStepGetText,
                commands: example.map { ["curl -o receipt.json '\(base)\($0.receipt.text)'"] } ?? []),
            Step(title: .checkStepTool, text: .checkStepToolText, commands: getting + ["sha256sum \(names)"]),
            Step(title: .checkStepRun, text: .checkStepRunText, commands: ["python3 verify.py receipt receipt.json"]),
            Step(title: .checkStepCompare, text: .checkStepCompareText),
            Step(title: .checkStepHead, text: .checkStepHeadText, commands: example.map(ledger(of:)) ?? []),
            Step(title: .checkStepAll, text: .checkStepAllText, commands: example.map { [evaluation(of: $0)] } ?? []),
        ]
    }

    private func ledger(of example: CheckedExample) -> [String] {
        [
            "curl -o checkpoint.txt \(base)\(example.checkpoint.text)",
            "curl -o public.jsonl \(base)\(example.export.text)",
            "python3 verify.py export public.jsonl --checkpoint checkpoint.txt",
        ]
    }

    private func evaluation(of example: CheckedExample) -> String {
        "python3 verify.py figure public.jsonl \(Self.quoted(example.label)) --plan \(Self.quoted(example.plan)) "
            + "--at \(example.day.text) --known \(example.known)"
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || "-._@".utf8.contains($0)
        }
        let parts = word.split(separator: "'", omittingEmptySubsequences: false)
        return isPlain ? word : "'" + parts.joined(separator: "'\\''") + "'"
    }

    var title: LocalText { LocalText(words: speaker(.howToCheck), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.howToCheck))</h1>
        <p>\(speaker(.checkIntro))</p>
        \(example.map(introduced) ?? "<p>\(speaker(.checkNoExample))</p>")
        <ol class="steps">
        \(steps, each: item)</ol>
        <p class="caution">\(speaker(.receiptCaution))</p>
        <section>
        \(files.content)
        </section>
        """
    }

    private func introduced(_ example: CheckedExample) -> HTML {
        """
        <p>\(speaker(.checkExample)) <a class="figure" href="\(example.page.text)">\(example.sentence)</a>.</p>
        """
    }

    private func item(_ step: Step) -> HTML {
        """
        <li><h2>\(speaker(step.title))</h2>
        <p>\(speaker(step.text))</p>
        \(step.commands.isEmpty ? nil : commands(step.commands))</li>

        """
    }

    private func commands(_ lines: [String]) -> HTML {
        "<pre tabindex=\"0\"><code>\(lines.joined(separator: "\n"))</code></pre>"
    }

    /// What is handed out for it, with what proves that it came whole.
    private var files: TableView {
        TableView(
            id: "files", caption: speaker(.checkFiles),
            columns: [
                .init(heading: speaker(.fileColumn), kind: .code), .init(heading: speaker(.checkFileHolds)),
                .init(heading: speaker(.bytesColumn), kind: .number), .init(heading: "SHA-256"),
                .init(heading: speaker(.licenceColumn), kind: .code),
            ],
            rows: CheckingFile.allCases.map { file in
                [
                    #"<a href="\#(file.route.path)">\#(file.rawValue)</a>"#, "\(speaker(file.wording))",
                    "\(speaker.number(file.bytes.count))", "<code class=\"digest\">\(file.digest)</code>", "Apache-2.0",
                ]
            }, note: speaker(.checkFilesNote), hasFixedRows: true)
    }
}

extension CheckingFile {
    /// What it holds.
    fileprivate var wording: Wording {
        switch self {
        case .verify: .checkFileVerify
        case .figures: .checkFileFigures
        case .ledger: .checkFileLedger
        case .ledgerDocument: .checkFileLedgerDocument
        case .definitionsDocument: .checkFileDefinitions
        }
    }
}
