import Languages
import Search

/// What is found: grouped by kind, each hit with the places in which it matches.
struct SearchPage: Page {
    /// The hits of one kind.
    struct Group: Sendable {
        let kind: SearchKind
        let heading: String
        let count: Int
        let lines: [SearchLine]

        /// All of the kind, where only the first are shown.
        let all: Address?
    }

    /// A way to narrow down, to turn a page, or to look elsewhere.
    struct Link: Sendable {
        let words: String
        let address: Address
        var isCurrent = false
    }

    let speaker: Speaker

    /// What was looked for.
    let text: String

    /// What is said of it, in order: how many were found, and what was left out.
    let remarks: [String]

    /// All kinds in which something was found.
    let kinds: [Link]

    let groups: [Group]

    /// The page before and the page after.
    let pager: [Link]

    /// What to try when nothing was found, or nothing was looked for.
    let hints: [String]

    /// Other searches that find something.
    let others: [Link]

    /// Whether something that is shown is made up.
    let isIllustrative: Bool

    var title: LocalText {
        LocalText(
            words: text.isEmpty ? speaker(.searchTitle) : speaker(.searchTitleOf, ["text": text]), language: nil)
    }

    var content: HTML {
        """
        <h1>\(speaker(.searchTitle))\(text.isEmpty ? nil : ": <bdi>\(text)</bdi>" as HTML)</h1>
        <div role="status">\(remarks, each: { "<p>\($0)</p>" })</div>
        \(navigation)
        \(groups, each: section)
        \(pagerList)
        \(help)
        """
    }

    private var navigation: HTML? {
        guard !kinds.isEmpty else { return nil }
        return "<nav class=\"kinds\" aria-label=\"\(speaker(.searchKinds))\"><ul>\(kinds, each: item)</ul></nav>"
    }

    private func item(_ link: Link) -> HTML {
        link.isCurrent
            ? #"<li><span aria-current="true">\#(link.words)</span></li>"#
            : #"<li><a href="\#(link.address.text)">\#(link.words)</a></li>"#
    }

    private func section(_ group: Group) -> HTML {
        """
        <section aria-labelledby="kind-\(group.kind.rawValue)">
        <h2 id="kind-\(group.kind.rawValue)">\(group.heading)</h2>
        <ol class="hits">
        \(group.lines, each: \.content)</ol>
        \(group.all.map { "<p><a href=\"\($0.text)\">\(speaker(.searchAll, ["heading": group.heading, "count": speaker.number(group.count)]))</a></p>" })
        </section>

        """
    }

    private var pagerList: HTML? {
        guard !pager.isEmpty else { return nil }
        return "<nav class=\"pager\" aria-label=\"\(speaker(.searchPages))\"><ul>\(pager, each: item)</ul></nav>"
    }

    private var help: HTML? {
        guard !hints.isEmpty || !others.isEmpty else { return nil }
        return """
            <section aria-labelledby="try">
            <h2 id="try">\(speaker(.searchTry))</h2>
            <ul>\(others, each: item)\(hints, each: { "<li>\($0)</li>" })</ul>
            </section>
            """
    }
}
