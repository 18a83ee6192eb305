import Foundation
import IATI
import Synchronization

/// Validates what strangers send: so many files at once, so many a minute for each network, and nothing of it is kept
/// but reports for the browser that sent the file.
final class ValidationDesk: Sendable {
    /// What a server allows.
    struct Limits: Hashable, Sendable {
        /// Megabytes of one request; 0 takes none.
        var megabytes = 200
        /// Requests of one network in a minute; 0 sets no limit.
        var perMinute = 30
        /// How long the first bytes may take; ten times as long may the whole.
        var patience = Duration.seconds(30)
    }

    /// How many findings of a file are told one by one.
    static let room = 10_000

    /// How many requests are served at once. One that waits for bytes costs little, so there are more than processors.
    static let places = max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)

    let reports = KeptReports()
    private let held: Mutex<Held>

    private struct Held {
        var limits = Limits()
        var lists = ValidationLists()
        var rate = RateLimit(perMinute: 30, burst: 30)
        var running = 0
        var clients: [Client: Int] = [:]
        /// Compiled rules that nobody uses at the moment: each thread has its own, see ``Validator``.
        var rulebooks: [Rulebook] = []
    }

    init() { held = Mutex(Held()) }

    /// Sets the limits.
    func allow(_ limits: Limits) {
        held.withLock {
            $0.limits = limits
            $0.rate = RateLimit(perMinute: Double(limits.perMinute), burst: max(1, limits.perMinute))
        }
    }

    /// Sets the lists that files are compared with.
    func use(_ lists: ValidationLists) { held.withLock { ($0.lists, $0.rulebooks) = (lists, []) } }

    var limits: Limits { held.withLock { $0.limits } }

    /// Whether files are validated.
    var isOpen: Bool { limits.megabytes > 0 }

    /// Does a piece of work when there is a place; nobody waits, since a file that waits has to be sent anyway.
    func withPlace<R: Sendable>(
        for client: Client?, _ work: @Sendable (ValidationPlace) async throws -> R
    ) async throws -> R {
        let place = try enter(client)
        do {
            let result = try await work(place)
            leave(client, place)
            return result
        } catch {
            leave(client, place)
            throw error
        }
    }

    private func enter(_ client: Client?) throws -> ValidationPlace {
        let (kept, lists): (Rulebook?, ValidationLists) = try held.withLock { held in
            guard held.limits.megabytes > 0 else { throw PageProblem.upload(.closed) }
            if let client, let wait = held.rate.take(client) { throw PageProblem.upload(.tooMany(seconds: wait)) }
            let own = client.flatMap { held.clients[$0] } ?? 0
            guard held.running < Self.places, client == nil || own < Self.places / 2 else {
                throw PageProblem.upload(.busy)
            }
            held.running += 1
            if let client { held.clients[client] = own + 1 }
            return (held.rulebooks.popLast(), held.lists)
        }
        return ValidationPlace(rulebook: kept, lists: lists, limits: limits)
    }

    private func leave(_ client: Client?, _ place: ValidationPlace) {
        held.withLock { held in
            held.running -= 1
            if let client, let count = held.clients[client] { held.clients[client] = count > 1 ? count - 1 : nil }
            if let rulebook = place.compiled { held.rulebooks.append(rulebook) }
        }
    }
}

/// A place at the desk, with the rules that are used there.
final class ValidationPlace: Sendable {
    let limits: ValidationDesk.Limits
    let lists: ValidationLists
    private let rulebook: Mutex<Rulebook?>

    init(rulebook: Rulebook?, lists: ValidationLists, limits: ValidationDesk.Limits) {
        self.rulebook = Mutex(rulebook)
        self.lists = lists
        self.limits = limits
    }

    /// The rules, once they were needed.
    var compiled: Rulebook? { rulebook.withLock { $0 } }

    /// Judges what comes through a pipe, on a thread that may wait.
    func report(on pipe: BytePipe, name: String, _ context: RuleContext, _ version: StandardVersion?) async throws
        -> Report
    {
        try await Blocking.run { [self] in
            defer { pipe.close() }
            let rules = try compiled ?? Rulebook(codelists: lists.codelists)
            rulebook.withLock { $0 = rules }
            var limits = ReadingLimits()
            // A stranger's activity may be large, but not so large that a few of them fill the memory.
            (limits.fragmentBytes, limits.fragmentNodes) = (32 << 20, 1_000_000)
            let validator = Validator(
                rulebook: rules, context: context, limits: limits, asVersion: version, room: ValidationDesk.room)
            return validator.validate(ByteSource { try pipe.next() }, name: name)
        }
    }
}
