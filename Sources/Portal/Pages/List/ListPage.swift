import Languages

/// A list: how many there are, how to narrow it down, its rows, and where to take it.
struct ListPage: Page {
    let speaker: Speaker
    let title: LocalText

    /// The plan whose records are listed, and the others.
    let plan: LocalText?
    let plans: [ProgrammePage.PlanLink]
    let result: ListResult

    /// The address with what the reader chose.
    let address: Address

    /// The order that is in force.
    let sort: ListQuery.Sort

    /// How many there are, with the noun.
    let count: String

    /// Where the list is as a file.
    let file: Address

    /// Whether any row is made up.
    var isIllustrative: Bool { result.rows.contains(where: \.isIllustrative) }

    /// Whether made-up rows have a mark of their own.
    let marksRows: Bool

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        \(planChoice ?? plan.map { "<p class=\"plan\">\(.text($0))</p>" })
        \(form)
        \(counted)
        \(table)
        \(pages)
        \(download)
        """
    }

    private var planChoice: HTML? {
        guard plans.count > 1 else { return nil }
        return """
            <nav class="plans" aria-label="\(speaker(.pagePlans))"><ul>\(plans, each: planLink)</ul></nav>
            """
    }

    private func planLink(_ plan: ProgrammePage.PlanLink) -> HTML {
        plan.isCurrent
            ? #"<li><span aria-current="true">\#(.text(plan.title))</span></li>"#
            : #"<li><a href="\#(plan.address.text)">\#(.text(plan.title))</a></li>"#
    }

    private var isNarrowed: Bool { !address.list.filters.isEmpty }

    private var form: HTML? {
        guard !result.filters.isEmpty, result.total > 0 else { return nil }
        let hidden = address.choice.pairs + (address.list.sort.map { [(name: .sort, value: $0.text)] } ?? [])
        let clear = Address(route: address.route, choice: address.choice)
        return """
            <form class="filters" method="get" action="\(address.route.path)" aria-label="\(speaker(.narrowDown))">
            \(result.filters, each: control)\
            \(hidden, each: { #"<input type="hidden" name="\#($0.name.rawValue)" value="\#($0.value)">"# })
            <p class="act"><button>\(speaker(.narrow))</button>\
            \(isNarrowed ? " <a href=\"\(clear.text)\">\(speaker(.showAll))</a>" : nil)</p>
            </form>
            """
    }

    private func control(_ filter: ListFilter) -> HTML {
        let name = filter.parameter.rawValue
        let value = address.list.filters[filter.parameter]
        let control: HTML =
            filter.options.map { options in
                let any: HTML = #"<option value="">\#(speaker(.any))</option>"#
                return """
                    <select id="filter-\(name)" name="\(name)">\(any)\(options, each: { option($0, value) })</select>
                    """
            } ?? #"<input type="search" id="filter-\#(name)" name="\#(name)" value="\#(value ?? "")" maxlength="200">"#
        let kind = filter.options == nil ? "words" : "choice"
        return "<p class=\"\(kind)\"><label for=\"filter-\(name)\">\(filter.label)</label> \(control)</p>\n"
    }

    private func option(_ option: ListFilter.Option, _ chosen: String?) -> HTML {
        let selected: HTML = option.value == chosen ? " selected" : ""
        let (words, language) = (option.label.words, option.label.language)
        let attribute: HTML? = language.map { #" lang="\#($0)""# }
        // Nothing but text stands in an option: the mark of another language is part of it.
        let label = language.map { "\(words) (\($0))" } ?? words
        return #"<option value="\#(option.value)"\#(attribute)\#(selected)>\#(label)</option>"#
    }

    private var first: Int { (address.list.page - 1) * ListQuery.pageSize + 1 }

    private var last: Int { first + result.rows.count - 1 }

    private var counted: HTML {
        let words =
            result.found == result.total
            ? "\(count)." : speaker(.listFound, ["found": speaker.number(result.found), "total": count])
        let rows =
            result.rows.count == result.found
            ? "" : " " + speaker(.listRows, ["first": speaker.number(first), "last": speaker.number(last)])
        let apart = address.list.filters[.covered] == nil ? "" : " " + speaker(.enablingApart)
        return "<p class=\"count\" role=\"status\">\(words)\(rows)\(apart)</p>"
    }

    private var table: HTML {
        guard !result.rows.isEmpty else {
            return "<p class=\"empty\">\(speaker(result.total == 0 ? .listNothing : .listNoMatch))</p>"
        }
        let shown = result.columns.indices.filter { result.columns[$0].medium != .file }
        return TableView(
            id: "list", caption: title.words, columns: shown.map { column(result.columns[$0]) },
            rows: result.rows.map { row in cells(row, shown) }, hidesCaption: true, hasFixedRows: true
        ).content
    }

    private func cells(_ row: DataTable.Row, _ shown: [Int]) -> [HTML] {
        let cells = shown.map { speaker.cell(row.cells[$0]) }
        guard marksRows, row.isIllustrative, let first = cells.first else { return cells }
        return ["\(first)\(FigureLine.illustrativeMark(speaker))"] + cells.dropFirst()
    }

    private func column(_ column: ListColumn) -> TableView.Column {
        var shown = TableView.Column(heading: column.column.heading, kind: column.column.kind)
        guard let key = column.sort else { return shown }
        let isSorted = sort.key == key
        let next = ListQuery.Sort(key: key, isDescending: isSorted && !sort.isDescending)
        shown.sort = TableView.Column.Sort(
            address: Address(route: address.route, choice: address.choice, list: address.list.sorted(by: next)),
            state: isSorted ? (sort.isDescending ? .descending : .ascending) : nil)
        return shown
    }

    private var pages: HTML? {
        let number = address.list.page
        let count = max(1, (result.found + ListQuery.pageSize - 1) / ListQuery.pageSize)
        guard count > 1 else { return nil }
        let here = speaker(.pageOf, ["page": speaker.number(number), "pages": speaker.number(count)])
        return """
            <nav class="pager" aria-label="\(speaker(.pagesLabel))"><ul>\
            \(number > 1 ? pageLink(number - 1, .previousPage, "prev") : nil)<li><span aria-current="page">\(here)</span></li>\
            \(number < count ? pageLink(number + 1, .nextPage, "next") : nil)</ul></nav>
            """
    }

    private func pageLink(_ number: Int, _ wording: Wording, _ relation: String) -> HTML {
        let there = Address(route: address.route, choice: address.choice, list: address.list.page(number))
        return #"<li><a rel="\#(relation)" href="\#(there.text)">\#(speaker(wording))</a></li>"#
    }

    private var download: HTML? {
        guard result.found > 0 else { return nil }
        return """
            <p class="data"><a href="\(file.text)">\(speaker(.downloadList))</a> (CSV). <span class="help">\(speaker(.csvNote))</span></p>
            """
    }
}
