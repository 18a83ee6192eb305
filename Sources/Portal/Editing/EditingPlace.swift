/// The addresses of the workspace where records are looked at and written.
enum EditingPlace: Hashable, Sendable {
    /// Every kind of record, and one's drafts.
    case kinds
    /// The records of a kind.
    case list(String, EditingQuery)
    /// The way to a form for a new record of a kind.
    case new(String)
    /// One field of many records at once.
    case bulk(String)
    /// Records from a block of a spreadsheet.
    case paste(String)
    /// A record, and the commit that just changed it.
    case record(String, saved: Int?)
    /// The form of a record; for one that is to be new, with its kind and what shows that its identity came from here.
    case edit(String, NewRecord?)
    /// A version that is brought back.
    case undo(String)
    /// The drafts that one keeps.
    case drafts
    /// A file that is handed in; for a document that is there, with its identity.
    case attach(String?)
    /// The file of a document.
    case file(String)

    /// A record that is not there yet.
    struct NewRecord: Hashable, Sendable {
        let kind: String
        let seal: String
    }

    /// The path below `/work/PROGRAMME`.
    var path: String {
        switch self {
        case .kinds: "/records"
        case .list(let kind, _): "/records/" + kind
        case .new(let kind): "/records/" + kind + "/new"
        case .bulk(let kind): "/records/" + kind + "/bulk"
        case .paste(let kind): "/records/" + kind + "/paste"
        case .record(let record, _): "/record/" + record
        case .edit(let record, _): "/record/" + record + "/edit"
        case .undo(let record): "/record/" + record + "/undo"
        case .drafts: "/drafts"
        case .attach: "/files"
        case .file(let record): "/record/" + record + "/file"
        }
    }

    /// What the address holds besides its path.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .list(_, let query): query.pairs
        case .record(_, let saved): saved.map { [(name: .saved, value: String($0))] } ?? []
        case .attach(let record): record.map { [(name: .record, value: $0)] } ?? []
        case .edit(_, let new): new.map { [(name: .kind, value: $0.kind), (name: .key, value: $0.seal)] } ?? []
        default: []
        }
    }
}

/// What somebody chose of a list of records.
struct EditingQuery: Hashable, Sendable {
    /// Words that a record's name or code holds.
    var words = ""

    /// Only what is internal, or only what the public sees.
    var visibility = ""

    /// The page, from 1.
    var page = 1

    var pairs: [(name: Parameter, value: String)] {
        (words.isEmpty ? [] : [(name: .q, value: words)])
            + (visibility.isEmpty ? [] : [(name: .seen, value: visibility)])
            + (page == 1 ? [] : [(name: .page, value: String(page))])
    }

    /// Reads a query; what cannot be understood is as if it were not there.
    static func reading(_ query: String?) -> EditingQuery {
        var found = EditingQuery()
        for (parameter, value) in Choice.pairs(of: query) {
            guard let value, value.utf8.count <= 200 else { continue }
            switch parameter {
            case .q: found.words = value
            case .seen: found.visibility = ["internal", "public"].contains(value) ? value : ""
            case .page: found.page = min(max(Int(value) ?? 1, 1), ListQuery.lastPage)
            default: break
            }
        }
        return found
    }
}
