import Ledger

/// The ledger's own forms.
enum LedgerTargets {
    /// What can be read has one canonical form, and that form is read as the same value.
    static func json(_ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes) else { return }
        let canonical = json.canonical
        guard let again = try? JSON(parsing: canonical) else { return require(false, "canonical JSON is JSON") }
        require(again == json, "canonical JSON says the same")
        require(again.canonical == canonical, "canonical JSON stays as it is")
        _ = json.bodyProblems()
    }

    /// A leaf that can be read, and is in canonical form, is written as it was.
    static func leaf(_ bytes: [UInt8]) {
        guard let content = try? LeafContent(parsing: bytes) else { return }
        guard let again = try? LeafContent(parsing: content.bytes) else {
            return require(false, "what is written can be read")
        }
        require(again == content, "what is written says the same")
        require(again.bytes == content.bytes, "what is written stays as it is")
    }

    /// A header that is read is written with the same bytes.
    static func header(_ bytes: [UInt8]) {
        guard let header = try? Header(parsing: bytes) else { return }
        require(header.bytes == bytes, "a header has one form")
    }

    /// A checkpoint that is read is written with the same bytes.
    static func checkpoint(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), let note = try? Checkpoint(parsing: text)
        else { return }
        require(Array(note.text.utf8) == bytes, "a checkpoint has one form")
        if let first = note.signatures.first, let key = VerifierKey("\(first.name)+00000000+AQ==") {
            _ = note.isSigned(by: key)
        }
    }

    /// A key that is read is written with the same bytes.
    static func key(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), let key = VerifierKey(text) else { return }
        require(Array(key.text.utf8) == bytes, "a key has one form")
    }
}
