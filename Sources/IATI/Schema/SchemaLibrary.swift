/// All schemas, compiled once, and the names that they know.
struct SchemaLibrary: Sendable {
    let names: NameTable
    private let schemas: [[Schema]]

    /// The library is made of tables that belong to the program, so a fault in it is found by the first test that runs.
    static let standard = Result { try SchemaLibrary() }

    init() throws {
        let texts = try Self.tables.map { (kind: $0.kind, version: $0.version, text: try SchemaText(parsing: $0.text)) }
        var names = Self.namesOfXML
        for table in texts {
            for (name, type) in table.text.types.sorted(by: { $0.key < $1.key }) {
                if !name.contains("."), !name.hasPrefix("#") { _ = names.intern(QualifiedName(name)) }
                for attribute in type.attributes { _ = names.intern(QualifiedName(attribute.name)) }
                guard case .elements(let children) = type.content else { continue }
                for child in children.compactMap(\.element) { _ = names.intern(QualifiedName(child)) }
            }
        }
        self.names = names
        schemas = try FileKind.allCases.map { kind in
            try StandardVersion.allCases.compactMap { version in
                try texts.first { $0.kind == kind && $0.version == version }.map {
                    try Schema($0.text, kind: kind, version: version, names: names)
                }
            }
        }
    }

    subscript(kind: FileKind, version: StandardVersion) -> Schema {
        let row = FileKind.allCases.firstIndex(of: kind) ?? 0
        return schemas[row][StandardVersion.allCases.firstIndex(of: version) ?? 0]
    }

    private static var namesOfXML: NameTable {
        let instance = QualifiedName.instanceNamespace
        return NameTable(
            [QualifiedName("#text")] + ["lang", "space", "base", "id"].map { .xml($0) }
                + ["type", "nil"].map { QualifiedName($0, prefix: "xsi", namespace: instance) })
    }

    private static var tables: [(kind: FileKind, version: StandardVersion, text: String)] {
        let bytes: [(FileKind, StandardVersion, [UInt8])] = [
            (.activities, .v201, PackageResources.iati_activities_2_01_txt),
            (.activities, .v202, PackageResources.iati_activities_2_02_txt),
            (.activities, .v203, PackageResources.iati_activities_2_03_txt),
            (.organisations, .v201, PackageResources.iati_organisations_2_01_txt),
            (.organisations, .v202, PackageResources.iati_organisations_2_02_txt),
            (.organisations, .v203, PackageResources.iati_organisations_2_03_txt),
        ]
        return bytes.map { ($0.0, $0.1, String(decoding: $0.2, as: UTF8.self)) }
    }
}
