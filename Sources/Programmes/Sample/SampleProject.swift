import WorkPlan

/// What becomes of a project of the sample.
enum SampleFate: Hashable, Sendable {
    /// Accredited, and counted.
    case accredited
    /// Accredited, and cancelled later.
    case cancelled
    /// Withdrawn before it was accredited.
    case withdrawn
    /// Proposed, and not decided yet.
    case proposed

    var isAccredited: Bool { self == .accredited || self == .cancelled }
}

/// One source's part of a project.
struct SampleLine: Sendable {
    let source: SampleWorld.Placed
    /// The worth in US cents.
    let cents: Int64
    /// The currency that it is given in, when that is not the US dollar.
    var currency: String?
    /// Whether the approval agreed a US$ amount; otherwise a rate converts it.
    var isAgreed = false
}

/// Slips that were made when a project was entered, and put right later.
struct SampleSlips: Sendable {
    /// The first entry of the first budget line had two digits in the wrong order.
    var amount = false
    /// The title was corrected.
    var title = false
    /// The accreditation was entered weeks after the meeting.
    var lateBy = 0
    /// What was accredited stayed internal for weeks.
    var releasedAfter = 0
}

/// A project of the sample before its life is written down.
struct SampleProject: Sendable {
    let id: Identifier<Project>
    let fate: SampleFate
    /// The meeting that decides on it.
    let meeting: Int
    var number = 0
    var modality = FundingModality.inKind
    var area = 0
    var actions: [Int] = []
    var countries: [Int] = []
    /// The country that proposes it.
    var lead = 0
    var title = Words("")
    var topic = Words("")
    var lines: [SampleLine] = []
    /// When it was approved, and how precisely that is known.
    var approvedDay = SampleCalendar.opening
    var approved = PartialDate(day: SampleCalendar.opening)
    /// Whether its budget was revised after the approval, and when.
    var revised: Day?
    var slips = SampleSlips()
    var isCarriedOver = false

    var code: String {
        let digits = String(number)
        return "WP4-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// Whether a partner supports it.
    var isPartnerSupported: Bool { modality == .trustFund || modality == .partnerFund }
}
