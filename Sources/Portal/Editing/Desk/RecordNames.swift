import Commands
import Foundation
import Languages
import Ledger
import Register
import WorkPlan

/// Knows what records are called, as far as somebody may read them.
struct RecordNames: Sendable {
    let call: WorkspaceCall
    private let published: View

    init(_ call: WorkspaceCall) {
        self.call = call
        published = call.scene.newest
    }

    var speaker: Speaker { call.speaker }

    /// Whether somebody may see a record as it stands.
    func mayRead(_ record: Identifier<AnyRecord>, _ kind: Kind) -> Bool {
        call.principal.may(.read, everywhereWith: kind) || isPublic(record)
            || call.principal.mayRead(record, in: call.view)
    }

    /// Whether the public sees a record just as it stands.
    func isPublic(_ record: Identifier<AnyRecord>) -> Bool {
        published.version(of: record) == call.view.version(of: record)
    }

    /// What may be read of a record: as it stands, else as the public sees it.
    func body(_ record: Identifier<AnyRecord>) -> (any Registered)? {
        guard let kind = call.view.kind(of: record) else { return nil }
        return mayRead(record, kind) ? call.view.anyBody(record) : published.anyBody(record)
    }

    /// The records of a kind that may be read, the newest first.
    func identities(of kind: Kind) -> [Identifier<AnyRecord>] {
        let all = call.view.identities(of: kind)
        if call.principal.may(.read, everywhereWith: kind) { return all }
        return all.filter { mayRead($0, kind) }
    }

    /// What a record is called.
    func name(_ record: Identifier<AnyRecord>) -> String {
        guard let body = body(record) else {
            return speaker(call.view.kind(of: record) == nil ? .noSuchRecord : .notPublic)
        }
        return name(body)
    }

    func name(_ body: any Registered) -> String {
        let kind = type(of: body).kind
        let (members, fields) = (body.members, type(of: body).fields)
        let parts = Headline.named(kind).compactMap { name in
            fields.first { $0.name == name }.map { words(members[name], $0, kind, isShort: true) }
        }.filter { !$0.isEmpty }
        return parts.isEmpty ? speaker.name(kind.rawValue, .kind) : parts.joined(separator: " · ")
    }

    /// A code, a title, or the kind: enough inside another record's name.
    private func short(_ record: Identifier<AnyRecord>) -> String {
        guard let body = body(record) else { return speaker(.notPublic) }
        let members = body.members
        if let code = members["code"]?.string { return code }
        if let text = (members["title"] ?? members["name"])?.text { return speaker.text(text).words }
        return speaker.name(type(of: body).kind.rawValue, .kind)
    }

    /// A member of a body in the reader's words.
    func words(_ json: JSON?, _ field: FieldDescription, _ kind: Kind, isShort: Bool = false) -> String {
        switch (field.shape, json) {
        case (_, nil): ""
        case (.text, let json?): json.text.map { speaker.text($0).words } ?? ""
        case (.integer, let json?): json.integer.map { speaker.number($0) } ?? ""
        case (.flag, _): speaker(.yes)
        case (.list(let form), .array(let items)?):
            speaker.phrasebook.formatter.list(
                items.compactMap(\.string).map { value($0, form, field.name, kind, isShort) })
        case (.single(let form), .string(let text)?): value(text, form, field.name, kind, isShort)
        default: ""
        }
    }

    private func value(_ text: String, _ form: ValueForm, _ field: String, _ kind: Kind, _ isShort: Bool) -> String {
        switch form {
        case .reference:
            return Identifier<AnyRecord>(text: text).map { isShort ? short($0) : name($0) } ?? text
        case .choice:
            let vocabulary = FieldValues.vocabulary(of: field, kind)
            return vocabulary.map { speaker.word(text, $0) } ?? text
        case .date, .day: return PartialDate(text: text).map { speaker.date($0) } ?? text
        case .money: return Money(text: text).map { speaker.money($0) } ?? text
        case .amount:
            switch Amount(text: text) {
            case .stated(let money): return speaker.money(money)
            case .withheld: return speaker(.withheld)
            default: return speaker(.unknown)
            }
        case .decimal: return DecimalNumber(text: text).map { speaker.decimal($0) } ?? text
        case .words, .code: return text
        }
    }
}

extension JSON {
    /// A text in any number of languages.
    var text: Text? {
        object.map { versions in
            Text(
                versions.compactMap { tag, words in
                    guard let language = LanguageTag(text: tag), let words = words.string else { return nil }
                    return Text.Version(language: language, words: words)
                })
        }
    }
}
