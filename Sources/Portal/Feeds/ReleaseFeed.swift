import Languages
import Register
import WorkPlan

extension FeedFrame {
    /// The releases of a programme, the newest first.
    func releases() -> AtomFeed {
        let all: [Seen<Release>] = scene.view.records()
        let entries = all.map(entry) + scene.corrections().compactMap(entry)
        let newest = entries.sorted { $0.updated > $1.updated }.prefix(AtomFeed.longest)
        return feed(
            "releases", title: speaker(.feedReleases, ["programme": scene.name(speaker).words]),
            subtitle: .feedReleasesAbout, own: .releaseFeed(scene.code), page: .releases(scene.code),
            entries: Array(newest))
    }

    private func entry(_ release: Seen<Release>) -> AtomFeed.Entry {
        let body = release.body
        let choice = Choice(language: choice.language)
        return AtomFeed.Entry(
            id: id("release:\(body.number)"),
            title: speaker(
                .feedRelease, ["number": speaker.number(body.number), "title": speaker.text(body.title).words]),
            updated: time(of: release.commit),
            summary: speaker(
                .feedReleaseSummary, ["day": speaker.day(body.day), "commit": speaker.number(release.commit)]),
            link: address(.release(scene.code, body.number), choice))
    }

    private func entry(_ correction: Seen<Correction>) -> AtomFeed.Entry? {
        guard let release = scene.view.record(correction.body.release)?.body else { return nil }
        return AtomFeed.Entry(
            id: id("correction:\(correction.id.text)"),
            title: speaker(
                .feedCorrection,
                ["number": speaker.number(release.number), "title": speaker.text(release.title).words]),
            updated: time(of: correction.commit), summary: speaker.text(correction.body.reason).words,
            link: address(.release(scene.code, release.number), Choice(language: choice.language)))
    }
}
