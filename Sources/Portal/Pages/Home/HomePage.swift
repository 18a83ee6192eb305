import Languages

/// The programmes of this server.
struct HomePage: Page {
    /// A programme of the list.
    struct Row: Sendable {
        let name: LocalText
        let address: Address

        /// That it is a made-up sample, when it is one.
        let mark: String?
        let plan: LocalText?

        /// The first figures of its newest plan.
        let figures: [FigureLine]
        let newest: String
    }

    let speaker: Speaker
    let rows: [Row]

    var title: LocalText { LocalText(words: speaker(.pageProgrammes), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.pageProgrammes))</h1>
        <p>\(speaker(.serverIntro))</p>
        \(rows.isEmpty ? "<p>\(speaker(.pageNoProgrammes))</p>" : "<ul class=\"programmes\">\(rows, each: item)</ul>")
        """
    }

    private func item(_ row: Row) -> HTML {
        let mark: HTML? = row.mark.map { "<span class=\"mark\">\($0)</span>" }
        return """
            <li><h2><a href="\(row.address.text)">\(.text(row.name))</a></h2>
            <p>\(mark) \(row.plan.map { HTML.text($0) })</p>
            \(row.figures.isEmpty ? nil : "<ul class=\"figures\">\n\(row.figures, each: \.content)</ul>")
            <p class="help">\(row.figures.contains(where: \.isStatedOnly) ? speaker(.statedOnlyNote) + " " : "")\(row.newest)</p>
            </li>

            """
    }
}
