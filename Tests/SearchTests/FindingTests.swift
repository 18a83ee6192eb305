import Languages
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@testable import Search

@Suite("What is looked for is found")
struct FindingTests {
    @Test(
        "typed whole or half, in any case, with or without accents, with đ or d",
        arguments: [
            ("wells", "Wells for dry villages"), ("WELLS", "Wells for dry villages"),
            ("vill dr", "Wells for dry villages"),
            ("gieng", "Wells for dry villages"), ("giếng nước", "Wells for dry villages"),
            ("doi tac", "Đối tác phát triển và đào tạo nghề"), ("đào tạo", "Đối tác phát triển và đào tạo nghề"),
            ("dao tao", "Đối tác phát triển và đào tạo nghề"),
            ("Đối tác phát tri", "Đối tác phát triển và đào tạo nghề"),
            ("duc", "Germany"), ("vietnam", "Viet Nam"), ("viet nam", "Viet Nam"), ("Viêt", "Viet Nam"),
            ("p-7", "Đối tác phát triển và đào tạo nghề"), ("70.8", "15th consultation"),
            ("70,8%", "15th consultation"),
            ("17/24", "15th consultation"), ("dòng hành động", "15th consultation"),
            ("vientiane", "Report on rural wells"), ("2024-05", "Report on rural wells"),
            ("76", "76th meeting of the Task Force"), ("nhóm đặc trách", "76th meeting of the Task Force"),
        ])
    func alphabets(text: String, title: String) throws {
        var shelf = try Shelf.filled()
        #expect(try shelf.find(text).contains(title))
    }

    @Test(
        "in scripts without spaces: a whole word, a word typed half, several in one go, and words that stand apart",
        arguments: [
            ("កម្ពុជា", "P-3"), ("កម្ព", "P-3"), ("ជនបទនៅកម្ព", "P-3"), ("ការអភិ", "P-3"), ("កម្ពុជា ជនបទ", "P-3"),
            ("ជនបទកម្ពុជា", "P-3"), ("ទឹក", "P-2"), ("ការគ្រប់", "P-2"),
            ("ພັດທະນາ", "P-4"), ("ພັດທະ", "P-4"), ("ຊົນນະບົດ", "P-4"), ("ພັດທະນາຊົນ", "P-4"),
            ("ဖွံ့ဖြိုး", "P-5"), ("ဒေသဖွံ့", "P-5"), ("စီမံကိန်း", "P-5"), ("ကျေးလက်", "P-5"),
            ("พัฒนา", "P-6"), ("ชนบ", "P-6"), ("พัฒนาชนบท", "P-6"),
        ])
    func dictionaries(text: String, code: String) throws {
        var shelf = try Shelf.filled()
        let codes = try shelf.results(text).groups.flatMap(\.hits).flatMap(\.document.texts)
            .filter { $0.field == .code }.map(\.words)
        #expect(codes.contains(code))
    }

    @Test("a beginning in the middle of a word is none", arguments: ["ells", "ពុជា", "atural", "iet"])
    func middles(text: String) throws {
        var shelf = try Shelf.filled()
        #expect(try shelf.find(text).isEmpty)
    }

    @Test("every word has to stand somewhere in the record, whatever the field or the language")
    func all() throws {
        var shelf = try Shelf.filled()
        #expect(try shelf.find("wells làng") == ["Wells for dry villages"])
        #expect(try shelf.find("wells quality").isEmpty)
        #expect(try shelf.find("report vientiane 2024") == ["Report on rural wells"])
    }

