public import Foundation
public import Ledger

/// The folder that holds everything but the keys, which lie in a folder of their own.
///
///     DATA/ledgers/iai.ledger         one file for each programme
///     DATA/snapshots/<ledger>         disposable: for a quick start
///     DATA/attachments/               what documents are, by their SHA-256
///     DATA/reports.sqlite             what readers say is wrong; can be erased
///     DATA/accounts.sqlite            people, and what opens their accounts; can be erased
///     KEYS/accounts.key               closes what of it must be read again
///     KEYS/<ledger>.key               signs the ledger's checkpoints
public struct DataFolder: Sendable {
    /// The folder.
    public let url: URL

    /// The folder of the keys.
    public let keys: URL

    /// A data folder and its keys.
    public init(url: URL, keys: URL) {
        self.url = url.standardizedFileURL
        self.keys = keys.standardizedFileURL
    }

    /// The platform's folder for the data of applications.
    ///
    /// `XDG_DATA_HOME` as the XDG Base Directory Specification has it, or the Library on a Mac.
    public static func standardURL(_ environment: [String: String]) -> URL {
        base(environment, "XDG_DATA_HOME", ".local/share").appending(path: "titian")
    }

    /// The platform's folder for what belongs to a person and is not data.
    public static func standardKeys(_ environment: [String: String]) -> URL {
        base(environment, "XDG_CONFIG_HOME", ".config").appending(path: "titian/keys")
    }

    private static func base(_ environment: [String: String], _ variable: String, _ fallback: String) -> URL {
        if let path = environment[variable], path.hasPrefix("/") { return URL(filePath: path) }
        #if os(macOS)
            return URL.applicationSupportDirectory
        #else
            return URL.homeDirectory.appending(path: fallback)
        #endif
    }

    /// The codes of the programmes whose ledgers lie here, in order.
    public var programmes: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: ledgers.path)) ?? []
        return names.filter { $0.hasSuffix(".ledger") }.map { String($0.dropLast(7)) }.sorted()
    }

    var ledgers: URL { url.appending(path: "ledgers") }

    /// Where documents lie.
    public var attachments: URL { url.appending(path: "attachments") }

    /// Where readers' reports of errors lie.
    public var reportsURL: URL { url.appending(path: "reports.sqlite") }

    /// Where drafts lie.
    public var draftsURL: URL { url.appending(path: "drafts.sqlite") }

    /// Where accounts lie.
    public var accountsURL: URL { url.appending(path: "accounts.sqlite") }

    /// The file of the key that closes what accounts cannot hash.
    public var accountsKeyURL: URL { keys.appending(path: "accounts.key") }

    /// The file of a programme's ledger.
    public func ledgerURL(_ programme: String) -> URL { ledgers.appending(path: "\(programme).ledger") }

    /// The file of a ledger's snapshot.
    public func snapshotURL(_ ledger: LedgerID) -> URL { url.appending(path: "snapshots/\(ledger).snapshot") }

    /// The file of a ledger's key.
    public func keyURL(_ ledger: LedgerID) -> URL { keys.appending(path: "\(ledger).key") }

    /// The file of the key that a ledger is about to be signed with.
    func nextKeyURL(_ ledger: LedgerID) -> URL { keys.appending(path: "\(ledger).next.key") }

    /// Whether a text can be a programme's code: small letters, digits and hyphens, as it becomes a file's name.
    public static func isCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && !text.hasPrefix("-")
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// Makes the folders that are missing; the keys' folder is closed to others.
    public func prepare() throws {
        for folder in [ledgers, url.appending(path: "snapshots"), attachments] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try FileManager.default.createDirectory(
            at: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}
