import Commands
import Foundation
import Ledger
import Register

/// A programme that was opened, up to its last good commit.
struct OpenedProgramme {
    let code: String
    let ledger: SQLiteLedger
    let register: Register

    /// What is wrong with the ledger; then what is shown ends before it, and nothing is cited.
    var damage: Damage? { ledger.damage }

    /// Says on standard error that the ledger is damaged.
    func warnOfDamage() {
        guard let damage else { return }
        Console.complain(
            """
            the ledger \(code) is damaged at commit \(damage.commit): \(damage.reason)
            what is shown ends at commit \(register.head); nothing of it can be cited
            """)
    }
}

extension PlaceOptions {
    /// Opens a programme for reading.
    func open(_ named: String?) throws -> OpenedProgramme {
        let code = try programme(named)
        return try opened(code, folder.openForReading(code))
    }

    /// Opens a programme for writing, with its key.
    func openForWriting(_ named: String?) throws -> (desk: Desk, programme: OpenedProgramme) {
        let code = try programme(named)
        let ledger = try writable(code)
        if let refusal = ledger.refusal { throw refusal }
        let opened = try opened(code, ledger)
        return (Desk(ledger: opened.ledger, register: opened.register), opened)
    }

    /// A ledger with its key; a key that is missing or open to others is told as what it is.
    func writable(_ code: String) throws -> SQLiteLedger {
        do {
            let ledger = try folder.openForWriting(code)
            // The short look can meet another process's commit half way: when a thorough one finds nothing, the ledger is opened again, with all that belongs to it.
            guard ledger.damage != nil, try ledger.verify().isSound else { return ledger }
            return try folder.openForWriting(code)
        } catch let error as LedgerError where error.code == .file {
            let id = try folder.openForReading(code).id
            let key = try folder.keyURL(id).path
            guard FileManager.default.fileExists(atPath: key) else {
                throw Failure(
                    .configuration,
                    """
                    the ledger \(code) can be read, not written: its key \(key) is missing; \
                    --keys DIR says where it lies, titian restore --keys-from brings it back
                    """)
            }
            throw Failure(.permission, error.detail)
        }
    }

    /// Reads the register of a ledger, up to the last good commit.
    func opened(_ code: String, _ ledger: SQLiteLedger) throws -> OpenedProgramme {
        let line = line("reading \(code)")
        defer { line.finish() }
        // The short look at an opened ledger can meet another process's commit half way; a thorough one does not.
        if ledger.damage != nil { try ledger.verify() }
        do {
            let snapshot = try folder.snapshotURL(ledger.id)
            var register = try RegisterSource.register(of: ledger, snapshot: snapshot, progress: line.report)
            // A register that ends early met a damaged commit; looking at everything says which.
            if ledger.damage == nil, try register.head < ledger.head.size { try ledger.verify() }
            try goOn(&register, ledger)
            return OpenedProgramme(code: code, ledger: ledger, register: register)
        } catch let error as LedgerError where error.code == .damaged {
            if ledger.damage == nil { try ledger.verify() }
            var register = Register()
            try goOn(&register, ledger)
            guard register.head > 0 else { throw error }
            return OpenedProgramme(code: code, ledger: ledger, register: register)
        }
    }

    /// Adds the good commits of a damaged ledger that the register does not have.
    private func goOn(_ register: inout Register, _ ledger: SQLiteLedger) throws {
        guard let last = ledger.damage?.lastGood, register.head < last else { return }
        try ledger.commits(from: register.head + 1, through: last) { try register.apply($0) }
    }
}
