import Foundation

/// One file on its way to the validator: refuses archives, and knows what is special about pasted text.
struct FileInput: Sendable {
    /// Where a file comes from.
    enum Source: Sendable { case file, pasted }

    let pipe = BytePipe()
    private let source: Source
    private var head: [UInt8] = []
    private var isBegun = false

    /// So much is looked at before the file goes on.
    private var headSize: Int { source == .file ? 4 : 512 }

    init(_ source: Source) { self.source = source }

    /// Hands on a piece.
    mutating func write(_ bytes: [UInt8]) async throws(PageProblem) {
        guard !isBegun else { return await pipe.write(Data(bytes)) }
        head += bytes
        if head.count >= headSize { try await begin() }
    }

    /// Hands on what is left, and says that the file has ended.
    mutating func finish() async throws(PageProblem) {
        if !isBegun { try await begin() }
        pipe.finish()
    }

    private mutating func begin() async throws(PageProblem) {
        isBegun = true
        guard !Self.isPacked(head) else { throw .upload(.packed) }
        if source == .pasted { Self.blankEncoding(&head) }
        await pipe.write(Data(head))
        head = []
    }

    /// ZIP and gzip, by their first bytes.
    static func isPacked(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
            || head.starts(with: [0x1F, 0x8B])
    }

    /// A form is UTF-8, whatever the first line of the pasted file says: blanks take the place of `encoding="…"`, so
    /// that lines and columns stay.
    static func blankEncoding(_ head: inout [UInt8]) {
        let text = String(decoding: head, as: UTF8.self)
        guard let match = text.prefixMatch(of: #/<\?xml\s[^?>]*?(encoding\s*=\s*("[^"]*"|'[^']*'))[^?]*\?>/#) else {
            return
        }
        let start = text.utf8.distance(from: text.utf8.startIndex, to: match.output.1.startIndex)
        for index in start..<start + match.output.1.utf8.count where head.indices.contains(index) { head[index] = 32 }
    }
}
