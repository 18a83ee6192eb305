import Briefs
import Languages

/// What is said at a meeting; each number leads to what it rests on.
struct BriefPage: Page {
    let speaker: Speaker
    let brief: Brief
    let notes: BriefNotes

    /// The other forms of the same brief.
    let forms: [(form: BriefForm, address: Address)]

    /// The meeting's own page.
    let meeting: (name: String, address: Address)

    var title: LocalText { LocalText(words: brief.title, language: nil) }

    var content: HTML {
        """
        <article class="brief">
        <h1>\(brief.title)</h1>
        <p class="plan">\(brief.facts.enumerated(), each: fact)</p>
        <nav class="forms" aria-label="\(speaker(.briefForms))"><ul>\(forms, each: form)</ul></nav>
        \(brief.sections.enumerated(), each: section)
        <section class="sources" aria-labelledby="sources">
        <h2 id="sources">\(speaker(.pageSources))</h2>
        <p class="help">\(speaker(.briefSourcesHelp))</p>
        <ol>\(notes.all.enumerated(), each: source)</ol>
        </section>
        </article>
        """
    }

    private func fact(_ item: (offset: Int, element: BriefSentence)) -> HTML {
        item.offset == 0 ? sentence(item.element) : " \(sentence(item.element))"
    }

    private func form(_ form: (form: BriefForm, address: Address)) -> HTML {
        let current: HTML? = form.form == brief.form ? #" aria-current="page""# : nil
        return #"<li><a href="\#(form.address.text)"\#(current)>\#(speaker(form.form.phrase))</a></li>"#
    }

    private func section(_ item: (offset: Int, element: BriefSection)) -> HTML {
        """
        <section aria-labelledby="part-\(item.offset)">
        <h2 id="part-\(item.offset)">\(item.element.heading)</h2>
        \(item.element.blocks, each: block)
        </section>

        """
    }

    private func block(_ block: BriefBlock) -> HTML {
        switch block {
        case .paragraph(let sentences): "<p>\(sentences, each: { "\(sentence($0)) " })</p>\n"
        case .list(let sentences): "<ul>\(sentences, each: { "<li>\(sentence($0))</li>" })</ul>\n"
        }
    }

    private func sentence(_ sentence: BriefSentence) -> HTML {
        let noted = sentence.notedParts
        return HTML(sentence.parts.enumerated().map { part($0.element, isNoted: noted.contains($0.offset)) })
    }

    private func part(_ part: BriefPart, isNoted: Bool) -> HTML {
        switch part {
        case .words(let words): "\(words)"
        case .name(let words, let language): .text(LocalText(words: words, language: language))
        case .number(let number, let source): "<strong>\(number)</strong>\(isNoted ? note(source) : nil)"
        }
    }

    private func note(_ source: BriefSource) -> HTML? {
        notes.number(of: source).map { number in
            let words = speaker(.briefSource, ["number": speaker.number(number)])
            return ##"<sup class="note"><a href="#source-\##(number)" aria-label="\##(words)">\##(number)</a></sup>"##
        }
    }

    private func source(_ item: (offset: Int, element: BriefNotes.Note)) -> HTML {
        """
        <li id="source-\(item.offset + 1)">\(.list(item.element.places.map(link)))\
        \(item.element.reference.map { " <code class=\"reference\">\($0)</code>" })</li>

        """
    }

    private func link(_ place: BriefNotes.Place) -> HTML {
        #"<a href="\#(place.address.text)">\#(.text(place.name))</a>"#
    }
}
