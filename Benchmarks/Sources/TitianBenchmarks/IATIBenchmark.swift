import CLibXML2
import Foundation
import IATI

/// Validating and reading against libxml2's own schema check and its bare walk, on one core but where it says two.
///
///     TitianBenchmarks iati FILE SCHEMA       FILE: a valid file of at least 100 MB; SCHEMA: the standard's own XSD
struct IATIBenchmark {
    let file: URL
    let schema: URL

    func run() async throws {
        let megabytes = Double(try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0) / 1e6
        print("IATI: \(file.lastPathComponent), \(Int(megabytes)) MB, best of 3")
        let rulebook = try Rulebook()
        guard let day = RuleContext.Day("2025-08-11") else { return }
        let validator = Validator(rulebook: rulebook, context: RuleContext(day: day))
        let rules = try best { _ = try validator.validate(file: file) }
        let check = try best { try xmllint(["--noout", "--stream", "--schema", schema.path, file.path]) }
        let walk = try best { try bareWalk() }
        let reading = try best { try FragmentSpeed.read(file) }
        say("all rules", megabytes / rules, "MB/s")
        say("xmllint --stream --schema", megabytes / check, "MB/s")
        say("all rules against xmllint's schema alone", check / rules, "times as fast")
        say("libxml2's bare SAX2 walk", megabytes / walk, "MB/s")
        say("reading into fragments", megabytes / reading, "MB/s")
        say("reading against the bare walk", walk / reading, "of its speed")
        say("most memory", peakMegabytes(), "MB")
        try await parallel(validator)
    }

    /// A hundred files of a few megabytes, by one worker and by two.
    private func parallel(_ validator: Validator) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "titian-iati-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let handle = try FileHandle(forReadingFrom: file)
        let text = try handle.read(upToCount: 4_000_000) ?? Data()
        let end = text.range(of: Data("</iati-activity>".utf8), options: .backwards)?.upperBound ?? text.endIndex
        let small = text[..<end] + Data("</iati-activities>".utf8)
        let files = try (0..<100).map { number in
            let file = folder.appending(path: "\(number).xml")
            try small.write(to: file)
            return file
        }
        var times: [Int: Double] = [:]
        for workers in [1, 2, 1, 2] {
            let clock = ContinuousClock()
            let start = clock.now
            for await (_, outcome) in validator.reports(on: files, workers: workers) { _ = try outcome.get() }
            let parts = start.duration(to: clock.now).components
            let seconds = Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
            times[workers] = min(times[workers] ?? .infinity, seconds)
        }
        say("100 files, two workers against one", (times[1] ?? 0) / (times[2] ?? 1), "times as fast")
    }

    private func best(_ work: () throws -> Void) rethrows -> Double {
        try (0..<3).map { _ in try timed(work).1 }.min() ?? .nan
    }

    private func xmllint(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/xmllint")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    /// The yardstick of reading: every callback does nothing.
    private func bareWalk() throws {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        handler.endElementNs = { _, _, _, _ in }
        handler.characters = { _, _, _ in }
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return }
        defer { titian_free_parser(context) }
        let handle = try FileHandle(forReadingFrom: file)
        while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
            _ = piece.withUnsafeBytes {
                xmlParseChunk(context, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), 0)
            }
        }
        xmlParseChunk(context, nil, 0, 1)
    }
}

/// Reading alone: the parts of a file, handed out one by one and left.
enum FragmentSpeed {
    static func read(_ file: URL) throws {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        _ = try IATIReader.records(in: ByteSource(handle)) { _ in }
    }
}
