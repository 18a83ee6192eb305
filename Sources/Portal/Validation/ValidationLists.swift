public import IATI

/// The lists from outside that files are compared with, as a server was given them.
public struct ValidationLists: Sendable {
    /// The codelists.
    public var codelists: CodelistLibrary

    /// Identifiers of known publishers, beside those of the codelist.
    public var publishers: Set<String>

    /// The codelists that Titian brings, unless others are given.
    public init(codelists: CodelistLibrary = .standard, publishers: Set<String> = []) {
        self.codelists = codelists
        self.publishers = publishers
    }
}
