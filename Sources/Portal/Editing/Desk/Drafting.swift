import Accounts
import Drafts
import Foundation
import Ledger

/// Keeps and finds the drafts of whoever is signed in.
struct Drafting: Sendable {
    let site: Site

    /// A draft as it was typed.
    struct Kept: Sendable {
        let entry: Entry
        let kept: Int64
        let ends: Int64
    }

    func keep(_ entry: Entry, _ call: WorkspaceCall) throws {
        let content = try JSONEncoder().encode(entry)
        let draft = DraftStore.Draft(
            programme: call.code, record: entry.record, kept: site.seconds, content: content)
        try site.drafts.store().keep(draft, of: call.visitor.person.draftOwner)
    }

    func draft(of record: String, _ call: WorkspaceCall) throws -> Kept? {
        let owner = call.visitor.person.draftOwner
        return try site.drafts.store().draft(of: record, in: call.code, of: owner, at: site.seconds).flatMap(Self.kept)
    }

    func all(_ call: WorkspaceCall) throws -> [Kept] {
        let owner = call.visitor.person.draftOwner
        return try site.drafts.store().drafts(of: owner, in: call.code, at: site.seconds).compactMap(Self.kept)
    }

    func drop(_ record: String, _ call: WorkspaceCall) throws {
        try site.drafts.store().drop(record, in: call.code, of: call.visitor.person.draftOwner)
    }

    /// A draft of another Titian may not be readable; it ends by itself.
    private static func kept(_ draft: DraftStore.Draft) -> Kept? {
        (try? JSONDecoder().decode(Entry.self, from: draft.content)).map {
            Kept(entry: $0, kept: draft.kept, ends: draft.ends)
        }
    }
}
