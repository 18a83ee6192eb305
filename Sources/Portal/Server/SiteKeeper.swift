import Ledger
import Logging
import ServiceLifecycle

/// Reads the registers once the port is open, follows other processes, and verifies behind the readers' backs.
struct SiteKeeper: Service {
    let site: Site

    /// How often other processes' commits are looked for.
    private static let interval = Duration.seconds(1)

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await cancelWhenGracefulShutdown {
                try await Blocking.run { site.open() }
                site.logger.info("the registers have been read", metadata: ["programmes": "\(site.desks.map(\.code))"])
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await Blocking.run { site.collect() } }
                    group.addTask { try await follow() }
                    group.addTask { try await Blocking.run { site.verify() } }
                    try await group.waitForAll()
                }
            }
        } onGracefulShutdown: {
            site.stop()
        }
    }

    private func follow() async throws {
        while !Task.isCancelled {
            do { try await Task.sleep(for: Self.interval) } catch is CancellationError { return }
            try await Blocking.run {
                site.refresh()
                site.collect()
                site.validation.reports.sweep(at: site.clock.now().microseconds / 1_000_000)
            }
        }
    }
}

/// Writes checkpoints to a folder at fixed times.
struct CheckpointKeeper: Service {
    let site: Site
    let folder: CheckpointFolder
    let schedule: CheckpointSchedule

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let now = site.clock.now().microseconds / 1_000_000
                do { try await Task.sleep(for: .seconds(schedule.seconds(after: now))) } catch { return }
                try? await Blocking.run { folder.write(site) }
            }
        }
    }
}
