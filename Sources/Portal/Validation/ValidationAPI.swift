import Hummingbird
import IATI
import Languages
import Ledger

/// Validates an IATI file that a program sends: the file is the body, and the report is the answer.
struct ValidationAPI: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    func validate(_ request: Request, from client: Client?) async throws -> Response {
        let (options, file, asked) = try read(request)
        try Self.check(request)
        let today = Int(site.clock.now().microseconds / 1_000_000)
        let report = try await site.validation.withPlace(for: client) { place in
            let limits = place.limits
            var meter = UploadMeter(megabytes: limits.megabytes, patience: limits.patience)
            try meter.check(length: request.headers[.contentLength])
            var body = request.body.makeAsyncIterator()
            return try await place.report(FileInput(.file), "body", options, today: today) { input in
                while let buffer = try await RequestBytes.next(&body) {
                    try meter.take(buffer.readableBytes)
                    try await input.write(Array(buffer.readableBytesView))
                }
            }
        }
        let told = report.told(in: asked.speaker.language)
        let bytes = try await Blocking.run { file.bytes([told]) }
        var response = Answer.text(bytes, type: file.type, cache: "no-store")
        response.headers[.contentLanguage] = asked.speaker.language.tag
        return response
    }

    /// The parameters; all that are wrong are told at once.
    private func read(_ request: Request) throws -> (ValidationOptions, ReportFile, Pages.Asked) {
        var values: [Parameter: String] = [:]
        var problems: [ParameterProblem] = []
        let own: Set<Parameter> = [.day, .version, .reading, .publishers, .prefixes, .format]
        for (parameter, value) in Choice.pairs(of: request.uri.query) where own.contains(parameter) {
            if values.updateValue(value ?? "\u{FFFD}", forKey: parameter) != nil {
                problems.append(ParameterProblem(parameter: parameter, expected: .expectedOnce))
            }
        }
        let (choice, wrongChoice) = Choice.reading(request.uri.query)
        let (options, wrong) = ValidationOptions.reading { values[$0] ?? "" }
        let format = values[.format] ?? ""
        let file = format.isEmpty ? Self.file(accepted: request) : ReportFile.allCases.first { $0.format == format }
        problems += wrongChoice + wrong
        if file == nil { problems.append(ParameterProblem(parameter: .format, expected: .expectedFormat)) }
        guard problems.isEmpty, let file else { throw PageProblem.badParameters(problems) }
        let speaker = Speaker(choice.language ?? request.language)
        return (options, file, Pages.Asked(choice: choice, speaker: speaker))
    }

    /// What `Accept` names first, of what there is; else JSON.
    private static func file(accepted request: Request) -> ReportFile {
        let types = (request.headers[.accept] ?? "").lowercased().split(separator: ",").prefix(20)
        for type in types {
            let name = type.split(separator: ";").first?.filter { $0 != " " }
            if let file = ReportFile.allCases.first(where: {
                $0.type.split(separator: ";").first.map(String.init) == name
            }) {
                return file
            }
        }
        return .json
    }

    /// The body is there, and XML as it is.
    private static func check(_ request: Request) throws(PageProblem) {
        guard request.hasFile else { throw .upload(.nothing) }
        if let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" {
            throw .upload(.packed)
        }
        let type = request.headers[.contentType].flatMap(ParameterisedValue.init)?.value.lowercased() ?? ""
        guard
            type == "application/xml" || type == "text/xml"
                || (type.hasPrefix("application/") && type.hasSuffix("+xml"))
        else { throw .upload(.wrongType) }
    }
}

extension Request {
    /// Whether a file came: an empty one, of which its type is told, is a file too.
    fileprivate var hasFile: Bool {
        let hasBytes = headers[.contentLength].map { $0 != "0" } ?? (headers[.transferEncoding] != nil)
        return hasBytes || headers[.contentType] != nil
    }
}
