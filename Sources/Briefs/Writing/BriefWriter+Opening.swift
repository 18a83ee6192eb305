import Figures
public import Languages
import Ledger
import Register
import WorkPlan

/// How a brief begins: what it is, for which meeting, and of when its numbers are.
extension BriefWriter {
    var title: String {
        let name = phrasebook(form.phrase)
        guard let meeting = occasion.meeting else { return name }
        return "\(name): \(phrasebook.name(of: meeting.body))"
    }

    var facts: [BriefSentence] {
        let meeting = occasion.meeting.map { [held($0)] + (chaired($0.body).map { [$0] } ?? []) } ?? []
        let clocks = [phrasebook(.timeAsAt, ["day": day(PartialDate(day: occasion.day))]), known]
        return meeting + [sentence([.words(clocks.joined(separator: ", "))])]
    }

    private var known: String { phrasebook(.timeKnownAt, ["number": .number(occasion.view.known)]) }

    private func held(_ meeting: Seen<Meeting>) -> BriefSentence {
        let places: [String: BriefPlace] = [
            "meeting": .plain(.text(phrasebook.name(of: meeting.body))), "day": .plain(day(meeting.body.starts)),
        ]
        guard let venue = meeting.body.venue else { return sentence(.briefMeeting, places) }
        return sentence(.briefMeetingIn, places.merging(["venue": .parts([name(venue)])]) { $1 })
    }

    private func chaired(_ meeting: Meeting) -> BriefSentence? {
        meeting.chair.flatMap(name).map { sentence(.briefChair, ["chair": .parts([$0])]) }
    }

    var notices: [String] {
        let isMadeUp = occasion.view.register.genesis?.purpose == .sample
        return (isMadeUp ? [phrasebook(.provenanceIllustrativeNotice)] : [])
            + (occasion.view.audience == .internal ? [phrasebook(.audienceInternal)] : [])
    }

    /// A date as a phrase takes it.
    func day(_ date: PartialDate) -> PhraseValue { .date(date.shown) }
}

extension BriefForm {
    /// What the form is called.
    public var phrase: Phrase {
        switch self {
        case .update: .briefUpdate
        case .press: .briefPress
        case .speakingPoints: .briefSpeakingPoints
        }
    }
}
