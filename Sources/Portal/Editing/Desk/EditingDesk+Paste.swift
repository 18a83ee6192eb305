import Commands
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// Where a block of a spreadsheet is pasted.
    func pasteForm(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.paste(let raw)) = call.place, let kind = Kind(rawValue: raw), call.mayAdd(kind) else {
            throw PageProblem.notFound
        }
        return answer(PastePage(call: call, kind: kind), call, kind: kind)
    }

    /// Takes a block: shows what would come of it, and then makes it one commit.
    func paste(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.paste(let raw)) = call.place, let kind = Kind(rawValue: raw), call.mayAdd(kind) else {
            throw PageProblem.notFound
        }
        let fields = try await workspace.fields(call, upTo: Self.formSize, limits: .record)
        let step = try await making { () -> ManyStep in
            let names = RecordNames(call)
            let pasted = Pasted(fields["block"], kind, names)
            guard pasted.problem == nil else {
                let page = PastePage(call: call, kind: kind, block: fields["block"], problem: pasted.problem)
                return .shown(answer(page, call, kind: kind, status: .unprocessableContent))
            }
            let rows = pasted.rows(isPublic: fields["visibility"] == Visibility.public.rawValue)
            let changes = ManyChanges(rows, kind, id: fields["command"], reason: fields["reason"], names)
            let pairs = [("block", fields["block"]), ("visibility", fields["visibility"])]
            return look(changes, fields, call) { isReasonMissing, changes in
                ManyChangesPage(
                    call: call, heading: call.speaker(.pasteTitle, ["kind": call.speaker.word(raw, .kind)]),
                    changes: changes, action: .paste(raw), pairs: pairs, reason: fields["reason"],
                    isReasonMissing: isReasonMissing, notices: pasted.notices)
            }
        }
        return try await finish(step, call, kind)
    }
}

/// A pasted block held against the fields of a kind.
struct Pasted: Sendable {
    private let kind: Kind
    private let names: RecordNames
    private let cells: [[String]]
    private let columns: [PastedColumn]
    private(set) var notices: [String] = []
    /// Why none of it can be taken.
    private(set) var problem: String?

    init(_ text: String, _ kind: Kind, _ names: RecordNames) {
        (self.kind, self.names) = (kind, names)
        let block = PastedBlock(text)
        let speaker = names.speaker
        let headings = block.rows.first ?? []
        cells = Array(block.rows.dropFirst())
        columns = headings.map { PastedColumn($0, kind, speaker) }
        if cells.isEmpty {
            problem = speaker(.pasteEmpty)
        } else if cells.count > PastedBlock.mostRows || headings.count > PastedBlock.mostColumns {
            let most = [
                "rows": speaker.number(PastedBlock.mostRows), "columns": speaker.number(PastedBlock.mostColumns),
            ]
            problem = speaker(.pasteTooLarge, most)
        } else if let twice = columns.indices.first(where: { index in
            columns[index] != .unknown && columns[..<index].contains(columns[index])
        }) {
            problem = speaker(.pasteTwice, ["column": headings[twice]])
        } else if let row = cells.firstIndex(where: { $0.count > headings.count }) {
            problem = speaker(
                .pasteWidth,
                [
                    "row": speaker.number(row + 1), "count": speaker.number(cells[row].count),
                    "columns": speaker.number(headings.count),
                ])
        }
        let unknown = zip(headings, columns).filter { $0.1 == .unknown }.map(\.0)
        if !unknown.isEmpty {
            let list = speaker.phrasebook.formatter.list(unknown.map { String($0.prefix(60)) })
            notices.append(speaker(.pasteUnknown, ["columns": list]))
        }
    }

    /// What comes of each row.
    func rows(isPublic: Bool) -> [ManyChanges.Row] { cells.map { row($0, isPublic) } }

