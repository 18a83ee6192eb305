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
    /// The ledger.
    public let ledger: SQLiteLedger

    private let published: Mutex<Register>
    private let line = WaitingLine<Waiting>()
    private let queue = DispatchQueue(label: "titian.desk")

    private struct Waiting: Sendable {
        let command: PreparedCommand
        let answer: @Sendable (Result<Written, any Error>) -> Void
    }

    /// What came of a command, and the checkpoint of its group.
    private typealias Written = (appended: Appended, checkpoint: Checkpoint)

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
        let prepared = PreparedCommand(command)
        let (appended, checkpoint): Written = try await withCheckedThrowingContinuation { answer in
            if line.join(Waiting(command: prepared) { answer.resume(with: $0) }) { callTurn() }
        }
        return try acknowledge((appended, checkpoint))
    }

    /// Does a command as ``submit(_:)``, and keeps the calling thread waiting: for threads that may be kept.
    ///
    /// When nobody else is writing, the calling thread writes, and no time is lost in waking another.
    public func submitAndWait(_ command: Command) throws -> Acknowledgement {
        let result = Mutex<Result<Written, any Error>?>(nil)
        let waiting = Waiting(command: PreparedCommand(command)) { answer in result.withLock { $0 = answer } }
        // The turn that this may ask for is the one below.
        _ = line.join(waiting)
        // A group has a limit: this turn may still be that of others who came before.
        while true {
            queue.sync { serveLine() }
            if let written = result.withLock(\.self) { return try acknowledge(try written.get()) }
        }
    }

    /// What rules ask besides the register, outside of a transaction.
    var occasion: Occasion {
        Occasion(now: ledger.now) { [ledger] number in
            var author: Occasion.Author?
            try? ledger.commits(from: number, through: number) { author = Occasion.Author(of: $0) }
            return author
        }
    }

    private func acknowledge(_ written: Written) throws -> Acknowledgement {
        let proof = try ledger.inclusionProof(of: written.appended.number, in: written.checkpoint.size)
        return Acknowledgement(appended: written.appended, checkpoint: written.checkpoint, proof: proof)
    }

    /// Does commands in one transaction, all or none; for loading.
    ///
    /// - Throws: ``Refused`` for the first command that is refused; then nothing was written.
    public func submitTogether(_ commands: [Command]) throws -> [Appended] {
        let prepared = commands.map(PreparedCommand.init)
        return try queue.sync {
            try write { transaction, register in
                try prepared.map { try transaction.take($0, &register, at: ledger.now) }
            }.value
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

    private func callTurn() { queue.async { self.serveLine() } }

    private func serveLine() {
        if line.serve(write, answer: { $0.answer($1) }) { callTurn() }
    }

    private func write(_ group: [Waiting]) -> [Result<Written, any Error>] {
        do {
            if group.count == 1, let written = try writeAlone(group[0].command) { return [.success(written)] }
            let sealed = try write { transaction, register in
                try group.map { try transaction.answer($0.command, &register, at: ledger.now) }
            }
            return sealed.value.map { result in result.map { ($0, sealed.checkpoint) } }
        } catch {
            return group.map { _ in .failure(error) }
        }
    }

    /// Writes a command that comes alone, and tells the published register of it in its place.
    ///
    /// Nothing else in the transaction has to see what this command does, so the register learns of it after the sync, and
    /// only what readers hold just then is copied. A reader may wait for that, and never for the disk.
    ///
    /// - Returns: `nil` when the register has to learn something else first; then nothing was written.
    private func writeAlone(_ command: PreparedCommand) throws -> Written? {
        guard command.command.acts.isEmpty else { return nil }
        let sealed = try ledger.seal { transaction -> Appended? in
            let known = register
            guard known.head == transaction.size else { return nil }
            let appended = try transaction.append(command, heldAgainst: known, at: ledger.now)
            if case .new = appended.outcome { try known.check(number: appended.number, command.revisions) }
            return appended
        }
        guard let appended = sealed.value else { return nil }
        if case .new = appended.outcome {
            try published.withLock { try $0.apply(number: appended.number, at: appended.time, command.revisions) }
        }
        return (appended, sealed.checkpoint)
    }

    /// Writes one transaction and publishes the register that it leaves.
    private func write<R>(_ body: (any LedgerTransaction, inout Register) throws -> R) throws -> Sealed<R> {
        var next = register
        let sealed = try ledger.seal { transaction in
            try next.catchUp(with: transaction)
            return try body(transaction, &next)
        }
        publish(next)
        return sealed
    }

    /// The register before is taken apart outside of the lock that readers wait for.
    private func publish(_ register: consuming Register) {
        var other = register
        published.withLock { swap(&$0, &other) }
    }
}

extension LedgerTransaction {
    /// Appends a command or says why not; what it throws stops the whole group.
    fileprivate func answer(
        _ command: PreparedCommand, _ register: inout Register, at now: Timestamp
    ) throws -> Result<Appended, any Error> {
        do {
            return .success(try take(command, &register, at: now))
        } catch let error as RegisterError {
            throw error
        } catch {
            return .failure(error)
        }
    }

    /// Appends a command if the rules allow it.
    fileprivate func append(
        _ command: PreparedCommand, heldAgainst register: Register, at now: Timestamp
    ) throws -> Appended {
        try append(expecting: last, command.draft) {
            let occasion = Occasion(now: command.command.time ?? now) { number in
                var author: Occasion.Author?
                try? self.commits(from: number, through: number) { author = Occasion.Author(of: $0) }
                return author
            }
            let refusals = Rulebook(proposal: Proposal(command, register: register, occasion: occasion)).refusals()
            guard refusals.isEmpty else { throw Refused(refusals: refusals) }
        }
    }

    /// Appends a command if the rules allow it, and brings the register up to it.
    fileprivate func take(
        _ command: PreparedCommand, _ register: inout Register, at now: Timestamp
    ) throws -> Appended {
        let appended = try append(command, heldAgainst: register, at: now)
        guard case .new = appended.outcome else { return appended }
        if command.command.acts.isEmpty {
            try register.apply(number: appended.number, at: appended.time, command.revisions)
        } else {
            try commits(from: appended.number, through: appended.number) { try register.apply($0) }
        }
        return appended
    }
}

extension Register {
    /// Adds what another process has appended since.
    fileprivate mutating func catchUp(with transaction: any LedgerTransaction) throws {
        guard head < transaction.size else { return }
        try transaction.commits(from: head + 1, through: transaction.size) { try apply($0) }
    }
}
