import Languages
import Ledger
import Register
import TestSupport
import WorkPlan

@testable import Search

/// A small plan and its index, with records in many languages.
struct Shelf {
    var plan: SmallPlan
    private(set) var index = SearchIndex()

    init() throws { plan = try SmallPlan() }

    /// A shelf with one record in each script.
    static func filled() throws -> Shelf {
        var shelf = try Shelf()
        for (code, words) in Self.projects { try shelf.project(code, words) }
        try shelf.plan.put(
            Organisation(
                code: "VNM", name: text(["en": "Viet Nam", "vi": "Việt Nam", "fr": "Viêt Nam"]), bodyType: .state))
        try shelf.plan.put(Organisation(code: "DEU", name: text(["en": "Germany", "vi": "Đức"]), bodyType: .state))
        try shelf.plan.put(Organisation(code: "ADB", name: text(["en": "Asian Development Bank"]), bodyType: .bank))
        try shelf.plan.put(
            Document(
                title: text(["en": "Report on rural wells"]), date: PartialDate(text: "2024-05-06"),
                basis: Basis(note: text(["en": "Kept in Vientiane"]))))
        try shelf.plan.put(
            Meeting(
                series: .taskForce, ordinal: 76, starts: PartialDate(text: "2024-08-01")!,
                venue: text(["en": "Jakarta"])))
        try shelf.plan.put(
            Claim(
                stated: PartialDate(text: "2025-08-11")!, occasion: text(["en": "15th consultation"]),
                subject: .actionsCovered,
                value: DecimalNumber(digits: 708, scale: 1), unit: .percent, numerator: 17, denominator: 24,
                scope: "all", quality: .originalPressReport))
        return shelf
    }

    static let projects: [(String, [String: String])] = [
        ("P-1", ["en": "Wells for dry villages", "vi": "Giếng nước cho các làng khô hạn"]),
        ("P-2", ["en": "Water quality", "km": "ការគ្រប់គ្រងទឹក"]),
        ("P-3", ["km": "ការអភិវឌ្ឍន៍ជនបទនៅកម្ពុជា"]),
        ("P-4", ["lo": "ການພັດທະນາຊົນນະບົດ"]),
        ("P-5", ["my": "ကျေးလက်ဒေသဖွံ့ဖြိုးရေးစီမံကိန်း"]),
        ("P-6", ["th": "การพัฒนาชนบท"]),
        ("P-7", ["vi": "Đối tác phát triển và đào tạo nghề"]),
    ]

    static func text(_ words: [String: String]) -> Text {
        Text(words.map { Text.Version(language: LanguageTag(text: $0.key)!, words: $0.value) })
    }

    @discardableResult
    mutating func project(
        _ code: String, _ words: [String: String], _ visibility: Visibility = .public,
        as identity: Identifier<Project>? = nil,
        description: String? = nil
    ) throws -> Identifier<Project> {
        let project = Project(
            plan: plan.plan, code: code, title: Self.text(words),
            description: description.map { Self.text(["en": $0]) }, modality: .trustFund)
        if let identity { return try plan.put(identity, project, visibility) }
        return try plan.put(project, visibility)
    }

    /// What is found, as the titles that a reader sees.
    mutating func find(_ text: String, known: Int? = nil, for language: Language = .english) throws -> [String] {
        try results(text, known: known, for: language).groups.flatMap(\.hits).map(\.title.text)
    }

    mutating func results(
        _ text: String, known: Int? = nil, for language: Language = .english, _ part: SearchIndex.Part = .first(50)
    ) throws -> SearchResults {
        index.learn(from: plan.register)
        guard let query = SearchQuery(text) else { throw TooLong() }
        return index.find(query, in: plan.register.view(known: known, audience: .public), for: language, part)
    }

    struct TooLong: Error {}
}

extension Match {
    /// All of the text.
    var text: String {
        pieces.map { piece in
            switch piece {
            case .plain(let words), .marked(let words): words
            case .gap: "…"
            }
        }.joined()
    }

    /// What is marked.
    var marked: [String] {
        pieces.compactMap { if case .marked(let words) = $0 { words } else { nil } }
    }
}
