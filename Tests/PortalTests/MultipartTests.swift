import Foundation
import Testing

@testable import Portal

@Suite("Forms with files are read strictly, however their bytes are cut")
struct MultipartTests {
    private static let disposition = "Content-Disposition: form-data; name=\"a\""

    /// Name, file name and content of each part.
    private func parts(
        _ body: [UInt8], pieces: Int = .max, limits: MultipartLimits = MultipartLimits()
    ) throws -> [String] {
        var parser = MultipartParser(boundary: try MultipartBoundary("b0"), limits: limits)
        var found: [String] = []
        var content: [UInt8] = []
        var rest = body[...]
        while !rest.isEmpty {
            let piece = rest.prefix(pieces)
            rest = rest.dropFirst(piece.count)
            for event in try parser.read(piece) {
                switch event {
                case .begin(let part): found.append("\(part.name)/\(part.fileName ?? "-")/")
                case .content(let bytes): content += bytes
                case .end:
                    found[found.count - 1] += String(decoding: content, as: UTF8.self)
                    content = []
                }
            }
        }
        try parser.finish()
        return found
    }

    private func one(_ head: String, _ content: String = "x") -> [UInt8] {
        Array("--b0\r\n\(head)\r\n\r\n\(content)\r\n--b0--\r\n".utf8)
    }

