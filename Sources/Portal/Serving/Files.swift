import Commands
import Figures
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Answers requests for what is taken away: receipts, checkpoints, exports; and for what machines look at.
struct Files: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    /// The receipt of a figure; none is given of a damaged ledger, nor of a figure that cannot be proved.
    func receipt(_ code: String, _ label: String, _ request: Request) async throws -> Response {
        let scene = try await site.scene(of: code, try pages.asked(request).choice)
        guard scene.damage == nil else { throw PageProblem.damaged }
        return try await site.budget.run { _ in
            let evaluated = try scene.evaluate(label)
            do {
                let receipt = try Receipt(of: evaluated.figure, evaluated.question, from: scene.desk.ledger)
                let name = "\(code)-\(evaluated.definition.name)-\(scene.view.known)-\(scene.day.text).receipt.json"
                return Answer.text(receipt.json.canonical, type: "application/json", fileName: name)
            } catch is ReceiptError {
                throw PageProblem.notFound
            }
        }
    }

    /// A figure's value or trace as JSON or CSV.
    func figure(_ code: String, _ label: String, _ file: FigureFile, _ request: Request) async throws -> Response {
        let asked = try pages.asked(request)
        let part = try pages.part(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { deadline in
            let document = try FigureDocument(scene, label, part: part, asked.speaker, deadline)
            let bytes =
                switch file {
                case .json: document.json.canonical
                case .value: document.valueCSV
                case .trace: document.traceCSV
                }
            let name = "\(document.definition.name)-\(scene.view.known)-\(scene.day.text)"
            return Answer.text(bytes, type: file.mediaType, fileName: "\(code)-\(name)-\(file.rawValue)")
        }
    }

    /// The public record as CSV.
    func publicRecord(_ code: String, _ request: Request) async throws -> Response {
        let filter = try pages.claimFilter(request)
        let asked = try pages.asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return try await site.budget.run { deadline in
            let table = try PublicRecordCSV(scene, filter, asked.speaker, deadline)
            return Answer.text(table.bytes, type: FigureFile.value.mediaType, fileName: "\(code)-public-record.csv")
        }
    }

    /// The newest checkpoint, for somebody else to keep.
    func checkpoint(_ code: String, _ request: Request) async throws -> Response {
        let scene = try await site.scene(of: code, try pages.asked(request).choice)
        guard scene.damage == nil else { throw PageProblem.damaged }
        let text = try scene.desk.ledger.checkpoint().text
        return Answer.text(text.utf8, type: "text/plain; charset=utf-8")
    }

    /// The public part of the ledger, up to its last good commit, as it is read.
    func export(_ code: String, _ request: Request) async throws -> Response {
        let scene = try await site.scene(of: code, try pages.asked(request).choice)
        guard request.method != .head else { return Response(status: .ok, headers: ExportBody.headers(code)) }
        try await site.exports.enter()
        let (ledger, exports) = (scene.desk.ledger, site.exports)
        return Response(
            status: .ok, headers: ExportBody.headers(code),
            body: ExportBody.stream(ledger, through: scene.head) { await exports.leave() })
    }

    /// Whether the server can be used, for whatever watches it.
    func health() -> Response {
        let isReading = !site.progress.isEmpty
        let damaged = site.desks.filter { $0.desk.ledger.damage != nil }.map(\.code)
        let closed = site.standings.filter { if case .closed = $0.standing { true } else { false } }.map(\.code)
        let status = isReading ? "reading" : damaged.isEmpty && closed.isEmpty ? "ready" : "damaged"
        let names = { (codes: [String]) in JSON.array(codes.map { JSON.string($0) }) }
        let json: JSON = [
            "status": .string(status), "programmes": names(site.standings.map(\.code)), "damaged": names(damaged),
            "closed": names(closed),
        ]
        return Answer.text(
            json.canonical, type: "application/json", status: isReading ? .serviceUnavailable : .ok, cache: "no-store")
    }
}
