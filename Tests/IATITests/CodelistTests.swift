import Foundation
import Testing

@testable import IATI

@Suite("codelists are data that can be made new")
struct CodelistTests {
    @Test("a list is found by bytes, and knows codes in other capitals")
    func lookUp() {
        let list = Codelist(name: "Letters", codes: ["A", "Bb", "c-d"])
        let bytes = ContiguousArray("xBbc-d".utf8)
        #expect(list.contains(bytes, 1..<3))
        #expect(list.contains(bytes, 3..<6))
        #expect(!list.contains(bytes, 0..<1))
        #expect(!list.contains(bytes, 0..<0))
        #expect(list.code(like: "BB ") == "Bb")
        #expect(list.code(like: "e") == nil)
    }

    @Test(
        "the lists that Titian brings are those of the standard",
        .enabled(if: Shared.folder != nil, "TITIAN_SHARED is not set: nothing to compare with"))
    func official() throws {
        var compared = 0
        for folder in ["standard/codelists-embedded", "standard/codelists-nonembedded"] {
            let library = try CodelistLibrary(folder: Shared.file(folder))
            for name in library.names {
                guard let own = CodelistLibrary.standard.codes(of: name) else { continue }
                #expect(own == library.codes(of: name), "\(name)")
                compared += 1
            }
        }
        #expect(compared == CodelistLibrary.standard.names.count)
    }

    @Test("a newer list takes the place of an older one, and the change is told")
    func update() throws {
        let folder = try Folder()
        try folder.write(
            "BudgetType.xml",
            """
            <codelist name="BudgetType"><codelist-items><codelist-item><code>1</code></codelist-item>
            <codelist-item status="active"><code> 3 </code></codelist-item></codelist-items></codelist>
            """)

        let newer = try CodelistLibrary(folder: folder.url)
        let all = CodelistLibrary(parsing: CodelistLibrary.standard.updated(with: newer).text)

        #expect(all.codes(of: "BudgetType") == ["1", "3"])
        #expect(all.codes(of: "Country") == CodelistLibrary.standard.codes(of: "Country"))
        #expect(
            CodelistLibrary.standard.changes(to: newer) == [.init(list: "BudgetType", added: ["3"], removed: ["2"])])
        let budget = Examples.activities(Examples.activity + #"<budget type="3"/>"#)
        let validator = Validator(
            rulebook: try Rulebook(codelists: all), context: RuleContext(day: Examples.day, codelists: all))
        #expect(validator.validate(budget.utf8, name: "").counts["9.8.1"] == nil)
        #expect(try Examples.counts(budget)["9.8.1"] == 1)
    }

    @Test(
        "a folder with a broken list is refused, with the file and the reason",
        arguments: [
            ("<codelist", "line 1"), ("<list name='A'/>", "the root is not a <codelist>"),
            ("<codelist name='A'/>", "there is no <code>"),
            ("<codelist name='A'><x><code>a b</code></x></codelist>", "cannot be a code"),
        ])
    func broken(text: String, reason: String) throws {
        let folder = try Folder()
        try folder.write("A.xml", text)
        let fault = try #require(throws: CodelistLibrary.Fault.self) { try CodelistLibrary(folder: folder.url) }
        #expect(fault.file == "A.xml")
        #expect(fault.reason.contains(reason))
    }

    @Test("a folder without lists is refused")
    func none() throws {
        let folder = try Folder()
        #expect(throws: CodelistLibrary.Fault.self) { try CodelistLibrary(folder: folder.url) }
    }

    @Test(
        "a file is held to the embedded lists of its own version",
        arguments: zip(StandardVersion.allCases, [["10"], ["10", "11"], ["10", "11", "12", "13"]]))
    func versions(version: StandardVersion, codes: [String]) throws {
        for code in ["10", "11", "12", "13", "14"] {
            let transaction = "<transaction><transaction-type code=\"\(code)\"/></transaction>"
            let text = Examples.activities(Examples.activity + transaction, version: version.rawValue)
            let isCode = try Examples.counts(text)["9.93.1"] == nil
            #expect(isCode == codes.contains(code), "\(code) in \(version.rawValue)")
        }
    }

    @Test("every later code is one of the newest lists")
    func later() {
        for later in LaterCodes.all {
            #expect(later.codes.isSubset(of: CodelistLibrary.standard.codes(of: later.list) ?? []), "\(later.list)")
        }
    }
}
