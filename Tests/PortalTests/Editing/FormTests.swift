import Foundation
import Languages
import Register
import Testing
import WorkPlan

@testable import Portal

/// Takes every identity for a record that is there.
private struct AnyFinder: RecordFinding {
    func find(_ words: String, _ kind: Kind?) -> FoundRecord {
        Identifier<AnyRecord>(text: words).map { .one($0) } ?? .none
    }
}

@Suite("A form of a record")
struct FormTests {
    /// As a browser sends it: lines end with CR and LF.
    private func sent(_ values: FormValues) throws -> FormValues {
        let body = values.pairs.map { name, value in
            QueryText.encode(name) + "=" + QueryText.encode(value.replacing("\n", with: "\r\n"))
        }.joined(separator: "&")
        return FormValues(try #require(FormFields(body, limits: .record)))
    }

    private func read(_ type: any Registered.Type, _ values: FormValues) -> ((any Registered)?, [FormProblem]) {
        func read<Subject: Registered>(_: Subject.Type) -> ((any Registered)?, [FormProblem]) {
            let (body, faults) = Subject.reading(values, AnyFinder())
            return (body, faults)
        }
        return read(type)
    }

    @Test("gives any body of every kind back as it was", arguments: Kind.allCases)
    func roundTrip(kind: Kind) throws {
        for seed in 0..<200 {
            let body = try #require(RandomBody.make(kind.bodyType, seed: UInt64(seed)))
            let (again, faults) = read(kind.bodyType, try sent(body.form))
            #expect(faults.isEmpty, "\(body)")
            #expect(again?.json == body.json)
        }
    }

    @Test("of nothing says of every required field that it is missing, and nothing else", arguments: Kind.allCases)
    func missing(kind: Kind) {
        let (body, faults) = read(kind.bodyType, FormValues())
        let required = kind.bodyType.fields.filter(\.isRequired).map(\.name)
        #expect(body == nil && faults.map(\.field) == required)
        #expect(faults.allSatisfy { $0.fault == .missing })
    }

    @Test("says everything that is wrong at once, each at its field")
    func wrong() {
        var values = FormValues()
        values["project"] = "no such"
        values["source"] = Identifier<AnyRecord>(high: 1, low: 1).text
        values["amount"] = FormAmount.stated
        values["amount.number"] = "1,250,000.50"
        values["amount.currency"] = "usd"
        values["agreed-usd.number"] = "12"
        values["agreed-usd.currency"] = "US"
        values["approved"] = "11/8/2025"
        let (_, faults) = read(Budget.self, values)
        #expect(
            faults == [
                .init(field: "project", fault: .noSuchRecord("no such")), .init(field: "amount", fault: .money),
                .init(field: "agreed-usd", fault: .currency), .init(field: "approved", fault: .date),
            ])
    }

    @Test("takes another language, and refuses one without a tag or given twice")
    func languages() {
        var values = FormValues()
        values["title.en"] = "Wells"
        values["title._language"] = "km"
        values["title._words"] = "អណ្តូង"
        values["document"] = ""
        let (body, faults) = read(Document.self, values)
        #expect(faults.isEmpty && (body as? Document)?.title[LanguageTag(text: "km")!] == "អណ្តូង")
        values["title._language"] = "en"
        #expect(read(Document.self, values).1 == [.init(field: "title", fault: .languageTwice)])
        values["title._language"] = "Khmer!"
        #expect(read(Document.self, values).1 == [.init(field: "title", fault: .language)])
    }

    @Test("holds so many fields, so many values of one name, and no more")
    func limits() {
        let many = (0..<2_001).map { "a\($0)=1" }.joined(separator: "&")
        #expect(FormFields(many, limits: .record) == nil)
        #expect(FormFields((0..<2_000).map { "a\($0)=1" }.joined(separator: "&"), limits: .record) != nil)
        #expect(FormFields((0..<1_001).map { _ in "a=1" }.joined(separator: "&"), limits: .record) == nil)
        #expect(FormFields("a=1&a=2&b=", limits: .record)?.all("a") == ["1", "2"])
        #expect(FormFields("a=1&a=2") == nil)
        #expect(FormFields(String(repeating: "n", count: 101) + "=1", limits: .record) == nil)
        #expect(FormFields("a=%ff", limits: .record) == nil && FormFields("a=%4", limits: .record) == nil)
    }
}

@Suite("Two people's forms")
struct MergeTests {
    private let fields = Project.fields

    private func form(_ pairs: [String: String]) -> FormValues {
        var form = FormValues()
        for (name, value) in pairs { form[name] = value }
        return form
    }

