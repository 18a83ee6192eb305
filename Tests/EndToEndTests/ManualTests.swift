import Foundation
import Testing

/// What the documents for people say is so.
@Suite("the guide and the README")
struct ManualTests {
    static let guides = [("docs/guide.md", "en"), ("docs/guide.vi.md", "vi")]

    /// A server with the sample and the IAI.
    private func server() async throws -> Server {
        let place = try await Workplace.withSample()
        let programmes = Tool.package.appending(path: "Programmes/iai").path
        #expect(try await place.titian("load", programmes).status == 0)
        return try await Server.start(place)
    }

    @Test("every link within the documents leads to a file", arguments: try Manual.all())
    func links(document: String) throws {
        for file in try Manual(document).neighbours {
            #expect(FileManager.default.fileExists(atPath: file.path), "\(document): \(file.lastPathComponent)")
        }
    }

    @Test("every picture of the guide is there, and has words for those who do not see it", arguments: guides)
    func pictures(document: String, language: String) throws {
        let pictures = try Manual(document).pictures

        #expect(pictures.count > 10)
        for picture in pictures {
            #expect(picture.words.count > 20, "\(picture.file.lastPathComponent)")
            #expect(picture.file.lastPathComponent.hasSuffix(".\(language).png"))
            let data = try Data(contentsOf: picture.file)
            #expect(data.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(picture.file.lastPathComponent) is no PNG")
        }
    }

    @Test("the guide uses all pictures there are, and they are small enough for a slow line")
    func folder() throws {
        let used = Set(try Self.guides.flatMap { try Manual($0.0).pictures.map(\.file.lastPathComponent) })
        let folder = Tool.package.appending(path: "docs/images")
        let there = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let size = try there.map { try Data(contentsOf: folder.appending(path: $0)).count }.reduce(0, +)

        #expect(Set(there) == used)
        #expect(size < 1_500_000)
    }

    @Test("every address in the guide answers, and every label stands on one of its pages", arguments: guides)
    func addresses(document: String, language: String) async throws {
        let manual = try Manual(document)
        let server = try await server()
        var pages = ""
        for address in manual.addresses {
            let answer = try await server.get(address + (address.contains("?") ? "&" : "?") + "lang=\(language)")
            #expect(answer.status == 200, "\(address)")
            if answer.field("Content-Type")?.hasPrefix("text/html") == true { pages += answer.body }
        }
        let unsaid = manual.labels.filter { !pages.contains($0) }
        #expect(unsaid.isEmpty)
        _ = await server.stop()
    }

    @Test("every command in the guide prints what the guide says", arguments: guides)
    func commands(document: String, language: String) async throws {
        let server = try await server()
        try server.place.write("activities.xml", Self.activities)
        try await run(try Manual(document), in: server.place, at: server.address)
        _ = await server.stop()
    }

    @Test("every command in the README prints what the README says")
    func readme() async throws { try await run(try Manual("README.md"), in: try Workplace(), at: "") }

    /// Runs every command as a reader would, one after the other, in the folder of the sources.
    private func run(_ manual: Manual, in place: Workplace, at address: String) async throws {
        try FileManager.default.createDirectory(at: place.url.appending(path: "bin"), withIntermediateDirectories: true)
        for (name, target) in [("bin/titian", Tool.binary)]
            + ["Programmes", "Tests"].map({ ($0, Tool.package.appending(path: $0)) })
        {
            try FileManager.default.createSymbolicLink(at: place.url.appending(path: name), withDestinationURL: target)
        }
        let environment = [
            "PATH": "\(place.url.path)/bin:/usr/bin:/bin", "TITIAN_DATA": "\(place.url.path)/data",
            "TITIAN_KEYS": "\(place.url.path)/keys",
        ]
        #expect(!manual.steps.isEmpty)
        for step in manual.steps {
            let command = step.command.replacing("http://127.0.0.1:8080", with: address)
            let outcome = await (try place.run(URL(filePath: "/bin/sh"), ["-c", command + " 2>&1"], environment)).end()
            let holds = step.printed.isEmpty ? outcome.status == 0 : step.isLike(outcome.out)
            #expect(holds, "\(step.command)\n\(outcome.out.prefix(2000))")
        }
    }

    /// An activity with the mistakes that the guide shows.
    private static let activities = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
          <iati-activity default-currency="USD">
            <iati-identifier>XM-DAC-12345-P1</iati-identifier>
            <reporting-org ref="XM-DAC-12345" type="99"><narrative>An agency</narrative></reporting-org>
            <title><narrative>Training of trainers</narrative></title>
            <description><narrative>A course.</narrative></description>
            <participating-org role="1" type="10"><narrative>An agency</narrative></participating-org>
            <activity-status code="2"/>
            <activity-date type="1" iso-date="2025-13-01"/>
          </iati-activity>
        </iati-activities>
        """
}
