import Languages

/// What every page has: a title, a place, and a body. A page is a pure function of the values that it is given.
protocol Page: Sendable {
    /// The title, without the site's name.
    var title: LocalText { get }

    /// The markup inside `main`.
    var content: HTML { get }
}

/// What stands around a page's content.
struct Frame: Sendable {
    /// The reader's language.
    let speaker: Speaker

    /// Where the page is; its choice is kept by links.
    var address: Address

    /// The way from the home page to this one, without it.
    var trail: [Crumb] = []

    /// What a reader must know before anything else.
    var notices: [Notice] = []

    /// The programme that the page is about.
    var programme: String?

    /// The lists of the programme, and whether the page is one of them.
    var lists: [List] = []
    /// Whether both clocks stand at now.
    var isNow = true

    /// The field to search in; `nil` on pages that are of no programme.
    var search: SearchBox?

    /// Both clocks; `nil` on pages that show nothing of a register.
    var time: TimeBar?

    /// Where a reader says what is wrong on the page.
    var report: Address?

    /// The feed that tells when the page changes.
    var feed: Address?

    /// The releases of the programme.
    var releases: Address?

    /// Where people sign in; `nil` where there are no accounts.
    var account: Address?

    /// Whether somebody is signed in.
    var isSignedIn = false

    /// A step of the way to a page.
    struct Crumb: Sendable {
        let words: LocalText
        let address: Address
    }

    /// A list of the programme's records.
    struct List: Sendable {
        let words: String
        let address: Address
        let isCurrent: Bool
    }

    /// Something that a reader must know.
    struct Notice: Sendable {
        enum Kind: String, Sendable { case damage, illustrative, time, correction }
        let kind: Kind
        let words: String
        var link: (words: String, address: Address)?
    }

    /// The whole document.
    func document(_ page: some Page) -> HTML { HTML([opening(page), page.content, closing]) }

    /// What stands before a page's content.
    func opening(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="\(speaker.language.tag)"\(time.map { " data-time=\"\($0.plainSentence)\"" })>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(page.title.words) · Titian</title>
        <link rel="stylesheet" href="\(Route.stylesheet.path)">
        <link rel="stylesheet" href="\(Route.fonts.path)">
        \(Script.element(speaker))
        <link rel="icon" href="\(Route.icon.path)" type="image/svg+xml">
        \(feed.map { #"<link rel="alternate" type="application/atom+xml" href="\#($0.text)">"# })
        </head>
        <body\(isNow ? nil : " class=\"not-now\"" as HTML)>
        <a class="skip" href="#content">\(speaker(.pageSkipToContent))</a>
        \(header(page))
        <main id="content" tabindex="-1">

        """
    }

    /// What stands after it.
    var closing: HTML {
        """

        </main>
        \(footer)
        </body>
        </html>

        """
    }

    private func header(_ page: some Page) -> HTML {
        """
        <header class="site">
        <div class="masthead">
        <a class="name" href="\(home.text)">Titian</a>
        \(search?.content)
        <nav class="tongues" aria-label="\(speaker(.pageLanguage))">\(languages)</nav>
        </div>
        \(browse)
        \(crumbs(page))
        \(notices, each: banner)
        \(time?.content)
        </header>
        """
    }

    private var home: Address {
        Address(route: .home, choice: Choice(language: address.choice.language))
    }

    private var languages: HTML {
        "<ul class=\"languages\">\(Language.allCases, each: item)</ul>"
    }

    private func item(_ language: Language) -> HTML {
        if language == speaker.language {
            return #"<li><span lang="\#(language.tag)" aria-current="true">\#(language.ownName)</span></li>"#
        }
        let there = Address(
            route: address.route, choice: address.choice.language(language), list: address.list)
        return """
            <li><a lang="\(language.tag)" hreflang="\(language.tag)" href="\(there.text)">\(language.ownName)</a></li>
            """
    }

    private var browse: HTML? {
        guard !lists.isEmpty else { return nil }
        return "<nav class=\"browse\" aria-label=\"\(speaker(.lists))\"><ul>\(lists, each: list)</ul></nav>"
    }

    private func list(_ list: List) -> HTML {
        let current: HTML? = list.isCurrent ? #" aria-current="page""# : nil
        return #"<li><a href="\#(list.address.text)"\#(current)>\#(list.words)</a></li>"#
    }

    private func crumbs(_ page: some Page) -> HTML? {
        guard !trail.isEmpty else { return nil }
        return """
            <nav class="crumbs" aria-label="\(speaker(.breadcrumbs))"><ol>\(trail, each: crumb)\
            <li><span aria-current="page">\(.text(page.title))</span></li></ol></nav>
            """
    }

    private func crumb(_ crumb: Crumb) -> HTML {
        #"<li><a href="\#(crumb.address.text)">\#(.text(crumb.words))</a></li>"#
    }

    private func banner(_ notice: Notice) -> HTML {
        let link: HTML? = notice.link.map { #" <a href="\#($0.address.text)">\#($0.words)</a>"# }
        return #"<p class="notice \#(notice.kind.rawValue)" role="note">\#(notice.words)\#(link)</p>"#
    }

    /// Where a reader finds how to read the pages, the terms of the data, and how to check it.
    private var links: [(words: String, address: Address)] {
        let sources = programme.map { code in
            (
                words: speaker(.footerSources),
                address: Address(route: .sources(code), choice: Choice(language: address.choice.language))
            )
        }
        let choice = Choice(language: address.choice.language)
        let reading = (words: speaker(.readingTitle), address: Address(route: .readingHelp, choice: choice))
        let check = (words: speaker(.footerCheck), address: Address(route: .receiptHelp, choice: choice))
        let report = report.map { (words: speaker(.reportLink), address: $0) }
        let feed = feed.map { (words: speaker(.feedLink), address: $0) }
        let releases = releases.map { (words: speaker(.releasesTitle), address: $0) }
        let account = account.map { (words: speaker(isSignedIn ? .accountTitle : .signIn), address: $0) }
        let validator = (words: speaker(.validatorTitle), address: Address(route: .validator, choice: choice))
        let data = (words: speaker(.apiLink), address: Address(route: .dataHelp, choice: choice))
        return [reading, sources, releases, check, data, validator, feed, report, account].compactMap(\.self)
    }

    private var footer: HTML {
        """
        <footer class="site">
        <p>\(speaker(.pageSite)).</p>
        <ul class="links">\(links, each: { "<li><a href=\"\($0.address.text)\">\($0.words)</a></li>" })</ul>
        \(time.map { "<p class=\"ledger\">\($0.name)</p>\n<p class=\"print\">\($0.plainSentence)</p>" })
        </footer>
        """
    }
}
