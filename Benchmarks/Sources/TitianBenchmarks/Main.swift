import Foundation

@main
enum Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let scale = arguments.dropFirst().first.flatMap { Int($0) } ?? 50
        switch arguments.first {
        case "figures":
            try FigureBenchmark(scale: scale, questions: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 2_000)
                .run()
        default: print("usage: TitianBenchmarks figures [SCALE]")
        }
    }
}
