import Commands
import Languages
import Ledger
import Register
import WorkPlan

/// The releases of a programme with how far each is, and the corrections that are being drafted.
struct ReleaseListPage: Page {
    let call: ReleaseCall
    private let rows: [[HTML]]
    private let corrections: [Seen<Correction>]

    init(_ call: ReleaseCall) {
        self.call = call
        let drafts = ReleaseDraft.all(in: call.call.view)
        let today = call.call.desk.today
        rows = drafts.map { draft in
            let state =
                draft.published == nil
                ? draft.state(WhatIf(draft, in: call.register).content, on: today) : .published
            let there = call.address(.draft(draft.release.id.text))
            let body = draft.release.body
            return [
                "<a href=\"\(there.text)\">\(body.number)</a>", "\(.text(call.speaker.text(body.title)))",
                "\(call.speaker.shortDay(body.day))", "\(call.speaker(state.wording))",
            ]
        }
        corrections = drafts.flatMap { draft in
            call.call.view.records(under: draft.release.id.cast()) as [Seen<Correction>]
        }.filter { !call.call.view.seen(by: .public).isInUse($0.id.cast()) }
    }

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.releasesTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.releasesTitle))</h1>
        <p>\(speaker(.releaseWork))</p>
        \(call.may(.write) ? "<p><a href=\"\(call.address(.new).text)\">\(speaker(.releaseNew))</a></p>" as HTML : nil)
        \(rows.isEmpty ? "<p>\(speaker(.releasesNone))</p>" as HTML : table)
        \(waiting)
        """
    }

    private var table: HTML {
        TableView(
            id: "releases", caption: speaker(.releasesTitle),
            columns: [
                .init(heading: speaker(.releaseNumber), kind: .number), .init(heading: speaker(.releaseTitle)),
                .init(heading: speaker(.releaseDay), kind: .date), .init(heading: speaker(.releaseState)),
            ], rows: rows, hidesCaption: true, hasFixedRows: true
        ).content
    }

    private var waiting: HTML? {
        guard !corrections.isEmpty else { return nil }
        return """
            <h2>\(speaker(.correctionsWaiting))</h2>
            <ul>\(corrections, each: item)</ul>
            """
    }

    private func item(_ correction: Seen<Correction>) -> HTML {
        let there = call.address(.correction(correction.id.text))
        return "<li><a href=\"\(there.text)\">\(.text(speaker.text(correction.body.reason)))</a></li>"
    }
}

extension ReleaseState {
    /// What the state is called.
    var wording: Wording {
        switch self {
        case .drafted: .stateDrafted
        case .returned: .stateReturned
        case .cleared: .stateCleared
        case .circulated: .stateCirculated
        case .objected: .stateObjected
        case .noted: .stateNoted
        case .published: .statePublished
        }
    }
}

extension ReleaseEvent {
    /// What was done.
    var wording: Wording {
        switch self {
        case .drafted: .eventDrafted
        case .cleared: .eventCleared
        case .returned: .eventReturned
        case .circulated: .eventCirculated
        case .objected: .eventObjected
        case .noted: .eventNoted
        case .published: .eventPublished
        }
    }
}
