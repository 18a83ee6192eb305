import Languages
import Register
import WorkPlan

extension FeedFrame {
    /// The releases of a programme, the newest first.
    func releases() -> AtomFeed {
        let all: [Seen<Release>] = scene.view.records()
        let newest = all.sorted { $0.body.number > $1.body.number }.prefix(AtomFeed.longest)
        return feed(
            "releases", title: speaker(.feedReleases, ["programme": scene.name(speaker).words]),
            subtitle: .feedReleasesAbout, own: .releaseFeed(scene.code), page: .programme(scene.code),
            entries: newest.map(entry))
    }

    private func entry(_ release: Seen<Release>) -> AtomFeed.Entry {
        let body = release.body
        let choice = Choice(language: choice.language, day: body.day, known: .release(body.number))
        return AtomFeed.Entry(
            id: id("release:\(body.number)"),
            title: speaker(
                .feedRelease, ["number": speaker.number(body.number), "title": speaker.text(body.title).words]),
            updated: time(of: release.commit),
            summary: speaker(
                .feedReleaseSummary, ["day": speaker.day(body.day), "commit": speaker.number(release.commit)]),
            link: address(.programme(scene.code), choice))
    }
}
