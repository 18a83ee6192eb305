/// The workspace's own furniture.
extension Wording {
    static let workspaceOwn = Wording("My work", "Việc của tôi")
    static let workspaceLink = Wording("Workspace of {programme}", "Không gian làm việc của {programme}")
    static let ownWaits = Wording("What waits for you", "Việc chờ bạn")
    static let ownNoWaits = Wording("Nothing waits for you.", "Không có việc nào chờ bạn.")
    static let ownLate = Wording("What is late", "Việc quá hạn")
    static let ownNoLate = Wording("Nothing is late.", "Không có việc nào quá hạn.")
    static let ownChanged = Wording("What changed", "Thay đổi gần đây")
    static let ownNoChanges = Wording(
        "No project that you may see has changed yet.", "Chưa có thay đổi nào ở các dự án trong phạm vi của bạn.")
    static let ownChange = Wording("{time}, commit {commit}: {kinds}", "{time}, lần ghi số {commit}: {kinds}")
    static let ownMore = Wording("{count} more, by project", "Còn {count} mục, xem theo dự án")
}
