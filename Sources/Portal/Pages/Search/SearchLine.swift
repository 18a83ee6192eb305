import Search

/// A hit as the page shows it: what it is called, what it is, and where it matches.
struct SearchLine: Sendable {
    /// A text of the record in which something matches.
    struct Place: Sendable {
        /// Field and language, in the reader's words.
        let label: String
        let text: MarkedText
    }

    let title: MarkedText

    /// A few words that tell it from others of the same name.
    let detail: String?

    /// Where it is shown; `nil` when it has no page.
    let address: Address?

    let places: [Place]

    /// Whether the record is made up.
    let isIllustrative: Bool

    /// The words of the mark beside what is made up.
    let mark: String

    var content: HTML {
        """
        <li><p class="title">\(link)\(isIllustrative ? " <span class=\"mark\">\(mark)</span>" as HTML : nil)</p>\
        \(detail.map { "<p>\($0)</p>" })\
        \(places, each: { "<p class=\"where\">\($0.label): \($0.text.content)</p>" })</li>

        """
    }

    private var link: HTML {
        guard let address else { return title.content }
        return #"<a href="\#(address.text)">\#(title.content)</a>"#
    }
}

/// A text of the register with the words that were looked for marked.
struct MarkedText: Sendable {
    let pieces: [Match.Piece]

    /// The BCP 47 tag; `nil` when it is the page's language, or none.
    let language: String?

    var content: HTML {
        guard let language else { return "<bdi>\(pieces, each: Self.piece)</bdi>" }
        return #"<bdi lang="\#(language)">\#(pieces, each: Self.piece)</bdi>"#
    }

    private static func piece(_ piece: Match.Piece) -> HTML {
        switch piece {
        case .plain(let words): "\(words)"
        case .marked(let words): "<mark>\(words)</mark>"
        case .gap: " … "
        }
    }
}
