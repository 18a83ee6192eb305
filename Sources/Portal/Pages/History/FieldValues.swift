import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// Shows the values of fields: records by their names, words of the domain in the reader's language.
struct FieldValues {
    let kind: Kind
    let guide: Guide

    func datum(_ json: JSON?, _ change: FieldChange) -> Datum {
        switch json {
        case nil, .null?: .nothing
        case .bool(let value)?: .words(guide.speaker(value ? .yes : .no))
        case .number?: json?.integer.map(Datum.number) ?? .nothing
        case .array(let items)?: Datum(each: items.map { datum($0, change) })
        case .object(let texts)?: Datum(each: texts.map { datum($0.value, change) })
        case .string(let text)?: value(text, change)
        }
    }

    private func value(_ text: String, _ change: FieldChange) -> Datum {
        if case .language(let tag) = change.part {
            return .text(LocalText(words: text, language: tag == guide.speaker.language.tag ? nil : tag))
        }
        if let record = Identifier<AnyRecord>(text: text) { return reference(record) }
        if let vocabulary = Self.vocabulary(of: change.field, kind) { return guide.term(text, vocabulary) }
        if Self.dates.contains(change.field), let date = PartialDate(text: text) { return .date(date) }
        if let money = Money(text: text) { return .money(money) }
        if change.field == "requested", let asked = RequestedAmount(text: text) { return requested(asked) }
        if let term = Wording.term(text, of: change.field, kind) { return .words(guide.speaker(term)) }
        if Amount(text: text) == .withheld { return .missing(.withheld) }
        if kind == .budget || kind == .flow, Amount(text: text) == .unknown { return .missing(.unknown) }
        return .words(text)
    }

    private func requested(_ asked: RequestedAmount) -> Datum {
        guard let source = asked.source else { return .money(asked.money) }
        return .list([.money(asked.money), reference(source.cast())])
    }

    private func reference(_ record: Identifier<AnyRecord>) -> Datum {
        guard let kind = guide.view.kind(of: record) else { return .missing(.notPublic) }
        return .link(guide.name(of: record, kind), guide.place(of: record, kind))
    }

    private static let dates: Set = [
        "adopted", "approved", "date", "day", "ends", "from", "period", "starts", "stated", "until",
    ]

    static func vocabulary(of field: String, _ kind: Kind) -> Vocabulary? {
        switch field {
        case "body-type": .bodyType
        case "category": .statusCategory
        case "modality": .fundingModality
        case "event": .milestoneEvent
        case "leg": .flowLeg
        case "type": kind == .flow ? .flowType : nil
        case "series": .meetingSeries
        case "mode": .meetingMode
        case "quality": .sourceQuality
        case "subject": .claimSubject
        case "unit": .claimUnit
        case "fraction": .fractionOrigin
        default: nil
        }
    }
}
