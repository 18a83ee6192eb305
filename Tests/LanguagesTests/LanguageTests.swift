import Languages
import Testing

@Suite("Language")
struct LanguageTests {
    @Test(
        "a tag is read in any case, with or without a region",
        arguments: [("vi", Language.vietnamese), ("EN", .english), ("vi-VN", .vietnamese), ("en-GB-oed", .english)])
    func readsTags(tag: String, language: Language) {
        #expect(Language(tag: tag) == language)
    }

    @Test("a tag of another language is none of ours", arguments: ["", "-", "v", "vie", "km", "*", "vi_VN", " vi"])
    func refusesTags(tag: String) {
        #expect(Language(tag: tag) == nil)
    }

    @Test("each language has its tag and its own name")
    func names() {
        #expect(Language.allCases.map(\.tag) == ["en", "vi"])
        #expect(Language.allCases.map(\.ownName) == ["English", "Tiếng Việt"])
    }

    @Test(
        "the heaviest of our languages wins, and the first of equals",
        arguments: [
            ("vi", Language.vietnamese),
            ("vi-VN,vi;q=0.9,en;q=0.8", .vietnamese),
            ("en;q=0.8, vi;q=0.9", .vietnamese),
            ("en, vi", .english),
            ("vi, en", .vietnamese),
            ("km, lo;q=0.9, vi;q=0.1", .vietnamese),
            ("en;q=0.5,vi;q=0.50", .english),
            ("en\t;\tq=0.001 , km", .english),
            ("vi;q=1.000,en", .vietnamese),
        ])
    func readsHeaders(header: String, language: Language) {
        #expect(Language(acceptLanguage: header) == language)
    }

    @Test(
        "a header that names none of ours, or that cannot be read, chooses nothing",
        arguments: [
            "", "*", "km", "vi;q=0", "en;q=0.000", "vi;q=2", "vi;q=1.5", "vi;q=", "vi;level=1", "vi;q=0.1234", ";;,,;",
        ])
    func refusesHeaders(header: String) {
        #expect(Language(acceptLanguage: header) == nil)
    }

    @Test("what follows the thirtieth range is not read")
    func boundsHeaders() {
        let others = Array(repeating: "km", count: 30).joined(separator: ",")
        #expect(Language(acceptLanguage: others + ",vi") == nil)
        #expect(Language(acceptLanguage: String(others.dropLast(3)) + ",vi") == .vietnamese)
    }

    @Test("the address outweighs the browser, and English is for who asks for nothing of ours")
    func preference() {
        #expect(Language.preferred(parameter: "vi", acceptLanguage: "en") == .vietnamese)
        #expect(Language.preferred(parameter: "xx", acceptLanguage: "vi") == .vietnamese)
        #expect(Language.preferred(parameter: nil, acceptLanguage: "vi") == .vietnamese)
        #expect(Language.preferred(parameter: nil, acceptLanguage: "km") == .english)
        #expect(Language.preferred(parameter: nil, acceptLanguage: nil) == .english)
    }
}
