import Commands
import Foundation
import Testing
import WorkPlan

/// The machine by its table in the document: every state with every event.
@Suite("The way of a release")
struct ReleaseWayTests {
    private static let day = Day(text: "2025-09-01")!
    private static let states: [ReleaseState] = [
        .drafted, .returned, .cleared, .circulated(until: day), .objected, .noted, .published,
    ]

    private static let document: String = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return (try? String(contentsOf: folder.appending(path: "docs/release.md"), encoding: .utf8)) ?? ""
    }()

    /// The cells of a row of the table of states.
    private static func row(_ state: ReleaseState) -> [String]? {
        document.split(separator: "\n").first { $0.hasPrefix("| `\(state.name)` | ") && $0.count { $0 == "|" } == 9 }
            .map { $0.split(separator: "|", omittingEmptySubsequences: false).dropFirst(2).dropLast() }
            .map { $0.map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    @Test("is as the document draws it", arguments: states)
    func matrix(state: ReleaseState) throws {
        let row = try #require(Self.row(state))
        for (event, cell) in zip(ReleaseEvent.allCases, row) {
            #expect(
                state.after(event, until: Self.day)?.name ?? "" == cell, "\(state.name), \(event.rawValue)")
        }
    }

    @Test("the document's columns are the events", arguments: ReleaseEvent.allCases)
    func columns(event: ReleaseEvent) {
        let heading = "| from | " + ReleaseEvent.allCases.map { "`\($0.rawValue)`" }.joined(separator: " | ") + " |"
        #expect(Self.document.contains(heading))
        #expect(Self.document.contains("\n| `\(event.rawValue)` | a"), "who takes the step")
    }

    @Test("the document has every check", arguments: ReleaseCheck.Question.allCases)
    func checks(question: ReleaseCheck.Question) {
        #expect(Self.document.contains("\n| `\(question.rawValue)` | whether"))
    }

    @Test("what is circulated is noted when its day is over, and not on it", arguments: states)
    func deadline(state: ReleaseState) {
        #expect(state.on(Self.day) == state)
        let after = state.on(Self.day.adding(days: 1))
        #expect(after == (state == .circulated(until: Self.day) ? .noted : state))
    }

    @Test("a circulation without a day is none")
    func endless() {
        #expect(ReleaseState.cleared.after(.circulated) == nil)
    }
}
