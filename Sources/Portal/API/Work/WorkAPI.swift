import Accounts
import Commands
import HTTPTypes
import Hummingbird
import Ledger
import Register
import WorkPlan

/// Answers programs that act for somebody with an account: what is internal, as far as that person may see it, and
/// commands. Nothing of it is kept.
struct WorkAPI: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    /// The most records in one answer.
    static let room = 200

    /// The records of a kind that the person may see, in the order of their identities.
    func records(_ code: String, _ request: Request) async throws -> Response {
        try await answering {
            let caller = try await site.caller(request, code)
            let (kind, after) = try Self.selection(request.uri.query)
            return try await site.budget.run { _ in Self.answer(caller.list(kind, after)) }
        }
    }

    /// One record as it stands.
    func record(_ code: String, _ key: String, _ request: Request) async throws -> Response {
        try await answering {
            let caller = try await site.caller(request, code)
            guard let identity = Identifier<AnyRecord>(text: key), let data = caller.record(identity) else {
                throw PageProblem.notFound
            }
            return Self.answer(data)
        }
    }

    /// A command: done, refused with every reason, or only looked at.
    func command(_ code: String, _ request: Request) async throws -> Response {
        try await answering {
            let caller = try await site.caller(request, code)
            guard let principal = caller.person.principal(in: code, through: caller.token) else {
                throw WorkRefusal.readOnly
            }
            let document = try CommandDocument(await Self.body(request), principal)
            if document.isDry { return Self.preview(document.command, caller) }
            do {
                return CommandAnswer.done(try await site.submit(document.command, to: code)).response
            } catch let refused as Refused {
                throw CommandAnswer.refusal(refused.refusals)
            }
        }
    }

    private static func preview(_ command: Command, _ caller: WorkCaller) -> Response {
        let preview = caller.scene.desk.preview(command, on: caller.scene.today)
        let changes = preview.changes.filter { $0.audience == .public || caller.readsEverything }
        return answer(CommandAnswer.looked(preview.refusals, changes))
    }

    /// Which kind is asked for, and after which record.
    private static func selection(_ query: String?) throws -> (Kind, Identifier<AnyRecord>?) {
        let pairs = Choice.pairs(of: query)
        let value = { (name: Parameter) in pairs.first { $0.0 == name }?.1 ?? "" }
        guard let kind = Kind(rawValue: value(.kind)) else {
            let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw WorkRefusal(
                status: .badRequest, name: "bad-parameters", title: "A parameter is wrong",
                detail: "kind is one of \(kinds)")
        }
        let after = value(.after)
        let identity = Identifier<AnyRecord>(text: after)
        guard after.isEmpty || identity != nil else {
            throw WorkRefusal(
                status: .badRequest, name: "bad-parameters", title: "A parameter is wrong",
                detail: "after is the identity of a record: 32 hexadecimal digits")
        }
        return (kind, identity)
    }

    private static func body(_ request: Request) async throws -> [UInt8] {
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
            throw WorkRefusal(
                status: .unsupportedMediaType, name: "not-json", title: "A command is JSON",
                detail: "Send Content-Type: application/json.")
        }
        let most = Guard<BasicRequestContext>.largestBody
        do { return Array(try await request.body.collect(upTo: most).readableBytesView) } catch {
            throw PageProblem.requestTooLarge
        }
    }

    private func answering(_ work: () async throws -> Response) async throws -> Response {
        do { return try await work() } catch let refusal as WorkRefusal { return refusal.response }
    }

    static func answer(
        _ json: JSON, status: HTTPResponse.Status = .ok, type: String = "application/json"
    ) -> Response {
        var response = Answer.text(json.canonical, type: type, status: status, cache: "no-store")
        response.headers[.vary] = "Authorization"
        return response
    }
}

extension WorkCaller {
    /// The records of a kind, by page.
    fileprivate func list(_ kind: Kind, _ after: Identifier<AnyRecord>?) -> JSON {
        let ids = identities(of: kind).filter { id in after.map { id > $0 } ?? true }.sorted()
        var rows: [JSON] = []
        var isMore = false
        for id in ids where mayRead(id) {
            isMore = rows.count == WorkAPI.room
            if isMore { break }
            rows.append(row(id, kind))
        }
        let last = rows.last?["record"]?.string
        let next = last.map { "\(Route.api(.workRecords(scene.code)).path)?kind=\(kind.rawValue)&after=\($0)" }
        return [
            "context": context,
            "data": ["records": .array(rows), "next": isMore ? next.map { .string($0) } ?? .null : .null],
        ]
    }

    private func identities(of kind: Kind) -> [Identifier<AnyRecord>] {
        func all<Subject: Registered>(_: Subject.Type) -> [Identifier<AnyRecord>] {
            view.all(Subject.self).map { $0.id.cast() }
        }
        return all(kind.bodyType)
    }

    private func row(_ id: Identifier<AnyRecord>, _ kind: Kind) -> JSON {
        let version = view.version(of: id)
        let isPublic = scene.newest.version(of: id) == version
        return [
            "record": .string(id.text), "kind": .string(kind.rawValue), "version": .integer(version),
            "visibility": .string((isPublic ? Visibility.public : .internal).rawValue),
            "href": .string(Route.api(.workRecord(scene.code, id.text)).path),
        ]
    }

    /// A record with its body; `nil` when there is none that the person may see.
    fileprivate func record(_ id: Identifier<AnyRecord>) -> JSON? {
        guard let kind = view.kind(of: id), mayRead(id) else { return nil }
        func body<Subject: Registered>(_: Subject.Type) -> JSON? { view.body(id.cast(to: Subject.self))?.json }
        guard var data = row(id, kind).object, let body = body(kind.bodyType) else { return nil }
        data["schema"] = .integer(kind.bodyType.schema)
        data["body"] = body
        return ["context": context, "data": .object(data)]
    }
}
