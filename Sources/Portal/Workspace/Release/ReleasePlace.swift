/// The places of releases and corrections in the workspace; what is named is named by its identity.
enum ReleasePlace: Hashable, Sendable {
    case all
    case new
    case draft(String)
    case edit(String)
    /// A new correction of a release, and one that was drafted.
    case correct(String)
    case correction(String)

    /// The path below `/work/PROGRAMME`.
    var path: String {
        switch self {
        case .all: "/releases"
        case .new: "/releases/new"
        case .draft(let release): "/releases/\(release)"
        case .edit(let release): "/releases/\(release)/edit"
        case .correct(let release): "/releases/\(release)/correct"
        case .correction(let correction): "/corrections/\(correction)"
        }
    }
}
