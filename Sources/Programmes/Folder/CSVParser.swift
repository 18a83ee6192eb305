/// Reads comma-separated values as RFC 4180 has them, in chunks, with the line of every field.
///
/// It is strict: a quote inside an unquoted field, text after a closing quote, a bare carriage return and a NUL are
/// faults, and end the reading. LF is taken as a line end as well as CRLF. Memory is bounded by the largest row.
struct CSVParser {
    /// One row.
    struct Record {
        /// The line on which it begins.
        var line: Int
        /// The fields; one that is not UTF-8 is empty, and stands in ``invalid``.
        var fields: [String] = []
        /// The fields that are not UTF-8: which, and the line of the first wrong byte.
        var invalid: [(field: Int, line: Int)] = []
    }

    /// Why reading ended.
    struct Fault: Error, Equatable {
        let line: Int
        let field: Int?
        let reason: String
    }

    private enum State { case fieldStart, unquoted, quoted, quoteInQuoted, carriageReturn }

    private let limits: FolderLimits
    private var state = State.fieldStart
    private var line = 1
    private var recordLine = 1
    private var fieldLine = 1
    private var bytes: [UInt8] = []
    private var starts: [(offset: Int, line: Int)] = []
    private var fieldOffset = 0
    /// The rows that ended in the chunk that was read last, also when it holds a fault after them.
    private(set) var records: [Record] = []
    private var rowCount = 0

    init(limits: FolderLimits) { self.limits = limits }

    /// Reads a chunk; gives the rows that end in it.
    mutating func read(_ chunk: [UInt8]) throws(Fault) -> [Record] {
        records = []
        for byte in chunk { try take(byte) }
        return records
    }

    /// Ends the file; gives its last row when no line end follows it.
    mutating func finish() throws(Fault) -> Record? {
        records = []
        switch state {
        case .quoted:
            throw Fault(line: fieldLine, field: starts.count + 1, reason: "the quote that opens here is never closed")
        case .carriageReturn: throw fault("a carriage return that no line feed follows")
        case .fieldStart where starts.isEmpty && bytes.isEmpty: return nil
        case .fieldStart, .unquoted, .quoteInQuoted: try endRecord()
        }
        return records.first
    }

    private mutating func take(_ byte: UInt8) throws(Fault) {
        guard byte != 0 else { throw fault("a NUL byte; this is not a text file") }
        switch state {
        case .quoted: try takeQuoted(byte)
        case .carriageReturn:
            guard byte == 10 else { throw fault("a carriage return that no line feed follows") }
            try endRecord()
        case .fieldStart where byte == 34:
            state = .quoted
        case .fieldStart, .unquoted:
            guard byte != 34 else {
                throw fault("a quote inside an unquoted field; put the field in quotes and double the quote")
            }
            if try !takeEnd(byte) {
                state = .unquoted
                try keep(byte)
            }
        case .quoteInQuoted:
            if byte == 34 {
                state = .quoted
                try keep(byte)
            } else if try !takeEnd(byte) {
                throw fault("text after a closing quote; a quote inside a field is written twice")
            }
        }
    }

    private mutating func takeQuoted(_ byte: UInt8) throws(Fault) {
        if byte == 34 {
            state = .quoteInQuoted
        } else {
            if byte == 10 { line += 1 }
            try keep(byte)
        }
    }

    /// Takes what ends a field: a comma or a line end.
    private mutating func takeEnd(_ byte: UInt8) throws(Fault) -> Bool {
        switch byte {
        case 44: try endField()
        case 13: state = .carriageReturn
        case 10: try endRecord()
        default: return false
        }
        return true
    }

    private mutating func keep(_ byte: UInt8) throws(Fault) {
        bytes.append(byte)
        guard bytes.count - fieldOffset <= limits.fieldBytes else {
            throw fault("the field is longer than \(limits.fieldBytes) bytes")
        }
        guard bytes.count <= limits.rowBytes else { throw fault("the row is longer than \(limits.rowBytes) bytes") }
    }

    private mutating func endField() throws(Fault) {
        starts.append((fieldOffset, fieldLine))
        guard starts.count <= limits.columns else { throw fault("more than \(limits.columns) columns") }
        fieldOffset = bytes.count
        fieldLine = line
        state = .fieldStart
    }

    private mutating func endRecord() throws(Fault) {
        try endField()
        rowCount += 1
        // The header is a row of the file and not of the table.
        guard rowCount <= limits.rows + 1 else {
            throw Fault(line: recordLine, field: nil, reason: "more than \(limits.rows) rows")
        }
        records.append(record())
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        line += 1
        (recordLine, fieldLine, fieldOffset) = (line, line, 0)
    }

    private func record() -> Record {
        var record = Record(line: recordLine)
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].offset : bytes.count
            let field = bytes[start.offset..<end]
            if let text = String(validating: field, as: UTF8.self) {
                record.fields.append(text)
            } else {
                record.fields.append("")
                record.invalid.append((index, start.line + Self.linesBeforeInvalid(field)))
            }
        }
        return record
    }

    private static func linesBeforeInvalid(_ field: ArraySlice<UInt8>) -> Int {
        let lines = field.split(separator: 10, omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    }

    private func fault(_ reason: String) -> Fault { Fault(line: line, field: starts.count + 1, reason: reason) }
}
