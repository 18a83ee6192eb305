import Foundation
import Pictures
import Testing

/// Files made by programs that are not ours: Python's zipfile, librsvg.
enum Samples {
    static let pdf = Array(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer <<>>\nstartxref\n9\n%%EOF\n".utf8)

    static let webp = bytes("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")

    /// A grey pixel.
    static let jpeg =
        bytes(
            "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
        ) + [0xFF, 0xD9]

    private static func bytes(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text) ?? Data()) }

    static let types = "<Types><Override ContentType='application/xml'/></Types>"

    /// A ZIP file of parts, by Python; `more` is Python that may do anything with `z` before it is closed.
    static func zip(_ parts: [(String, String)], more: String = "") throws -> [UInt8] {
        let script = """
            import sys, json, zipfile, io
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
                for name, text in json.load(sys.stdin): z.writestr(name, text)
                \(more)
                pass
            sys.stdout.buffer.write(out.getvalue())
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(parts.map { [$0.0, $0.1] }))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }

    static func docx(_ parts: [(String, String)] = [], more: String = "") throws -> [UInt8] {
        try zip(
            [("[Content_Types].xml", types), ("word/document.xml", "<document>Wells</document>")] + parts, more: more)
    }

    static func xlsx() throws -> [UInt8] {
        try zip([("[Content_Types].xml", types), ("xl/workbook.xml", "<workbook/>")])
    }
}
