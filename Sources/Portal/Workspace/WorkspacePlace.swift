import Commands
import WorkPlan

/// The addresses of the workspace of one programme, where those who are signed in keep the register.
///
/// Each section spells its own addresses; this enum joins them.
enum WorkspacePlace: Hashable, Sendable {
    /// Everyone's own page: what waits, what is late, what changed.
    case own
    /// Projects, and what is done with them on their way.
    case way(WayPlace)

    /// The path below `/work/PROGRAMME`.
    var path: String {
        switch self {
        case .own: ""
        case .way(let place): place.path
        }
    }

    /// What the address holds besides its path.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .own, .way: []
        }
    }

    /// The section that the place is in.
    var section: WorkspaceSection {
        switch self {
        case .own: .own
        case .way: .way
        }
    }
}

/// A section of the workspace, as it stands in its navigation.
enum WorkspaceSection: Hashable, Sendable, CaseIterable {
    case own, way

    /// Where it begins.
    var place: WorkspacePlace {
        switch self {
        case .own: .own
        case .way: .way(.projects)
        }
    }

    /// Its name.
    var title: Wording {
        switch self {
        case .own: .workspaceOwn
        case .way: .wayTitle
        }
    }

    /// Whether somebody with these roles has anything to do there; the pages behind it ask the permission table again.
    func isOpen(to call: WorkspaceCall) -> Bool {
        switch self {
        case .own: true
        case .way: call.principal.may(.read, somewhereWith: .project)
        }
    }
}
