import Commands

/// An account that is to be: who, and what they may do. The invited person cannot widen it.
public struct Invitation: Sendable, Hashable {
    let email: String
    let publicName: String
    let organisation: String
    let language: String
    let grants: [ProgrammeGrant]

    /// Checks everything once.
    ///
    /// - Throws: ``AccountError/invalid(field:_:)``.
    public init(
        email: String, publicName: String, organisation: String, language: String = "en", grants: [ProgrammeGrant]
    ) throws(AccountError) {
        self.email = try Self.address(email)
        self.publicName = try Self.name(publicName, "name")
        self.organisation = try Self.name(organisation, "organisation")
        guard ["en", "vi"].contains(language) else { throw .invalid(field: "language", "en or vi") }
        self.language = language
        guard !grants.isEmpty, grants.count <= 20, grants.allSatisfy({ $0.grant.isFitting }) else {
            throw .invalid(field: "role", "from 1 to 20 roles, each for a scope that it can have")
        }
        self.grants = grants
    }

    /// Where mail reaches somebody, in the one form in which it is compared.
    static func address(_ text: String) throws(AccountError) -> String {
        let email = text.lowercased().split(whereSeparator: \.isWhitespace).joined()
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isSound = email.utf8.allSatisfy { (33...126).contains($0) && !#"<>()[]\,;:""#.utf8.contains($0) }
        guard isSound, parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), email.utf8.count <= 200 else {
            throw .invalid(field: "email", "an address such as name@example.org")
        }
        return email
    }

    private static func name(_ text: String, _ field: String) throws(AccountError) -> String {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 32 && !(127...159).contains($0.value) }
        guard (1...200).contains(name.utf8.count), isPlain, !name.contains("<") else {
            throw .invalid(field: field, "from 1 to 200 characters of plain text")
        }
        return name
    }
}
