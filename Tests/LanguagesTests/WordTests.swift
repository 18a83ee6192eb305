import Foundation
import Testing

@testable import Languages

@Suite("Words are found in every script")
struct WordTests {
    private func words(_ text: String) -> [String] {
        let breaker = WordBreaker()
        return breaker.words(in: text).map { word in
            let units = Array(text.utf16)[word.range]
            return String(decoding: units, as: UTF16.self)
        }
    }

    @Test(
        "spaces and punctuation part words; numbers keep their point",
        arguments: [
            ("Food and Agriculture", ["Food", "and", "Agriculture"]),
            ("Doanh nghiệp siêu nhỏ, nhỏ và vừa", ["Doanh", "nghiệp", "siêu", "nhỏ", "nhỏ", "và", "vừa"]),
            ("US$ 24.8 million (17/24)", ["US", "24.8", "million", "17", "24"]),
            ("l'Initiative du Laos", ["l", "Initiative", "du", "Laos"]), ("People’s", ["People", "s"]),
            ("asean.org: e-mail", ["asean", "org", "e", "mail"]), ("Timor-Leste", ["Timor", "Leste"]),
            ("WP4-ED-03", ["WP4", "ED", "03"]), ("2025-08-11", ["2025", "08", "11"]), ("", []), (" … — !", []),
        ])
    func spaced(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(
        "Khmer, Lao, Burmese and Thai are parted by their dictionaries",
        arguments: [
            ("ការអភិវឌ្ឍន៍ជនបទនៅកម្ពុជា", ["ការអភិវឌ្ឍន៍", "ជនបទ", "នៅ", "កម្ពុជា"]),
            ("ការគ្រប់គ្រងទឹក", ["ការគ្រប់គ្រង", "ទឹក"]),
            ("ການພັດທະນາຊົນນະບົດ", ["ການ", "ພັດທະນາ", "ຊົນນະບົດ"]),
            ("ကျေးလက်ဒေသဖွံ့ဖြိုးရေးစီမံကိန်း", ["ကျေးလက်", "ဒေသ", "ဖွံ့ဖြိုး", "ရေး", "စီမံကိန်း"]),
            ("การพัฒนาชนบท", ["การ", "พัฒนา", "ชนบท"]),
        ])
    func unspaced(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("a word tells whether the next follows without a space; a space between scripts ends the run")
    func continued() {
        let breaker = WordBreaker()
        #expect(breaker.words(in: "ការអភិវឌ្ឍន៍ជនបទ នៅកម្ពុជា").map(\.isContinued) == [true, false, true, false])
        #expect(breaker.words(in: "Viet Nam").map(\.isContinued) == [false, false])
        #expect(breaker.words(in: "ASEANកម្ពុជា").map(\.isContinued).last == false)
    }

    @Test("every name of a country has words, and they cover its letters")
    func countries() throws {
        let breaker = WordBreaker()
        for name in try SharedNames.all {
            let covered = breaker.words(in: name.text).map(\.folded).joined()
            let letters = Folding.fold(name.text).unicodeScalars.filter {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
            #expect(
                covered.unicodeScalars.count(where: { $0.properties.isAlphabetic }) == letters.count, "\(name.text)")
        }
    }

    @Test("whatever the text, words stand in order, apart, and inside it", arguments: 0..<40)
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let breaker = WordBreaker()
        let units = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
            UInt16.random(in: 0...UInt16.max, using: &generator)
        }
        let text = String(decoding: units, as: UTF16.self)
        var end = 0
        for word in breaker.words(in: text) {
            #expect(end <= word.range.lowerBound && !word.range.isEmpty && !word.folded.isEmpty)
            end = word.range.upperBound
        }
        #expect(end <= text.utf16.count)
    }

    @Test("many threads find the same words, each with a breaker of its own")
    func threads() async {
        let text = "ការអភិវឌ្ឍន៍ជនបទនៅកម្ពុជា Việt Nam การพัฒนาชนบท"
        let expected = WordBreaker().words(in: text)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<200).allSatisfy { _ in WordBreaker().words(in: text) == expected } }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}

@Suite("The alphabetical order of a language")
struct CollationTests {
    @Test("keys compare as Foundation compares the texts", arguments: Language.allCases)
    func foundation(language: Language) {
        let names = [
            "Campuchia", "Đức", "Dự án", "Hà Lan", "Hàn Quốc", "Lào", "Ấn Độ", "Anh", "Ăn", "Úc", "Việt Nam",
            "Thái Lan",
            "ơn", "ôn", "on", "Österreich", "zebra", "a", "A", "á", "Nhật Bản",
        ]
        let collation = Collation(language)
        let locale = Locale(identifier: language.tag)
        for left in names {
            for right in names {
                let isBefore = collation.key(of: left).lexicographicallyPrecedes(collation.key(of: right))
                #expect(isBefore == (left.compare(right, locale: locale) == .orderedAscending), "\(left) \(right)")
            }
        }
    }

    @Test("numbers are in the order of their values; a key is never longer than it may be")
    func numbers() {
        let collation = Collation(.english)
        #expect(collation.key(of: "Project 9").lexicographicallyPrecedes(collation.key(of: "Project 10")))
        #expect(collation.key(of: String(repeating: "a", count: 1_000), limit: 40).count == 40)
        #expect(collation.key(of: "").count <= 4)
    }
}
