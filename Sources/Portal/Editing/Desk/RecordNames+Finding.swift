import Foundation
import Ledger
import Register
import WorkPlan

extension RecordNames: RecordFinding {
    /// How many records a form still lists to choose from; of more, one writes which.
    static let mostToChoose = 300

    /// The records of a kind to choose from, in the alphabet's order; `nil` when there are too many to list.
    func options(_ kind: Kind) -> [(record: Identifier<AnyRecord>, name: String)]? {
        let identities = identities(of: kind)
        guard identities.count <= Self.mostToChoose else { return nil }
        return identities.map { ($0, name($0)) }.sorted { speaker.inOrder($0.1, $1.1) }
    }

    /// A record by its identity, also inside its address; else by its code; else by words of its name.
    func find(_ words: String, _ kind: Kind?) -> FoundRecord {
        if let record = words.firstMatch(of: #/[0-9a-f]{32}/#).flatMap({
            Identifier<AnyRecord>(text: String($0.output))
        }) {
            return isThere(record, kind) ? .one(record) : .none
        }
        guard let kind else { return .none }
        let sought = Self.folded(words)
        guard !sought.isEmpty else { return .none }
        var (whole, partial): ([Identifier<AnyRecord>], [Identifier<AnyRecord>]) = ([], [])
        for record in identities(of: kind) {
            guard let names = body(record).map(Self.names) else { continue }
            if names.contains(sought) { whole.append(record) }
            if names.contains(where: { $0.contains(sought) }) { partial.append(record) }
        }
        let found = whole.isEmpty ? partial : whole
        return found.isEmpty ? .none : found.count == 1 ? .one(found[0]) : .several
    }

    /// A record that may be read, is in use and of the kind.
    private func isThere(_ record: Identifier<AnyRecord>, _ kind: Kind?) -> Bool {
        guard let found = call.view.kind(of: record), kind == nil || found == kind else { return false }
        return call.view.isInUse(record) && mayRead(record, found)
    }

    /// Whether words stand in a record's name or code.
    func holds(_ record: Identifier<AnyRecord>, _ sought: String) -> Bool {
        guard let body = body(record) else { return false }
        let all = Self.names(body) + [Self.folded(name(body)), record.text]
        return all.contains { $0.contains(sought) }
    }

    static func folded(_ words: String) -> String {
        words.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .replacing("đ", with: "d").trimmingCharacters(in: .whitespaces)
    }

    private static func names(_ body: any Registered) -> [String] {
        let members = body.members
        let texts = [members["title"], members["name"]].compactMap { $0?.text }.flatMap { $0.versions.map(\.words) }
        let codes = [members["code"], members["name"]].compactMap { $0?.string }
        return (codes + texts).map(folded)
    }
}
