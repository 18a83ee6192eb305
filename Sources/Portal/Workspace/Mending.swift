import Commands
import Languages
import Register
import WorkPlan

/// Where records are mended that somebody should look at.
extension WorkspaceCall {
    /// The same programme with everything that stands at the head: for names of records that are internal.
    var within: Scene {
        Scene(
            code: scene.code, desk: scene.desk, view: view, head: scene.head, damage: scene.damage, day: scene.day,
            today: scene.today, programme: scene.programme, plans: scene.plans, plan: scene.plan, choice: scene.choice,
            allDefinitions: scene.allDefinitions)
    }

    /// Where a record is mended: for now its own page, when the public has one.
    func mend(_ record: Identifier<AnyRecord>, _ kind: Kind) -> Address? {
        guard scene.newest.isInUse(record) else { return nil }
        return Address(route: .record(code, record.text), choice: Choice(language: scene.choice.language))
    }

    /// A record by its name, as a link to where it is mended.
    func mendLink(_ record: Identifier<AnyRecord>, _ kind: Kind) -> HTML {
        let name = Guide(scene: within, speaker: speaker).name(of: record, kind)
        let words: HTML = "<bdi\(name.language.map { " lang=\"\($0)\"" as HTML })>\(name.words)</bdi>"
        return mend(record, kind).map { "<a href=\"\($0.text)\">\(words)</a>" } ?? words
    }
}

/// The pages of a long list, by number.
struct PageSteps: Sendable {
    let speaker: Speaker
    /// The page that is shown, from 1.
    let page: Int
    let count: Int
    /// The address of a page.
    let address: @Sendable (Int) -> Address

    /// How many rows a page has.
    static let rows = 50

    /// The page that a request asks for, from 1.
    static func page(of query: String?) -> Int {
        let value = Choice.pairs(of: query).first { $0.0 == .page }?.1 ?? ""
        return min(max(Int(value) ?? 1, 1), 100_000)
    }

    /// How many pages so many rows make; at least one.
    static func count(_ rows: Int) -> Int { max(1, (rows + Self.rows - 1) / Self.rows) }

    var content: HTML? {
        guard count > 1 else { return nil }
        return """
            <nav class="pager" aria-label="\(speaker(.pagesLabel))"><ul>\(page > 1 ? link(page - 1, .previousPage, "prev") : nil)\
            <li><span aria-current="page">\(speaker(.pageOf, ["page": speaker.number(page), "pages": speaker.number(count)]))</span></li>\
            \(page < count ? link(page + 1, .nextPage, "next") : nil)</ul></nav>
            """
    }

    private func link(_ number: Int, _ words: Wording, _ relation: String) -> HTML {
        "<li><a href=\"\(address(number).text)\" rel=\"\(relation)\">\(speaker(words))</a></li>"
    }
}
