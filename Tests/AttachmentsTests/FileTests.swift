import Foundation
import Ledger
import Pictures
import Testing

@testable import Attachments

@Suite("A file is what its bytes are")
struct FileTests {
    @Test("each type that is taken is known by its content")
    func types() throws {
        #expect(try CheckedFile(Samples.pdf).type == .pdf)
        #expect(try CheckedFile(Samples.jpeg).type == .jpeg)
        #expect(try CheckedFile(Samples.webp).type == .webp)
        #expect(try CheckedFile(Samples.docx()).type == .docx)
        #expect(try CheckedFile(Samples.xlsx()).type == .xlsx)
        for bytes in [Samples.pdf, Samples.jpeg, Samples.webp, try Samples.docx(), try Samples.xlsx()] {
            #expect(try CheckedFile.type(ofKept: bytes) == CheckedFile(bytes).type)
        }
    }

    @Test(
        "others are not taken, whatever they are called",
        arguments: [
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "<?xml version='1.0'?><svg/>",
            "<!doctype html><script>alert(1)</script>", "#!/bin/sh\nrm -rf /", "MZ\u{0}", "GIF89a", "RIFF", "PK",
            "%PDX-1.7", "{\\rtf1}",
        ])
    func unknown(text: String) {
        #expect(throws: FileFault.unknownType) { try CheckedFile(Array(text.utf8)) }
    }

    @Test("a PNG that librsvg drew is one; with anything behind it, or a wrong checksum, it is none")
    func png() throws {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8'/></svg>"
        let bytes = try SVGPicture.png(of: Array(svg.utf8))
        #expect(try CheckedFile(bytes).type == .png)
        #expect(throws: FileFault.mixed(.png)) { try CheckedFile(bytes + Array("more".utf8)) }
        for place in stride(from: 16, to: bytes.count, by: 3) {
            var other = bytes
            other[place] ^= 1
            #expect(throws: FileFault.self) { try CheckedFile(other) }
        }
    }

    @Test("an empty file, and one that is too large, are refused")
    func sizes() {
        #expect(throws: FileFault.empty) { try CheckedFile([]) }
        #expect(throws: FileFault.tooLarge) { try CheckedFile([UInt8](repeating: 37, count: CheckedFile.largest + 1)) }
    }

