import Languages
import Ledger
import Register
import TestSupport
import Testing
import WorkPlan

@testable import Search

@Suite("What is found at K is what the public knew at K")
struct KnowingTests {
    @Test("a correction is found by its words from its commit on, and before by the words that it replaced")
    func corrections() throws {
        var shelf = try Shelf()
        let project = try shelf.project("A", ["en": "Wells"])
        let before = shelf.plan.register.head
        try shelf.project("A", ["en": "Pumps"], as: project)

        #expect(try shelf.find("wells").isEmpty)
        #expect(try shelf.find("pumps") == ["Pumps"])
        #expect(try shelf.find("wells", known: before) == ["Wells"])
        #expect(try shelf.find("pumps", known: before).isEmpty)
        #expect(try shelf.find("wells", known: before - 1).isEmpty)
    }

    @Test("what is internal is never in the index; a release makes it findable from then on")
    func releases() throws {
        var shelf = try Shelf()
        let project = try shelf.project("A", ["en": "Secret wells"], .internal)
        #expect(try shelf.find("secret").isEmpty)
        #expect(shelf.index.revisionCount == 1, "the plan alone")
        let hidden = shelf.plan.register.head
        try shelf.project("A", ["en": "Open wells"], as: project)
        #expect(try shelf.find("wells") == ["Open wells"])
        #expect(try shelf.find("wells", known: hidden).isEmpty)
        try shelf.project("A", ["en": "Secret again"], .internal, as: project)
        #expect(try shelf.find("secret").isEmpty)
        #expect(try shelf.find("wells") == ["Open wells"], "the public still sees what was released")
    }

    @Test("what is retired is found no more, and still at an earlier K")
    func retirement() throws {
        var shelf = try Shelf()
        let project = try shelf.project("A", ["en": "Wells"])
        let before = shelf.plan.register.head
        try shelf.plan.retire(project)
        #expect(try shelf.find("wells").isEmpty)
        #expect(try shelf.find("wells", known: before) == ["Wells"])
    }

    @Test("after an erasure no word of the body stays in the index")
    func erasure() throws {
        let organisation = { (low: UInt64, name: String) in
            Revision(
                record: RecordID(high: 1, low: low), kind: Kind.organisation.rawValue, schema: 1, version: 1,
                visibility: .public,
                state: .body(Organisation(code: "O\(low)", name: Text(.english, name), bodyType: .bank).json))
        }
        let personal = organisation(1, "Personal matters")
        var register = try Register([
            TestCommit([.revision(personal)]), TestCommit([.revision(organisation(2, "Other matters"))]),
        ])
        var index = SearchIndex()
        index.learn(from: register)
        #expect(index.words.contains(Array("personal".utf8)))
        let erased = ErasedRevision(
            leaf: LeafReference(commit: 1, index: 0), record: personal.record, kind: personal.kind,
            version: 1, visibility: .public)
        try register.add(TestCommit([.erased(erased)]))
        index.learn(from: register)
        #expect(!index.words.contains(Array("personal".utf8)))
        #expect(index.words.contains(Array("other".utf8)))
    }

    @Test("a view of those who see everything is searched as the public's")
    func audience() throws {
        var shelf = try Shelf()
        try shelf.project("A", ["en": "Wells"])
        try shelf.project("B", ["en": "Hidden wells"], .internal)
        try shelf.refresh()
        let query = try #require(SearchQuery("wells"))
        let view = shelf.plan.register.view(audience: .internal)
        #expect(shelf.index.find(query, in: view, for: .english, .first(5)).count == 1)
    }

    @Test("figures for the house are not found, those for the public are")
    func figures() throws {
        var shelf = try Shelf()
        for definition in try Shelf.definitions() { try shelf.plan.put(definition) }
        #expect(try shelf.find("coverage").filter { $0 == "Action coverage" }.count == 1, "in its newest version")
        #expect(try shelf.find("tỷ lệ").isEmpty == false)
        #expect(try shelf.find("overdue").isEmpty)
    }

    @Test("before a newer version of a figure was known, the older one is found")
    func versions() throws {
        var shelf = try Shelf()
        for definition in try Shelf.definitions() where definition.version == 1 { try shelf.plan.put(definition) }
        let before = shelf.plan.register.head
        for definition in try Shelf.definitions() where definition.version == 2 { try shelf.plan.put(definition) }
        for known in [before, shelf.plan.register.head] {
            let hits = try shelf.results("Action coverage", known: known).groups.flatMap(\.hits)
            let found = hits.compactMap {
                shelf.plan.register.view(audience: .public).body($0.record.cast(to: DefinitionDocument.self))
            }
            let coverage = found.filter { $0.name == "action-coverage" }
            #expect(coverage.map(\.version) == [known == before ? 1 : 2])
        }
    }
}

@Suite("The index and a scan of all texts give the same")
struct DifferentialTests {
    @Test("for random registers, random queries and every K", arguments: UInt64(0)..<12)
    func scan(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var library = RandomLibrary(seed: seed)
        var register = Register()
        var grown = SearchIndex()
        for commit in library.commits(60) {
            try register.add(commit)
            if Bool.random(using: &generator) { grown.learn(from: register) }
        }
        grown.learn(from: register)
        var anew = SearchIndex()
        anew.learn(from: register)
        #expect(grown.contents == anew.contents)

        var all = 0
        for _ in 0..<60 {
            let text = library.query()
            let query = try #require(SearchQuery(text))
            let view = register.view(known: Int.random(in: 1...register.head, using: &generator), audience: .public)
            let language: Language = Bool.random(using: &generator) ? .english : .vietnamese
            let found = grown.find(query, in: view, for: language, .first(500))
            let again = anew.find(query, in: view, for: language, .first(500))
            #expect(
                found.groups.map { $0.hits.map(\.record) } == again.groups.map { $0.hits.map(\.record) }, "“\(text)”")
            let records = Set(found.groups.flatMap(\.hits).map(\.record))
            #expect(records == NaiveScan(view: view).records(matching: text), "“\(text)” at \(view.known)")
            #expect(found.groups.allSatisfy { $0.count == $0.hits.count })
            all += found.count
            #expect(
                found.groups.flatMap(\.hits).allSatisfy { $0.title.isMarked || $0.matches.contains(where: \.isMarked) })
        }
        #expect(all > 100, "seed \(seed) asks for what is there")
    }

    @Test("an index that learns while others search stays right, and never goes back", arguments: UInt64(0)..<3)
    func concurrent(seed: UInt64) async throws {
        var library = RandomLibrary(seed: seed)
        var registers: [Register] = []
        var register = Register()
        for commit in library.commits(80) {
            try register.add(commit)
            registers.append(register)
        }
        let live = LiveIndex()
        let (all, last) = (registers, register)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for register in all { live.learn(from: register) } }
            group.addTask { for register in all.reversed() { live.learn(from: register) } }
            group.addTask {
                var head = 0
                for _ in 0..<500 {
                    guard let index = live.index else { continue }
                    #expect(index.head >= head)
                    head = index.head
                }
            }
        }
        var anew = SearchIndex()
        anew.learn(from: last)
        #expect(live.index?.contents == anew.contents)
    }
}
