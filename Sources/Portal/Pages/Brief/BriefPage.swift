import Briefs
import Languages

/// What is said at a meeting; each number leads to what it rests on.
struct BriefPage: Page {
    let speaker: Speaker
    let brief: Brief
    let notes: [BriefNote]

    /// The other forms of the same brief.
    let forms: [(form: BriefForm, address: Address)]

    /// The same as PDF; `nil` where nothing can be printed.
    let printed: Address?

    /// The meeting's own page.
    let meeting: (name: String, address: Address)

    var title: LocalText { LocalText(words: brief.title, language: nil) }

    var content: HTML {
        """
        <article class="brief">
        <h1>\(brief.title)</h1>
        <p class="plan">\(markup.facts)</p>
        <nav class="forms" aria-label="\(speaker(.briefForms))"><ul>\(forms, each: form)\(printed.map(download))</ul></nav>
        \(markup.sections)
        <section class="sources" aria-labelledby="sources">
        <h2 id="sources">\(speaker(.pageSources))</h2>
        <p class="help">\(speaker(.briefSourcesHelp))</p>
        <ol>\(notes.enumerated(), each: source)</ol>
        </section>
        </article>
        """
    }

    private var markup: BriefMarkup { BriefMarkup(brief, speaker) }

    private func form(_ form: (form: BriefForm, address: Address)) -> HTML {
        let current: HTML? = form.form == brief.form ? #" aria-current="page""# : nil
        return #"<li><a href="\#(form.address.text)"\#(current)>\#(speaker(form.form.phrase))</a></li>"#
    }

    private func download(_ address: Address) -> HTML {
        #"<li class="downloads"><a href="\#(address.text)">\#(speaker(.briefPDF))</a></li>"#
    }

    private func source(_ item: (offset: Int, element: BriefNote)) -> HTML {
        """
        <li id="source-\(item.offset + 1)">\(.list(item.element.places.map(link)))\
        \(item.element.reference.map { " <code class=\"reference\">\($0)</code>" })</li>

        """
    }

    private func link(_ place: BriefNote.Place) -> HTML {
        #"<a href="\#(place.address.text)">\#(.text(place.name))</a>"#
    }
}
