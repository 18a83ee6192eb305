import Languages

/// How a program takes the data of this server, step by step.
struct DataHelpPage: Page {
    let speaker: Speaker

    /// The address under which others reach the server, and one of its programmes.
    let base: String
    let programme: String

    /// What there is, why, and the commands that get it.
    private struct Step {
        let title: Wording
        let text: Wording
        let commands: [String]
    }

    private var steps: [Step] {
        let api = base + Route.api(.programme(programme)).path
        let home = base + Route.programme(programme).path
        return [
            Step(title: .apiStart, text: .apiStartText, commands: ["curl \(base)\(Route.api(.home).path)"]),
            Step(title: .apiTime, text: .apiTimeText, commands: ["curl '\(api)?at=2025-08-11&lang=vi'"]),
            Step(title: .apiLists, text: .apiListsText, commands: ["curl '\(api)/projects?sort=-value&page=2'"]),
            Step(title: .apiTables, text: .apiTablesText, commands: ["curl -O \(home)/projects.csv"]),
            Step(
                title: .apiChanges, text: .apiChangesText,
                commands: ["curl -i -H 'If-None-Match: TAG' \(api)", "curl \(home)/releases.atom"]),
            Step(
                title: .apiCheck, text: .apiCheckText,
                commands: ["curl \(home)/figures/projects-accredited/receipt", "curl \(home)/export"]),
        ]
    }

    var title: LocalText { LocalText(words: speaker(.apiTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.apiTitle))</h1>
        <p>\(speaker(.apiIntro))</p>
        <p><a href="\(Route.openAPI.path)">\(speaker(.apiDescription))</a></p>
        <ol class="steps">
        \(steps, each: item)</ol>
        """
    }

    private func item(_ step: Step) -> HTML {
        """
        <li><h2>\(speaker(step.title))</h2>
        <p>\(speaker(step.text))</p>
        \(step.commands, each: { "<pre tabindex=\"0\"><code>\($0)</code></pre>\n" })</li>

        """
    }
}
