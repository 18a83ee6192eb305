import Languages
import Ledger
import Register
import WorkPlan

/// The records of one kind: narrowed down, by the page, to be chosen for a change of many.
struct RecordsPage: Page {
    /// A record in a list.
    struct Row: Sendable {
        let record: Identifier<AnyRecord>
        let version: Int
        let name: String
        let cells: [String]
        let seen: RecordSeen

        init(_ record: Identifier<AnyRecord>, _ kind: Kind, _ names: RecordNames) {
            let fields = kind.bodyType.fields
            let members = names.body(record)?.members
            self.record = record
            version = names.call.view.version(of: record)
            name = names.name(record)
            cells = Headline.fields(of: kind).map { name in
                fields.first { $0.name == name }.map { names.words(members?[name], $0, kind, isShort: true) } ?? ""
            }
            seen = RecordSeen(record, names.call)
        }
    }

    let call: WorkspaceCall
    let kind: Kind
    let query: EditingQuery
    let pages: Int
    let found: Int
    let rows: [Row]

    private var speaker: Speaker { call.speaker }
    private var kindName: String { speaker.name(kind.rawValue, .kind) }

    var title: LocalText { LocalText(words: kindName, language: nil) }

    var content: HTML {
        """
        <h1>\(kindName)</h1>
        \(links)
        \(filter)
        <p class="count" role="status">\(counted)</p>
        \(rows.isEmpty ? nil : chosen)
        \(pager)
        """
    }

    private func address(_ place: EditingPlace) -> Address { call.address(.editing(place)) }

    private var links: HTML? {
        guard call.mayAdd(kind) else { return nil }
        let new = speaker(.recordsNew, ["kind": speaker.word(kind.rawValue, .kind)])
        return """
            <ul>
            <li><a href="\(address(.new(kind.rawValue)).text)">\(new)</a></li>
            <li><a href="\(address(.paste(kind.rawValue)).text)">\(speaker(.recordsPaste))</a></li>
            </ul>
            """
    }

    private var counted: String {
        if found == 0 { return speaker(query == EditingQuery() ? .recordsNone : .recordsNoMatch) }
        return speaker(
            .recordsFound,
            [
                "found": speaker.number(found), "page": speaker.number(query.page), "pages": speaker.number(pages),
            ])
    }

    private var filter: HTML {
        let here = address(.list(kind.rawValue, EditingQuery()))
        let options = [("", speaker(.any)), ("internal", speaker(.seenInternal)), ("public", speaker(.seenPublic))]
        return """
            <form class="filters" method="get" action="\(here.route.path)" aria-label="\(speaker(.narrowDown))">
            <p class="words"><label for="filter-q">\(speaker(.recordsWords))</label>
            <input type="search" id="filter-q" name="q" value="\(query.words)" maxlength="200"></p>
            <p class="choice"><label for="filter-seen">\(speaker(.recordsWho))</label>
            <select id="filter-seen" name="seen">\(options, each: { option($0.0, $0.1) })</select></p>
            \(here.choice.pairs, each: { #"<input type="hidden" name="\#($0.name.rawValue)" value="\#($0.value)">"# })
            <p class="act"><button>\(speaker(.narrow))</button> <a href="\(here.text)">\(speaker(.showAll))</a></p>
            </form>
            """
    }

    private func option(_ value: String, _ words: String) -> HTML {
        let selected: HTML? = value == query.visibility ? " selected" : nil
        return #"<option value="\#(value)"\#(selected)>\#(words)</option>"#
    }

    /// The table, inside the form of a change of many where the visitor may make one.
    private var chosen: HTML {
        guard call.mayWriteAll(kind) else { return table(canChoose: false) }
        return """
            <form method="post" action="\(address(.bulk(kind.rawValue)).text)" class="choose">
            <input type="hidden" name="token" value="\(call.visitor.formToken)">
            \(table(canChoose: true))
            <p><button class="plain">\(speaker(.recordsBulk))</button></p>
            </form>
            """
    }

    private func table(canChoose: Bool) -> HTML {
        let fields = kind.bodyType.fields
        let columns = Headline.fields(of: kind).map { name in
            TableView.Column(
                heading: speaker.field(name),
                kind: fields.first { $0.name == name }.map(\.columnKind) ?? .text)
        }
        return TableView(
            id: "records", caption: kindName,
            columns: columns + [.init(heading: speaker(.recordsWho))],
            rows: rows.map { row($0, canChoose: canChoose) }, hidesCaption: true, hasFixedRows: true
        ).content
    }

    private func row(_ row: Row, canChoose: Bool) -> [HTML] {
        let first = row.cells.first.flatMap { $0.isEmpty ? nil : $0 } ?? row.name
        let link: HTML = #"<a href="\#(address(.record(row.record.text, saved: nil)).text)">\#(first)</a>"#
        let box: HTML = """
            <input type="checkbox" name="row" value="\(row.record.text):\(row.version)" \
            aria-label="\(speaker(.recordsChoose, ["name": row.name]))">
            """
        return ["\(canChoose ? box : nil) \(link)"] + row.cells.dropFirst().map { "\($0)" }
            + [row.seen.mark(speaker)]
    }

    private var pager: HTML? {
        guard pages > 1 else { return nil }
        return """
            <nav class="pager" aria-label="\(speaker(.pagesLabel))"><ul>\
            \(query.page > 1 ? link(query.page - 1, .previousPage, "prev") : nil)\
            \(query.page < pages ? link(query.page + 1, .nextPage, "next") : nil)</ul></nav>
            """
    }

    private func link(_ page: Int, _ wording: Wording, _ relation: String) -> HTML {
        var query = query
        query.page = page
        let there = address(.list(kind.rawValue, query))
        return #"<li><a rel="\#(relation)" href="\#(there.text)">\#(speaker(wording))</a></li>"#
    }
}

/// Who sees a record as it stands.
enum RecordSeen: Hashable, Sendable {
    case everybody
    case few
    /// The public sees an older version.
    case older(Int)

    init(_ record: Identifier<AnyRecord>, _ call: WorkspaceCall) {
        let published = call.view.seen(by: .public).version(of: record)
        self = published == call.view.version(of: record) ? .everybody : published == 0 ? .few : .older(published)
    }

    func words(_ speaker: Speaker) -> String {
        switch self {
        case .everybody: speaker(.seenPublic)
        case .few: speaker(.seenInternal)
        case .older(let version): speaker(.seenBoth, ["version": speaker.number(version)])
        }
    }

    /// The same, told apart at a glance.
    func mark(_ speaker: Speaker) -> HTML {
        self == .everybody ? "\(words(speaker))" : "<span class=\"internal\">\(words(speaker))</span>"
    }
}

extension FieldDescription {
    /// How a column of the field is set.
    var columnKind: TableView.Column.Kind {
        switch shape {
        case .single(.amount), .single(.money), .single(.decimal), .integer: .number
        case .single(.date), .single(.day): .date
        case .single(.code): .code
        default: .text
        }
    }
}

extension Speaker {
    /// What a field is called.
    func field(_ name: String) -> String { Wording.field(name).map { self($0) } ?? name }
}
