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
        /// What the register said last of it was erased, by this commit; it is not to come back unnoticed.
        case erased(at: Int)
    }

    private let current: View
    private let published: View
    private let erasures: [Identifier<AnyRecord>: ErasedBody]

    init(_ register: Register) {
        // Of several versions that were erased, the newest counts.
        erasures = Dictionary(register.erasures.map { ($0.record, $0) }) { $0.version > $1.version ? $0 : $1 }
        current = register.view(audience: .internal)
        published = register.view(audience: .public)
    }

    /// What comes of a body, which is of a kind that the register keeps, as every kind is.
    func outcome(_ record: Identifier<AnyRecord>, _ body: any Registered, _ visibility: Visibility) -> Outcome {
        let version = current.version(of: record)
        let change = Change(record, expecting: version, visibility: visibility, .body(body))
        if version == 0 { return .new(change) }
        if let erased = erasures[record], erased.version == version { return .erased(at: erased.erasedAt) }
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
