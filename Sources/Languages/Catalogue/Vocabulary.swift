/// The sets of names that values of the domain have; their raw names are those of the records.
public enum Vocabulary: String, Hashable, Sendable, CaseIterable {
    case kind
    case bodyType = "body-type"
    case statusCategory = "status-category"
    case fundingModality = "funding-modality"
    case milestoneEvent = "milestone-event"
    case flowLeg = "flow-leg"
    case flowType = "flow-type"
    case meetingSeries = "meeting-series"
    case meetingMode = "meeting-mode"
    case sourceQuality = "source-quality"
    case claimSubject = "claim-subject"
    case claimUnit = "claim-unit"
    case fractionOrigin = "fraction-origin"
    case listWording = "list-wording"
    case dimension
    case exclusion
    case part
    case provenance
    case audience
    case visibility

    /// Where the catalogue holds the name.
    func key(of raw: String) -> String { "name.\(rawValue).\(raw)" }
}
