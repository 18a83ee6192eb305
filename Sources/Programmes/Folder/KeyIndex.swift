import WorkPlan

/// The keys of a folder, by kind, with the line on which each stands.
struct KeyIndex: Sendable {
    private var keys: [Kind: [String: Int]] = [:]
    private var incomplete: Set<Kind> = []

    /// Notes that some rows of a kind could not be read, so that their keys are not known.
    mutating func markIncomplete(_ kind: Kind) { incomplete.insert(kind) }

    /// Notes a key; gives the line of the row that already has it.
    mutating func insert(_ key: String, kind: Kind, line: Int) -> Int? {
        if let earlier = keys[kind]?[key] { return earlier }
        keys[kind, default: [:]][key] = line
        return nil
    }

    /// The record that `key` names, where a record of `kind` is asked for (`nil`: of any kind, written `file/key`).
    func resolve(_ key: String, kind: Kind?) -> (kind: Kind, key: String)? {
        if let kind { return has(key, kind) ? (kind, key) : nil }
        guard let slash = key.firstIndex(of: "/"),
            let target = FolderKind.inLoadOrder.first(where: { $0.stem == key[..<slash] })
        else { return nil }
        let name = String(key[key.index(after: slash)...])
        return has(name, target.kind) ? (target.kind, name) : nil
    }

    /// Whether there is such a record, as far as is known: one that may stand in an unread row is not a second error.
    private func has(_ key: String, _ kind: Kind) -> Bool { keys[kind]?[key] != nil || incomplete.contains(kind) }

    /// Why a text cannot be a key; `nil` when it can.
    static func problem(in key: String) -> String? {
        if key.isEmpty { return "is missing; write a name that no other row of the file has" }
        if key.utf8.count > 200 { return "is longer than 200 bytes" }
        if key.utf8.contains(where: { $0 <= 32 || $0 == 127 || $0 == 59 || $0 == 47 }) {
            return "\(ProblemList.quoted(key)) may not hold a space, a semicolon or a slash"
        }
        return nil
    }
}
