import WorkPlan

extension Dimension {
    /// Whether an action has it by the projects that are counted for it; area and action are its own.
    var isOfProjects: Bool { self != .area && self != .action }

    /// Whether a line of money has it by the organisation that gives it.
    var isOfOwners: Bool { self == .funder || self == .statusCategory }
}

extension Definition {
    /// Whether a subject, or a line of money, can stand in several parts of a breakdown.
    ///
    /// A year and a modality are one for each project. A line of money has one funder. An action stands in one area,
    /// and in the parts of all projects that are counted for it; a project can answer to actions of several areas.
    /// Everything else can be many.
    func overlaps(by dimension: Dimension) -> Bool {
        switch dimension {
        case .year, .modality: subject == .action
        case .funder: !measure.isMoney
        case .area, .action: subject == .project
        case .statusCategory, .beneficiary: true
        }
    }

    /// Whether each part of a breakdown has the denominator of the whole.
    ///
    /// An action that no project is counted for belongs to no funder: of all actions, so many have a project of this
    /// one.
    public func keepsDenominator(by dimension: Dimension) -> Bool {
        subject == .action && isRate && dimension.isOfProjects
    }

    /// Whether numerator and denominator are lines of two kinds, each of which stands in a part by itself.
    ///
    /// What a fund pays out stands at the fund, what was approved at where it comes from: a part can then have the one
    /// without the other, and is no rate.
    public func comparesLines(by dimension: Dimension) -> Bool {
        guard dimension == .funder || dimension == .statusCategory else { return false }
        guard case .flows = measure, case .budget? = against else { return false }
        return true
    }
}
