import Testing
import WorkPlan

@Suite("Problems of fields")
struct FieldProblemTests {
    @Test("a body without fields is refused with every field that it must have, and what would be right")
    func allAtOnce() {
        var reader = PackedFieldReader(ByteSource(Array(repeating: 0, count: 100)[...]))
        #expect(Flow(from: &reader) == nil)
        #expect(
            reader.problems.map(\.description) == [
                "provider: is missing; write the identity of a record: 32 hexadecimal digits",
                "receiver: is missing; write the identity of a record: 32 hexadecimal digits",
                "leg: is missing; write one of funder-to-fund, fund-to-implementer, implementer-to-vendor",
                "type: is missing; write one of pledge, commitment, disbursement, expenditure, reimbursement",
                "date: is missing; write a date such as 2025, 2025-08 or 2025-08-11",
                "amount: is missing; write an amount with its currency, such as 24800000.00 USD, "
                    + "or the word withheld or unknown",
            ])
    }

    @Test("a missing text and a missing number say so")
    func textsAndNumbers() {
        var reader = PackedFieldReader(ByteSource(Array(repeating: 0, count: 100)[...]))
        #expect(Area(from: &reader) == nil)
        #expect(
            reader.problems == [
                FieldProblem("plan", "is missing; write the identity of a record: 32 hexadecimal digits"),
                FieldProblem("code", "is missing; write text"),
                FieldProblem("name", "is missing; write it in at least one language"),
                FieldProblem("position", "is missing; write a whole number"),
            ])
    }

    @Test("a field that is there and wrong is named once, and not called missing")
    func wrong() {
        var reader = PackedFieldReader(ByteSource([9]))
        let currency: Currency? = reader.required("currency")
        #expect(currency == nil)
        #expect(reader.problems.map(\.description) == ["currency: the packed bytes are damaged"])
    }

    @Test("a body that must have a field names it as it writes it", arguments: Samples.full)
    func bodiesNeedTheirFields(body: any Body) {
        let missing = problems(of: type(of: body))
        #expect(!missing.isEmpty)
        #expect(Set(missing.map(\.field)).isSubset(of: fieldNames(of: body)))
    }

    @Test("every reference of a body stands in a field of its name", arguments: Samples.full)
    func references(body: any Body) {
        #expect(Set(body.references.map(\.field)).isSubset(of: fieldNames(of: body)))
        #expect(body.references.count { $0.field == "documents" } == 2)
    }

    @Test("a body writes each field once", arguments: Samples.full)
    func eachOnce(body: any Body) {
        var writer = NameRecorder()
        body.write(to: &writer)
        #expect(Set(writer.names).count == writer.names.count)
    }

    @Test("an identity in a body is a reference of it, or the body's reader could miss a link", arguments: Samples.full)
    func allIdentities(body: any Body) {
        var writer = NameRecorder()
        body.write(to: &writer)
        #expect(Set(body.references.map(\.field)) == Set(writer.identities))
    }

    private func problems(of type: any Body.Type) -> [FieldProblem] {
        var reader = PackedFieldReader(ByteSource(Array(repeating: 0, count: 100)[...]))
        _ = type.init(from: &reader)
        return reader.problems
    }

    private func fieldNames(of body: any Body) -> Set<String> {
        var writer = NameRecorder()
        body.write(to: &writer)
        return Set(writer.names)
    }
}

/// Notes the names of fields, and which of them hold identities.
private struct NameRecorder: FieldWriter {
    var names: [String] = []
    var identities: [String] = []

    mutating func put<Value: FieldValue>(_ name: String, _ value: Value?) { note(name, Value.self) }
    mutating func put<Value: FieldValue>(_ name: String, each values: [Value]) { note(name, Value.self) }
    mutating func put(_ name: String, integer: Int?) { names.append(name) }
    mutating func put(_ name: String, flag: Bool) { names.append(name) }
    mutating func put(_ name: String, text: Text?) { names.append(name) }

    private mutating func note<Value: FieldValue>(_ name: String, _: Value.Type) {
        names.append(name)
        if Value.expected.hasPrefix("the identity of a record") { identities.append(name) }
    }
}
