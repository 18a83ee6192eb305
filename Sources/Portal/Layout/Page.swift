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
    let address: Address

    /// The way from the home page to this one, without it.
    var trail: [Crumb] = []

    /// What a reader must know before anything else.
    var notices: [Notice] = []

    /// The field to search in; `nil` on pages that are of no programme.
    var search: SearchBox?

    /// Both clocks; `nil` on pages that show nothing of a register.
    var time: TimeBar?

    /// A step of the way to a page.
    struct Crumb: Sendable {
        let words: LocalText
        let address: Address
    }

    /// Something that a reader must know.
    struct Notice: Sendable {
        enum Kind: String, Sendable { case damage, illustrative, time }
        let kind: Kind
        let words: String
        var link: (words: String, address: Address)?
    }

    /// The whole document.
    func document(_ page: some Page) -> HTML {
        """
        <!doctype html>
        <html lang="\(speaker.language.tag)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(page.title.words) · Titian</title>
        <link rel="stylesheet" href="\(Route.stylesheet.path)">
        <link rel="icon" href="\(Route.icon.path)" type="image/svg+xml">
        </head>
        <body>
        <a class="skip" href="#content">\(speaker(.pageSkipToContent))</a>
        \(header(page))
        <main id="content" tabindex="-1">
        \(page.content)
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
        <nav aria-label="\(speaker(.pageLanguage))">\(languages)</nav>
        </div>
        \(search?.content)
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
        let there = Address(route: address.route, choice: address.choice.language(language))
        return """
            <li><a lang="\(language.tag)" hreflang="\(language.tag)" href="\(there.text)">\(language.ownName)</a></li>
            """
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

    private var footer: HTML {
        """
        <footer class="site">
        <p>\(speaker(.pageSite)).</p>
        \(time.map { "<p class=\"print\">\($0.sentence)</p>" })
        </footer>
        """
    }
}
