import Foundation
import Ledger
import Programmes
import Testing
import WorkPlan

@Suite("Programme folders")
struct ProgrammeFolderTests {
    private static let ledger = String(repeating: "ab", count: 16)

    private static let good = [
        "documents.csv": "key,title.en,address\nd1,A page,https://example.org/1\n",
        "organisations.csv": """
        key,code,name.en,name.vi,body-type,country,parent,documents
        agency,AG,Agency,,agency,,vnm,d1
        vnm,VNM,Viet Nam,Việt Nam,state,VNM,,d1
        """,
        "plans.csv": "key,code,title.en,starts,ends,visibility\np,IV,Plan IV,2021,2025,public\n",
        "projects.csv": "key,plan,code,title.en,modality\nx,p,X-1,A project,trust-fund\n",
        "budgets.csv": """
        key,project,source,amount,agreed-usd,approved,replaces
        b2,x,vnm,150.00 USD,,2023-05,b1
        b1,x,vnm,2400000 VND,100.00 USD,2022,
        """,
        "confirmations.csv": "key,record,version,day,by\nc,budgets/b2,1,2024-02-29,vnm\n",
        "definitions/one.json": "{ \"version\": 1, \"name\": \"projects\", \"unit\": \"projects\" }",
    ]

    @Test("a folder gives its records, what is named before what names it")
    func order() throws {
        let folder = try TestFolder(Self.good)
        let records = Array(try ProgrammeFolder.read(folder.url).records(in: Self.ledger))
        #expect(
            records.map(\.key) == ["d1", "vnm", "agency", "HUTAN", "p", "x", "b1", "b2", "projects@1", "c"])
        var known: Set<WorkPlan.Identifier<AnyRecord>> = []
        for record in records {
            for reference in record.body.references { #expect(known.contains(reference.record), "\(record.key)") }
            known.insert(record.identity)
        }
    }

    @Test("fields arrive typed: texts by language, keys as identities, amounts with their currency")
    func typed() throws {
        let folder = try TestFolder(Self.good)
        let records = Array(try ProgrammeFolder.read(folder.url).records(in: Self.ledger))
        let budget = try #require(records.first { $0.key == "b2" }?.body as? Budget)
        #expect(budget.amount == .stated(Money(minorUnits: 15000, currency: .usDollar)))
        #expect(budget.approved.text == "2023-05")
        #expect(budget.replaces?.cast() == RecordIdentity.of(kind: .budget, key: "b1", ledger: Self.ledger))
        let state = try #require(records.first { $0.key == "vnm" }?.body as? Organisation)
        #expect(state.name[.vietnamese] == "Việt Nam")
    }

    @Test("an identity is what the document says: 16 bytes of a hash over four lines")
    func identity() {
        // printf 'titian record\n%s\nproject\nx' abab…ab | sha256sum
        let identity = RecordIdentity.of(kind: .project, key: "x", ledger: Self.ledger)
        #expect(identity.text == "cf267842959053edbaebc2e9831482e9")
        #expect(identity != RecordIdentity.of(kind: .plan, key: "x", ledger: Self.ledger))
    }

    @Test("records are internal unless the row or the folder's owner says public")
    func visibility() throws {
        let folder = try TestFolder(Self.good)
        let records = Array(try ProgrammeFolder.read(folder.url).records(in: Self.ledger))
        #expect(records.filter { $0.visibility == .public }.map(\.key) == ["p"])
        let open = TestFolder.programme.replacingOccurrences(
            of: "\"purpose\"", with: "\"visibility\": \"public\", \"purpose\"")
        try folder.write("programme.json", open)
        #expect(try ProgrammeFolder.read(folder.url).records(in: Self.ledger).allSatisfy { $0.visibility == .public })
    }

    @Test("a definition is kept as canonical JSON with its digest")
    func definition() throws {
        let folder = try TestFolder(Self.good)
        let records = Array(try ProgrammeFolder.read(folder.url).records(in: Self.ledger))
        let definition = try #require(records.first { $0.key == "projects@1" }?.body as? DefinitionDocument)
        #expect(definition.document == #"{"name":"projects","unit":"projects","version":1}"#)
        #expect(definition.digest == Digest.of(Array(definition.document.utf8)).hex)
    }

    @Test("text is brought to NFC, so that a load from another system changes nothing")
    func normal() throws {
        let decomposed = "Vie\u{302}\u{323}t Nam"
        let folder = try TestFolder(["documents.csv": "key,title.vi\nd,\(decomposed)\n"])
        let record = try #require(try ProgrammeFolder.read(folder.url).records(in: Self.ledger).first { $0.key == "d" })
        let words = try #require((record.body as? Document)?.title[.vietnamese])
        #expect(Array(words.utf8) == Array("Việt Nam".utf8))
    }

    @Test("a load is split into commits by file and by size, each with author and reason")
    func commits() throws {
        let rows = (1...25).map { "d\($0),Page \($0)\n" }.joined()
        let folder = try TestFolder(["documents.csv": "key,title.en\n" + rows])
        let commits = Array(try ProgrammeFolder.read(folder.url).commits(in: Self.ledger, size: 10))
        #expect(commits.map(\.records.count) == [10, 10, 5, 1])
        #expect(
            commits.map(\.reason) == Array(repeating: "First load (documents.csv)", count: 3) + [
                "First load (programme.json)"
            ])
        #expect(commits.allSatisfy { $0.author == "Registry" && $0.organisation == "Secretariat" })
    }
}
