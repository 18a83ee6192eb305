import Compression
import Foundation
import Testing

@Suite("Gzip")
struct GzipTests {
    @Test("what is packed is unpacked by gzip as it was", arguments: [0, 1, 1_000, 300_000])
    func roundTrip(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let packed = try #require(Gzip.compress(bytes))
        let file = FileManager.default.temporaryDirectory.appending(path: "gzip-\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(packed).write(to: file)
        #expect(try unpacked(file) == bytes)
    }

    /// What Debian's gzip makes of it.
    private func unpacked(_ file: URL) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/gzip")
        process.arguments = ["-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [UInt8](data)
    }

    @Test("a higher level is no larger")
    func levels() throws {
        let text = Array(String(repeating: "114 dự án, 24,8 triệu USD. ", count: 2_000).utf8)
        let (quick, small) = (try #require(Gzip.compress(text, level: 1)), try #require(Gzip.compress(text, level: 9)))
        #expect(small.count <= quick.count)
        #expect(quick.count < text.count / 20)
    }
}
