import Commands
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import Testing
import WorkPlan

@testable import Portal

@Suite("Starting and keeping", .fewAtATime)
struct StartTests {
    @Test("until the registers have been read, every page says how far that is")
    func reading() async throws {
        let world = try World()
        let site = Site(folder: world.folder, logger: Logger(label: "test"))
        let browser = Browser(site: site)

        for path in ["/", "/reef", "/reef/figures/action-coverage", "/reef/export"] {
            let page = try await browser.get(path)
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.retryAfter] != nil)
            #expect(page.text.contains("The register is being read"))
            #expect(page.text.contains("reef: 0 of 0 commits"))
        }
        #expect(try await browser.get("/health").status == .serviceUnavailable)
        site.open()
        #expect(try await browser.get("/").status == .ok)
        #expect(try await browser.get("/health").text.contains(#""status":"ready""#))
    }

    @Test("the log says now and then how far the reading is, and when it is done; of a short one it says nothing")
    func notices() {
        let (long, short) = (KeptLog(), KeptLog())
        for (log, pause) in [(long, Duration.zero), (short, .seconds(600))] {
            let notices = ReadingNotices("reef", log.logger, pause: pause)
            notices.step(1_000, of: 3_000)
            notices.step(2_000, of: 3_000)
            notices.finish(3_000)
        }

        #expect(
            long.lines == [
                "reading reef: 1000 of 3000 commits", "reading reef: 2000 of 3000 commits",
                "reef is read: 3000 commits",
            ])
        #expect(short.lines.isEmpty)
    }

    @Test("a file that is no ledger closes its own programme and no other")
    func closed() async throws {
        let world = try World()
        try Data("no ledger".utf8).write(to: world.folder.ledgerURL("other"))
        let browser = Browser(site: try world.site())
        let page = try await browser.get("/other")
        #expect(page.status == .serviceUnavailable)
        #expect(page.text.contains("This register cannot be opened"))
        #expect(try await browser.get("/reef").status == .ok)
    }

    @Test("commits of other processes and new programmes are noticed")
    func follows() async throws {
        let world = try World()
        let site = try world.site()
        let browser = Browser(site: site)
        try world.writeLateProjects()
        _ = try world.folder.create(
            "atoll", purpose: .sample, author: "a", organisation: "b", reason: "c")
        site.refresh()
        #expect(try await browser.get("/reef").text.contains("commit 4"))
        #expect(try await browser.get("/atoll").text.contains("notice illustrative"), "a sample says what it is")
    }

    @Test("today is the programme's own day")
    func today() throws {
        let world = try World()
        let site = try world.site(at: "2025-08-11T18:00:00.000000Z")
        #expect(site.today(in: "Asia/Jakarta").text == "2025-08-12")
        #expect(site.today(in: "UTC").text == "2025-08-11")
        #expect(site.today(in: "Nowhere/Land").text == "2025-08-11")
    }

    @Test("checkpoints are written once each, named by ledger and size, as they were signed")
    func checkpoints() throws {
        let world = try World()
        let site = try world.site()
        let folder = world.place.appending(path: "kept/by/others")
        for _ in 0..<2 { CheckpointFolder(url: folder).write(site) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names == ["\(world.ledger.id)-2.checkpoint"])
        let kept = try String(contentsOf: folder.appending(path: names[0]), encoding: .utf8)
        #expect(try kept == world.ledger.checkpoint().text)
    }

    @Test(
        "the next time of a schedule is found",
        arguments: [
            (CheckpointSchedule.every(minutes: 60), Int64(3_599), Int64(1)), (.every(minutes: 60), 3_600, 3_600),
            (.at([360, 1_080]), 0, 21_600), (.at([360, 1_080]), 21_600, 43_200), (.at([360]), 50_000, 58_000),
        ])
    func schedule(schedule: CheckpointSchedule, moment: Int64, wait: Int64) {
        #expect(schedule.seconds(after: moment) == wait)
    }

    @Test("times of the day are read, and nothing else", arguments: ["24:00", "6:00", "06:60", "", "06:00,", "noon"])
    func times(text: String) {
        #expect(CheckpointSchedule(times: text) == nil)
        #expect(CheckpointSchedule(times: "18:00,06:30") == .at([390, 1_080]))
    }

    @Test("more than the budget allows is turned away, and the rest gets its turn")
    func budget() async throws {
        let budget = Budget(running: 1, waiting: 0)
        try await budget.enter()
        await #expect(throws: PageProblem.busy) { try await budget.run { _ in 1 } }
        await budget.leave()
        #expect(try await budget.run { _ in 1 } == 1)
    }
}
