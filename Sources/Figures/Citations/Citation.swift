public import Ledger
import Register
public import WorkPlan

/// A permanent reference to one value of a figure.
///
/// It names everything that the value is a function of, so that it resolves for ever: to the same number, or to a
/// notice that a record behind it was corrected or erased.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
    /// The ledger.
    public let ledger: LedgerID

    /// The figure's name.
    public let name: String

    /// The definition's version.
    public let version: Int

    /// The definition's digest.
    public let digest: Digest

    /// The plan.
    public let plan: Identifier<Plan>

    /// The commit K.
    public let known: Int

    /// The root of the ledger's tree at K.
    public let root: Digest

    /// The audience A.
    public let audience: Audience

    /// The calendar day D.
    public let day: Day

    /// A reference to the value that a definition gives to a question.
    public init(definition: Definition, question: Question, ledger: LedgerID, root: Digest) {
        self.init(
            definition: definition, plan: question.plan, known: question.view.known, root: root,
            audience: question.view.audience, day: question.day, ledger: ledger)
    }

    init(
        definition: Definition, plan: Identifier<Plan>, known: Int, root: Digest, audience: Audience, day: Day,
        ledger: LedgerID
    ) {
        self.ledger = ledger
        name = definition.name
        version = definition.version
        digest = definition.digest
        self.plan = plan
        self.known = known
        self.root = root
        self.audience = audience
        self.day = day
    }

    /// The reference in one line: `titian:LEDGER/NAME@VERSION-DIGEST/PLAN/K-ROOT/A/D`, digests cut to eight digits.
    public var description: String {
        let definition = "\(name)@\(version)-\(digest.hex.prefix(8))"
        return "titian:\(ledger)/\(definition)/\(plan)/\(known)-\(root.hex.prefix(8))/\(audience.rawValue)/\(day)"
    }
}
