import Commands
import Ledger
import Register
import WorkPlan

/// What a register holds now, for the question whether a record that is loaded says anything new.
struct Standing {
    /// What comes of a record.
    enum Outcome {
        /// The register has never heard of it.
        case new(Change)
        /// The register says something else of it.
        case changed(Change)
        /// The register says just that, to the same audience.
        case same
    }

    private let current: View
    private let published: View

    init(_ register: Register) {
        current = register.view(audience: .internal)
        published = register.view(audience: .public)
    }

    /// What comes of a body, which is of a kind that the register keeps, as every kind is.
    func outcome(_ record: Identifier<AnyRecord>, _ body: any Registered, _ visibility: Visibility) -> Outcome {
        let version = current.version(of: record)
        let change = Change(record, expecting: version, visibility: visibility, .body(body))
        if version == 0 { return .new(change) }
        return isSame(record, body) && isPublic(record) == (visibility == .public) ? .same : .changed(change)
    }

    private func isSame(_ record: Identifier<AnyRecord>, _ body: some Registered) -> Bool {
        current.body(record.cast()) == body
    }

    /// Whether the newest state is the one that the public sees.
    private func isPublic(_ record: Identifier<AnyRecord>) -> Bool {
        published.version(of: record) == current.version(of: record)
    }
}
