import Foundation

/// libxml2's own command, as the second opinion.
enum Tool {
    static func xmllint(_ arguments: [String], input: [UInt8]? = nil) throws -> (status: Int32, out: Data, err: String)
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "titian-iati-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        try Data(input ?? []).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/xmllint")
        process.arguments = arguments
        let source = try FileHandle(forReadingFrom: files[0])
        let outputs = try files.dropFirst().map { try FileHandle(forWritingTo: $0) }
        process.standardInput = source
        process.standardOutput = outputs[0]
        process.standardError = outputs[1]
        // Foundation would keep our descriptors for as long as the tests go on.
        defer { for handle in [source] + outputs { try? handle.close() } }
        try process.run()
        process.waitUntilExit()
        return (
            process.terminationStatus, try Data(contentsOf: files[1]),
            String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
        )
    }
}
