public import Commands
import Foundation
public import Ledger
public import Logging
import Register
public import SignOn
import Synchronization

/// The programmes of a data folder, as far as they have been read.
public final class Site: Sendable {
    /// Where the ledgers lie.
    let folder: DataFolder

    /// What time it is.
    let clock: LedgerClock

    let logger: Logger

    /// The definitions that were read.
    let shelf = DefinitionShelf()
    /// What the pages are set in.
    let fonts: FontShelf

    /// Under which licence the register's data may be used; `nil` when the server was not told.
    let licence: String?

    /// How many pages are made at once.
    let budget = Budget()

    /// How many exports are sent at once.
    let exports = Budget(running: 4, waiting: 0)

    /// Pages that were evaluated already.
    let evaluated = EvaluatedPages()

    /// What addresses named that were looked at before.
    let scenes = Scenes()

    /// Where readers' reports of errors go.
    let reports: ReportBox

    /// Who has an account.
    let accounts: AccountBox

    /// Who else says who somebody is; `nil` when nobody does.
    let signOn: SignOn?

    /// What takes commands.
    let writing: WritingDesks

    /// What somebody should look at.
    let quality = QualityShelf()
    /// What people have typed and not saved.
    let drafts: DraftBox

    /// The files of documents.
    let attachments: AttachmentBox

    /// Where IATI files are checked.
    let validation = ValidationDesk()

    /// Briefs on paper.
    let prints = BriefPrints()

    /// What can be found in each programme.
    let indexes = SearchIndexes()

    /// The address under which others reach the server, without a slash at its end; for citations.
    var base: String { address.withLock { $0 } }

    private let address = Mutex("")
    private let held = Mutex<[String: Standing]>([:])
    private let isStopping = Mutex(false)

    /// How far a programme is.
    enum Standing: Sendable {
        /// Its commits are being read.
        case reading(done: Int, total: Int)
        /// It can be looked at.
        case ready(Desk)
        /// Its ledger cannot be opened.
        case closed
    }

    /// The programmes of a folder; ``open()`` reads them.
    public init(
        folder: DataFolder, clock: LedgerClock = .system, logger: Logger, fonts: FontShelf = .empty,
        licence: String? = nil, signOn: SignOn? = nil
    ) {
        self.folder = folder
        self.fonts = fonts
        self.licence = licence
        self.signOn = signOn
        self.clock = clock
        self.logger = logger
        reports = ReportBox(url: folder.reportsURL)
        accounts = AccountBox(folder: folder)
        writing = WritingDesks(folder: folder, clock: clock)
        drafts = DraftBox(url: folder.draftsURL)
        attachments = AttachmentBox(folder: folder.attachments, logger: logger)
        for code in folder.programmes { stand(code, .reading(done: 0, total: 0)) }
    }

    /// The programmes with how far each is, in the order of their codes.
    var standings: [(code: String, standing: Standing)] {
        held.withLock { $0.map { (code: $0.key, standing: $0.value) } }.sorted { $0.code < $1.code }
    }

    /// How far one programme is; `nil` when there is none of that code.
    func standing(of code: String) -> Standing? { held.withLock { $0[code] } }

    /// The desks of the programmes that can be looked at.
    var desks: [(code: String, desk: Desk)] {
        standings.compactMap { code, standing in
            if case .ready(let desk) = standing { (code: code, desk: desk) } else { nil }
        }
    }

    /// Opens every programme of the folder that is not open yet, and builds its register. Blocks until all are done.
    public func open() {
        for code in folder.programmes {
            if case .ready = standing(of: code) { continue }
            if case .closed = standing(of: code) { continue }
            open(code)
        }
    }

    private func open(_ code: String) {
        stand(code, .reading(done: 0, total: 0))
        do {
            let ledger = try folder.openForReading(code)
            stand(code, .ready(try desk(for: ledger, code)))
            if let damage = ledger.damage { logger.error("the ledger of \(code) is damaged at \(damage)") }
        } catch {
            stand(code, .closed)
            logger.error("the ledger of \(code) cannot be opened: \(error)")
        }
    }

    /// Builds the register of a ledger.
    ///
    /// One that cannot be read to its end is damaged. Then it is found out at once where, and the register is built
    /// again up to there.
    private func desk(for ledger: SQLiteLedger, _ code: String) throws -> Desk {
        let snapshot = folder.snapshotURL(ledger.id)
        let notices = ReadingNotices(code, logger)
        let progress: Ledger.Progress = { done, total in
            if self.isStopping.withLock(\.self) { throw CancellationError() }
            self.stand(code, .reading(done: done, total: total))
            notices.step(done, of: total)
        }
        let build = {
            let register = try RegisterSource.register(of: ledger, snapshot: snapshot, progress: progress)
            return Desk(ledger: ledger, register: register)
        }
        let desk = try build()
        do {
            if ledger.damage == nil { try desk.refresh() }
            notices.finish(desk.register.head)
            return desk
        } catch let error as LedgerError where error.code == .damaged {
            try ledger.verify(progress: progress)
            return try build()
        }
    }

    /// Learns what other processes have written, and of programmes that are new in the folder. Blocks.
    public func refresh() {
        for (code, desk) in desks { refresh(code, desk) }
        open()
    }

    /// Learns what other processes have written to one ledger.
    ///
    /// A damaged one stays where it is: there is nothing good to learn.
    func refresh(_ code: String, _ desk: Desk) {
        guard desk.ledger.damage == nil else { return }
        do {
            try desk.refresh()
        } catch {
            logger.warning("the ledger of \(code) could not be read on: \(error)")
            if (error as? LedgerError)?.code == .damaged { verify(code, desk) }
        }
    }

    /// Recomputes every ledger, behind the readers' backs. What it finds appears on every page. Blocks.
    public func verify() {
        for (code, desk) in desks { verify(code, desk) }
    }

    private func verify(_ code: String, _ desk: Desk) {
        do {
            let found = try desk.ledger.verify { _, _ in
                if self.isStopping.withLock(\.self) { throw CancellationError() }
            }
            if let damage = found.damage { logger.error("the ledger of \(code) is damaged at \(damage)") }
        } catch is CancellationError {
            logger.info("verifying \(code) was stopped")
        } catch {
            logger.error("the ledger of \(code) could not be verified: \(error)")
        }
    }

    /// Learns under which address others reach the server.
    func isReached(at base: String) { address.withLock { $0 = base } }

    /// Tells long pieces of work to end.
    func stop() { isStopping.withLock { $0 = true } }

    private func stand(_ code: String, _ standing: Standing) { held.withLock { $0[code] = standing } }
}
