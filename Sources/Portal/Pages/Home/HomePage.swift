import Languages

/// The programmes of this server.
struct HomePage: Page {
    /// A programme of the list.
    struct Row: Sendable {
        let name: LocalText
        let address: Address
        let kind: String
        let isSample: Bool
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
        let plan: HTML? = row.plan.map { "<br>\(.text($0))" }
        return """
            <li><h2><a href="\(row.address.text)">\(.text(row.name))</a></h2>
            <p><span class="\(row.isSample ? "mark" : "kind")">\(row.kind)</span>\(plan)</p>
            \(row.figures, each: \.statement)
            <p class="help">\(row.newest)</p></li>

            """
    }
}
