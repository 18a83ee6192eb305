/// Why there is no page: what is missing, why, and what to do.
struct ProblemPage: Page {
    let speaker: Speaker
    let heading: String
    let lines: [String]
    let links: [(words: String, address: Address)]

    var title: LocalText { LocalText(words: heading, language: nil) }

    var content: HTML {
        """
        <h1>\(heading)</h1>
        \(lines, each: { "<p>\($0)</p>\n" })
        <p>\(links, each: { "<a href=\"\($0.address.text)\">\($0.words)</a> " })</p>
        """
    }
}
