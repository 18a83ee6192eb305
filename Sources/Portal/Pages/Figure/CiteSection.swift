import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// How a figure is cited: the text in both languages, the reference, the address that stays, the receipt.
struct CiteSection: Sendable {
    let speaker: Speaker

    /// The text, in each language.
    let texts: [(language: Language, words: String)]

    /// Names everything that the value is a function of.
    let reference: String
    let permanent: Address
    let base: String

    /// `nil` when something was erased, so that the figure can no longer be proved.
    let receipt: Address?

    /// How the receipt is checked, in commands for this very value.
    let check: Address

    init(_ evaluated: Evaluated, _ citation: Citation, _ scene: Scene, base: String, _ speaker: Speaker) {
        let fixed = Choice(day: scene.day, known: .commit(scene.view.known), plan: evaluated.plan.body.code)
        let label = evaluated.definition.label
        let permanent = Address(route: .figure(scene.code, label), choice: fixed)
        self.speaker = speaker
        self.permanent = permanent
        self.base = base
        reference = citation.description
        receipt = evaluated.figure.erased > 0 ? nil : Address(route: .receipt(scene.code, label), choice: fixed)
        check = Address(
            route: .figureCheck(scene.code, label),
            choice: Choice(language: scene.choice.language, day: fixed.day, known: fixed.known, plan: fixed.plan))
        texts = Language.allCases.map { language in
            (language: language, words: Self.text(evaluated, scene, base + permanent.text, Speaker(language)))
        }
    }

    private static func text(_ evaluated: Evaluated, _ scene: Scene, _ address: String, _ speaker: Speaker) -> String {
        let sentence = evaluated.figure.value.map {
            speaker.sentence(of: evaluated.definition, $0, on: scene.day).map(\.text).joined()
        }
        return speaker(
            .citeText,
            [
                "programme": scene.name(speaker).words, "plan": speaker.text(evaluated.plan.body.title).words,
                "sentence": sentence ?? "",
                "asat": speaker(.timeAsAt, ["day": .date(PartialDate(day: scene.day).shown)]),
                "known": speaker(.timeKnownAt, ["number": .number(scene.view.known)]), "address": address,
            ])
    }

    var content: HTML {
        """
        <section class="cite" aria-labelledby="cite">
        <h2 id="cite">\(speaker(.pageCite))</h2>
        \(texts.filter { $0.language == speaker.language }, each: citation)
        \(texts.filter { $0.language != speaker.language }, each: folded)
        <p>\(speaker(.citeReference)): <code class="reference">\(reference)</code></p>
        <p class="help">\(speaker(.citationNote))</p>
        <p>\(speaker(.permanentAddress)):<br><a class="address" href="\(permanent.text)">\(base)\(permanent.text)</a></p>
        \(receipt.map(download))
        </section>
        """
    }

    private func citation(_ text: (language: Language, words: String)) -> HTML {
        "<p class=\"citation\" lang=\"\(text.language.tag)\">\(text.words)</p>\n"
    }

    /// The text in a language that is not the page's, behind that language's name.
    private func folded(_ text: (language: Language, words: String)) -> HTML {
        """
        <details><summary lang="\(text.language.tag)">\(text.language.ownName)</summary>\(citation(text))</details>

        """
    }

    private func download(_ address: Address) -> HTML {
        let command = "titian verify receipt FILE"
        return """
            <p><a href="\(address.text)">\(speaker(.receiptDownload))</a> (JSON). \
            \(speaker(.receiptHowToVerify, ["command": .text(command)])) \
            <a href="\(check.text)">\(speaker(.howToCheck))</a>.</p>
            <p class="caution">\(speaker(.receiptCaution))</p>
            """
    }
}
