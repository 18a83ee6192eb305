import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A public release: its figures as they were frozen, what it made public, its checkpoint, and its corrections.
struct ReleasePage: Page {
    let speaker: Speaker
    let title: LocalText
    let lead: String
    let noted: String?
    let figures: FigureChanges
    let records: RecordChanges
    let corrections: [CorrectionNote]
    let checkpoint: String
    let download: Address
    let frozen: Address
    let isIllustrative: Bool

    init(_ release: Seen<Release>, checkpoint: Checkpoint, _ guide: Guide) {
        let (scene, speaker, body) = (guide.scene, guide.speaker, release.body)
        let register = scene.view.register
        let then = register.view(known: release.commit, audience: .public)
        self.speaker = speaker
        let words = speaker.text(body.title)
        title = LocalText(
            words: speaker(.feedRelease, ["number": speaker.number(body.number), "title": words.words]),
            language: words.language)
        lead = speaker(
            .releaseLead,
            [
                "day": speaker.day(body.day), "commit": speaker.number(release.commit),
                "published": register.time(of: release.commit).map { speaker.day($0.day) } ?? "",
            ])
        noted = Self.noted(release, then, guide)
        let evaluated = Self.evaluated(body, then)
        figures = FigureChanges(
            id: "figures", caption: speaker(.releaseFigures), headings: [speaker(.releaseValue)],
            lines: evaluated.map { .init(definition: $0.figure.definition, plan: $0.plan, values: [$0.figure.value]) })
        isIllustrative = evaluated.contains { $0.figure.trace.provenance.contains(.illustrative) }
        records = RecordChanges(
            register.published(by: release.commit),
            from: register.view(known: release.commit - 1, audience: .public), to: then, guide)
        corrections = scene.corrections(of: release.id).map { CorrectionNote($0, of: body, guide) }
        self.checkpoint = checkpoint.text
        download = Address(route: .releaseCheckpoint(scene.code, body.number), choice: Choice())
        frozen = Address(
            route: .programme(scene.code),
            choice: Choice(language: scene.choice.language, day: body.day, known: .release(body.number)))
    }

    private static func evaluated(_ release: Release, _ view: View) -> [(figure: Figure, plan: String?)] {
        let plans: [Seen<Plan>] = view.records()
        let chosen = plans.filter { release.plan == nil || release.plan == $0.id }
        let definitions = view.allDefinitions.filter {
            release.definitions.contains($0.digest.hex) && $0.audience == .public
        }
        return chosen.flatMap { plan in
            definitions.map { definition in
                let question = Question(view: view, plan: plan.id, day: release.day)
                return (definition.evaluate(question), chosen.count > 1 ? plan.body.code : nil)
            }
        }
    }

    private static func noted(_ release: Seen<Release>, _ view: View, _ guide: Guide) -> String? {
        let steps: [Seen<ReleaseStep>] = view.records(under: release.id.cast())
        guard let step = steps.last else { return nil }
        guard let meeting = step.body.meeting, let seen = view.record(meeting) else {
            return guide.speaker(.releaseClearedOnly)
        }
        return guide.speaker(.releaseNotedBy, ["meeting": seen.body.title(guide.speaker).words])
    }

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="sentence lead">\(lead)</p>
        \(noted.map { "<p>\($0)</p>" as HTML })
        \(corrections.isEmpty ? nil : "<p class=\"notice\"><a href=\"#corrections\">\(corrected)</a></p>" as HTML)
        <p><a href="\(frozen.text)">\(speaker(.releaseSeen))</a></p>
        \(figures.content(speaker))
        <h2 id="corrections">\(speaker(.correctionsTitle))</h2>
        \(corrections.isEmpty ? "<p>\(speaker(.correctionsNone))</p>" as HTML : HTML(corrections.map { $0.content(speaker) }))
        \(records.table("records", .releaseChanges, speaker).content(speaker, marksRows: false))
        <h2 id="checkpoint">\(speaker(.releaseCheckpoint))</h2>
        <p>\(speaker(.releaseCheckpointNote))</p>
        <pre tabindex="0" aria-labelledby="checkpoint">\(checkpoint)</pre>
        <p><a href="\(download.text)" download>\(speaker(.releaseCheckpointLoad))</a></p>
        """
    }

    private var corrected: String {
        speaker(.releaseCorrected, ["count": speaker.number(corrections.count)])
    }
}

/// All public releases, the newest first.
struct ReleasesPage: Page {
    let speaker: Speaker
    let rows: [[HTML]]

    init(_ guide: Guide) {
        speaker = guide.speaker
        let releases: [Seen<Release>] = guide.scene.newest.records()
        rows = releases.sorted { $1.body.number < $0.body.number }.map { Self.row($0, guide) }
    }

    private static func row(_ release: Seen<Release>, _ guide: Guide) -> [HTML] {
        let (speaker, scene) = (guide.speaker, guide.scene)
        let there = Address(
            route: .release(scene.code, release.body.number), choice: Choice(language: scene.choice.language))
        let count = scene.corrections(of: release.id).count
        return [
            "<a href=\"\(there.text)\">\(release.body.number)</a>", "\(.text(speaker.text(release.body.title)))",
            "\(speaker.shortDay(release.body.day))", "\(speaker.number(release.commit))",
            count == 0 ? .empty : "\(speaker.number(count))",
        ]
    }

    var title: LocalText { LocalText(words: speaker(.releasesTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.releasesTitle))</h1>
        <p>\(speaker(.releasesAbout))</p>
        \(rows.isEmpty ? "<p>\(speaker(.releasesNone))</p>" as HTML : table)
        """
    }

    private var table: HTML {
        TableView(
            id: "releases", caption: speaker(.releasesTitle),
            columns: [
                .init(heading: speaker(.releaseNumber), kind: .number), .init(heading: speaker(.releaseTitle)),
                .init(heading: speaker(.releaseDay), kind: .date),
                .init(heading: speaker(.releaseCommit), kind: .number),
                .init(heading: speaker(.correctionsTitle), kind: .number),
            ], rows: rows, hidesCaption: true, hasFixedRows: true
        ).content
    }
}
