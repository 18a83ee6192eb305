import Figures
import Languages
import Register
import Search
import WorkPlan

extension SearchLine {
    /// A hit in the reader's words.
    init(_ hit: Hit, _ scene: Scene, _ speaker: Speaker) {
        title = MarkedText(hit.title, speaker)
        detail = scene.detail(of: hit, speaker)
        address = scene.address(of: hit)
        places = hit.matches.map { Place(label: speaker.place(of: $0), text: MarkedText($0, speaker)) }
        isIllustrative = scene.isIllustrative(hit)
        mark = speaker(.provenanceIllustrativeMark)
    }
}

extension MarkedText {
    init(_ match: Match, _ speaker: Speaker) {
        let tag = match.language?.tag
        self.init(pieces: match.pieces, language: tag == speaker.language.tag ? nil : tag)
    }
}

extension Speaker {
    /// Where something matches: the field, and the language when it is not the reader's.
    fileprivate func place(of match: Match) -> String {
        let field = self(match.field.wording)
        guard let tag = match.language?.tag, tag != language.tag else { return field }
        return self(.searchPlace, ["field": field, "language": phrasebook.formatter.languageName(tag)])
    }
}

extension Scene {
    /// Where something that was found is shown.
    fileprivate func address(of hit: Hit) -> Address? {
        switch hit.document.kind {
        case .figure:
            guard let label = label(of: hit) else { return nil }
            return Address(route: .figure(code, label), choice: choice)
        case .plan:
            guard let plan = view.body(hit.record.cast(to: Plan.self)) else { return nil }
            return Address(route: .page(code, .plans, hit.record.text), choice: choice.plan(plan.code))
        case .claim: return Address(route: .claim(code, hit.record.text), choice: choice)
        case .project, .action, .area, .country, .organisation, .meeting, .document:
            return Address(route: .record(code, hit.record.text), choice: choice)
        case .total: return nil
        }
    }

    /// A figure's name, with its version when it is not the newest.
    private func label(of hit: Hit) -> String? {
        guard let record = view.body(hit.record.cast(to: DefinitionDocument.self)),
            let definition = try? Definition(record)
        else { return nil }
        return self.definition(definition.name)?.label == definition.label ? definition.name : definition.label
    }

    /// What tells a hit from others of the same name.
    fileprivate func detail(of hit: Hit, _ speaker: Speaker) -> String? {
        switch hit.document.kind {
        case .project: view.body(hit.record.cast(to: Project.self))?.code
        case .action: view.body(hit.record.cast(to: Action.self))?.code
        case .area: view.body(hit.record.cast(to: Area.self))?.code
        case .meeting: view.body(hit.record.cast(to: Meeting.self)).map { speaker.date($0.starts) }
        case .document: view.body(hit.record.cast(to: Document.self))?.date.map(speaker.date)
        case .organisation:
            view.body(hit.record.cast(to: Organisation.self)).map {
                speaker.name($0.bodyType.rawValue, .bodyType)
            }
        case .claim: view.body(hit.record.cast(to: Claim.self)).map { words(of: $0, speaker) }
        case .total:
            view.body(hit.record.cast(to: OpeningAggregate.self)).map { total in
                let value = speaker.stated(total.value, total.unit)
                return total.isAtLeast ? speaker(.moreThan, ["value": value]) : value
            }
        case .figure: label(of: hit)
        case .plan, .country: nil
        }
    }

    private func words(of claim: Claim, _ speaker: Speaker) -> String {
        let values = [
            "subject": speaker.subject(claim), "value": speaker.stated(claim.value, claim.unit),
            "day": speaker.date(claim.stated),
        ]
        return speaker(.searchClaim, values)
    }

    fileprivate func isIllustrative(_ hit: Hit) -> Bool {
        func isIllustrative<Subject: Registered>(_: Subject.Type) -> Bool {
            view.body(hit.record.cast(to: Subject.self))?.basis.isIllustrative == true
        }
        return view.kind(of: hit.record).map { isIllustrative($0.bodyType) } ?? false
    }
}