    @Test("what is cut off anywhere is not whole")
    func cut() throws {
        for bytes in [Samples.pdf, Samples.jpeg, Samples.webp, try Samples.docx()] {
            for count in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 40)) {
                #expect(throws: FileFault.self) { try CheckedFile(Array(bytes[..<count])) }
            }
        }
    }

    @Test("two files in one are refused: a ZIP behind a picture or a PDF, a PDF or a page in a picture")
    func polyglots() throws {
        let zip = try Samples.docx()
        for bytes in [Samples.pdf, Samples.jpeg, Samples.webp] {
            #expect(throws: FileFault.self) { try CheckedFile(bytes + zip) }
        }
        let page = Array("<script>alert(1)</script>".utf8)
        let comment: [UInt8] = [0xFF, 0xFE, 0, UInt8(page.count + 2)] + page
        #expect(throws: FileFault.active(.jpeg)) {
            try CheckedFile(Array(Samples.jpeg[..<2]) + comment + Samples.jpeg[2...])
        }
        let pdf: [UInt8] = [0xFF, 0xFE, 0, 10] + Array("%PDF-1.7".utf8)
        #expect(throws: FileFault.mixed(.jpeg)) {
            try CheckedFile(Array(Samples.jpeg[..<2]) + pdf + Samples.jpeg[2...])
        }
        #expect(throws: FileFault.unknownType) { try CheckedFile(Array("MZ".utf8) + zip) }
        #expect(throws: FileFault.mixed(.docx)) { try CheckedFile(zip + [0]) }
    }

    @Test("a ZIP in whose gaps something hides is refused")
    func gaps() throws {
        var zip = try Samples.docx()
        let directory = try #require(
            zip.indices.first { zip[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        zip.insert(contentsOf: Array("hidden".utf8), at: directory)
        // The end names the directory's new place, as a careful hand would write it.
        let end = zip.count - 22
        let start = UInt32(directory + 6)
        for place in 0..<4 { zip[end + 16 + place] = UInt8(truncatingIfNeeded: start >> (8 * UInt32(place))) }
        #expect(throws: FileFault.mixed(.docx)) { try CheckedFile(zip) }
    }

    @Test("a bomb is refused before it goes off: by what it says, and by what it is")
    func bombs() throws {
        let honest = try Samples.docx(more: "z.writestr('word/big.xml', b'0' * (300 << 20))")
        #expect(honest.count < CheckedFile.largest)
        #expect(throws: FileFault.bomb) { try CheckedFile(honest) }
        var liar = try Samples.docx(more: "z.writestr('word/big.xml', b'0' * (90 << 20))")
        let name = Array("word/big.xml".utf8)
        let place = try #require(
            liar.indices.last { liar[$0...].starts(with: name) && liar[$0 - 46] == 0x50 && liar[$0 - 44] == 1 })
        for offset in 0..<4 { liar[place - 46 + 24 + offset] = offset == 0 ? 10 : 0 }
        #expect(throws: FileFault.bomb) { try CheckedFile(liar) }
        let many = try Samples.docx(more: "[z.writestr('word/%d.xml' % n, '') for n in range(6000)]")
        #expect(throws: FileFault.bomb) { try CheckedFile(many) }
    }

    @Test(
        "macros, scripts and programs in a document are refused",
        arguments: [
            "word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin",
            "META-INF/MANIFEST.MF", "a.js",
        ])
    func active(part: String) throws {
        #expect(throws: FileFault.active(.docx)) { try CheckedFile(Samples.docx([(part, "x")])) }
    }

    @Test("a document whose types speak of macros is refused, however its parts are called")
    func macroTypes() throws {
        let bytes = try Samples.zip([
            ("[Content_Types].xml", "<Types ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"),
            ("word/document.xml", "<document/>"),
        ])
        #expect(throws: FileFault.active(.docx)) { try CheckedFile(bytes) }
    }

    @Test(
        "parts that lead out of the document, or stand in it twice, are refused",
        arguments: ["../evil", "/etc/passwd", "a\\b"])
    func names(part: String) throws {
        #expect(throws: FileFault.self) { try CheckedFile(Samples.docx([(part, "x")])) }
    }

    @Test(
        "a PDF that runs something is refused", arguments: ["/JavaScript", "/Launch", "/EmbeddedFiles", "/RichMedia"])
    func activePDF(name: String) {
        let text = String(decoding: Samples.pdf, as: UTF8.self).replacing("/Catalog", with: "/Catalog \(name)")
        #expect(throws: FileFault.active(.pdf)) { try CheckedFile(Array(text.utf8)) }
    }

    @Test("any single byte that is changed leaves a file that is refused, or one of the same type")
    func bits() throws {
        for bytes in [Samples.webp, Samples.jpeg, try Samples.docx()] {
            let type = try CheckedFile(bytes).type
            for place in bytes.indices {
                var other = bytes
                other[place] ^= 0x55
                if let file = try? CheckedFile(other) { #expect(file.type == type) }
            }
        }
    }
}

@Suite("Kept files")
struct AttachmentStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID().uuidString)")

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    @Test("lie once under the SHA-256 of their bytes, readable by their owner alone")
    func keeps() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = AttachmentStore(folder: folder)
        let file = try CheckedFile(Samples.pdf)
        let digest = try store.keep(file)
        #expect(try store.keep(file) == digest && names == [digest.hex])
        #expect(digest == Digest.of(Samples.pdf) && store.bytes(of: digest) == Samples.pdf)
        let rights = try FileManager.default.attributesOfItem(atPath: folder.appending(path: digest.hex).path)
        #expect(rights[.posixPermissions] as? Int == 0o600)
    }

    @Test("what a scanner refuses leaves nothing, and what a process left behind is swept away")
    func sweeps() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = AttachmentStore(folder: folder)
        struct Found: Error {}
        #expect(throws: Found.self) { try store.keep(CheckedFile(Samples.pdf)) { _ in throw Found() } }
        #expect(names.isEmpty)
        try Data("half".utf8).write(to: folder.appending(path: "incoming-1"))
        store.sweep(olderThan: .distantPast)
        #expect(names == ["incoming-1"])
        store.sweep(olderThan: .distantFuture)
        #expect(names.isEmpty)
    }

    @Test("a file that was changed on the disk is not given out")
    func damage() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = AttachmentStore(folder: folder)
        let digest = try store.keep(CheckedFile(Samples.pdf))
        try Data("other".utf8).write(to: folder.appending(path: digest.hex))
        #expect(store.bytes(of: digest) == nil)
    }

    @Test(
        "a scanner's verdict is how its command ends",
        arguments: [
            ("true", VirusScanner.Verdict.clean), ("grep -q -v -e Catalog -z", .infected),
            ("no-such-program-here", .unknown),
            ("tail -f", .unknown),
        ])
    func scanner(command: String, verdict: VirusScanner.Verdict) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "5")
        try Data(Samples.pdf).write(to: file)
        let scanner = try #require(VirusScanner(command: command, patience: 0.5))
        #expect(scanner.look(at: file) == verdict)
        #expect(VirusScanner(command: " ") == nil)
    }
}
