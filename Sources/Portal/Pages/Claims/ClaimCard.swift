import Claims
import Figures
import Languages
import Register
import WorkPlan

/// A claim with everything that is known of it, and what is found on it, as a reader sees it.
struct ClaimCard: Sendable {
    /// What names it in links.
    let key: String

    /// The claim's own page.
    let address: Address

    /// What it counts, and of whom.
    let subject: String

    /// The number with its unit.
    let value: String

    /// The fraction behind a rate, and whether it was inferred.
    let fraction: (words: String, isInferred: Bool)?

    /// When it was stated.
    let stated: String

    /// On what occasion.
    let occasion: LocalText

    /// The plan that it speaks of; `nil` for all plans together.
    let plan: LocalText?

    /// The source's words, as far as they are quoted.
    let words: [LocalText]

    /// In which language it was stated.
    let language: String?

    /// What kind of source it is.
    let quality: String

    /// Where it can be read.
    let sources: [SourceLine]

    /// The parts that the source lists.
    let parts: [String]

    /// What can be seen, in neutral words.
    let findings: [String]

    /// The register's own figure, when it is one that may be set beside the claim.
    let figure: Address?

    /// What a reader should know besides.
    let note: LocalText?

    let isIllustrative: Bool
    let speaker: Speaker

    init(_ claim: Seen<Claim>, _ findings: [Finding], _ scene: Scene, _ speaker: Speaker) {
        let body = claim.body
        self.speaker = speaker
        key = "claim-\(claim.id.text)"
        address = Address(route: .claim(scene.code, claim.id.text), choice: scene.choice)
        subject = speaker.subject(body)
        value = speaker.stated(body.value, body.unit)
        fraction = Arithmetic(body).map {
            (words: speaker.phrasebook.fraction($0.numerator, $0.denominator), isInferred: body.fraction == .inferred)
        }
        stated = speaker.date(body.stated)
        occasion = speaker.text(body.occasion)
        plan = body.plan.flatMap { scene.view.body($0) }.map { speaker.text($0.title) }
        words = (body.words?.versions ?? []).map { LocalText(words: $0.words, language: $0.language.tag) }
        language = body.language.map { speaker.phrasebook.formatter.languageName($0.tag) }
        quality = speaker.word(body.quality.rawValue, .sourceQuality)
        sources = SourceLine.of(body.basis, scene, speaker)
        parts = (Claims.Listing(body)?.parts ?? []).map { "\($0.name) \(speaker.number($0.count))" }
        self.findings = findings.map { speaker.phrasebook.capitalised($0.said(by: speaker.phrasebook)) + "." }
        figure =
            findings.lazy.compactMap { finding -> Address? in
                guard case .register(let figure) = finding else { return nil }
                var choice = scene.choice
                choice.day = figure.day
                choice.plan = body.plan.flatMap { scene.view.body($0) }?.code
                return Address(route: .figure(scene.code, figure.definition.name), choice: choice)
            }.first
        note = body.basis.note.map(speaker.text)
        isIllustrative = body.basis.isIllustrative
    }

    /// What the claim says in a few words.
    var title: String { speaker(.claimTitle, ["subject": subject, "value": value + shownFraction]) }

    private var shownFraction: String {
        fraction.map { $0.isInferred ? " (\($0.words), \(speaker(.inferredMark)))" : " (\($0.words))" } ?? ""
    }

    /// The claim in a list, with a link to its own page.
    var content: HTML {
        """
        <li class="claim" id="\(key)">
        <h3><a href="\(address.text)">\(title)</a>\(mark)</h3>
        \(facts(quoted))
        \(found)
        </li>

        """
    }

    /// What is known of it, and that the exact words are not held.
    var details: HTML {
        facts(quoted ?? "<span class=\"help\">\(speaker(.exactWordsNotHeld))</span>")
    }

    private func facts(_ exactWords: HTML?) -> HTML {
        """
        <p class="help source">\(origin)</p>
        <dl class="claim-facts">
        \(fact(.exactWords, exactWords))
        \(fact(.listedParts, parts.isEmpty ? nil : "\(parts.joined(separator: "; "))"))
        \(fact(.claimOfPlan, plan.map { HTML.text($0) } ?? "\(speaker(.claimOfAllPlans))"))
        \(fact(.note, note.map { HTML.text($0) }))
        </dl>
        """
    }

    /// Where it can be read, in which language, and what kind of source that is.
    private var origin: HTML {
        let words = [language, quality].compactMap(\.self).joined(separator: " · ")
        return sources.isEmpty ? "\(words)" : "\(HTML.list(sources.map(\.content))) · \(words)"
    }

    private var quoted: HTML? {
        guard !words.isEmpty else { return nil }
        return HTML.list(words.map { #"<q lang="\#($0.language ?? "")">\#($0.words)</q>"# })
    }

    private func fact(_ name: Wording, _ value: HTML?) -> HTML? {
        value.map { "<div><dt>\(speaker(name))</dt><dd>\($0)</dd></div>" }
    }

    /// What can be seen, as a list; nothing when there is nothing to say.
    var found: HTML? {
        guard !findings.isEmpty else { return nil }
        let link: HTML? = figure.map { #" <a href="\#($0.text)">\#(speaker(.registersFigure))</a>"# }
        return """
            <p class="findings-title">\(speaker(.findings))</p>
            <ul class="findings">\(findings, each: { "<li>\($0)</li>" })</ul>\(link)
            """
    }

    private var mark: HTML? { isIllustrative ? FigureLine.illustrativeMark(speaker) : nil }
}
