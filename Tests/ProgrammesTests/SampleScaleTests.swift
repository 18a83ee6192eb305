import Ledger
import Programmes
import Testing
import WorkPlan

@Suite("The sample programme at scale")
struct SampleScaleTests {
    private func count(_ plans: Int, seed: UInt64 = 4) -> (entries: Int, changes: Int) {
        var counts = (entries: 0, changes: 0)
        for entry in SampleProgramme(seed: seed, scale: plans) {
            counts.entries += 1
            counts.changes += entry.changes.count
        }
        return counts
    }

    @Test("each plan adds 500 projects of ten entries and forty states")
    func size() {
        let (one, two) = (count(1), count(2))
        #expect(two.entries - one.entries == 5001)
        #expect(two.changes - one.changes == 20_000 + 1 + 5 + 24)
    }

    @Test("bodies have about 400 bytes as canonical JSON")
    func bodySize() {
        var (bytes, bodies) = (0, 0)
        for body in SampleProgramme(seed: 4, scale: 1).flatMap(\.changes).compactMap(\.body) {
            var fields = JSONFields()
            body.write(to: &fields)
            bytes += JSON.object(fields.object).canonical.count
            bodies += 1
        }
        #expect((360...440).contains(bytes / bodies), "\(bytes / bodies)")
    }

    @Test("time goes on, references resolve, nothing is said twice", arguments: [0, 8] as [UInt64])
    func sound(seed: UInt64) {
        var (time, unresolved, repeated, backwards, hidden) = (Int64.min, 0, 0, 0, 0)
        var states: [WorkPlan.Identifier<AnyRecord>: SampleChange] = [:]
        for entry in SampleProgramme(seed: seed, scale: 2) {
            if entry.time < time { backwards += 1 }
            time = entry.time
            if Set(entry.changes.map(\.identity)).count < entry.changes.count { repeated += 1 }
            for change in entry.changes {
                if states[change.identity] == change { repeated += 1 }
                states[change.identity] = change
            }
            for change in entry.changes {
                for reference in change.body?.references ?? [] {
                    guard let named = states[reference.record] else {
                        unresolved += 1
                        continue
                    }
                    if reference.kind.map({ $0 != named.kind }) ?? false { unresolved += 1 }
                    if change.visibility == .public, named.visibility == .internal { hidden += 1 }
                }
            }
        }
        #expect((unresolved, repeated, backwards, hidden) == (0, 0, 0, 0))
        #expect(time < (Int64(Day(text: "2025-09-30")!.number) + 1) * 86_400_000_000)
        #expect(states.values.contains { $0.visibility == .internal })
        #expect(states.values.allSatisfy { $0.body?.basis.isIllustrative == true })
    }

    @Test("the same seed gives the same entries, another seed others")
    func determined() {
        let entries = Array(SampleProgramme(seed: 3, scale: 1))
        #expect(entries == Array(SampleProgramme(seed: 3, scale: 1)))
        #expect(entries != Array(SampleProgramme(seed: 2, scale: 1)))
    }
}

/// The fields of a body as members of a JSON object.
private struct JSONFields: FieldWriter {
    var object = JSON.Object()

    mutating func put(_ name: String, _ value: (some FieldValue)?) {
        if let value { object[name] = .string(value.text) }
    }

    mutating func put(_ name: String, each values: [some FieldValue]) {
        if !values.isEmpty { object[name] = .array(values.map { .string($0.text) }) }
    }

    mutating func put(_ name: String, integer: Int?) {
        if let integer { object[name] = .integer(integer) }
    }

    mutating func put(_ name: String, flag: Bool) {
        if flag { object[name] = true }
    }

    mutating func put(_ name: String, text: Text?) {
        guard let text else { return }
        var versions = JSON.Object()
        for version in text.versions { versions[version.language.tag] = .string(version.words) }
        object[name] = .object(versions)
    }
}