    private func row(_ cells: [String], _ isPublic: Bool) -> ManyChanges.Row {
        let named = zip(columns, cells).first { $0.0 == .identity }?.1 ?? ""
        var record: Identifier<AnyRecord>?
        if !named.isEmpty {
            guard case .one(let found) = names.find(named, kind), names.call.mayWrite(found, kind) else {
                let problem = FormProblem(field: "record", fault: .noSuchRecord(named))
                return ManyChanges.Row(
                    record: Identifier(high: 0, low: 0), name: named, differences: [], problems: [problem], change: nil)
            }
            record = found
        }
        var values = record.flatMap { names.call.view.anyBody($0)?.form } ?? FormValues()
        var visibility: Bool? = record == nil ? isPublic : nil
        for (column, cell) in zip(columns, cells) {
            switch column {
            case .field(let field, let language): put(cell, field, language, &values)
            case .visibility: visibility = Self.isPublic(cell, names.speaker) ?? visibility
            case .identity, .unknown: break
            }
        }
        let id = RecordID.random()
        return ManyChanges.row(
            record ?? Identifier(high: id.high, low: id.low), kind,
            expecting: record.map { names.call.view.version(of: $0) } ?? 0, values, isPublic: visibility, names)
    }

    /// A file is named by its bytes alone, and a definition's digest by its text: no cell says so.
    private func put(_ cell: String, _ field: FieldDescription, _ language: LanguageTag?, _ values: inout FormValues) {
        if field.name == "sha256" { return }
        values.put(cell: cell, field, language, kind, names.speaker)
    }

    private static func isPublic(_ cell: String, _ speaker: Speaker) -> Bool? {
        let word = RecordNames.folded(cell)
        if word == "public" || word == RecordNames.folded(speaker(.seenPublic)) { return true }
        return word == "internal" || word == RecordNames.folded(speaker(.seenInternal)) ? false : nil
    }
}

/// Where a block of a spreadsheet is pasted.
struct PastePage: Page {
    let call: WorkspaceCall
    let kind: Kind
    var block = ""
    var problem: String?

    private var speaker: Speaker { call.speaker }
    private var heading: String { speaker(.pasteTitle, ["kind": speaker.word(kind.rawValue, .kind)]) }

    var title: LocalText { LocalText(words: heading, language: nil) }

    var content: HTML {
        """
        <h1>\(heading)</h1>
        \(problem.map { words in
            "<div class=\"notice problems\" role=\"alert\"><ul><li><a href=\"#block\">\(words)</a></li></ul></div>" as HTML
        })
        <form method="post" action="\(call.address(.editing(.paste(kind.rawValue))).text)" class="record">
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        <div class="field"><label for="block">\(speaker(.pasteBlock))</label>
        <p class="help" id="block-help">\(speaker(.pasteHelp))</p>
        <p class="error" id="block-error">\(problem ?? "")</p>
        <textarea id="block" name="block" class="block" rows="12" wrap="off" aria-describedby="block-help block-error">
        \(block)</textarea></div>
        \(visibility)
        <p class="act"><button name="act" value="see">\(speaker(.bulkSee))</button></p>
        </form>
        <h2>\(speaker(.pasteColumns))</h2>
        <ul>\(kind.bodyType.fields, each: column)</ul>
        """
    }

    private var visibility: HTML {
        let mayPublish = call.mayPublish(nil, kind)
        return """
            <div class="field"><label for="visibility">\(speaker(.formVisibility))</label>
            <select id="visibility" name="visibility"><option value="internal">\(speaker(.seenInternal))</option>
            \(mayPublish ? "<option value=\"public\">\(speaker(.seenPublic))</option>" : nil)</select></div>
            """
    }

    private func column(_ field: FieldDescription) -> HTML {
        let name = field.shape == .text ? "\(field.name).\(speaker.language.tag)" : field.name
        let optional: HTML? = field.isRequired ? nil : " (\(speaker(.formOptional)))"
        return "<li><code>\(name)</code> \(speaker.field(field.name))\(optional)</li>"
    }
}
