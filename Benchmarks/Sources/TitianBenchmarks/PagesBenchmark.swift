import Foundation

/// Pages under load by wrk, beside nginx and a handler with the same bytes, and datasette with the same records.
///
/// Every server runs in a process of its own on this machine, and so does the load: what is compared shares two cores
/// in the same way.
struct PagesBenchmark {
    /// How many plans the large ledger has.
    let scale: Int

    /// How many seconds each load lasts.
    let seconds: Int
    private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "titian-pages-\(UUID().uuidString)")

    func run() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        print("pages: wrk on this machine, \(seconds) s a load")
        let small = try SampleFolder.make(folder.appending(path: "small"), scale: nil)
        try neverAsked("the sample", small, connections: 4)
        try again(small)
        try unchanged(small)
        try tables(small)
        try lists("the sample", small)
        if scale > 0 {
            let large = try SampleFolder.make(folder.appending(path: "large"), scale: scale)
            try neverAsked("\(large.revisions) revisions", large, connections: 4)
            try lists("\(large.revisions) revisions", large)
        }
    }

    /// The home of a programme at a (K, D) that nobody asked for before.
    private func neverAsked(_ name: String, _ sample: SampleFolder, connections: Int) throws {
        let server = try Child.titian(sample)
        defer { server.stop() }
        let script = folder.appending(path: "past.lua")
        try Load.past(head: sample.head, path: "/sample").write(to: script, atomically: true, encoding: .utf8)
        let load = try Load.run(server.address, connections: connections, seconds: seconds, script: script)
        say("\(name), never asked before: pages a second (300 wanted)", load.perSecond, "/s")
        say("\(name), never asked before: 99th percentile", load.p99 * 1_000, "ms")
        say("\(name), never asked before: bytes of a page", load.bytesPerAnswer, "")
        precondition(load.errors == 0, "every answer is a page")
    }

    /// The same page drawn again and again, beside a handler that writes its bytes from memory.
    private func again(_ sample: SampleFolder) throws {
        let path = "/sample?at=2025-08-11&known=\(sample.head)"
        let server = try Child.titian(sample, pageMemory: 0)
        let drawn = try Load.run(server.address + path, connections: 16, seconds: seconds)
        let answer = try Fetched(server.address + path)
        server.stop()
        let handler = try Child.bytes(answer, in: folder)
        let written = try Load.run(handler.address + "/page", connections: 16, seconds: seconds)
        handler.stop()
        say("drawn again, figures evaluated", drawn.perSecond, "/s")
        say("a handler with the same \(answer.body.count) bytes", written.perSecond, "/s")
        say("drawn again to the handler (0.5 is wanted)", drawn.perSecond / written.perSecond, "")
    }

    /// The same page when nothing changed, beside nginx with the same bytes and fields.
    private func unchanged(_ sample: SampleFolder) throws {
        let path = "/sample?at=2025-08-11"
        let server = try Child.titian(sample)
        let answer = try Fetched(server.address + path)
        // nginx has two ways to send a file; which is faster depends on the machine. The faster one counts.
        let yardsticks = try [true, false].map { try Nginx(answer, in: folder, sendsFiles: $0) }
        var ratios: [Double] = []
        for round in 1...3 {
            let ours = try Load.run(server.address + path, connections: 32, seconds: seconds)
            let theirs = try yardsticks.map {
                try Load.run($0.address, connections: 32, seconds: seconds).perSecond
            }
            let best = theirs.max() ?? .nan
            precondition(
                ours.errors == 0 && ours.bytesPerAnswer > Double(answer.body.count), "every answer is the page")
            ratios.append(ours.perSecond / best)
            say("round \(round): unchanged page", ours.perSecond, "/s")
            say("round \(round): nginx with the same \(answer.body.count) bytes", best, "/s")
        }
        let not = try Load.run(
            server.address + path, connections: 32, seconds: seconds,
            fields: ["If-None-Match: \(answer.field("ETag") ?? "")"])
        say("unchanged page to nginx, median of 3 (0.7 is wanted)", Times(ratios).percentile(0.5), "")
        say("“not modified” (304)", not.perSecond, "/s")
        for nginx in yardsticks { nginx.stop() }
        server.stop()
    }

    /// The page of a figure with its 114 records, its courses, breakdowns and charts, beside datasette's page of the same
    /// records: made for a (K, D) that nobody asked for before, and drawn again.
    private func tables(_ sample: SampleFolder) throws {
        let server = try Child.titian(sample, pageMemory: 0)
        let figure = "/sample/figures/projects-accredited"
        let script = folder.appending(path: "figure.lua")
        try Load.past(head: sample.head, path: figure).write(to: script, atomically: true, encoding: .utf8)
        let made = try Load.run(server.address, connections: 4, seconds: seconds, script: script)
        let path = figure + "?at=2025-08-11"
        let ours = try Load.run(server.address + path, connections: 4, seconds: seconds)
        let size = try Fetched(server.address + path).body.count
        server.stop()
        let datasette = try Datasette(sample, in: folder)
        let theirs = try Load.run(datasette.address, connections: 4, seconds: seconds)
        let other = try Fetched(datasette.address).body.count
        datasette.stop()
        say("a figure with its records, never asked before", made.perSecond, "/s")
        say("a figure with its records, drawn again, \(size) bytes", ours.perSecond, "/s")
        say("datasette, the same records, \(other) bytes", theirs.perSecond, "/s")
        say("a figure's page, drawn again, to datasette (10 is wanted)", ours.perSecond / theirs.perSecond, "")
        say("the same, never asked before", made.perSecond / theirs.perSecond, "")
    }

    /// A list of projects, by title, each page never asked for before: the plain table of the same records.
    private func lists(_ name: String, _ sample: SampleFolder) throws {
        let server = try Child.titian(sample, pageMemory: 0)
        let script = folder.appending(path: "list.lua")
        try Load.past(head: sample.head, path: "/sample/projects", more: "&sort=title")
            .write(to: script, atomically: true, encoding: .utf8)
        let made = try Load.run(server.address, connections: 4, seconds: seconds, script: script)
        let path = "/sample/projects?sort=title"
        let again = try Load.run(server.address + path, connections: 4, seconds: seconds)
        let one = try Load.run(server.address + path, connections: 1, seconds: seconds)
        let size = try Fetched(server.address + path).body.count
        server.stop()
        say("\(name), projects by title, never asked before", made.perSecond, "/s")
        say("\(name), projects by title, never asked before: p99", made.p99 * 1_000, "ms")
        say("\(name), projects by title, drawn again, \(size) bytes", again.perSecond, "/s")
        say("\(name), projects by title, one reader: p99", one.p99 * 1_000, "ms")
    }
}
