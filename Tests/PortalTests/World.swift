import Commands
import Figures
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Register
import WorkPlan

@testable import Portal

/// A data folder with one programme, made up for a test: one plan, two actions, one project that the public sees, and
/// one that it must never hear of.
final class World {
    /// Stands in everything that is internal, and must not stand in anything that is sent.
    static let secret = "quetzalcoatl"

    /// A title that would run a script, were it not escaped.
    static let hostile = #"<script>alert("1")</script> & 'wells'"#

    let place: URL
    let folder: DataFolder
    let ledger: SQLiteLedger
    let desk: Desk
    let keeper = Principal.keeper(name: "\(secret) clerk", organisation: "Office of \(secret)")

    init(
        programme: String = "reef", purpose: Purpose = .live, definitions: [Change] = World.definitions()
    ) throws {
        place = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString)")
        folder = DataFolder(url: place.appending(path: "data"), keys: place.appending(path: "keys"))
        ledger = try folder.create(
            programme, purpose: purpose, author: keeper.name, organisation: keeper.organisation,
            reason: "Begins, says \(Self.secret)")
        desk = Desk(ledger: ledger, register: try RegisterSource.register(of: ledger))
        try write(Self.records() + definitions)
    }

    deinit { try? FileManager.default.removeItem(at: place) }

    func write(_ changes: [Change]) throws {
        let command = Command(principal: keeper, reason: "Because \(Self.secret) said so", changes: changes)
        _ = try desk.submitTogether([command])
    }

    /// Writes commits 3 and 4, each with a project.
    func writeLateProjects() throws {
        for (low, title) in [(UInt64(21), "Late wells"), (22, "Later wells")] {
            let project = Project(plan: Self.plan, code: "P-\(low)", title: Self.words(title), modality: .inKind)
            try write([Self.change(Identifier(high: 2, low: low), project)])
        }
    }

    /// The site of the folder, with everything read.
    func site(at moment: String = "2025-08-11T12:00:00.000000Z") throws -> Site {
        let time = Timestamp(moment) ?? Timestamp(microseconds: 0)
        let site = Site(folder: folder, clock: LedgerClock { time }, logger: Logger(label: "test"))
        site.isReached(at: "http://portal.test")
        site.open()
        return site
    }

    /// Changes one byte of a stored text, as a failing disk would.
    func damage(_ text: String) throws {
        let copy = place.appending(path: "copy.ledger")
        try ledger.backup(to: copy)
        var data = try Data(contentsOf: copy)
        guard let range = data.range(of: Data(text.utf8)) else { throw CocoaError(.fileReadCorruptFile) }
        data[range.lowerBound] ^= 1
        let file = folder.ledgerURL("reef")
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
        try data.write(to: file)
    }
}

/// Asks a site for addresses, without a socket.
struct Browser: Sendable {
    let site: Site
    var options = FrontOptions()

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
    }

    func get(
        _ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
    ) async throws -> Page {
        let app = Application(responder: Front(site: site, options: options), logger: Logger(label: "test"))
        return try await app.test(.router) { client in
            let response = try await client.execute(uri: path, method: method, headers: headers)
            return Page(status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
    }
}

extension String {
    /// Whether a page holds the one script that we serve and no other.
    var hasNoScriptButOurs: Bool {
        ranges(of: "<script").count == 1 && contains("<script src=\"/assets/titian.")
    }
}
