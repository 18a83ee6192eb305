import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// What somebody wrote into the form of a draft.
struct ReleaseForm: Sendable {
    /// The most fields of the form: as many records as one request can name, and some others.
    static let most = 1_300

    var english = ""
    var vietnamese = ""
    var day = ""
    var plan = ""
    var figures: Set<String> = []
    var records: Set<VersionOfRecord> = []
    var problems: [(field: String, words: String)] = []

    /// The draft as it stands.
    init(_ draft: ReleaseDraft) {
        let body = draft.release.body
        english = body.title[.english] ?? ""
        vietnamese = body.title[.vietnamese] ?? ""
        day = body.day.text
        plan = body.plan?.text ?? ""
        figures = Set(body.definitions)
        records = Set(draft.choice)
    }

    /// A new draft: all public figures, as at today, of the newest plan.
    init(new call: ReleaseCall) {
        day = call.call.scene.today.text
        plan = call.guide.scene.plan?.id.text ?? ""
        figures = Set(call.call.view.definitions.filter { $0.audience == .public }.map(\.digest.hex))
    }

    /// What was sent.
    init(_ fields: FormFields) {
        english = fields["title-en"]
        vietnamese = fields["title-vi"]
        day = fields["day"]
        plan = fields["plan"]
        figures = Set(fields.names.filter { $0.hasPrefix("figure-") }.map { String($0.dropFirst(7)) })
        records = Set(
            fields.names.filter { $0.hasPrefix("r-") }.compactMap { VersionOfRecord(text: String($0.dropFirst(2))) })
    }

    /// The body, or what is wrong with every field at once.
    mutating func body(number: Int, _ speaker: Speaker) -> Release? {
        problems = []
        let title = Text(
            [(LanguageTag.english, english), (.vietnamese, vietnamese)].filter { !$0.1.isEmpty }
                .map { Text.Version(language: $0.0, words: $0.1) })
        if english.isEmpty { problems.append(("title-en", speaker(.releaseNoTitle))) }
        if vietnamese.isEmpty { problems.append(("title-vi", speaker(.releaseNoTitleVietnamese))) }
        let day = Day(text: day)
        if day == nil { problems.append(("day", speaker(.releaseNoDay))) }
        if figures.isEmpty { problems.append(("figures", speaker(.releaseNoFigures))) }
        guard problems.isEmpty, let day else { return nil }
        return Release(
            number: number, title: title, plan: Identifier<Plan>(text: plan), day: day,
            definitions: figures.sorted())
    }
}
