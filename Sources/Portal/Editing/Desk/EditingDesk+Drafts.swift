import Drafts
import HTTPTypes
import Hummingbird
import Languages
import WorkPlan

extension EditingDesk {
    var drafts: Drafting { Drafting(site: site) }

    /// The drafts that one keeps, each with the way back.
    func draftList(_ call: WorkspaceCall) async throws -> Response {
        try await making {
            let names = RecordNames(call)
            let rows = try drafts.all(call).map { DraftsPage.Row($0, names) }
            return answer(DraftsPage(call: call, rows: rows), call)
        }
    }

    /// Keeps what the script sends while somebody types, or drops what they throw away.
    func draft(_ call: WorkspaceCall) async throws -> Response {
        let fields = try await workspace.fields(call, upTo: Self.formSize, limits: .record)
        return try await making {
            if fields["act"] == "drop" {
                try drafts.drop(fields["record"], call)
                return workspace.redirect(call, to: .editing(.drafts))
            }
            let new = EditingPlace.NewRecord(kind: fields["kind"], seal: fields["seal"])
            let subject = try Subject(fields["record"], new, RecordNames(call))
            var entry = Entry(fields, record: subject.record, subject.kind)
            entry.values = try settled(entry.values, subject)
            do {
                try drafts.keep(entry, call)
            } catch is DraftStore.Refusal {
                throw PageProblem.requestTooLarge
            }
            return Response(status: .noContent, headers: [.cacheControl: "no-store"])
        }
    }
}

/// The drafts that somebody keeps.
struct DraftsPage: Page {
    struct Row: Sendable {
        let record: String
        let kind: String
        let name: String
        let kept: Int64
        let ends: Int64
        /// Where it goes on; `nil` when the record is theirs to write no more.
        let place: EditingPlace?

        init(_ draft: Drafting.Kept, _ names: RecordNames) {
            let entry = draft.entry
            (record, kind, kept, ends) = (entry.record, entry.kind, draft.kept, draft.ends)
            let identity = Identifier<AnyRecord>(text: entry.record)
            let new = identity.flatMap { id in Kind(rawValue: entry.kind).map { Subject.newRecord(id, $0, names.call) }
            }
            let subject = try? Subject(entry.record, new, names)
            place = subject.map { .edit(entry.record, $0.new) }
            let isThere = subject.map { $0.version > 0 } ?? false
            let typed = ["title.en", "name.en", "title.vi", "name.vi", "code"].map { entry.values[$0] }
            name = isThere ? identity.map { names.name($0) } ?? "" : typed.first { !$0.isEmpty } ?? ""
        }
    }

    let call: WorkspaceCall
    let rows: [Row]

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.draftsTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.draftsTitle))</h1>
        <p>\(speaker(.draftsIntro))</p>
        \(rows.isEmpty ? "<p class=\"empty\">\(speaker(.draftsNone))</p>" : "<ul class=\"records\">\(rows, each: item)</ul>")
        """
    }

    private func item(_ row: Row) -> HTML {
        let kind = Kind(rawValue: row.kind).map { speaker.name($0.rawValue, .kind) } ?? row.kind
        let name = row.name.isEmpty ? kind : "\(kind): \(row.name)"
        let way: HTML = row.place.map { #"<a href="\#(call.address(.editing($0)).text)">\#(name)</a>"# } ?? "\(name)"
        let times = speaker(.draftTimes, ["kept": speaker.moment(row.kept), "ends": speaker.moment(row.ends)])
        return """
            <li><p>\(way)</p><p class="help">\(times)</p>
            <form method="post" action="\(call.address(.editing(.drafts)).text)">
            <input type="hidden" name="token" value="\(call.visitor.formToken)">
            <input type="hidden" name="record" value="\(row.record)">
            <button name="act" value="drop" class="plain">\(speaker(.draftDrop))</button></form></li>
            """
    }
}

extension Wording {
    static let draftsTitle = Wording("My drafts", "Bản nháp của tôi")
    static let draftsIntro = Wording(
        "What you typed and did not save. Nobody else sees it; it ends thirty days after you last typed at it.",
        "Những gì bạn đã nhập mà chưa lưu. Không ai khác xem được; bản nháp hết hạn ba mươi ngày sau lần nhập cuối.")
    static let draftsNone = Wording("There are no drafts.", "Chưa có bản nháp nào.")
    static let draftTimes = Wording("Kept {kept}; ends {ends}.", "Lưu lúc {kept}; hết hạn lúc {ends}.")
    static let draftDrop = Wording("Throw away", "Bỏ bản nháp")
    static let draftShown = Wording(
        "This is the draft that you kept at {time}.", "Đây là bản nháp bạn đã lưu lúc {time}.")
    static let draftKept = Wording("Draft kept at [time].", "Đã lưu bản nháp lúc [time].")
    static let draftTooMany = Wording(
        "You keep as many drafts as there may be. Save or throw away one of them first.",
        "Bạn đã có số bản nháp tối đa. Hãy lưu hoặc bỏ bớt một bản nháp.")
    static let draftTooLong = Wording("This is too long for a draft.", "Nội dung quá dài cho một bản nháp.")
    static let draftFailed = Wording(
        "The draft could not be kept; what you typed is only on this page.",
        "Không lưu được bản nháp; nội dung chỉ có trên trang này.")
}
