import Hummingbird
import IATI

/// Reads the form of the validator's page while it arrives, and validates each file in it on the way.
struct ValidatorForm: Sendable {
    let place: ValidationPlace
    let today: Int
    let speaker: Speaker

    /// Whether the form's seal is ours.
    let isIntact: @Sendable (String) -> Bool

    /// What was found, file by file.
    private(set) var reports: [Report] = []

    /// What has to be corrected, and the field that it is about.
    private(set) var problems: [(field: String, words: String)] = []

    private var fields: [String: [UInt8]] = [:]
    private var fieldBytes = 0

    /// Files in one request.
    static let mostFiles = 20

    /// Bytes of all fields that are no files.
    static let mostFieldBytes = 65_536

    init(place: ValidationPlace, today: Int, speaker: Speaker, isIntact: @escaping @Sendable (String) -> Bool) {
        (self.place, self.today, self.speaker, self.isIntact) = (place, today, speaker, isIntact)
    }

    /// Reads the body to its end.
    ///
    /// - Throws: ``PageProblem``.
    mutating func read(_ request: Request) async throws {
        do { try await readParts(request) } catch is MultipartFault { throw PageProblem.upload(.broken) }
        guard isIntact(text("seal")) else { throw PageProblem.foreignForm }
        if reports.isEmpty, problems.isEmpty { problems.append(("file", speaker(.validatorNothing))) }
    }

    private mutating func readParts(_ request: Request) async throws {
        let boundary = try MultipartBoundary(contentType: request.headers[.contentType] ?? "")
        var parts = MultipartReader(request, boundary, place.limits)
        try parts.check(length: request.headers[.contentLength])
        while let part = try await parts.nextPart() {
            if part.fileName != nil || part.name == "xml" {
                try await readFile(part, &parts)
            } else {
                try await readField(part.name, &parts)
            }
        }
    }

    private mutating func readField(_ name: String, _ parts: inout MultipartReader) async throws {
        var value: [UInt8] = []
        while let piece = try await parts.nextPiece() {
            value += piece
            fieldBytes += piece.count
            guard fieldBytes <= Self.mostFieldBytes else { throw PageProblem.requestTooLarge }
        }
        guard fields.updateValue(value, forKey: name) == nil else { throw PageProblem.upload(.broken) }
    }

    private mutating func readFile(_ part: MultipartPart, _ parts: inout MultipartReader) async throws {
        guard isIntact(text("seal")) else { throw PageProblem.foreignForm }
        guard let first = try await parts.nextPiece() else {
            // A field for files in which none was chosen comes as a part without name and content.
            if let name = part.fileName, !name.isEmpty { try await validate([], part, &parts) }
            return
        }
        try await validate(first, part, &parts)
    }

    private mutating func validate(_ first: [UInt8], _ part: MultipartPart, _ parts: inout MultipartReader) async throws
    {
        let (options, wrong) = ValidationOptions.reading { text($0.rawValue) }
        if problems.isEmpty {
            problems = wrong.map { ($0.parameter.rawValue, $0.words(speaker)) }
            if reports.count >= Self.mostFiles {
                problems.append(("file", speaker(.validatorTooManyFiles, ["count": String(Self.mostFiles)])))
            }
        }
        guard problems.isEmpty else {
            while try await parts.nextPiece() != nil {}
            return
        }
        let isPasted = part.fileName == nil
        let name = isPasted ? speaker(.pastedName) : part.shownName.isEmpty ? speaker(.unnamedFile) : part.shownName
        reports.append(
            try await place.report(FileInput(isPasted ? .pasted : .file), name, options, today: today) { input in
                try await input.write(first)
                while let piece = try await parts.nextPiece() { try await input.write(piece) }
            })
    }

    /// The form as it was filled, to be corrected. Files have to be chosen again: browsers keep them to themselves.
    func again(seal: String) -> ValidatorPage.Form {
        ValidatorPage.Form(
            seal: seal, day: text("day"), version: text("version"), reading: text("reading"),
            publishers: text("publishers"), prefixes: text("prefixes"), problems: problems)
    }

    private func text(_ name: String) -> String { String(decoding: fields[name] ?? [], as: UTF8.self) }
}

extension ValidationPlace {
    /// Judges what is written into an input. When writing fails, nothing is reported.
    func report(
        _ input: FileInput, _ name: String, _ options: ValidationOptions, today: Int,
        write: (inout FileInput) async throws -> Void
    ) async throws -> Report {
        async let report = report(
            on: input.pipe, name: name, options.context(today: today, lists), options.version)
        var input = input
        do {
            try await write(&input)
            try await input.finish()
        } catch {
            input.pipe.finish(error)
            _ = try? await report
            throw error
        }
        return try await report
    }
}