    @Test("fields and files, also empty ones and contents that look like a boundary", arguments: [Int.max, 1, 2, 3, 7])
    func reads(pieces: Int) throws {
        let body =
            "--b0\r\n\(Self.disposition)\r\n\r\n1\r\n--b0\r\ncontent-disposition:form-data;name=f;filename=\"a b.xml\"\r\n"
            + "Content-Type: text/xml\r\n\r\n\r\n--b\r\n--b1\r\r\n--b0-\r\r\n\r\n--b0\r\n"
            + "Content-Disposition: form-data; name=\"e\"; filename=\"\"\r\n\r\n\r\n--b0--"
        // `--b0-` begins as the boundary does and is refused; without the hyphen it is content.
        #expect(throws: MultipartFault.delimiter) { try parts(Array(body.utf8), pieces: pieces) }
        let whole = body.replacing("--b0-\r\r\n", with: "--b\r\r\n")
        #expect(
            try parts(Array(whole.utf8), pieces: pieces) == [
                "a/-/1", "f/a b.xml/\r\n--b\r\n--b1\r\r\n--b\r\r\n", "e//",
            ])
    }

    @Test(
        "what browsers and curl write as the name of a file",
        arguments: [
            (#"filename="a%22b.xml""#, "a\"b.xml"), (#"filename="a\"b.xml""#, "a\"b.xml"), ("filename=a.xml", "a.xml"),
            (#"filename="Tệp số 1; hai.xml""#, "Tệp số 1; hai.xml"), (#"filename="C:\x\a.xml""#, #"C:\x\a.xml"#),
        ])
    func fileNames(written: String, read: String) throws {
        #expect(try parts(one("\(Self.disposition); \(written)")) == ["a/\(read)/x"])
    }

    @Test(
        "a file's name is shown without its folder, control characters and turns of direction",
        arguments: [
            ("/etc/passwd", "passwd"), (#"C:\x\a.xml"#, "a.xml"), ("..", ".."), ("a\u{202E}lmx.exe", "almx.exe"),
            (String(repeating: "a", count: 300), String(repeating: "a", count: 99) + "…"), ("", ""),
        ])
    func shown(name: String, shown: String) throws {
        let head = "Content-Disposition: form-data; name=\"f\"; filename=\"\(name.replacing("\\", with: "\\\\"))\""
        let part = try MultipartPart(head: Array(head.utf8)[...], limits: MultipartLimits())
        #expect(part.shownName == shown)
    }

    @Test(
        "heads that are not taken",
        arguments: [
            "", "Content-Disposition: attachment; name=\"a\"", "Content-Disposition: form-data",
            "Content-Disposition: form-data; name=\"\"", "Content-Disposition: form-data; name=\"a\"; name=\"b\"",
            "Content-Disposition: form-data; name=\"a", "Content-Disposition: form-data; name=\"a\" x",
            "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''x", "Content-Disposition form-data",
            "\(disposition)\r\n\(disposition)", "\(disposition)\r\n folded", "\(disposition)\nX: y",
            "\(disposition)\r\nContent-Transfer-Encoding: base64", "\(disposition)\r\nX Y: z", "\(disposition)\u{0}",
            "Content-Type: text/plain",
        ])
    func heads(head: String) { #expect(throws: MultipartFault.self) { try parts(one(head)) } }

    @Test(
        "bodies that are none, with the reason",
        arguments: [
            ("", MultipartFault.cutOff), ("--b0", .cutOff), ("x--b0\r\n", .start), ("\r\n--b0\r\n", .start),
            ("--b1\r\n", .start), ("--b0 \r\n", .delimiter), ("--b0\n", .cutOff), ("--b0\nxx", .delimiter),
            ("--b0--\r\nmore", .afterEnd), ("--b0--\r\n\r\n", .afterEnd), ("--b0-x", .delimiter),
            ("--b0\r\n\(disposition)\r\n\r\nx", .cutOff), ("--b0\r\n\(disposition)\r\n\r\nx\r\n--b0", .cutOff),
            ("--b0\r\n\(disposition)\r\n\r\nx\r\n--b0\r\n", .cutOff), ("--b0\r\n\(disposition)", .cutOff),
        ])
    func bodies(body: String, fault: MultipartFault) {
        for pieces in [Int.max, 1] {
            #expect(throws: fault) { try parts(Array(body.utf8), pieces: pieces) }
        }
    }

    @Test("no more parts, and no longer heads, than are allowed")
    func limits() throws {
        let part = "--b0\r\n\(Self.disposition)\r\n\r\nx\r\n"
        let many = Array((String(repeating: part, count: 4) + "--b0--").utf8)
        #expect(try parts(many, limits: MultipartLimits(parts: 4)).count == 4)
        #expect(throws: MultipartFault.tooManyParts) { try parts(many, limits: MultipartLimits(parts: 3)) }
        let long = one(Self.disposition + "\r\nX: " + String(repeating: "y", count: 5_000))
        for pieces in [Int.max, 10] {
            #expect(throws: MultipartFault.headTooLong) { try parts(long, pieces: pieces) }
        }
        let endless = Array("--b0\r\nX: ".utf8) + [UInt8](repeating: 121, count: 5_000)
        #expect(throws: MultipartFault.headTooLong) { try parts(endless, pieces: 100) }
        let fields = one(Self.disposition + (0..<9).map { "\r\nX\($0): y" }.joined())
        #expect(throws: MultipartFault.headTooLong) { try parts(fields) }
    }

    @Test("a head that is just as long as is allowed is taken, wherever it is cut", arguments: [Int.max, 1, 2, 3, 7])
    func headAtLimit(pieces: Int) throws {
        let length = Self.disposition.utf8.count
        let body = one(Self.disposition)
        #expect(try parts(body, pieces: pieces, limits: MultipartLimits(headBytes: length)) == ["a/-/x"])
        #expect(throws: MultipartFault.headTooLong) {
            try parts(body, pieces: pieces, limits: MultipartLimits(headBytes: length - 1))
        }
    }

    @Test("a content of 1 MB without a boundary is handed on and not kept")
    func large() throws {
        var parser = MultipartParser(boundary: try MultipartBoundary("b0"))
        _ = try parser.read(Array("--b0\r\n\(Self.disposition)\r\n\r\n".utf8))
        let piece = [UInt8](repeating: 13, count: 65_536)
        var count = 0
        for _ in 0..<16 {
            for case .content(let bytes) in try parser.read(piece) { count += bytes.count }
        }
        #expect(16 * 65_536 - count < 10)
    }

    @Test(
        "content types without a good boundary",
        arguments: [
            "", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=a b", "multipart/form-data; boundary=\"a \"",
            "multipart/form-data; boundary=ä", "multipart/mixed; boundary=a",
            "multipart/form-data; boundary=a; boundary=b", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
        ])
    func boundaries(type: String) {
        #expect(throws: MultipartFault.boundary) { try MultipartBoundary(contentType: type) }
    }

    @Test("boundaries as browsers and curl write them")
    func goodBoundaries() throws {
        for text in ["----WebKitFormBoundary7MA4YWxkTrZu0gW", "------------------------d74496d66958873e"] {
            #expect(
                try MultipartBoundary(contentType: "multipart/form-data; boundary=\(text)").bytes == Array(text.utf8))
        }
        #expect(try MultipartBoundary(contentType: "Multipart/Form-Data; charset=x; Boundary=\"a:b\"").bytes.count == 3)
    }
}
