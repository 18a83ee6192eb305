import Testing
import WorkPlan

@Suite("Text")
struct TextTests {
    @Test(
        "a language tag is letters and digits in groups",
        arguments: ["en", "vi", "pt-TL", "tet", "my-u-nu-latn", "zh-Hant-TW"])
    func readsTags(tag: String) {
        #expect(LanguageTag(text: tag)?.text == tag)
    }

    @Test(
        "anything else is no tag",
        arguments: ["", "e", "EN", "engl", "en-", "-en", "en--GB", "en_GB", "en-abcdefghi", "vï", "en "])
    func refusesTags(tag: String) {
        #expect(LanguageTag(text: tag) == nil)
    }

    @Test("a reader sees their language, else English, else what there is")
    func best() throws {
        let khmer = try #require(LanguageTag(text: "km"))
        let lao = try #require(LanguageTag(text: "lo"))
        let text = Text([.init(language: .vietnamese, words: "Nước"), .init(language: .english, words: "Water")])
        #expect(text.best(for: .vietnamese)?.words == "Nước")
        #expect(text.best(for: khmer)?.words == "Water")
        #expect(text.best(for: khmer)?.language == .english)
        #expect(Text(lao, "ນ້ຳ").best(for: khmer)?.words == "ນ້ຳ")
        #expect(Text([]).best(for: .english) == nil)
    }

    @Test("the versions stand in the order of their tags, whichever came first")
    func order() {
        let water = Text.Version(language: .english, words: "Water")
        let nuoc = Text.Version(language: .vietnamese, words: "Nước")
        #expect(Text([nuoc, water]) == Text([water, nuoc]))
        #expect(Text([nuoc, water]).versions == [water, nuoc])
        #expect(Text([nuoc])[.vietnamese] == "Nước")
        #expect(Text([nuoc])[.english] == nil)
    }

    @Test(
        "a country code is three capital letters",
        arguments: [("VNM", true), ("vnm", false), ("VN", false), ("V1M", false), ("", false)])
    func countries(code: String, isOne: Bool) {
        #expect((CountryCode(text: code) != nil) == isOne)
    }
}
