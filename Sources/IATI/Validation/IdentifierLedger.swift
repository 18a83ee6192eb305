/// The identifiers of a file's records, in which each should stand once.
struct IdentifierLedger {
    private var lines: [String: Int] = [:]
    private var repeated: [String: [Int]] = [:]

    /// Enters an identifier; answers with the name under which findings are grouped.
    mutating func add(_ identifier: String, line: Int) -> String {
        let identifier = identifier.isEmpty ? "noIdentifier" : identifier
        guard let first = lines[identifier] else {
            lines[identifier] = line
            return identifier
        }
        repeated[identifier, default: [first]].append(line)
        return "\(identifier)(\(repeated[identifier]?.count ?? 2))"
    }

    /// One finding for all, as the official validator makes of it.
    func finding(kind: FileKind?) -> Finding? {
        guard let last = repeated.max(by: { ($0.value.last ?? 0) < ($1.value.last ?? 0) }) else { return nil }
        let told = repeated.sorted { $0.key < $1.key }.prefix(20).map { identifier, lines in
            Message(
                .identifierInLines, .quoted(identifier),
                .text(lines.prefix(10).map(String.init).joined(separator: ", ")))
        }
        return .ofFile(
            "1.1.2", .identifiers, severity: .error, line: last.value.last ?? 0, column: 1,
            Message(
                repeated.count == 1 ? .identifierRepeated : .identifiersRepeated, .number(repeated.count),
                .messages(told)),
            Message(.anotherIdentifier, .text(kind?.identifier ?? "identifier")))
    }
}
