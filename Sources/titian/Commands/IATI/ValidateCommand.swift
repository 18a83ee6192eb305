import ArgumentParser
import Foundation
import IATI
import Languages

/// `titian iati validate`
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check IATI files: schema, rules and codelists at once.",
        discussion: """
            Takes files, folders (every .xml file in them, in parallel) and - for standard input. Rules have the ids and \
            severities of the official validator; docs/iati-validation.md says how they are read. Exit code 0: nothing \
            critical; 65: a file is not valid; 66: a file is not there.

            EXAMPLES:
              titian iati validate activities.xml
              titian iati validate folder --format csv
              titian iati validate - --day 2025-08-11 < activities.xml
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, sarif }

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @Option(help: "How to tell what was found: text, json (the official report's shape), csv or sarif.")
    var format = Format.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(help: ArgumentHelp("The day that counts as today (default: today in UTC).", valueName: "day"))
    var day: String?

    @Option(
        name: .customLong("publishers"),
        help: ArgumentHelp("A file with more identifiers of known publishers, one a line.", valueName: "file"))
    var publishersFile: String?

    @Option(
        name: .customLong("prefixes"),
        help: ArgumentHelp(
            "A file with the approved prefixes, one a line, in place of the codelist's.", valueName: "file"))
    var prefixesFile: String?

    @Option(help: ArgumentHelp("Codelists that titian iati codelists update wrote.", valueName: "file"))
    var codelists: String?

    @Option(
        help: ArgumentHelp("Check as this version, whatever the file says: 2.01, 2.02 or 2.03.", valueName: "version"))
    var asVersion: String?

    @Flag(help: "Take each rule as it is written where the official validator does something else.")
    var asWritten = false

    @Option(
        name: [.customLong("lang"), .customLong("language")],
        help: ArgumentHelp("The language of what is told: en or vi.", valueName: "language"))
    var language = Language.english

    @Option(help: ArgumentHelp("How many files to check at the same time (default: the cores).", valueName: "number"))
    var workers: Int?

    func run() async throws {
        let validator = try validator()
        var inputs: [Input] = []
        for file in files { inputs += try Input.find(file) }
        var sink = ReportSink(format: json ? .json : format, language: language)
        if inputs == [.standardInput] {
            sink.take(validator.validate(ByteSource(.standardInput), name: "standard input"))
        } else {
            let order = inputs.compactMap(\.url)
            var waiting: [URL: Result<Report, any Error>] = [:]
            var next = order[...]
            // Reports are told in the order of the files, whichever is done first.
            for await (file, outcome) in validator.reports(on: order, workers: workers ?? Self.cores) {
                waiting[file] = outcome
                while let first = next.first, let report = waiting.removeValue(forKey: first) {
                    next.removeFirst()
                    sink.take(try report.get())
                }
            }
        }
        try sink.finish()
    }

    private static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    private func validator() throws -> Validator {
        let lists = try codelists.map(ListFile.codelists) ?? .standard
        let today = RuleContext.Day(secondsSince1970: Int(Date().timeIntervalSince1970))
        guard let day = day.map({ RuleContext.Day($0) }) ?? today else {
            throw Failure(.usage, "--day is a date such as 2025-08-11")
        }
        let version = asVersion.flatMap(StandardVersion.init(rawValue:))
        if let asVersion, version == nil {
            throw Failure(.usage, "--as-version \(asVersion) is not 2.01, 2.02 or 2.03")
        }
        let publishers = try publishersFile.map(ListFile.names) ?? []
        let reading: RuleContext.Reading = asWritten ? .asWritten : .official
        var context = RuleContext(day: day, codelists: lists, morePublishers: publishers, reading: reading)
        if let prefixesFile {
            context = RuleContext(
                day: day, publishers: context.publishers, prefixes: try ListFile.names(prefixesFile), reading: reading)
        }
        return Validator(rulebook: try Rulebook(codelists: lists), context: context, asVersion: version)
    }
}
