import Foundation
import Languages
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
    /// The enums of the work plan's values, whose raw names stand in records, and where their names are kept.
    static let enums: [(name: String, vocabulary: Vocabulary)] = [
        ("BodyType", .bodyType), ("StatusCategory", .statusCategory), ("FundingModality", .fundingModality),
        ("MilestoneEvent", .milestoneEvent), ("FlowLeg", .flowLeg), ("FlowType", .flowType),
        ("MeetingSeries", .meetingSeries), ("MeetingMode", .meetingMode), ("SourceQuality", .sourceQuality),
        ("ClaimSubject", .claimSubject), ("ClaimUnit", .claimUnit), ("FractionOrigin", .fractionOrigin),
        ("Kind", .kind),
    ]

    @Test("every raw name of the work plan's enums is called something in every language", arguments: enums)
    func complete(name: String, vocabulary: Vocabulary) throws {
        let raws = try #require(try Self.rawNames(of: name))
        #expect(raws.count > 1)
        for language in Language.allCases {
            let book = Phrasebook(language)
            for raw in raws { #expect(book.knows(raw, in: vocabulary), "\(raw) in \(language)") }
        }
    }

    @Test("no enum of the work plan's categories was forgotten")
    func noneForgotten() throws {
        let source = try Self.source("Categories.swift")
        let declared = source.matches(of: /public enum (\w+): String/).map { String($0.output.1) }
        #expect(Set(declared).subtracting(Self.enums.map(\.name)) == [])
        #expect(declared.count > 5)
    }

    @Test("a name is what official texts use")
    func official() {
        let vietnamese = Phrasebook(.vietnamese)
        #expect(vietnamese.name(of: "dialogue-partner", in: .statusCategory) == "Đối tác đối thoại")
        #expect(vietnamese.name(of: "action", in: .kind) == "dòng hành động")
        #expect(Phrasebook(.english).name(of: "dialogue-partner", in: .statusCategory) == "Dialogue Partner")
    }

    @Test("a raw name that the catalogue does not know is shown as it is")
    func unknown() {
        #expect(Phrasebook(.vietnamese).name(of: "new-status", in: .statusCategory) == "new-status")
    }

    @Test("a heading begins with a capital, whatever its first letter")
    func capitals() {
        let book = Phrasebook(.vietnamese)
        #expect(book.capitalised(book.name(of: "approved", in: .milestoneEvent)) == "Phê duyệt")
        #expect(book.capitalised("đề xuất") == "Đề xuất")
        #expect(book.capitalised("") == "")
    }

    /// The cases of an enum as its source declares them; the graph of modules keeps this one from importing it.
    private static func rawNames(of name: String) throws -> [String]? {
        let text = try source("Categories.swift") + source("Kind.swift")
        guard let start = text.range(of: "public enum \(name): String"),
            let end = text.range(of: "\n}", range: start.upperBound..<text.endIndex)
        else { return nil }
        let lines = text[start.upperBound..<end.lowerBound].split(separator: "\n")
        let cases = lines.filter { $0.hasPrefix("    case ") }.map { $0.dropFirst(9) }
        return cases.flatMap { $0.split(separator: ",") }.map(rawName(of:))
    }

    private static func rawName(of declaration: Substring) -> String {
        let sides = declaration.split(separator: "=").map { $0.filter { $0 != " " && $0 != "\"" } }
        return sides.last ?? ""
    }

    private static func source(_ file: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Sources/WorkPlan/Kinds/\(file)"), encoding: .utf8)
    }
}
