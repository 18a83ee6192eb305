import Foundation

/// `TitianBenchmarks [figures | commands | pages | search | hidden | quality | workspace | ledger | all] [SIZE]`
@main
enum Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let size = arguments.dropFirst().first.flatMap { Int($0) }
        let rounds = arguments.dropFirst(2).first.flatMap { Int($0) }
        switch arguments.first ?? "all" {
        case "figures": try FigureBenchmark(scale: size ?? 50).run()
        case "commands": try await CommandBenchmark(commands: size ?? 2_000, rounds: rounds ?? 5).run()
        case "slow-sync": try SlowSync().run()
        case "start": try LedgerBenchmark.start(arguments[1], snapshot: arguments[2] == "with")
        case "verify": try LedgerBenchmark.verify(arguments[1])
        case "pages": try PagesBenchmark(scale: size ?? 50, seconds: rounds ?? 8).run()
        case "serve-pages": try await Serving.pages(Array(arguments.dropFirst()))
        case "serve-bytes": try await Serving.bytes(Array(arguments.dropFirst()))
        case "iati":
            try await IATIBenchmark(file: URL(filePath: arguments[1]), schema: URL(filePath: arguments[2])).run()
        case "ledger": try LedgerBenchmark(scale: size ?? 50).run()
        case "quality": try QualityBenchmark(scale: size ?? 50).run()
        case "hidden": try HiddenBenchmark(requests: size ?? 5_000).run()
        case "sample": _ = try SampleFolder.make(URL(filePath: arguments[1]), scale: rounds)
        case "workspace" where size == nil && arguments.count > 1:
            try await WorkspaceBenchmark().run(URL(filePath: arguments[1]))
        case "workspace": try await WorkspaceBenchmark.run(scale: size ?? 50)
        case "search": try SearchBenchmark(records: size ?? 100_000).run()
        case "all":
            try FigureBenchmark(scale: size ?? 50).run()
            try await CommandBenchmark(commands: 2_000, rounds: 5).run()
            try SlowSync().run()
            try PagesBenchmark(scale: size ?? 50, seconds: 8).run()
            try SearchBenchmark(records: 100_000).run()
            try QualityBenchmark(scale: size ?? 50).run()
            try HiddenBenchmark(requests: 5_000).run()
            try await WorkspaceBenchmark.run(scale: size ?? 50)
            // Twice the ledger, at most twice the time: nothing grows faster than the ledger.
            for scale in [(size ?? 50) / 4, (size ?? 50) / 2, size ?? 50] { try LedgerBenchmark(scale: scale).run() }
        default:
            print(
                """
                usage: TitianBenchmarks [all | figures [PLANS] | commands [N [ROUNDS]] | slow-sync
                    | pages [PLANS [SECONDS]] | search [N] | hidden [N] | quality [PLANS] | ledger [PLANS]
                    | workspace [PLANS | FOLDER] | iati FILE SCHEMA
                    | sample FOLDER [PLANS] | serve-pages DATA KEYS PORT MEGABYTES]
                """
            )
            exit(64)
        }
    }
}
