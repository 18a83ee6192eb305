import Crypto
public import Foundation

/// Closes what has to be read again and cannot be hashed: the keys of time codes, and mail that waits.
///
/// It lies in the folder of keys, apart from the data, so that a copy of the data alone opens nothing.
public struct AccountKey: Sendable {
    private let key: SymmetricKey

    /// Reads the file, or makes it.
    public init(at url: URL) throws {
        if let data = try? Data(contentsOf: url) {
            let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int ?? 0
            guard data.count == 32, mode & 0o077 == 0 else { throw AccountError.key(url.path) }
            key = SymmetricKey(data: data)
            return
        }
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let key = SymmetricKey(size: .bits256)
        let isMade = FileManager.default.createFile(
            atPath: url.path, contents: key.withUnsafeBytes { Data($0) }, attributes: [.posixPermissions: 0o600])
        guard isMade else { throw AccountError.key(url.path) }
        self.key = key
    }

    /// - Parameter place: what the bytes belong to; they open nowhere else.
    func close(_ bytes: [UInt8], for place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(place.utf8))
        guard let combined = box.combined else { throw AccountError.key("the key of accounts") }
        return Array(combined)
    }

    func open(_ bytes: [UInt8], for place: String) throws -> [UInt8] {
        Array(try AES.GCM.open(try .init(combined: bytes), using: key, authenticating: Array(place.utf8)))
    }
}
