import Commands
import Figures
import Foundation
import Ledger
import Programmes
import Register

/// How a command ends, in the numbers of BSD's sysexits.h.
enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case fault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case permission = 77
    case configuration = 78
    /// 128 and the number of SIGINT, as shells have it.
    case interrupted = 130
}

/// That a command cannot be done: what is wrong, what would be right, and how the process ends.
struct Failure: Error {
    let status: Status
    let message: String

    init(_ status: Status, _ message: String) {
        self.status = status
        self.message = message
    }

    /// What any error comes to on the command line: the one place that maps them.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as FolderError: self.init(.data, error.description)
        case let error as Refused: self.init(Self.status(of: error), error.description)
        case let error as LedgerError where error.code == .damaged:
            self.init(.data, "the ledger is damaged: \(error.detail)")
        case let error as LedgerError: self.init(Self.status(of: error.code), error.detail)
        case let error as BackupError: self.init(Self.status(of: error.code), error.detail)
        case let error as ReceiptError: self.init(.data, error.detail)
        case let error as RegisterError: self.init(.data, error.description)
        case let error as DefinitionError: self.init(.data, error.description)
        case is CancellationError: self.init(.interrupted, "interrupted")
        case let error as CocoaError: self.init(.inputOutput, error.localizedDescription)
        default: self.init(.fault, "this is a fault of titian, please report it: \(error)")
        }
    }

    private static func status(of refused: Refused) -> Status {
        refused.refusals.allSatisfy { $0.rule == .access } ? .permission : .data
    }

    private static func status(of code: LedgerError.Code) -> Status {
        switch code {
        case .invalidJSON, .malformed, .refused, .behindWitness, .damaged, .unproven, .notALedger: .data
        case .headMoved, .busy: .temporary
        case .readOnly: .permission
        case .wrongKey: .configuration
        case .notFound: .noInput
        case .file: .inputOutput
        case .cancelled: .interrupted
        }
    }

    private static func status(of code: BackupError.Code) -> Status {
        switch code {
        case .unfit, .unreadable: .data
        case .inTheWay, .cannotMake: .cannotCreate
        case .inUse: .temporary
        case .file: .inputOutput
        case .cancelled: .interrupted
        }
    }
}
