import Dispatch
public import Ledger
public import Register
import Synchronization
import WorkPlan

/// Takes commands for one ledger, and keeps the register that shows what the ledger says.
///
/// Commands that arrive while others are being written wait together and are written together: one transaction, one
/// checkpoint, one sync of the disk. Each is held against the register as the commands before it left it, inside the
/// transaction that appends it, so nothing can come between the check and the append, nor from another process.
public final class Desk: Sendable {
    /// The most commands that one transaction takes.
    private static let groupLimit = 256

    /// The ledger.
    public let ledger: SQLiteLedger

    private let published: Mutex<Register>
    private let waiting = Mutex<[Waiting]>([])
    private let queue = DispatchQueue(label: "titian.desk")

    private struct Waiting: Sendable {
        let command: Command
        let answer: CheckedContinuation<Acknowledgement, any Error>
    }

    /// A desk for a ledger and the register that was built from it.
    public init(ledger: SQLiteLedger, register: Register) {
        self.ledger = ledger
        published = Mutex(register)
    }

    /// The register as of the newest commit that this process knows.
    public var register: Register { published.withLock { $0 } }

    /// The newest commit that this process knows: quicker than to ask a copy of the register.
    public var head: Int { published.withLock(\.head) }

    /// Does a command, durably, or refuses it.
    ///
    /// - Throws: ``Refused`` with every reason; ``LedgerError`` when the ledger cannot be written.
    public func submit(_ command: Command) async throws -> Acknowledgement {
        try await withCheckedThrowingContinuation { answer in
            waiting.withLock { $0.append(Waiting(command: command, answer: answer)) }
            queue.async { self.writeWaiting() }
        }
    }

    /// Does commands in one transaction, all or none; for loading.
    ///
    /// - Throws: ``Refused`` for the first command that is refused; then nothing was written.
    public func submitTogether(_ commands: [Command]) throws -> [Appended] {
        try queue.sync {
            var next = register
            let done = try ledger.write { transaction in
                try next.catchUp(with: transaction)
                return try commands.map { try transaction.take($0, &next) }
            }
            publish(next)
            return done
        }
    }

    /// Learns what other processes have written.
    public func refresh() throws {
        try queue.sync {
            var next = register
            let head = try ledger.head
            guard next.head < head.size else { return }
            try ledger.commits(from: next.head + 1, through: head.size) { try next.apply($0) }
            publish(next)
        }
    }

    private func writeWaiting() {
        let group = waiting.withLock { waiting in
            let group = Array(waiting.prefix(Self.groupLimit))
            waiting.removeFirst(group.count)
            return group
        }
        guard !group.isEmpty else { return }
        do {
            let results = try write(group.map(\.command))
            let checkpoint = try ledger.checkpoint()
            for (waiting, result) in zip(group, results) {
                waiting.answer.resume(with: Result { try acknowledge(try result.get(), checkpoint) })
            }
        } catch {
            for waiting in group { waiting.answer.resume(throwing: error) }
        }
    }

    private func acknowledge(_ appended: Appended, _ checkpoint: Checkpoint) throws -> Acknowledgement {
        let proof = try ledger.inclusionProof(of: appended.number, in: checkpoint.size)
        return Acknowledgement(appended: appended, checkpoint: checkpoint, proof: proof)
    }

    private func write(_ commands: [Command]) throws -> [Result<Appended, any Error>] {
        var next = register
        let results = try ledger.write { transaction in
            try next.catchUp(with: transaction)
            return try commands.map { try transaction.answer($0, &next) }
        }
        publish(next)
        return results
    }

    private func publish(_ register: Register) { published.withLock { $0 = register } }
}

extension LedgerTransaction {
    /// Appends a command or says why not; what it throws stops the whole group.
    fileprivate func answer(_ command: Command, _ register: inout Register) throws -> Result<Appended, any Error> {
        do {
            return .success(try part { try take(command, &register) })
        } catch let error as RegisterError {
            throw error
        } catch {
            return .failure(error)
        }
    }

    /// Appends a command if the rules allow it, and brings the register up to it.
    fileprivate func take(_ command: Command, _ register: inout Register) throws -> Appended {
        if let before = try appended(by: command.id) { return before }
        let refusals = Rulebook(proposal: Proposal(command, register: register)).refusals()
        guard refusals.isEmpty else { throw Refused(refusals: refusals) }
        let appended = try append(expecting: head, command.draft)
        if command.acts.isEmpty {
            try register.apply(command, as: appended)
        } else {
            try commits(from: appended.number, through: appended.number) { try register.apply($0) }
        }
        return appended
    }
}

extension Register {
    /// Adds what another process has appended since.
    fileprivate mutating func catchUp(with transaction: any LedgerTransaction) throws {
        guard head < transaction.head.size else { return }
        try transaction.commits(from: head + 1, through: transaction.head.size) { try apply($0) }
    }
}
