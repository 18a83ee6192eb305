import Commands
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Answers what is asked of records in the workspace.
struct EditingDesk: Sendable {
    let workspace: WorkspaceDesk

    var site: Site { workspace.site }

    /// How much a form of records may hold: a body has at most 64 KB, in a form with escapes and in two languages.
    static let formSize = 1 << 20

    /// A page with the way to it.
    func answer(
        _ page: some Page, _ call: WorkspaceCall, kind: Kind? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        var frame = Frame(call)
        if call.place != .editing(.kinds) { frame.add(crumb(.kinds, call.speaker(.recordsSection), call)) }
        if let kind, call.place.list != kind.rawValue {
            frame.add(
                crumb(.list(kind.rawValue, EditingQuery()), call.speaker.name(kind.rawValue, .kind), call))
        }
        var response = Answer.page(frame.document(page), call.speaker.language, status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func crumb(_ place: EditingPlace, _ words: String, _ call: WorkspaceCall) -> Frame.Crumb {
        Frame.Crumb(words: LocalText(words: words, language: nil), address: call.address(.editing(place)))
    }

    /// Makes an answer away from the threads that answer others, as many at once as the site makes pages.
    func making<R: Sendable>(_ work: @escaping @Sendable () throws -> R) async throws -> R {
        try await site.budget.run { _ in try work() }
    }

    /// The kind that an address names.
    ///
    /// - Throws: ``PageProblem/notFound`` also when the visitor may read none of it.
    func kind(_ raw: String, _ call: WorkspaceCall) throws -> Kind {
        guard let kind = Kind(rawValue: raw), call.mayReadSome(kind) else { throw PageProblem.notFound }
        return kind
    }

    /// The record that an address names, if the visitor may read it.
    ///
    /// - Throws: ``PageProblem/notFound`` alike for a record that is not there and for one that is not theirs.
    func record(_ text: String, _ names: RecordNames) throws -> (record: Identifier<AnyRecord>, kind: Kind) {
        guard let record = Identifier<AnyRecord>(text: text), let kind = names.call.view.kind(of: record),
            names.call.mayReadSome(kind), names.mayRead(record, kind) || names.call.mayWrite(record, kind)
        else { throw PageProblem.notFound }
        return (record, kind)
    }
}

extension WorkspacePlace {
    /// The kind that the place lists.
    fileprivate var list: String? { if case .editing(.list(let kind, _)) = self { kind } else { nil } }
}

extension Frame {
    fileprivate mutating func add(_ crumb: Crumb) { trail.append(crumb) }
}

extension WorkspaceCall {
    func mayReadSome(_ kind: Kind) -> Bool {
        principal.may(.read, somewhereWith: kind) || principal.may(.write, somewhereWith: kind)
    }

    /// Whether the visitor may write new versions of a record; one that is in use no more, for the whole programme alone.
    func mayWrite(_ record: Identifier<AnyRecord>, _ kind: Kind) -> Bool {
        principal.may(.write, everywhereWith: kind) || principal.may(.publish, everywhereWith: kind)
            || principal.may(.write, record, in: view)
    }

    /// Whether the visitor may write versions that the public sees.
    func mayPublish(_ record: Identifier<AnyRecord>?, _ kind: Kind) -> Bool {
        principal.may(.publish, everywhereWith: kind)
            || (record.map { principal.may(.publish, $0, in: view) }
                ?? principal.may(.publish, somewhereWith: kind))
    }
}
