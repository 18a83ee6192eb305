import Figures
import Languages
import Register
import WorkPlan

/// A figure as a sentence, with what marks it: a link to its trace, whether it is illustrative, what was stated.
struct FigureLine: Sendable {
    /// The figure's name.
    let name: String

    /// Where its trace is.
    let address: Address

    /// The sentence in parts; `nil` when the register holds nothing to count.
    let sentence: [Phrasebook.Part]?

    /// Whether it rests on made-up records.
    let isIllustrative: Bool

    /// The newest claim about the same thing, when there is no value.
    let claim: ClaimLine?

    /// What a rate says nothing of, and why.
    let left: String?

    /// Whether only what others stated can be said.
    var isStatedOnly: Bool { sentence == nil && claim != nil }

    let speaker: Speaker

    init(_ figure: Figure, _ scene: Scene, _ plan: Seen<Plan>, _ speaker: Speaker) {
        let definition = figure.definition
        self.speaker = speaker
        name = speaker.name(of: definition)
        address = Address(route: .figure(scene.code, definition.name), choice: scene.choice)
        sentence = figure.value.map { speaker.sentence(of: definition, $0, on: scene.day) }
        isIllustrative = figure.trace.isIllustrative
        let claims = figure.value == nil ? scene.claims(for: definition, plan) : []
        claim = claims.first.map { ClaimLine($0, scene, speaker) }
        left = definition.isRate ? Self.left(figure.trace.exclusionCounts, speaker) : nil
    }

    /// Of how many the question does not apply, and of how many nothing was reported.
    private static func left(_ exclusions: [Exclusion.Reason: Int], _ speaker: Speaker) -> String? {
        let counts = [Exclusion.Reason.notApplicable, .notReported].compactMap { reason in
            exclusions[reason].map { "\(speaker.number($0)) \(speaker.word(reason.rawValue, .exclusion))" }
        }
        return counts.isEmpty ? nil : speaker(.leftOut, ["counts": speaker.phrasebook.formatter.list(counts)])
    }

    /// The sentence, or that there is none and what was stated.
    var content: HTML {
        """
        <li>
        <h3>\(name)</h3>
        \(statement)
        </li>

        """
    }

    /// The sentence alone.
    var statement: HTML { sentence.map(linked) ?? unheld }

    /// The sentence as a link to what it is made of: the same mark beside every number that has a trace.
    private func linked(_ parts: [Phrasebook.Part]) -> HTML {
        """
        <p class="sentence"><a class="figure" href="\(address.text)">\(Self.marked(parts))</a>.\(mark)</p>
        \(left.map { "<p class=\"help\">\($0)</p>" })
        """
    }

    private var mark: HTML? { isIllustrative ? Self.illustrativeMark(speaker) : nil }

    private var unheld: HTML {
        guard let claim else {
            return """
                <p><a href="\(address.text)">\(speaker.phrasebook.capitalised(speaker(.provenanceNoProjectRecords)))</a>. \
                \(speaker(.noClaims))</p>
                """
        }
        return """
            <p class="sentence"><a class="figure" href="\(address.text)"><strong>\(claim.value)</strong>\
            \(claim.fraction.map { " (\($0))" })</a></p>
            <p class="help source">\(claim.attribution).</p>
            """
    }

    /// The parts of a sentence, with the values marked.
    static func marked(_ parts: [Phrasebook.Part]) -> HTML {
        HTML(
            parts.map { part in
                switch part {
                case .words(let words): "\(words)"
                case .value("day", let words): "\(words)"
                case .value(_, let words): "<strong>\(words)</strong>"
                }
            })
    }

    /// What stands beside every figure that rests on made-up records.
    static func illustrativeMark(_ speaker: Speaker) -> HTML {
        #" <span class="mark">\#(speaker(.provenanceIllustrativeMark))</span>"#
    }
}
