import Foundation
public import Languages
public import WorkPlan

extension Phrasebook {
    /// A meeting by its number in its series: `15th consultation with partners`.
    public func name(of meeting: Meeting) -> String {
        let phrase: Phrase = meeting.series == .consultation ? .briefConsultation : .briefTaskForceMeeting
        return self(phrase, ["ordinal": .ordinal(meeting.ordinal)])
    }

    /// Whether a name comes before another in the alphabetical order of the language.
    func comesBefore(_ left: String, _ right: String) -> Bool {
        left.compare(right, locale: Locale(identifier: language.tag)) == .orderedAscending
    }
}
