import Languages
import Search

/// The field to search a programme in, on each of its pages. Needs no script.
struct SearchBox: Sendable {
    let speaker: Speaker

    /// The programme's code.
    let programme: String

    /// Where the page is; its choice is kept.
    let address: Address

    var content: HTML {
        """
        <form class="search" role="search" method="get" action="\(Route.search(programme, SearchChoice()).path)">
        <label class="heard" for="search">\(speaker(.searchLabel))</label>
        <input type="search" id="search" name="\(Parameter.q.rawValue)" value="\(typed)" \
        maxlength="\(SearchQuery.longest)" placeholder="\(speaker(.searchLabel))" autocomplete="off" autocapitalize="none" spellcheck="false">
        \(address.choice.pairs, each: hidden)<button>\(speaker(.searchButton))</button>
        </form>
        """
    }

    /// What was looked for, where that is the page.
    private var typed: String {
        if case .search(_, let search) = address.route { search.text } else { "" }
    }

    private func hidden(_ pair: (name: Parameter, value: String)) -> HTML {
        #"<input type="hidden" name="\#(pair.name.rawValue)" value="\#(pair.value)">"#
    }
}
