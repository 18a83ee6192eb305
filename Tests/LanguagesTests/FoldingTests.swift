import Foundation
import Testing

@testable import Languages

@Suite("Folding takes away what people leave out when they search")
struct FoldingTests {
    @Test(
        "case, accents, tone marks, the stroke of đ, width and the form of digits",
        arguments: [
            ("Việt Nam", "viet nam"), ("Đức", "duc"), ("ĐỐI TÁC PHÁT TRIỂN", "doi tac phat trien"),
            ("Lương thực và Nông nghiệp", "luong thuc va nong nghiep"), ("Türkiye", "turkiye"),
            ("Côte", "cote"), ("Straße", "strasse"), ("Łódź", "lodz"), ("København", "kobenhavn"),
            ("ＡＳＥＡＮ", "asean"), ("ﬁn", "fin"), ("24,8", "24.8"), ("១១៤", "114"), ("၂၀၂၅", "2025"), ("๒๕", "25"),
            ("İstanbul", "istanbul"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("Σίσυφος", "σισυφοσ"),
            ("soft\u{00AD}hyphen", "softhyphen"),
            ("a\u{200F}b\u{202E}c", "abc"), ("", ""),
        ])
    func letters(text: String, folded: String) {
        #expect(Folding.fold(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test("the signs of Khmer, Lao, Burmese and Thai are letters, and stay")
    func signs() {
        #expect(Folding.fold("កម្ពុជា") != Folding.fold("កមពជ"))
        #expect(Folding.fold("ລາວ") != Folding.fold("ລວ"))
        #expect(Folding.fold("မြန်မာ") != Folding.fold("မနမ"))
        #expect(Folding.fold("น้ำ") != Folding.fold("นา"))
    }

    @Test("composed and decomposed spellings are the same", arguments: ["Việt Nam", "Đông Á", "ກຳປູເຈຍ", "น้ำ", "한국"])
    func forms(text: String) {
        let folded = Folding.fold(text).unicodeScalars
        #expect(folded.elementsEqual(Folding.fold(text.decomposedStringWithCanonicalMapping).unicodeScalars))
        #expect(folded.elementsEqual(Folding.fold(text.precomposedStringWithCanonicalMapping).unicodeScalars))
    }

    @Test("folding what is folded changes nothing", arguments: 0..<20)
    func again(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let scalars = (0..<400).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x3FFFF, using: &generator)) }
        for scalar in scalars {
            let folded = Folding.fold(String(Character(scalar)))
            #expect(Folding.fold(folded) == folded, "\(scalar.value)")
        }
    }

    @Test("names of countries in Latin letters are folded as ICU's transliterator does it")
    func transliterator() throws {
        let latin = try SharedNames.all.filter { name in
            name.text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) }
        }
        #expect(latin.count > 100 || SharedNames.areAbsent)
        for name in latin {
            let plain = name.text.applyingTransform(StringTransform("NFC; Latin-ASCII; Lower"), reverse: false)
            #expect(Folding.fold(name.text).replacing("’", with: "'") == plain)
        }
    }
}

/// Names of countries in many scripts, from the folder of shared data.
struct SharedNames {
    let country: String
    let language: String
    let text: String

    static var areAbsent: Bool { ProcessInfo.processInfo.environment["TITIAN_SHARED"] == nil }

    /// Fails where the folder is named and the file is not there; without a folder there are none.
    static var all: [SharedNames] {
        get throws {
            guard let folder = ProcessInfo.processInfo.environment["TITIAN_SHARED"] else {
                print("TITIAN_SHARED is not set: names of countries are not compared")
                return []
            }
            let file = URL(filePath: folder).appending(path: "data/country-names.csv")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
                let cells = line.split(separator: ",", maxSplits: 2)
                guard cells.count == 3, !cells[2].contains("\"") else { return nil }
                return SharedNames(country: String(cells[0]), language: String(cells[1]), text: String(cells[2]))
            }
        }
    }
}
