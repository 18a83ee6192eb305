import ArgumentParser
import Commands
import Ledger
import Programmes
import Register

/// `titian sample`
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Make a sample programme: a complete work plan with made-up countries, partners and projects.",
        discussion: """
            The same seed makes the same records. Everything in it is illustrative, and every figure says so. With \
            --scale it makes that many plans of 500 projects, for measurements. A sample that was interrupted goes on \
            where it stopped when the command is given again.

            EXAMPLES:
              titian sample --seed 1
            """)

    /// How many commits one transaction takes: few syncs, and little to hold in memory.
    private static let group = 500

    @Option(help: "What the sample is drawn from.")
    var seed: UInt64

    @Option(help: "How many plans of 500 projects (default: one plan of documented size).")
    var scale: Int?

    @Option(help: "The code of the programme.")
    var programme = "sample"

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if let scale, scale < 1 { throw ValidationError("--scale is a number of plans, from 1") }
        guard DataFolder.isCode(programme) else {
            throw ValidationError("--programme is a code of small letters, digits and hyphens")
        }
    }

    func run() async throws {
        let name = "seed \(seed)" + (scale.map { ", scale \($0)" } ?? "")
        let sample = SampleProgramme(seed: seed, scale: scale)
        let ledger = try ledger(for: sample, named: name)
        let register = try RegisterSource.register(of: ledger)
        let before = register.head
        let desk = Desk(ledger: ledger, register: register)
        try write(SampleCommands(sample, named: name, ledger: ledger.id), desk)
        RegisterSource.write(desk.register, of: ledger, to: try place.folder.snapshotURL(ledger.id))
        report(desk.register, name, from: before)
    }

    private func ledger(for sample: SampleProgramme, named name: String) throws -> SQLiteLedger {
        let reason = "A sample programme begins: \(name)."
        guard try place.hasLedger(programme) else {
            let first = sample.first { _ in true }
            return try place.folder.create(
                programme, purpose: .sample, author: "titian sample", organisation: "Titian", reason: reason,
                time: first.map { Timestamp(microseconds: $0.time) })
        }
        let ledger = try place.writable(programme)
        let genesis = try ledger.commit(1).contents().map(\.content)
        guard ledger.genesis.purpose == .sample, genesis.contains(.reason(reason)) else {
            throw Failure(
                .cannotCreate, "there is another programme “\(programme)” already; name a new one with --programme")
        }
        if let refusal = ledger.refusal { throw refusal }
        return ledger
    }

    private func write(_ commands: SampleCommands<SampleProgramme>, _ desk: Desk) throws {
        let line = place.line("commits")
        defer { line.finish() }
        var done = 0
        var group: [Command] = []
        for command in commands {
            group.append(command)
            guard group.count == Self.group else { continue }
            _ = try desk.submitTogether(group)
            done += group.count
            group.removeAll(keepingCapacity: true)
            try line.step(done, of: nil)
        }
        if !group.isEmpty { _ = try desk.submitTogether(group) }
    }

    private func report(_ register: Register, _ name: String, from before: Int) {
        if place.json {
            return Console.show([
                "format": "titian-sample/1", "programme": .string(programme), "seed": .string(String(seed)),
                "scale": scale.map { .integer($0) } ?? .null, "commits": .integer(register.head),
                "revisions": .integer(register.revisionCount), "written": .integer(register.head - before),
            ])
        }
        let written = register.head - before
        let news = written == 0 ? "was there already" : "\(written) commits were written"
        Console.show(
            "\(programme): sample of \(name), \(register.head) commits, \(register.revisionCount) revisions; \(news).")
    }
}
