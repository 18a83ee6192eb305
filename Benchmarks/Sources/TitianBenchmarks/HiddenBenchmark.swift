import Foundation
import Ledger
import Register
import WorkPlan

/// Whether a clock tells what is hidden from what does not exist: both are answered with the same 404.
///
/// Requests of both kinds are sent one by one over one connection, in an order that is drawn anew for each pair.
struct HiddenBenchmark {
    /// How many requests of each kind.
    let requests: Int
    private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "titian-hidden-\(UUID().uuidString)")

    func run() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sample = try SampleFolder.make(folder.appending(path: "small"), scale: nil)
        let hidden = Self.hidden(in: sample.register)
        precondition(!hidden.isEmpty, "the sample holds internal records")
        print("hidden: \(requests) requests of each kind, \(hidden.count) internal records")
        let server = try Child.titian(sample, pageMemory: 0)
        defer { server.stop() }
        let absent = hidden.map { _ in Identifier<Project>(RecordID.random()).text }
        for (name, before, after) in [
            ("a record's address", "/sample/records/", ""), ("a record's history", "/sample/records/", "/history"),
            ("a project's page", "/sample/projects/", ""),
        ] {
            func paths(_ ids: [String]) -> [String] { ids.map { before + $0 + after } }
            try compare(name, paths(hidden), paths(absent), server.address)
        }
    }

    /// The identities of records that only the house sees.
    private static func hidden(in register: Register) -> [String] {
        func only<Subject: Registered>(_: Subject.Type) -> [String] {
            let known = Set(register.view(audience: .public).all(Subject.self).map(\.id.text))
            return register.view(audience: .internal).all(Subject.self).map(\.id.text).filter { !known.contains($0) }
        }
        return only(Project.self) + only(Milestone.self) + only(Budget.self) + only(Flow.self) + only(Document.self)
    }

    private func compare(_ name: String, _ hidden: [String], _ absent: [String], _ address: String) throws {
        let connection = try Connection(address)
        var times: (hidden: [Double], absent: [Double]) = ([], [])
        for number in 0..<requests + 200 {
            let isHiddenFirst = Bool.random()
            for isHidden in [isHiddenFirst, !isHiddenFirst] {
                let paths = isHidden ? hidden : absent
                let (status, seconds) = timed { connection.status(of: paths[number % paths.count]) }
                precondition(status == 404, "\(paths[number % paths.count]) is answered with \(status)")
                // The first ones find everything cold.
                guard number >= 200 else { continue }
                if isHidden { times.hidden.append(seconds) } else { times.absent.append(seconds) }
            }
        }
        let ratio = Times(times.hidden).percentile(0.5) / Times(times.absent).percentile(0.5)
        let odds = Odds(times.hidden, times.absent)
        say("\(name): median time of what does not exist", Times(times.absent).percentile(0.5) * 1e6, "µs")
        say("\(name): median of what is hidden to it", ratio, "")
        say("\(name): how often the hidden one takes longer", odds.share * 100, "%")
        say("\(name): half of the 95 % interval around it", odds.margin * 100, "%")
    }
}

/// How often a time of one kind is longer than one of another: a half, when a clock cannot tell them apart.
struct Odds {
    let share: Double

    /// Half of the 95 % interval, when there is no difference (Mann and Whitney).
    let margin: Double

    init(_ left: [Double], _ right: [Double]) {
        let all = (left.map { ($0, true) } + right.map { ($0, false) }).sorted { $0.0 < $1.0 }
        var (seen, wins) = (0.0, 0.0)
        for (_, isLeft) in all {
            if isLeft { wins += seen } else { seen += 1 }
        }
        let (n, m) = (Double(left.count), Double(right.count))
        share = wins / (n * m)
        margin = 1.96 * ((n + m + 1) / (12 * n * m)).squareRoot()
    }
}
