import Commands
import WorkPlan

/// The addresses of the workspace of one programme, where those who are signed in keep the register.
///
/// Each section spells its own addresses; this enum joins them.
enum WorkspacePlace: Hashable, Sendable {
    /// Everyone's own page: what waits, what is late, what changed.
    case own
    /// Releases on their way to the public.
    case release(ReleasePlace)

    /// The path below `/work/PROGRAMME`.
    var path: String {
        switch self {
        case .own: ""
        case .release(let place): place.path
        }
    }

    /// What the address holds besides its path.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .own: []
        case .release: []
        }
    }

    /// The section that the place is in.
    var section: WorkspaceSection {
        switch self {
        case .own: .own
        case .release: .releases
        }
    }
}

/// A section of the workspace, as it stands in its navigation.
enum WorkspaceSection: Hashable, Sendable, CaseIterable {
    case own
    case releases

    /// Where it begins.
    var place: WorkspacePlace {
        switch self {
        case .own: .own
        case .releases: .release(.all)
        }
    }

    /// Its name.
    var title: Wording {
        switch self {
        case .own: .workspaceOwn
        case .releases: .releasesTitle
        }
    }

    /// Whether somebody with these roles has anything to do there; the pages behind it ask the permission table again.
    func isOpen(to call: WorkspaceCall) -> Bool {
        switch self {
        case .own: true
        case .releases: call.principal.may(.read, everywhereWith: .release)
        }
    }
}
