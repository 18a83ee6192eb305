import Claims
import Languages
import Register
import Testing
import WorkPlan

@Suite("What is found on claims that were really made")
struct RealClaimsTests {
    private let claims: RealClaims

    init() throws { claims = try RealClaims() }

    @Test(
        "each finding says what can be seen, in neutral words",
        arguments: [
            ("pr-001", ["11/26 is 42.3%"]),
            ("pr-013", ["22/26 is 84.6%, as stated"]),
            ("pr-016", ["the parts listed by funder make 17"]),
            ("pr-028", ["12/24 is 50%, as stated"]),
            ("pr-030", ["48 of 50 are listed by funder; the text says “of which”"]),
            (
                "pr-035",
                [
                    "14/24 is 58.3%; 66% is stated",
                    "no whole number out of 24 gives 66%; 60 of 91 does",
                ]
            ),
            (
                "pr-042",
                [
                    "17/24 is 70.8%, as stated",
                    "the fraction 17/24 is inferred; the source gives the percentage alone",
                    "no whole number out of 112 gives 70.8%; 17 of 24 does",
                ]
            ),
            (
                "pr-044",
                [
                    "the same amount, US$ 24.8 million, was stated on 6 May 2025 for 112 projects; here it is stated for 114"
                ]
            ),
            (
                "pr-045",
                [
                    "17/24 is 70.8%, as stated",
                    "the fraction 17/24 is inferred; the source gives the percentage alone",
                    "no whole number out of 114 gives 70.8%; 17 of 24 does",
                ]
            ),
            ("pr-043", []), ("pr-050", []),
        ])
    func english(key: String, said: [String]) {
        #expect(claims.said(of: key, in: .english) == said)
    }

    @Test(
        "the same in Vietnamese",
        arguments: [
            ("pr-030", ["48/50 được liệt kê theo nhà tài trợ; văn bản viết “trong đó”"]),
            (
                "pr-045",
                [
                    "17/24 bằng 70,8%, đúng như công bố",
                    "phân số 17/24 được suy ra; nguồn chỉ nêu tỷ lệ phần trăm",
                    "không có số nguyên nào trên tổng số 114 cho tỷ lệ 70,8%; 17/24 thì có",
                ]
            ),
            (
                "pr-021",
                [
                    "23/26 bằng 88,5%, đúng như công bố",
                    "về cùng dịp này, còn có số được công bố bằng tiếng Pháp là 84,6% (22/26) (tin báo chí được dịch)",
                ]
            ),
        ])
    func vietnamese(key: String, said: [String]) {
        #expect(claims.said(of: key, in: .vietnamese) == said)
    }

    @Test("two reports of one meeting that differ name each other")
    func twoReports() {
        #expect(
            claims.said(of: "pr-021", in: .english) == [
                "23/26 is 88.5%, as stated",
                "also stated of the same occasion, in French: 84.6% (22/26) (translated press report)",
            ])
        #expect(
            claims.said(of: "pr-022", in: .english) == [
                "22/26 is 84.6%, as stated",
                "also stated of the same occasion, in Vietnamese: 88.5% (23/26) (press report)",
            ])
    }

    @Test("no finding judges: it calls nothing wrong, false or a mistake", arguments: Language.allCases)
    func neutral(language: Language) {
        let words = ["wrong", "false", "mistake", "error", "incorrect", "misreport", " sai", "nhầm", "lỗi"]
        for key in (1...50).map({ "pr-\(String(repeating: "0", count: 3 - String($0).count))\($0)" }) {
            #expect(claims.claim(key) != nil, "\(key)")
            for said in claims.said(of: key, in: language) {
                #expect(!said.isEmpty && !words.contains { said.lowercased().contains($0) }, "\(key): \(said)")
            }
        }
    }

    @Test("what was said on one occasion stands together, the latest first")
    func occasions() throws {
        let occasions = claims.record.occasions
        #expect(occasions.flatMap(\.claims).count == 50)
        #expect(occasions.first?.name[.english] == "25 years of the IAI")
        let days = occasions.map(\.stated.last)
        #expect(days == days.sorted(by: >))
        let consultation = try #require(occasions.first { $0.name[.english] == "15th consultation" })
        #expect(consultation.claims.count == 5)
        #expect(Set(occasions.compactMap(\.meeting)).count == occasions.compactMap(\.meeting).count)
    }

    @Test("exact words are held where the source was quoted, in its own language")
    func exactWords() throws {
        let words = try #require(claims.claim("pr-045")?.body.words)
        #expect(words.versions.map(\.language) == [.vietnamese])
        #expect(words[.vietnamese] == "tỷ lệ thực hiện")
        #expect(claims.claim("pr-043")?.body.words == nil)
    }
}
