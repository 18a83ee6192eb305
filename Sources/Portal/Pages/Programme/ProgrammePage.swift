import Languages

/// A programme: what its plan is, how many projects, worth how much, how far; then its course, where it is covered,
/// who funds it, and what is new. Every number is a link to what it is made of.
struct ProgrammePage: Page {
    /// A plan to choose.
    struct PlanLink: Sendable {
        let title: LocalText
        let address: Address
        let isCurrent: Bool
    }

    /// What is new, in words.
    struct NewsBlock: Sendable {
        /// A project.
        struct Item: Sendable {
            let code: String
            let title: LocalText
            let address: Address
        }

        let since: String
        let changes: TableView
        let added: String
        let projects: [Item]
        let more: String?
        let gone: String?
    }

    let speaker: Speaker
    let title: LocalText
    let plans: [PlanLink]
    let planTitle: LocalText?

    /// What kind of plan it is, in a sentence.
    let summary: String?

    /// The figures of the first screen, and the others.
    let figures: [FigureLine]
    let more: [FigureLine]

    let course: TableView?
    let areas: TableView?

    /// The numbered actions that no accredited project answers to.
    let uncovered: TableView?
    let actions: TableView?
    let funders: TableView?
    let news: NewsBlock?

    /// The public record, and how many claims it has.
    let claims: (words: String, address: Address)?

    /// The plan in charts.
    var charts: [ChartFigure] = []

    /// Totals for times without records.
    let aggregates: TableView?

    /// Where the public data is.
    let export: Address

    /// Where the newest checkpoint is; `nil` while the ledger is damaged.
    let checkpoint: Address?

    /// Whether a figure rests on made-up records.
    var isIllustrative: Bool { (figures + more).contains(where: \.isIllustrative) }

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        \(planChoice)
        \(planName)\(summary.map { "<p class=\"help\">\($0)</p>" })
        <section aria-labelledby="figures">
        <h2 id="figures" class="first">\(speaker(.pageHeadlineFigures))</h2>
        \(figures.contains(where: \.isStatedOnly) ? "<p class=\"help\">\(speaker(.statedOnlyNote))</p>" : nil)
        \(headlines)
        </section>
        \(chartSection)
        \(coverage)
        \(section("funding", .fundingHeading, funders?.content))
        \(section("course-heading", .homeCourse, course?.content))
        \(news.flatMap(newsSection))
        \(others)
        \(claims.flatMap(publicRecord))
        \(aggregates.map { "<section>\n\($0.content)\n</section>" })
        \(data)
        """
    }

    private func section(_ id: String, _ heading: Wording, _ content: HTML?) -> HTML? {
        content.map {
            "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(speaker(heading))</h2>\n\($0)\n</section>"
        }
    }

    private var headlines: HTML {
        if planTitle == nil { return "<p>\(speaker(.noPlans))</p>" }
        return figures.isEmpty && more.isEmpty
            ? "<p>\(speaker(.noDefinitions))</p>" : "<ul class=\"figures\">\n\(figures, each: \.content)</ul>"
    }

    private var others: HTML? {
        section("more", .moreFigures, more.isEmpty ? nil : "<ul class=\"figures\">\n\(more, each: \.content)</ul>")
    }

    private var coverage: HTML? {
        guard let areas, let actions else { return nil }
        let all = speaker(.allActions, actions.rows.count)
        return section(
            "coverage", .coverageHeading,
            "\(areas.content)\n\(uncovered?.content)\n<details><summary>\(all)</summary>\n\(actions.content)\n</details>"
        )
    }

    private func newsSection(_ news: NewsBlock) -> HTML? {
        let items: HTML = """
            <ul>\(news.projects, each: item)\(news.more.map { "<li>\($0)</li>" })</ul>
            """
        return section(
            "news", .newsHeading,
            """
            <p>\(news.since)</p>
            \(news.changes.content)
            <h3>\(news.added)</h3>
            \(news.projects.isEmpty ? "<p>\(speaker(.newsNothing))</p>" : items)
            \(news.gone.map { "<p>\($0)</p>" })
            """)
    }

    private func item(_ project: NewsBlock.Item) -> HTML {
        "<li><a href=\"\(project.address.text)\">\(project.code) \(.text(project.title))</a></li>"
    }

    private func publicRecord(_ link: (words: String, address: Address)) -> HTML? {
        section("public-record", .publicRecord, "<p><a href=\"\(link.address.text)\">\(link.words)</a></p>")
    }

    /// The plan's title, unless the choice of plans says it.
    private var planName: HTML? {
        guard plans.count < 2, let planTitle else { return nil }
        return "<p class=\"plan\">\(.text(planTitle))</p>\n"
    }

    private var chartSection: HTML? {
        guard !charts.isEmpty else { return nil }
        return """
            <section aria-labelledby="charts">
            <h2 id="charts">\(speaker(.chartsHeading))</h2>
            <div class="charts">
            \(charts, each: \.content)
            </div>
            </section>
            """
    }

    private var planChoice: HTML? {
        guard plans.count > 1 else { return nil }
        return """
            <nav class="plans" aria-label="\(speaker(.pagePlans))"><ul>\(plans, each: link)</ul></nav>
            """
    }

    private func link(_ plan: PlanLink) -> HTML {
        plan.isCurrent
            ? #"<li><span aria-current="true">\#(.text(plan.title))</span></li>"#
            : #"<li><a href="\#(plan.address.text)">\#(.text(plan.title))</a></li>"#
    }

    private var data: HTML {
        """
        <section class="data" aria-labelledby="data">
        <h2 id="data">\(speaker(.dataHeading))</h2>
        <p><a href="\(export.text)">\(speaker(.pageExport))</a>. \(speaker(.exportNote))</p>
        \(checkpoint.map { "<p><a href=\"\($0.text)\">\(speaker(.pageCheckpoint))</a>. \(speaker(.checkpointNote))</p>" })
        </section>
        """
    }
}
