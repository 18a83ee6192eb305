/// The workspace's own furniture.
extension Wording {
    static let workspaceOwn = Wording("My work", "Việc của tôi")
    static let workspaceLink = Wording("Workspace of {programme}", "Không gian làm việc của {programme}")
}
