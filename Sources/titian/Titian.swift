import ArgumentParser

/// The command line of Titian.
@main
struct Titian: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "titian",
        abstract: "A register of cooperation work plans whose published figures can be computed again.",
        discussion: """
            Every command but iati takes --data DIR and --keys DIR, which say where ledgers and signing keys lie; all take \
            --json, which writes one JSON object in the place of text.

            Exit codes: 0 done; 64 wrong usage; 65 wrong data (a broken folder, a damaged ledger, a refused command, \
            a receipt that does not hold); 66 no such input; 70 a fault of titian; 73 cannot make a file; 74 reading \
            or writing failed; 75 busy, try again; 77 not allowed; 78 wrong set-up, such as a missing key; \
            130 interrupted.

            EXAMPLES:
              titian sample --seed 1
              titian figures sample --at 2025-08-11
            """,
        subcommands: [
            LoadCommand.self, SampleCommand.self, DefineCommand.self, FiguresCommand.self, BriefCommand.self,
            TraceCommand.self,
            ReceiptCommand.self,
            VerifyCommand.self, CheckpointCommand.self, ExportCommand.self, LogCommand.self, BackupCommand.self,
            RestoreCommand.self, IATICommand.self, KeyCommand.self, OpenCommand.self, EraseCommand.self,
            ServeCommand.self, ConfigCommand.self, ReportsCommand.self, AccountCommand.self, StressWriteCommand.self,
        ])

    /// Runs what was asked for, and ends with the exit code that belongs to what came of it.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        // What ArgumentParser throws, it also says: help, usage errors, and bare exit codes.
        let code = exitCode(for: error)
        if error is ExitCode || code == .success || code == .validationFailure { exit(withError: error) }
        let failure = Failure(error)
        Console.complain(failure.message)
        exit(withError: ExitCode(failure.status.rawValue))
    }
}
