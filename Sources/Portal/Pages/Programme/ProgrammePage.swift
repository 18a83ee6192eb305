import Languages

/// A programme: its headline figures as sentences, each a link to what it is made of.
struct ProgrammePage: Page {
    /// A plan to choose.
    struct PlanLink: Sendable {
        let title: LocalText
        let address: Address
        let isCurrent: Bool
    }

    let speaker: Speaker
    let title: LocalText
    let plans: [PlanLink]
    let planTitle: LocalText?
    let figures: [FigureLine]

    /// The plan in charts.
    var charts: [ChartFigure] = []

    /// All numbers stated in public about the plan, when it has no records of its own.
    let claims: TableView?

    /// Totals for times without records.
    let aggregates: TableView?

    /// Where the public data is.
    let export: Address

    /// Where the newest checkpoint is; `nil` while the ledger is damaged.
    let checkpoint: Address?

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        \(planChoice)
        <section aria-labelledby="figures">
        <h2 id="figures">\(speaker(.pageHeadlineFigures))\(planTitle.map { ": \(.text($0))" })</h2>
        \(headlines)
        </section>
        \(chartSection)
        \(claims.map { "<section>\n\($0.content)\n</section>" })
        \(aggregates.map { "<section>\n\($0.content)\n</section>" })
        \(data)
        """
    }

    private var headlines: HTML {
        if planTitle == nil { return "<p>\(speaker(.noPlans))</p>" }
        return figures.isEmpty
            ? "<p>\(speaker(.noDefinitions))</p>" : "<ul class=\"figures\">\n\(figures, each: \.content)</ul>"
    }

    private var chartSection: HTML? {
        guard !charts.isEmpty else { return nil }
        return """
            <section aria-labelledby="charts">
            <h2 id="charts">\(speaker(.chartsHeading))</h2>
            \(charts, each: \.content)
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