    @Test("what only one changed is theirs; what both changed alike is no collision")
    func merges() {
        let base = form(["code": "P-1", "title.en": "Wells", "title.vi": "Giếng", "modality": "trust-fund"])
        let mine = form(["code": "P-2", "title.en": "Wells", "title.vi": "Giếng làng", "modality": "in-kind"])
        let theirs = form(["code": "P-1", "title.en": "Village wells", "title.vi": "Giếng", "modality": "in-kind"])
        let merge = FormMerge(base: base, mine: mine, theirs: theirs, fields: fields)
        #expect(merge.collisions.isEmpty && merge.taken == ["title.en"])
        #expect(
            merge.values
                == form(["code": "P-2", "title.en": "Village wells", "title.vi": "Giếng làng", "modality": "in-kind"]))
    }

    @Test("one language of a text that both changed collides alone, with what it was before")
    func collides() {
        let base = form(["title.en": "Wells", "title.vi": "Giếng"])
        let mine = form(["title.en": "Deep wells", "title.vi": "Giếng"])
        let theirs = form(["title.en": "Village wells", "title.vi": "Giếng làng"])
        let merge = FormMerge(base: base, mine: mine, theirs: theirs, fields: fields)
        #expect(merge.collisions.map(\.strand) == ["title.en"] && merge.values["title.en"] == "Deep wells")
        #expect(merge.collisions[0].base["title.en"] == "Wells")
        #expect(merge.collisions[0].theirs["title.en"] == "Village wells")
        let taken = FormStrands(fields).taking("title.en", from: theirs, into: merge.values)
        #expect(taken == theirs)
    }

    @Test("an amount is one thing, whatever inputs it has")
    func amounts() {
        let base = form(["amount": "stated", "amount.number": "1", "amount.currency": "USD"])
        let mine = form(["amount": "stated", "amount.number": "2", "amount.currency": "USD"])
        let theirs = form(["amount": "stated", "amount.number": "1", "amount.currency": "VND"])
        let merge = FormMerge(base: base, mine: mine, theirs: theirs, fields: Budget.fields)
        #expect(merge.collisions.map(\.strand) == ["amount"])
    }

    @Test("with nothing changed on one side gives the other, for any bodies", arguments: Kind.allCases)
    func laws(kind: Kind) throws {
        for seed in 0..<50 {
            let one = try #require(RandomBody.make(kind.bodyType, seed: UInt64(2 * seed))).form
            let two = try #require(RandomBody.make(kind.bodyType, seed: UInt64(2 * seed + 1))).form
            let fields = kind.bodyType.fields
            let mine = FormMerge(base: one, mine: two, theirs: one, fields: fields)
            let theirs = FormMerge(base: one, mine: one, theirs: two, fields: fields)
            #expect(mine.values == two && mine.collisions.isEmpty)
            #expect(theirs.values == two && theirs.collisions.isEmpty)
            #expect(FormMerge(base: one, mine: two, theirs: two, fields: fields).collisions.isEmpty)
        }
    }
}

@Suite("A pasted block")
struct PastedBlockTests {
    @Test("is parted by tabs, else by commas; a cell in quotes may hold either, lines and quotes")
    func reads() {
        #expect(PastedBlock("a\tb\n1\t2\n").rows == [["a", "b"], ["1", "2"]])
        #expect(PastedBlock("a,b\r\n\"1,5\",2").rows == [["a", "b"], ["1,5", "2"]])
        #expect(PastedBlock("a;b\n1,5;2").rows == [["a", "b"], ["1,5", "2"]])
        #expect(PastedBlock("a\tb\n\"x\ny \"\"z\"\"\"\t\n").rows == [["a", "b"], ["x\ny \"z\"", ""]])
    }

    @Test("keeps a quote that is only a quote")
    func inches() { #expect(PastedBlock("a\tb\n5\" pipe\t\"half").rows[1] == ["5\" pipe", "\"half"]) }

    @Test("leaves out rows in which nothing stands")
    func empty() { #expect(PastedBlock("\n\t\t\n a\tb\n\t\n").rows == [[" a", "b"]]) }

    @Test(
        "knows a heading by the field's name in the body and in either language",
        arguments: ["title.vi", "Title (Vietnamese)", "tên (tiếng việt)", "Title (vi)"])
    func headings(heading: String) throws {
        let field = try #require(Project.fields.first { $0.name == "title" })
        #expect(PastedColumn(heading, .project, Speaker(.english)) == .field(field, .vietnamese))
    }
}
