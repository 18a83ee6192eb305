public import Briefs
import Languages

/// A brief as a document of its own, to be printed: its styles in it, nothing to be fetched.
public struct PrintedBrief: Sendable {
    private let brief: Brief
    private let sources: [HTML]

    /// A brief whose sources are named by their references.
    public init(_ brief: Brief) {
        self.init(brief, brief.sources.map { "<code>\($0.description)</code>" })
    }

    /// A brief whose sources are links to a server.
    init(_ brief: Brief, _ notes: [BriefNote], base: String) {
        self.init(
            brief,
            notes.map { note in
                let links = note.places.map { place -> HTML in
                    #"<a href="\#(base)\#(place.address.text)">\#(.text(place.name))</a>"#
                }
                return "\(.list(links))\(note.reference.map { " <code>\($0)</code>" })"
            })
    }

    private init(_ brief: Brief, _ sources: [HTML]) {
        self.brief = brief
        self.sources = sources
    }

    /// The document.
    public var html: String { String(decoding: document.bytes, as: UTF8.self) }

    private var document: HTML {
        let speaker = Speaker(brief.language)
        let markup = BriefMarkup(brief, speaker)
        return """
            <!doctype html>
            <html lang="\(brief.language.tag)">
            <head>
            <meta charset="utf-8">
            <title>\(brief.title)</title>
            <style>\(Self.styles)</style>
            </head>
            <body>
            <h1>\(brief.title)</h1>
            <p class="facts">\(markup.facts)</p>
            \(brief.notices, each: { "<p class=\"notice\">\($0)</p>" })
            \(markup.sections)
            <section class="sources">
            <h2>\(speaker(.pageSources))</h2>
            <ol>\(sources.enumerated(), each: { "<li id=\"source-\($0.offset + 1)\">\($0.element)</li>\n" })</ol>
            </section>
            </body>
            </html>

            """
    }

    private static let styles = HTML(trusted: PackageResources.paper_css)
}
