import Commands
import Ledger
import Register
import Testing
import WorkPlan

@Suite("Rules of results")
struct ResultRuleTests {
    private struct World {
        let desk = TestDesk()
        let indicator: Identifier<ResultIndicator>
        let percent: Identifier<ResultIndicator>
        let country: Identifier<Organisation>

        init() async throws {
            let plan = try await desk.put(
                Plan(code: "IV", title: Text(.english, "IV"), starts: PartialDate(year: 2021)!))
            let project = try await desk.put(desk.project(in: plan, "P"))
            country = try await desk.put(Organisation(code: "A", name: Text(.english, "A"), bodyType: .state))
            let result = try await desk.put(
                ProjectResult(project: project, level: .output, title: Text(.english, "Officials trained")))
            indicator = try await desk.put(
                ResultIndicator(result: result, title: Text(.english, "Officials"), measure: .personsTrained))
            percent = try await desk.put(
                ResultIndicator(result: result, title: Text(.english, "Share"), measure: .percent))
            _ = try await desk.put(value("40"))
            _ = try await desk.put(value("25", .female))
        }

        func value(
            _ value: String, _ sex: Sex? = nil, in country: Identifier<Organisation>? = nil, of year: Int = 2025,
            _ indicator: Identifier<ResultIndicator>? = nil
        ) -> Measurement {
            Measurement(
                indicator: indicator ?? self.indicator, role: .actual, starts: PartialDate(year: year)!,
                value: DecimalNumber(text: value)!, sex: sex, country: country)
        }
    }

    @Test("the parts by sex, and those by country, are no more than the whole of their time")
    func parts() async throws {
        let world = try await World()
        #expect(await world.desk.refusals(of: world.value("15", .male)).isEmpty)
        #expect(await world.desk.refusals(of: world.value("16", .male)).map(\.rule) == [.parts])
        #expect(await world.desk.refusals(of: world.value("40", in: world.country)).isEmpty)
        #expect(await world.desk.refusals(of: world.value("41", in: world.country)).map(\.rule) == [.parts])
        #expect(await world.desk.refusals(of: world.value("41", .male, of: 2024)).isEmpty)
    }

    @Test("one time, one group of people, one value: another is a correction of it")
    func once() async throws {
        let world = try await World()
        #expect(await world.desk.refusals(of: world.value("41")).map(\.rule) == [.unique])
    }

    @Test("people are whole, and only people are counted by sex and country")
    func people() async throws {
        let world = try await World()
        #expect(await world.desk.refusals(of: world.value("1.5", of: 2024)).map(\.rule) == [.amount])
        #expect(await world.desk.refusals(of: world.value("-1", of: 2024)).map(\.rule) == [.amount])
        #expect(await world.desk.refusals(of: world.value("1.5", of: 2024, world.percent)).isEmpty)
        #expect(
            await world.desk.refusals(of: world.value("1.5", .female, of: 2024, world.percent)).map(\.rule) == [.parts])
    }

    @Test("those who carry a project out write its results within their scope, and nobody else's")
    func scopes() async throws {
        let world = try await World()
        let project = try #require(world.desk.desk.register.view(audience: .internal).all(Project.self).first)
        for (scope, isOwn) in [(project.id, true), (Identifier<Project>(high: 7, low: 7), false)] {
            let implementer = Principal(
                name: "N", organisation: "O", grants: [Grant(role: .implementer, scope: .project(scope))])
            let command = Command(
                principal: implementer, reason: "Test.",
                changes: [Change(Identifier(RecordID.random()), .body(world.value("7", of: 2023)))])
            let refusals = world.desk.desk.preview(command, on: Day(text: "2025-08-11")!).refusals
            #expect(refusals.map(\.rule) == (isOwn ? [] : [.access]))
        }
    }
}
