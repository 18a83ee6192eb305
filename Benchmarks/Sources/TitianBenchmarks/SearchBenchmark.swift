import Foundation
import Languages
import Ledger
import Register
import Search
import WorkPlan

/// Random searches at a random K among many records, beside SQLite's FTS5 asked the same.
struct SearchBenchmark {
    let records: Int
    let questions = 2_000

    func run() throws {
        print("search: \(records) records, a tenth of them corrected once")
        var library = BenchmarkLibrary()
        let yardstick = SearchDatabase()
        let before = residentMegabytes()
        let register = try library.fill(records: records, yardstick)
        let (_, theirBuild) = timed { yardstick.finish() }
        let filled = residentMegabytes()
        var index = SearchIndex()
        let (_, build) = timed { index.learn(from: register) }
        say("revisions that can be found", Double(index.revisionCount), "")
        say("register, and SQLite's pages in memory", filled - before, "MB")
        say("index", residentMegabytes() - filled, "MB")
        say("building the index", build, "s")
        say("SQLite: ordering and merging what was inserted", theirBuild, "s")
        try increments(index, register, &library)
        compare(index, register, &library, yardstick)
    }

    /// What it takes to learn of one more commit of one record, while somebody holds the index as it was.
    private func increments(
        _ index: SearchIndex, _ register: Register, _ library: inout BenchmarkLibrary
    ) throws {
        var (next, register) = (index, register)
        var times = Times()
        for _ in 0..<500 {
            try library.add(1, to: &register, nil)
            let held = next
            times.add(timed { next.learn(from: register) }.1)
            withExtendedLifetime(held) {}
        }
        say("learning one more commit, median", times.percentile(0.5) * 1_000, "ms")
        say("learning one more commit, 99th percentile", times.percentile(0.99) * 1_000, "ms")
        say("learning one more commit, at most", times.percentile(1) * 1_000, "ms")
    }

    private func compare(
        _ index: SearchIndex, _ register: Register, _ library: inout BenchmarkLibrary, _ yardstick: SearchDatabase
    ) {
        for kind in BenchmarkLibrary.Question.allCases {
            var (ours, theirs, different, found) = (Times(), Times(), 0, 0)
            for _ in 0..<questions / BenchmarkLibrary.Question.allCases.count {
                let text = library.question(kind)
                let known = Bool.random() ? register.head : Int.random(in: register.head / 2...register.head)
                let (count, seconds) = timed { () -> Int in
                    guard let query = SearchQuery(text) else { return 0 }
                    return index.find(
                        query, in: register.view(known: known, audience: .public), for: .english, .first(5)
                    ).count
                }
                let (theirCount, theirSeconds) = timed { yardstick.count(text, known: known) }
                ours.add(seconds)
                theirs.add(theirSeconds)
                found += count
                if count != theirCount { different += 1 }
            }
            report(kind.rawValue, ours, theirs, found / ours.seconds.count, different)
        }
    }

    private func report(_ name: String, _ ours: Times, _ theirs: Times, _ found: Int, _ different: Int) {
        say("  " + name, Double(found), "found on average")
        say("    counts in which FTS5 differs", Double(different), "of \(ours.seconds.count)")
        for (share, words) in [(0.5, "median"), (0.99, "99th percentile"), (1, "at most")] {
            say("    ours, \(words)", ours.percentile(share) * 1_000, "ms")
            say("    FTS5, \(words)", theirs.percentile(share) * 1_000, "ms")
        }
        say("    FTS5's total time to ours", theirs.total / ours.total, "times")
    }
}
