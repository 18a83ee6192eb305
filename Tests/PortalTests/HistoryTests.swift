import Commands
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import Register
import Testing
import WorkPlan

@testable import Portal

@Suite("The history of a record", .fewAtATime)
struct HistoryTests {
    private static let path = "/reef/records/\(World.project.text)/history"

    private func project(_ english: String, _ vietnamese: String?, actions: [UInt64] = [3]) -> Project {
        Project(
            plan: World.plan, code: "P-1", title: World.words(english, vietnamese),
            actions: actions.map { Identifier(high: 1, low: $0) }, modality: .trustFund,
            basis: Basis(documents: [Identifier(high: 5, low: 1)]))
    }

    /// Version 2 is internal; version 3 mends a title, adds a translation and another action.
    private func revised() throws -> World {
        let world = try World()
        let hidden = project("The \(World.secret) title", nil)
        try world.write([World.change(World.project, hidden, expecting: 1, visibility: .internal)])
        try world.write([World.change(World.project, project("Wells", "Giếng", actions: [3, 4]), expecting: 2)])
        return world
    }

    @Test("each version tells what changed, by field, language and element, and leads to the page as known then")
    func changes() async throws {
        let world = try revised()
        let text = try await Browser(site: world.site()).get(Self.path + "?lang=en").text

        #expect(text.contains("2 public versions, the newest first"))
        #expect(text.contains("<h2 id=\"version-3\">Version 3</h2>"))
        #expect(text.contains("Title (English)"))
        #expect(text.contains("Title (Vietnamese)"))
        #expect(text.contains("<bdi lang=\"vi\">Giếng</bdi>"))
        #expect(text.contains("1.2 Nước sạch"), "the action that came")
        #expect(text.contains("/reef/projects/\(World.project.text)?known=4&amp;lang=en"))
        #expect(!text.contains("version-2"), "a version that is not public is not told")
    }

    @Test("author and reason are shown once they are opened, and from then on only")
    func opened() async throws {
        let world = try revised()
        let browser = Browser(site: try world.site())
        #expect(try await !browser.get(Self.path).text.lowercased().contains(World.secret))

        let opening = Command(
            principal: world.keeper, reason: "Opens",
            acts: [.opening(LeafReference(commit: 4, index: 2))])
        _ = try world.desk.submitTogether([opening])
        let now = try await browser.get(Self.path + "?known=5&lang=en").text
        let then = try await browser.get(Self.path + "?known=4&lang=en").text
        #expect(now.contains("Because \(World.secret) said so"))
        #expect(!then.contains("Because"))
    }

    @Test("versions beyond K are not told")
    func known() async throws {
        let world = try revised()
        let text = try await Browser(site: world.site()).get(Self.path + "?known=3&lang=en").text
        #expect(text.contains("1 public version, the newest first"))
        #expect(!text.contains("version-3"))
    }

    @Test("a retired and an erased version say so")
    func ends() async throws {
        let world = try revised()
        let index = try world.ledger.commit(4).leaves.indices.last ?? 0
        let erasing = Command(
            principal: world.keeper, reason: "Erases", acts: [.erasure(LeafReference(commit: 4, index: index))])
        _ = try world.desk.submitTogether([erasing])
        try world.write([Change(World.project.cast(), expecting: 3, visibility: .public, .retired(.project))])
        let text = try await Browser(site: world.site()).get(Self.path + "?lang=en").text
        #expect(text.contains("The record was retired: it is no longer in use."))
        #expect(text.contains("What this version said was erased by commit 5."))
        #expect(!text.contains("Giếng"))
    }

    @Test("every field of every kind has a name in both languages")
    func fields() throws {
        for kind in Kind.allCases {
            var names = FieldNames()
            func read<Subject: Body>(_: Subject.Type) { _ = Subject(from: &names) }
            read(kind.bodyType)
            for name in names.all { #expect(Wording.field(name) != nil, "\(kind.rawValue): \(name)") }
        }
    }
}

/// Notes which fields a body reads.
private struct FieldNames: FieldReader {
    private(set) var all: [String] = []
    private(set) var problems: [FieldProblem] = []

    mutating func value<Value: FieldValue>(_ name: String) -> Value? { note(name) }
    mutating func values<Value: FieldValue>(_ name: String) -> [Value] { note(name) ?? [] }
    mutating func integer(_ name: String) -> Int? { note(name) }
    mutating func flag(_ name: String) -> Bool { note(name) ?? false }
    mutating func text(_ name: String) -> Text? { note(name) }
    mutating func reject(_ name: String, _ reason: String) { problems.append(FieldProblem(name, reason)) }

    private mutating func note<Value>(_ name: String) -> Value? {
        all.append(name)
        return nil
    }
}
