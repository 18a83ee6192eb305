import Ledger
public import Register
public import WorkPlan

/// A release with its way, as those who keep the register see it.
public struct ReleaseDraft: Sendable {
    /// The release.
    public let release: Seen<Release>

    /// Every step, the first one first.
    public let steps: [Seen<ReleaseStep>]

    /// The release that the public sees; `nil` before.
    public let published: Seen<Release>?

    /// A release that is in use; `nil` when there is none of that identity.
    public init?(_ release: Identifier<Release>, in view: View) {
        guard let seen = view.record(release) else { return nil }
        self.release = seen
        steps = view.records(under: release.cast())
        published = view.seen(by: .public).record(release)
    }

    /// All releases that are in use, the newest first.
    public static func all(in view: View) -> [ReleaseDraft] {
        let releases: [Seen<Release>] = view.records()
        return releases.sorted { $1.body.number < $0.body.number }.compactMap { ReleaseDraft($0.id, in: view) }
    }

    /// The versions that were chosen last.
    public var choice: [VersionOfRecord] { steps.last { $0.body.event == .drafted }?.body.records ?? [] }

    /// The commit at whose end the records were chosen.
    public var base: Int { steps.last { $0.body.event == .drafted }?.commit ?? release.commit }

    /// The commits that wrote what is drafted: whoever made one of them does not clear it.
    public var drafting: [Int] {
        steps.filter { $0.body.event == .drafted }.map(\.commit)
    }

    /// The steps that still count: those since the last draft that were taken about exactly this content.
    public func standing(_ content: String) -> [Seen<ReleaseStep>] {
        taken.filter { $0.body.version == release.version && $0.body.content == content }
    }

    /// Whether a step was taken since the last draft that counts no more, because what would be published is another.
    public func hasLapsed(_ content: String) -> Bool { standing(content).count < taken.count }

    private var taken: ArraySlice<Seen<ReleaseStep>> {
        steps.suffix(from: (steps.lastIndex { $0.body.event == .drafted } ?? -1) + 1)
    }

    /// How far the release is on a day, if this is what would be published.
    public func state(_ content: String, on today: Day) -> ReleaseState {
        if published != nil { return .published }
        return standing(content).reduce(ReleaseState.drafted) { state, step in
            state.after(step.body.event, until: step.body.until) ?? state
        }.on(today)
    }

    /// The meeting that noted it in session, if that still counts.
    public func meeting(_ content: String) -> Identifier<Meeting>? {
        standing(content).last { $0.body.event == .noted }?.body.meeting
    }
}
