import Figures
import Ledger
import Register
import WorkPlan

/// Records as they come in snapshots, exports and receipts.
enum RecordTargets {
    /// Packed bytes never trap; a body that is read is written and read again as the same.
    ///
    /// The first byte says of which kind the body is to be.
    static func packed(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let kind = Kind.allCases[Int(first) % Kind.allCases.count]
        read(kind.bodyType, bytes.dropFirst())
    }

    private static func read<Subject: Registered>(_: Subject.Type, _ bytes: ArraySlice<UInt8>) {
        var reader = PackedFieldReader(ByteSource(bytes))
        guard let body = Subject(from: &reader), reader.problems.isEmpty else { return }
        var writer = PackedFieldWriter()
        body.write(to: &writer)
        var second = PackedFieldReader(ByteSource(writer.sink.bytes[...]))
        require(Subject(from: &second) == body, "a packed body says the same")
    }

    /// Whoever has a key of their own can sign any ledger, so every sequence of leaves may come in a receipt or export:
    /// a register takes them or refuses them, and every figure of what it took has an answer.
    ///
    /// Each line is a leaf; an empty line ends a commit.
    static func register(_ bytes: [UInt8]) {
        var register = Register()
        for (index, commit) in commits(in: bytes).enumerated() {
            let time = Timestamp(microseconds: Int64(index))
            do { try register.apply(number: index + 1, at: time, commit) } catch { return }
        }
        for audience in Audience.allCases { evaluate(register.view(audience: audience)) }
    }

    private static func commits(in bytes: [UInt8]) -> [[LeafContent]] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .split(whereSeparator: \.isEmpty)
            .map { lines in lines.compactMap { try? LeafContent(parsing: Array($0)) } }
    }

    private static func evaluate(_ view: View) {
        let definitions = catalogue + view.allDefinitions
        for plan in view.all(Plan.self).prefix(3) {
            let question = Question(view: view, plan: plan.id, day: Day(number: 20_311))
            for definition in definitions { _ = definition.evaluate(question).value?.text }
        }
    }

    private static let catalogue = (try? Catalogue.definitions()) ?? []
}
