import Ledger
import Register
import WorkPlan

extension ReleaseStep: Ruled {
    /// The most records that one release makes public.
    static let most = 1_500

    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        if proposal.current.version(of: record) > 0 {
            return [Refusal(.release, record, "is a step that was taken; it is never changed, take another")]
        }
        if (visibility == .public) != (event == .published) {
            return [Refusal(.release, record, "is internal, unless it is that the release was published")]
        }
        return event == .drafted
            ? draftRefusals(record, in: proposal) : takenRefusals(record, in: proposal)
    }

    private func draftRefusals(_ record: Identifier<AnyRecord>, in proposal: Proposal) -> [Refusal] {
        var found = proposal.choiceRefusals(record, records)
        if records.count > Self.most {
            found.append(
                Refusal(.release, record, field: "records", "has more than \(Self.most) records; make two releases"))
        }
        let coming = proposal.command.changes.first { $0.record == release.cast() }.map { $0.expecting + 1 }
        if version != coming ?? proposal.current.version(of: release.cast()) {
            found.append(Refusal(.release, record, field: "version", "is not the version of the draft; look again"))
        }
        if proposal.published.isInUse(release.cast()) {
            found.append(Refusal(.release, record, "names a release that is public; draft the next one"))
        }
        return found
    }

    /// A step is taken about what would be published at this moment, and in its turn.
    private func takenRefusals(_ record: Identifier<AnyRecord>, in proposal: Proposal) -> [Refusal] {
        guard let draft = ReleaseDraft(release, in: proposal.current) else {
            return [Refusal(.release, record, field: "release", "names no draft of a release")]
        }
        let what = WhatIf(draft, in: proposal.current.register)
        let today = proposal.occasion.today(in: proposal.current)
        let state = draft.state(what.content, on: today)
        // Two who do the same at once: the second is told so, before anything else.
        if state.after(event, until: until) == nil {
            return [Refusal(.release, record, field: "event", "\(event.rawValue): the release is \(state.name) by now")]
        }
        if version != draft.release.version || content != what.content {
            return [
                Refusal(.release, record, field: "content", "what would be published has changed; look at it again")
            ]
        }
        return ownRefusals(record, draft, what, today, in: proposal)
    }

    private func ownRefusals(
        _ record: Identifier<AnyRecord>, _ draft: ReleaseDraft, _ what: WhatIf, _ today: Day, in proposal: Proposal
    ) -> [Refusal] {
        switch event {
        case .drafted: []
        case .cleared: proposal.anotherPerson(record, than: draft.drafting) + checkRefusals(record, what)
        case .returned, .objected:
            reason == nil ? [Refusal(.release, record, field: "reason", "is missing; say why")] : []
        case .circulated:
            until.map { today < $0 } ?? false
                ? [] : [Refusal(.release, record, field: "until", "is not after today; give a later day")]
        case .noted: meetingRefusals(record, today, in: proposal)
        case .published: publicationRefusals(record, draft, what, in: proposal)
        }
    }

    private func checkRefusals(_ record: Identifier<AnyRecord>, _ what: WhatIf) -> [Refusal] {
        what.checks().filter { $0.outcome == .failed }.map {
            Refusal(
                .release, record, field: "checks", "the check of \($0.question.rawValue) fails; mend the draft first")
        }
    }

    /// A meeting notes what lay before it: one of the Task Force, which has begun.
    private func meetingRefusals(
        _ record: Identifier<AnyRecord>, _ today: Day, in proposal: Proposal
    ) -> [Refusal] {
        guard let held = meeting.flatMap({ proposal.current.body($0) }), held.series == .taskForce,
            held.starts.first <= today
        else {
            return [Refusal(.release, record, field: "meeting", "names no meeting of the Task Force that has begun")]
        }
        return []
    }

    private func publicationRefusals(
        _ record: Identifier<AnyRecord>, _ draft: ReleaseDraft, _ what: WhatIf, in proposal: Proposal
    ) -> [Refusal] {
        let last = (proposal.published.records() as [Seen<Release>]).map(\.body.number).max() ?? 0
        var found = checkRefusals(record, what)
        if draft.release.body.number != last + 1 {
            found.append(
                Refusal(.release, record, field: "number", "release \(last + 1) comes first; publish it or give it up"))
        }
        let own = proposal.command.changes.first { $0.record == release.cast() }
        if own?.visibility != .public || (own?.body as? Release) != draft.release.body {
            found.append(Refusal(.release, record, "publishes its release in the same command, as it was drafted"))
        }
        return found
            + proposal.carriedRefusals(record, draft.choice, also: [record, release.cast()])
    }
}
