/// Codes that a list has got with a version of the standard, and that files of an older version cannot use.
///
/// Two kinds of list are compared with. The nine *embedded* ones belong to a version: the official validator holds a file
/// to the list of the version that it names. All others are kept apart from the standard, and their newest state holds for
/// files of every version. Of the embedded lists one has grown since 2.01: https://iatistandard.org, changes of 2.02
/// (`TransactionType` 11, incoming commitment) and of 2.03 (12 and 13, pledges).
struct LaterCodes: Sendable {
    let list: String
    let since: StandardVersion
    let codes: Set<String>

    static let all = [
        LaterCodes(list: "TransactionType", since: .v202, codes: ["11"]),
        LaterCodes(list: "TransactionType", since: .v203, codes: ["12", "13"]),
    ]
}

extension CodelistLibrary {
    /// A list as files of a version are held to it.
    func list(_ name: String, of version: StandardVersion) -> Codelist? {
        let later = LaterCodes.all.filter { $0.list == name && version < $0.since }.flatMap(\.codes)
        guard let list = list(name), !later.isEmpty else { return list(name) }
        return Codelist(name: name, codes: list.codes.filter { !later.contains($0) })
    }
}
