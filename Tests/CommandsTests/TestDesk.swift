import Commands
import Figures
import Foundation
import Ledger
import Register
import WorkPlan

/// A desk over a ledger of its own, in a folder that goes with it.
final class TestDesk: Sendable {
    let desk: Desk
    let folder: URL
    let data: DataFolder
    let officer = Principal(
        name: "An Officer", organisation: "Secretariat", grants: [Grant(role: .officer), Grant(role: .director)])

    init(purpose: Purpose = .live) {
        folder = FileManager.default.temporaryDirectory.appending(path: "titian-\(UUID().uuidString)")
        data = DataFolder(url: folder.appending(path: "data"), keys: folder.appending(path: "keys"))
        let ledger = try! data.create(
            "test", purpose: purpose, author: "An Officer", organisation: "Secretariat", reason: "The ledger begins.")
        desk = Desk(ledger: ledger, register: try! RegisterSource.register(of: ledger))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a new record.
    func put<Subject: Registered>(
        _ body: Subject, visibility: Visibility = .public
    ) async throws -> Identifier<Subject> {
        let id = RecordID.random()
        let identity = Identifier<Subject>(id)
        _ = try await desk.submit(
            Command(
                principal: officer, reason: "Test.",
                changes: [Change(identity.cast(), visibility: visibility, .body(body))]))
        return identity
    }

    /// Writes the catalogue's definitions.
    func putDefinitions() async throws {
        for definition in try Catalogue.definitions() { _ = try await put(definition.record()) }
    }

    /// A project of a plan.
    func project(in plan: Identifier<Plan>, _ code: String) -> Project {
        Project(plan: plan, code: code, title: Text(.english, code), modality: .trustFund)
    }

    /// The refusals of a command.
    func refusals(of command: Command) async -> [Refusal] {
        do { _ = try await desk.submit(command) } catch let refused as Refused { return refused.refusals } catch {
            return [Refusal]()
        }
        return []
    }

    /// The refusals of a new record with this body; when there are none, nothing is written.
    func refusals(of body: some Registered, visibility: Visibility = .public) async -> [Refusal] {
        let command = Command(
            principal: officer, reason: "Test.",
            changes: [Change(Identifier(RecordID.random()), visibility: visibility, .body(body))])
        return desk.preview(command, on: Day(text: "2025-08-11")!).refusals
    }
}