    @Test("whole words come before beginnings, titles before descriptions, then the alphabet decides")
    func order() throws {
        var shelf = try Shelf()
        try shelf.project("A", ["en": "Zinc for wells"])
        try shelf.project("B", ["en": "Wellspring"])
        try shelf.project("C", ["en": "Aqueducts"], description: "Instead of wells")
        try shelf.project("D", ["en": "Wells in the hills"])
        try shelf.project("E", ["en": "A well"])
        #expect(
            try shelf.find("well") == ["A well", "Wells in the hills", "Wellspring", "Zinc for wells", "Aqueducts"])
        #expect(
            try shelf.find("wells") == ["Wells in the hills", "Zinc for wells", "Aqueducts", "Wellspring"])
    }

    @Test("equals come in the alphabetical order of the reader's language")
    func alphabet() throws {
        var shelf = try Shelf()
        for (code, name) in [("A", "Đức"), ("B", "Dự án"), ("C", "Ấn Độ"), ("D", "Anh"), ("E", "Em")] {
            try shelf.project(code, ["vi": "\(name) nước", "en": "water \(name)"])
        }
        #expect(
            try shelf.results("nuoc", for: .vietnamese).groups[0].hits.map(\.title.text)
                == ["Anh nước", "Ấn Độ nước", "Dự án nước", "Đức nước", "Em nước"])
    }

    @Test("each kind is a group with its count; one kind alone comes in pages")
    func groups() throws {
        var shelf = try Shelf.filled()
        for number in 1...30 { try shelf.project("N-\(number)", ["en": "Report \(number)"]) }
        let all = try shelf.results("report", .first(5))
        #expect(all.groups.map(\.kind) == [.project, .document])
        #expect(all.groups.map(\.count) == [30, 1])
        #expect(all.groups.map(\.hits.count) == [5, 1])
        #expect(all.count == 31)
        let second = try shelf.results("report", .of(.project, from: 20, count: 20))
        #expect(second.groups[0].hits.map(\.title.text).first == "Report 21")
        #expect(second.groups[0].hits.count == 10)
        #expect(second.groups[1].hits.isEmpty)
    }

    @Test("a hit says where it matches: the field, the language, and the words marked")
    func places() throws {
        var shelf = try Shelf.filled()
        let titled = try shelf.results("well").groups[0].hits[0]
        #expect(titled.title.marked == ["Wells"])
        #expect(titled.matches.isEmpty)
        let translated = try shelf.results("gieng").groups[0].hits[0]
        #expect(!translated.title.isMarked)
        #expect(translated.matches.map(\.language?.tag) == ["vi"])
        #expect(translated.matches[0].pieces == [.marked("Giếng"), .plain(" nước cho các làng khô hạn")])
        let noted = try #require(try shelf.results("vientiane").groups[0].hits.first)
        #expect(noted.matches.map(\.field) == [.note])
        let joined = try shelf.results("vietnam").groups[0].hits[0]
        #expect(joined.title.marked == ["Viet Nam"])
        let khmer = try shelf.results("ជនបទនៅ").groups[0].hits[0]
        #expect(khmer.title.marked == ["ជនបទនៅ"])
    }

    @Test("a long text is cut to what stands around its marks")
    func snippets() throws {
        var shelf = try Shelf()
        let long = String(repeating: "lorem ipsum ", count: 200)
        try shelf.project("A", ["en": "Title"], description: long + "needle " + long)
        let match = try #require(try shelf.results("needle").groups[0].hits[0].matches.first)
        #expect(match.marked == ["needle"])
        #expect(match.text.count < 200 && match.text.hasPrefix("…") && match.text.hasSuffix("…"))
    }
}

@Suite("A query is bounded")
struct QueryTests {
    @Test("a text that is too long is refused; of many words the first are looked for")
    func limits() throws {
        #expect(SearchQuery(String(repeating: "a", count: 10_000)) == nil)
        #expect(SearchQuery(String(repeating: "e\u{301}\u{302}\u{303}", count: 150)) == nil)
        #expect(SearchQuery(String(repeating: "a", count: 200)) != nil)
        let many = try #require(SearchQuery((1...50).map(String.init).joined(separator: " ")))
        #expect(many.terms.count == 12 && many.isCut)
    }

    @Test("nothing to look for is no query", arguments: ["", "   ", "…", "\u{202E}\u{200F}", "<>&\"'", "!!!"])
    func empty(text: String) throws {
        let query = try #require(SearchQuery(text))
        #expect(query.isEmpty)
        var shelf = try Shelf.filled()
        #expect(try shelf.find(text).isEmpty)
    }

    @Test("what could turn a page's words around is taken out of what the page repeats")
    func directions() throws {
        let query = try #require(SearchQuery(" \u{202E}wells\u{2066} \u{0}\u{7}in\u{200F}\n"))
        #expect(query.text == "wells in")
        #expect(query.terms.count == 2)
    }

    @Test("whatever is typed, something is answered", arguments: 0..<30)
    func random(seed: UInt64) throws {
        var shelf = try Shelf.filled()
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? shelf.find(String(decoding: bytes, as: UTF8.self))
        }
    }
}
