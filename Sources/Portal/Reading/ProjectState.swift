import Figures
import Ledger
import Register
import WorkPlan

/// How a project stands on a day. The raw value stands in addresses.
enum ProjectState: String, Hashable, CaseIterable, Sendable {
    /// Accredited, and neither withdrawn nor cancelled: what the figure *projects accredited* counts.
    case accredited
    /// Not certainly accredited.
    case proposed
    /// Withdrawn or cancelled.
    case withdrawn

    init(_ reached: ProjectMilestones) {
        if reached.place(of: .withdrawn) != nil || reached.place(of: .cancelled) != nil {
            self = .withdrawn
        } else {
            self = reached.place(of: .accredited) == nil ? .proposed : .accredited
        }
    }

    /// What it is called.
    var wording: Wording {
        switch self {
        case .accredited: .stateAccredited
        case .proposed: .stateProposed
        case .withdrawn: .stateWithdrawn
        }
    }
}
