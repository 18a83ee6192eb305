import Foundation
import Testing

@testable import Printing

@Suite("Printing", .enabled(if: Printer.isInstalled, "WeasyPrint is not installed: Scripts/setup run"))
struct PrinterTests {
    /// Patient: other tests can keep the few threads of a small machine for minutes.
    private static let printer = Printer(limit: .seconds(600))

    private func page(_ body: String) -> String {
        "<!doctype html><html lang=\"vi\"><head><title>Bản tóm tắt</title></head><body>\(body)</body></html>"
    }

    /// What poppler, which we did not write, finds in a PDF.
    private func poppler(_ tool: String, _ arguments: [String], _ pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "printed-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/\(tool)")
        process.arguments = arguments + (tool == "pdftotext" ? [file.path, "-"] : [file.path])
        process.environment = ["LC_ALL": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        defer { process.waitUntilExit() }
        return String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    }

    @Test("a page becomes a tagged PDF with its language, title and Vietnamese letters")
    func tagged() async throws {
        let pdf = try await Self.printer.pdf(
            of: page("<h1>Cuộc họp Tham vấn lần thứ 15</h1><ul><li>24,8 triệu USD</li></ul>"))
        let facts = try poppler("pdfinfo", [], pdf)
        #expect(facts.contains("Tagged:          yes") && facts.contains("Bản tóm tắt"))
        let structure = try poppler("pdfinfo", ["-struct"], pdf)
        #expect(structure.contains("H1") && structure.contains("LBody"))
        #expect(try poppler("pdftotext", [], pdf).contains("Cuộc họp Tham vấn lần thứ 15"))
    }

    @Test(
        "nothing is fetched, from this machine or another",
        arguments: ["file:///etc/hostname", "http://127.0.0.1:9/picture.png", "/etc/hostname"])
    func fetchesNothing(address: String) async throws {
        let pdf = try await Self.printer.pdf(
            of: page(
                """
                <style>@import url("\(address)"); body { background: url("\(address)") }</style>
                <link rel="stylesheet" href="\(address)"><link rel="attachment" href="\(address)">
                <p>Here</p><img src="\(address)" alt="none"><object data="\(address)"></object>
                """))
        #expect(try poppler("pdftotext", [], pdf).contains("Here"))
        #expect(try poppler("pdfdetach", ["-list"], pdf).contains("0 embedded files"))
        let name = try String(contentsOfFile: "/etc/hostname", encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(!(try poppler("pdftotext", [], pdf).contains(name)))
    }

    @Test("a page that takes too long is given up, and its process ends")
    func late() async throws {
        await #expect(throws: Printer.Failure.late) {
            try await Printer(limit: .milliseconds(1)).pdf(of: page("<p>Here</p>"))
        }
    }
}
