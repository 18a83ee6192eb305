import Figures
import Ledger

@testable import Programmes

/// The forms of files that people and other programs hand in.
enum FormTargets {
    /// Rows do not depend on how the bytes are cut into chunks, and every field that is not UTF-8 is told.
    static func csv(_ bytes: [UInt8]) {
        let whole = rows(of: [bytes])
        let cut = bytes.count / 2
        require(whole == rows(of: [Array(bytes[..<cut]), Array(bytes[cut...])]), "chunks do not matter")
        require(whole == rows(of: bytes.map { [$0] }), "single bytes do not matter")
    }

    private static func rows(of chunks: [[UInt8]]) -> [String] {
        var parser = CSVParser(limits: FolderLimits())
        var found: [CSVParser.Record] = []
        do throws(CSVParser.Fault) {
            for chunk in chunks {
                do throws(CSVParser.Fault) { found += try parser.read(chunk) } catch {
                    found += parser.records
                    throw error
                }
            }
            if let last = try parser.finish() { found.append(last) }
        } catch {
            return found.map(text) + ["line \(error.line), field \(error.field ?? 0): \(error.reason)"]
        }
        return found.map(text)
    }

    private static func text(_ record: CSVParser.Record) -> String {
        "\(record.line) \(record.fields) \(record.invalid)"
    }

    /// A definition that can be read is the same when it is read again.
    static func definition(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), let definition = try? Definition(document: text)
        else { return }
        guard let again = try? Definition(document: definition.document) else {
            return require(false, "a definition's document is one")
        }
        require(again == definition, "a definition's document says the same")
    }

    /// A receipt that can be read is written as it was; whatever it says, verifying it comes to an end.
    static func receipt(_ bytes: [UInt8]) {
        guard let receipt = try? Receipt(parsing: bytes) else { return }
        guard let again = try? Receipt(parsing: receipt.json.canonical) else {
            return require(false, "a receipt that is written can be read")
        }
        require(again.json == receipt.json, "a receipt that is written says the same")
        _ = try? receipt.verify()
    }
}
