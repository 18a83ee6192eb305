import Commands
import WorkPlan

/// The addresses of the workspace of one programme, where those who are signed in keep the register.
///
/// Each section spells its own addresses; this enum joins them.
enum WorkspacePlace: Hashable, Sendable {
    /// Everyone's own page: what waits, what is late, what changed.
    case own
    /// What readers say is wrong.
    case reports(ReportsPlace)
    /// What somebody should look at.
    case quality(QualityPlace)

    /// Where records are looked at and written.
    case editing(EditingPlace)
    /// Projects, and what is done with them on their way.
    case way(WayPlace)
    /// Releases on their way to the public.
    case release(ReleasePlace)

    /// The path below `/work/PROGRAMME`.
    var path: String {
        switch self {
        case .own: ""
        case .reports(let place): "/reports" + place.path
        case .quality(let place): "/quality" + place.path
        case .editing(let place): place.path
        case .way(let place): place.path
        case .release(let place): place.path
        }
    }

    /// What the address holds besides its path.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .own: []
        case .reports(let place): place.pairs
        case .quality(let place): place.pairs
        case .editing(let place): place.pairs
        case .way: []
        case .release: []
        }
    }

    /// The section that the place is in.
    var section: WorkspaceSection {
        switch self {
        case .own: .own
        case .reports: .reports
        case .quality: .quality
        case .editing: .records
        case .way: .way
        case .release: .releases
        }
    }
}

/// A section of the workspace, as it stands in its navigation.
enum WorkspaceSection: Hashable, Sendable, CaseIterable {
    case own
    case way
    case records
    case quality
    case reports
    case releases

    /// Where it begins.
    var place: WorkspacePlace {
        switch self {
        case .own: .own
        case .quality: .quality(.all)
        case .reports: .reports(.open(page: 1))
        case .records: .editing(.kinds)
        case .way: .way(.projects)
        case .releases: .release(.all)
        }
    }

    /// Its name.
    var title: Wording {
        switch self {
        case .own: .workspaceOwn
        case .quality: .qualityTitle
        case .reports: .reportsSection
        case .records: .recordsSection
        case .way: .wayTitle
        case .releases: .releasesTitle
        }
    }

    /// Whether somebody with these roles has anything to do there; the pages behind it ask the permission table again.
    func isOpen(to call: WorkspaceCall) -> Bool {
        switch self {
        case .own, .records: true
        case .quality: call.readsEveryProject
        case .reports: call.principal.may(.answerReports)
        case .way: call.principal.may(.read, somewhereWith: .project)
        case .releases: call.principal.may(.read, everywhereWith: .release)
        }
    }
}
