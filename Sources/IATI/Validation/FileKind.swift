/// The two kinds of file that the standard has.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
    case activities = "iati-activities"
    case organisations = "iati-organisations"

    /// The element around the whole file.
    var root: String { rawValue }

    /// The element of one record.
    var record: String { self == .activities ? "iati-activity" : "iati-organisation" }

    /// The element that identifies a record.
    var identifier: String { self == .activities ? "iati-identifier" : "organisation-identifier" }

    /// The element that names a record.
    var title: String { self == .activities ? "title" : "name" }

    func rootName(_ names: NameTable) -> Name { names.find(QualifiedName(root)) ?? Name(number: 0) }
}

/// The versions of the standard that are still supported.
public enum StandardVersion: String, Hashable, Sendable, CaseIterable, Comparable {
    case v201 = "2.01"
    case v202 = "2.02"
    case v203 = "2.03"

    /// What a file of no known version is judged by.
    public static let newest = StandardVersion.v203

    /// Whether one came before the other.
    public static func < (left: StandardVersion, right: StandardVersion) -> Bool { left.rawValue < right.rawValue }
}
