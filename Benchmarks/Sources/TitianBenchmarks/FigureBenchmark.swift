import Figures
import Foundation
import Ledger
import Programmes
import Register
import WorkPlan

/// Any (definition, plan, K, D) at random, without a cache, beside SQLite asked the same over interval rows.
struct FigureBenchmark {
    let scale: Int
    let questions = 2_000

    func run() throws {
        print("figures at random: \(scale) plans of 500 projects")
        let path = NSTemporaryDirectory() + "titian-intervals-\(UUID().uuidString).sqlite"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let yardstick = IntervalDatabase(path: path)
        let register = try fill(yardstick)
        yardstick.finish()
        say("commits", Double(register.head), "")
        say("revisions", Double(register.revisionCount), "")
        let definitions = Dictionary(uniqueKeysWithValues: try Catalogue.definitions().newest.map { ($0.name, $0) })
        var ours: [String: Times] = [:]
        var theirs: [String: Times] = [:]
        var different = 0
        let statements = IntervalQueries.all.map { ($0.name, yardstick.database.prepare($0.sql)) }
        let plans: [Seen<Plan>] = register.view(audience: .internal).records()
        for _ in 0..<questions {
            let plan = plans.randomElement()!
            // A K at which the plan exists, so that no question is empty.
            let known = Int.random(in: plan.commit...register.head)
            let day = Day(number: Int32.random(in: 16_800...20_400))
            let (name, statement) = statements.randomElement()!
            let definition = definitions[name]!
            let (figure, seconds) = timed {
                definition.evaluate(
                    Question(view: register.view(known: known, audience: .internal), plan: plan.id, day: day))
            }
            let (sum, theirSeconds) = timed {
                _ = statement.bind(yardstick.number(plan.id.cast()), Int64(known), Int64(day.number)).step()
                return statement.integer(0)
            }
            ours[name, default: Times()].add(seconds)
            theirs[name, default: Times()].add(theirSeconds)
            if !agree(figure, sum) { different += 1 }
        }
        report(ours, theirs, different)
    }

    private func agree(_ figure: Figure, _ sum: Int64) -> Bool {
        switch figure.value?.numerator {
        case .count(let count): count == Int(sum)
        case .dollars(let dollars): abs((dollars.digits(places: 2) ?? 0) - sum) <= 500
        case nil: sum == 0
        }
    }

    private func report(_ ours: [String: Times], _ theirs: [String: Times], _ different: Int) {
        for (name, _) in IntervalQueries.all {
            guard let our = ours[name], let their = theirs[name] else { continue }
            let numbers = [our.percentile(0.5), our.percentile(0.99), their.percentile(0.5), their.percentile(0.99)]
            let columns = numbers.map { String(format: "%8.3f", $0 * 1000) }.joined()
            print(
                "  \(name.padding(toLength: 28, withPad: " ", startingAt: 0)) ms: \(columns)   (median, p99; SQLite's)")
        }
        let all = Times(ours.values.flatMap(\.seconds))
        let their = Times(theirs.values.flatMap(\.seconds))
        say("all: median", all.percentile(0.5) * 1000, "ms")
        say("all: p99 (at most 10 is wanted)", all.percentile(0.99) * 1000, "ms")
        say("SQLite's total time to ours (5 is wanted)", their.total / all.total, "times")
        say("answers that differ", Double(different), "of \(questions)")
        say("memory", residentMegabytes(), "MB")
    }

    private func fill(_ yardstick: IntervalDatabase) throws -> Register {
        var register = Register()
        var versions: [Identifier<AnyRecord>: Int] = [:]
        for entry in SampleProgramme(seed: 1, scale: scale) {
            let contents: [LeafContent] = entry.changes.map { change in
                let version = versions[change.identity, default: 0] + 1
                versions[change.identity] = version
                yardstick.add(change, at: register.head + 1)
                return .revision(
                    Revision(
                        record: change.identity.recordID, kind: change.kind.rawValue, schema: 1, version: version,
                        visibility: change.visibility, state: change.body.map { .body($0.json) } ?? .retired))
            }
            try register.apply(number: register.head + 1, at: Timestamp(microseconds: entry.time), contents)
        }
        return register
    }
}
