import Ledger

/// The definitions that come with Titian, in the order in which they are shown.
///
/// A ledger holds its own copies, and figures are evaluated by those: this is what a new ledger is given.
public enum Catalogue {
    /// Reads the catalogue.
    ///
    /// - Throws: ``DefinitionError``; never, as the tests read the same bytes.
    public static func definitions() throws(DefinitionError) -> [Definition] {
        let json: JSON
        do { json = try JSON(parsing: PackageResources.catalogue_json) } catch {
            throw DefinitionError(path: "catalogue", reason: "\(error)")
        }
        var definitions: [Definition] = []
        for element in json.array ?? [] { definitions.append(try Definition(element)) }
        return definitions
    }
}
