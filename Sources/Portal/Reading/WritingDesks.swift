import Commands
import Ledger
import Synchronization

/// The desks that write: opened with the ledger's key when the first command comes, so that a server which only shows
/// the register needs no key.
final class WritingDesks: Sendable {
    private let folder: DataFolder
    private let clock: LedgerClock
    private let held = Mutex<[String: Desk]>([:])

    init(folder: DataFolder, clock: LedgerClock) { (self.folder, self.clock) = (folder, clock) }

    /// The desk of a programme. Blocks.
    ///
    /// - Parameter reading: the desk that pages are made from; the register is taken over from it.
    func desk(_ code: String, reading: Desk) throws -> Desk {
        try held.withLock { held in
            if let desk = held[code] { return desk }
            let ledger = try opened(code)
            if let refusal = ledger.refusal { throw refusal }
            let desk = Desk(ledger: ledger, register: reading.register)
            held[code] = desk
            return desk
        }
    }

    /// - Throws: `LedgerError.readOnly` when the key is not there.
    private func opened(_ code: String) throws -> SQLiteLedger {
        do { return try folder.openForWriting(code, clock: clock) } catch let error as LedgerError
            where error.code == .file
        {
            throw LedgerError(.readOnly, error.detail)
        }
    }
}

extension Site {
    /// Does a command, durably, or refuses it; the pages that are asked for afterwards show it, and what refused it.
    ///
    /// - Throws: ``Refused`` with every reason; ``PageProblem``.
    func submit(_ command: Command, to code: String) async throws -> Acknowledgement {
        guard case .ready(let reading)? = standing(of: code) else { throw PageProblem.notFound }
        guard reading.ledger.damage == nil else { throw PageProblem.damaged }
        let desk = try await Blocking.run { [writing] in try writing.desk(code, reading: reading) }
        do {
            let acknowledgement = try await desk.submit(command)
            try await Blocking.run { [self] in refresh(code, reading) }
            return acknowledgement
        } catch let refused as Refused {
            // What refused it may be what somebody else has just written.
            try await Blocking.run { [self] in refresh(code, reading) }
            throw refused
        }
    }
}
