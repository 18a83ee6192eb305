import Ledger

/// A feed in the form of RFC 4287.
struct AtomFeed: Sendable {
    /// Something that happened.
    struct Entry: Sendable {
        /// Never changes, whatever else does.
        let id: String
        let title: String
        let updated: Timestamp
        let summary: String
        /// The whole address of what it is about.
        let link: String
    }

    let id: String
    let title: String
    let subtitle: String
    let author: String
    let language: String

    /// The whole address of the feed itself.
    let own: String

    /// The whole address of the page that it follows.
    let page: String

    /// When the feed began, for one without entries.
    let began: Timestamp
    let entries: [Entry]

    /// The most entries that a feed holds.
    static let longest = 20

    static let contentType = "application/atom+xml; charset=utf-8"

    /// The feed. XML allows what HTML's escaping writes; what XML does not allow at all is left out.
    var document: HTML {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
        <id>\(Self.text(id))</id>
        <title>\(Self.text(title))</title>
        <subtitle>\(Self.text(subtitle))</subtitle>
        <updated>\((entries.map(\.updated).max() ?? began).description)</updated>
        <author><name>\(Self.text(author))</name></author>
        <generator>Titian</generator>
        <link rel="self" type="application/atom+xml" href="\(Self.text(own))"/>
        <link rel="alternate" type="text/html" href="\(Self.text(page))"/>
        \(entries, each: entry)</feed>

        """
    }

    private func entry(_ entry: Entry) -> HTML {
        """
        <entry>
        <id>\(Self.text(entry.id))</id>
        <title>\(Self.text(entry.title))</title>
        <updated>\(entry.updated.description)</updated>
        <summary>\(Self.text(entry.summary))</summary>
        <link rel="alternate" type="text/html" href="\(Self.text(entry.link))"/>
        </entry>

        """
    }

    /// Without the characters that XML 1.0 does not have (section 2.2).
    private static func text(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter {
            ($0.value >= 32 || $0 == "\n" || $0 == "\t") && $0.value != 0xFFFE && $0.value != 0xFFFF
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
