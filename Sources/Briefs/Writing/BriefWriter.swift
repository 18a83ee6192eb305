import Figures
public import Languages
import Ledger
import Register
import WorkPlan

/// Writes one brief. Every figure is evaluated once.
struct BriefWriter {
    let occasion: Occasion
    let form: BriefForm
    let phrasebook: Phrasebook

    /// The public figures on the day, by their names.
    let figures: [String: Figure]

    /// The meeting before, with which this one is compared.
    let previous: Seen<Meeting>?

    init(_ occasion: Occasion, _ form: BriefForm, _ language: Language) {
        self.occasion = occasion
        self.form = form
        phrasebook = Phrasebook(language)
        previous = occasion.previous
        let shown = occasion.view.definitions.filter { $0.audience == .public }
        figures = Dictionary(
            shown.map { ($0.name, $0.evaluate(occasion.question)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What opens every brief, in this order, as far as the register holds it.
    static let headlines = [
        "projects-accredited", "approved-value", "action-coverage", "commencement-rate", "completion-rate",
        "disbursement-rate", "partner-supported-projects", "value-with-partner", "partners-share-of-value",
    ]

    /// What is read out, where there is no time for all.
    static let spoken = [
        "projects-accredited", "approved-value", "action-coverage", "partner-supported-projects", "value-with-partner",
    ]

    func brief() -> Brief {
        let sections: [BriefSection?] =
            switch form {
            case .update:
                [headlines(), changes(), stated(), areas(), partners(), countries(), uncovered(), news(), past()]
            case .press: [headlines(), stated(), partnersInShort(), countries(), ahead(), past()]
            case .speakingPoints:
                [headlines(), changes(), stated(), partnersInShort(), countries(), uncovered(), ahead()]
            }
        return Brief(
            form: form, language: phrasebook.language, title: title, facts: facts, notices: notices,
            sections: sections.compactMap(\.self))
    }

    /// A section, unless nothing stands under it.
    func section(_ heading: Phrase, _ blocks: [BriefBlock?]) -> BriefSection? {
        let blocks = blocks.compactMap(\.self).filter { !$0.sentences.isEmpty }
        return blocks.isEmpty ? nil : BriefSection(heading: phrasebook(heading), blocks: blocks)
    }

    /// Sentences as this form has them: read one after another, or one a line.
    func said(_ sentences: [BriefSentence]) -> BriefBlock {
        form == .press ? .paragraph(sentences) : .list(sentences)
    }

    /// What a value of a figure rests on.
    func source(_ figure: Figure, on day: Day? = nil, _ part: BriefFigurePart? = nil) -> BriefSource {
        let question = Question(view: occasion.view, plan: occasion.question.plan, day: day ?? occasion.day)
        let citation = Citation(
            definition: figure.definition, question: question, ledger: occasion.ledger, root: occasion.root)
        return .figure(citation, part: part)
    }

    /// What a record says.
    func source<Subject: Body>(_ seen: Seen<Subject>) -> BriefSource { .records([BriefRecord(seen)]) }

    /// The best version of a text for the brief's reader.
    func name(_ text: Text) -> BriefPart {
        guard let version = LanguageTag(text: phrasebook.language.tag).flatMap({ text.best(for: $0) }) else {
            return .words("")
        }
        let isTheirs = version.language.tag == phrasebook.language.tag
        return .name(version.words, language: isTheirs ? nil : version.language.tag)
    }

    /// The name of an organisation.
    func name(_ organisation: Identifier<Organisation>) -> BriefPart? {
        occasion.view.organisation(organisation).map { name($0.body.name) }
    }

    /// Names in the alphabetical order of the brief's language: nobody is ranked.
    func alphabetical(_ names: [BriefPart]) -> [BriefPart] {
        names.sorted { phrasebook.comesBefore($0.text, $1.text) }
    }
}

extension BriefRecord {
    init<Subject: Body>(_ seen: Seen<Subject>) {
        self.init(record: seen.id.cast(), kind: Subject.kind, version: seen.version)
    }
}

extension Brief {
    /// The brief for an occasion.
    ///
    /// Cost: one evaluation of each public figure, of some of them a second one on the day of the meeting before.
    public init(for occasion: Occasion, _ form: BriefForm, in language: Language) {
        self = BriefWriter(occasion, form, language).brief()
    }
}
