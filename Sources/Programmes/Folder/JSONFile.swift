import Foundation
import Ledger

/// A small JSON file of a folder: an object, with the lines of its members.
struct JSONFile {
    let name: String
    let object: JSON.Object
    private let bytes: [UInt8]

    /// Bytes in one such file.
    static let limit = 1024 * 1024

    /// Reads the file; what is wrong with it goes into `problems`.
    init?(_ url: URL, name: String, problems: inout ProblemList) throws(ProblemList.Full) {
        self.name = name
        do {
            var file = try FileBytes(url, limit: Self.limit)
            bytes = try file.all()
        } catch {
            try problems.add(name, error.reason)
            return nil
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            try problems.add(name, line: Self.lineOfInvalid(bytes), "is not UTF-8")
            return nil
        }
        do {
            guard let object = try JSON(parsing: bytes).object else {
                try problems.add(name, line: 1, "is not a JSON object")
                return nil
            }
            self.object = object
        } catch let error as JSONError {
            let line = bytes.prefix(error.offset).count(where: { $0 == 10 }) + 1
            try problems.add(name, line: line, error.reason)
            return nil
        } catch let full as ProblemList.Full {
            throw full
        } catch {
            try problems.add(name, "\(error)")
            return nil
        }
    }

    /// The line on which a member first stands; 1 when it is not there.
    func line(of member: String) -> Int {
        let quoted = Data("\"\(member)\"".utf8)
        guard let range = Data(bytes).range(of: quoted) else { return 1 }
        return bytes.prefix(range.lowerBound).count(where: { $0 == 10 }) + 1
    }

    private static func lineOfInvalid(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
