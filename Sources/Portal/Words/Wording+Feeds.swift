/// Feeds: what tells a reader that something changed.
extension Wording {
    static let feedLink = Wording(
        "Tell me when this changes (Atom feed)", "Theo dõi thay đổi (nguồn tin Atom)")
    static let feedReleases = Wording("{programme}: releases", "{programme}: các kỳ công bố")
    static let feedReleasesAbout = Wording(
        "Each set of figures that is published.", "Mỗi bộ số liệu được công bố.")
    static let feedRelease = Wording("Release {number}: {title}", "Kỳ công bố {number}: {title}")
    static let feedReleaseSummary = Wording(
        "Figures as of {day}, known at commit {commit}.", "Số liệu tính đến {day}, ghi nhận đến lần ghi số {commit}.")
    static let feedFigure = Wording("{figure}: {plan}", "{figure}: {plan}")
    static let feedFigureAbout = Wording(
        "Each commit that changed the figure, with its value on that day.",
        "Mỗi lần ghi làm thay đổi số liệu, kèm giá trị trong ngày đó.")
    static let feedChangeSummary = Wording("Commit {commit}, {day}.", "Lần ghi số {commit}, {day}.")
    static let feedProject = Wording("{code}: {title}", "{code}: {title}")
    static let feedProjectAbout = Wording(
        "What is new about the project in the register.", "Những điểm mới về dự án trong sổ đăng ký.")
}
