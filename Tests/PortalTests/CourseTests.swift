import Testing
import WorkPlan

@testable import Portal

@Suite("The days of a plan's course", .fewAtATime)
struct CourseTests {
    private func plan(_ starts: String, _ ends: String?) throws -> Plan {
        Plan(
            code: "I", title: World.words("Plan"), starts: try #require(PartialDate(text: starts)),
            ends: try ends.map { try #require(PartialDate(text: $0)) })
    }

    @Test(
        "they are the ends of quarters or years that are over, and the day itself",
        arguments: [
            ("2021", "2025", "2022-02-10", Course.Step.year, ["2021-12-31", "2022-02-10"]),
            (
                "2021", "2025", "2022-02-10", .quarter,
                ["2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31", "2022-02-10"]
            ),
            ("2021-08", "2025", "2021-12-31", .quarter, ["2021-09-30", "2021-12-31", "2021-12-31"]),
            ("2021", "2022", "2026-06-01", .year, ["2021-12-31", "2022-12-31", "2026-06-01"]),
            ("2021", nil, "2020-05-01", .quarter, ["2020-05-01"]),
        ] as [(String, String?, String, Course.Step, [String])])
    func days(starts: String, ends: String?, day: String, step: Course.Step, days: [String]) throws {
        let found = Course.days(of: try plan(starts, ends), to: try #require(Day(text: day)), by: step)
        #expect(found.map(\.text) == days)
    }

    @Test("a plan that began long ago, and never ends, has a course of at most a hundred quarters")
    func bounded() throws {
        let days = Course.days(of: try plan("0001", nil), to: try #require(Day(text: "9999-12-31")), by: .quarter)
        #expect(days.count == 101)
    }
}
