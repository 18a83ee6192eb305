import Commands
import Ledger
import Register
import WorkPlan

/// A record that is edited, by somebody who may.
struct Subject: Sendable {
    let record: Identifier<AnyRecord>
    let kind: Kind
    let names: RecordNames

    /// The version that stands now; 0 for a record that is to be new.
    let version: Int

    /// For a record that is to be new.
    let new: EditingPlace.NewRecord?

    var call: WorkspaceCall { names.call }

    /// The body as it stands, as a form.
    var present: FormValues { call.view.anyBody(record)?.form ?? FormValues() }

    /// Whether it is in use, or is to be new.
    var isOpen: Bool { version == 0 || call.view.isInUse(record) }

    /// The body of an earlier version as a form; empty where there was none.
    func form(at version: Int) -> FormValues {
        for case let step in call.view.history(of: record) where step.version == version {
            guard case .body(let members) = step.state else { return FormValues() }
            return (try? kind.bodyType.body(of: .object(members)))?.form ?? FormValues()
        }
        return FormValues()
    }

    /// - Throws: ``PageProblem/notFound`` alike for what is not there and for what is not theirs to write.
    init(_ text: String, _ new: EditingPlace.NewRecord?, _ names: RecordNames) throws {
        guard let record = Identifier<AnyRecord>(text: text) else { throw PageProblem.notFound }
        (self.record, self.names) = (record, names)
        version = names.call.view.version(of: record)
        if version == 0 {
            guard let new, let kind = Kind(rawValue: new.kind), names.call.mayAdd(kind),
                names.call.visitor.isSealed(new.seal, for: Self.purpose(record))
            else { throw PageProblem.notFound }
            (self.kind, self.new) = (kind, new)
        } else {
            guard let kind = names.call.view.kind(of: record), names.call.mayWrite(record, kind) else {
                throw PageProblem.notFound
            }
            (self.kind, self.new) = (kind, nil)
        }
    }

    /// The seal of a new record's identity: nobody else learns by guessing which identities are taken.
    static func newRecord(_ record: Identifier<AnyRecord>, _ kind: Kind, _ call: WorkspaceCall)
        -> EditingPlace.NewRecord
    {
        EditingPlace.NewRecord(kind: kind.rawValue, seal: call.visitor.seal(for: purpose(record)))
    }

    private static func purpose(_ record: Identifier<AnyRecord>) -> String { "new record \(record.text)" }
}

extension Registered {
    /// A body as it was written.
    static func body(of json: JSON) throws -> any Registered { try Self.read(json, schema: Self.schema) }

    /// A body from a form, or everything that is wrong.
    static func entered(_ values: FormValues, _ names: RecordNames) -> (body: (any Registered)?, faults: [FormProblem])
    {
        let (body, faults) = Self.reading(values, names)
        return (body, faults)
    }
}
