import WorkPlan

/// The addresses of projects in the workspace, and of what is done with them on their way.
enum WayPlace: Hashable, Sendable {
    /// All projects, by where they stand.
    case projects
    /// The form of a new proposal.
    case new
    /// Where one project stands, by its identity.
    case project(String)
    /// The form of its proposal.
    case proposal(String)
    /// The form of a step on its way.
    case step(String, String)
    /// What it is to bring about, and what was found.
    case results(String)

    /// The path below `/work/PROGRAMME`.
    var path: String {
        switch self {
        case .projects: "/projects"
        case .new: "/new-proposal"
        case .project(let project): Self.projects.path + "/" + project
        case .proposal(let project): Self.project(project).path + "/proposal"
        case .step(let project, let step): Self.project(project).path + "/steps/" + step
        case .results(let project): Self.project(project).path + "/results"
        }
    }
}
