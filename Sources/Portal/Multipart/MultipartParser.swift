/// Reads a form of `multipart/form-data` (RFC 7578) piece by piece.
///
/// A pure state machine: bytes go in, events come out, and how the bytes are cut makes no difference. It keeps no more
/// than the head of one part, or a piece as long as the boundary. It is strict: nothing stands before the first boundary
/// or behind the last, lines end with CR LF, and every part says which field it is.
struct MultipartParser: Sendable {
    /// What comes out.
    enum Event: Hashable, Sendable {
        case begin(MultipartPart)
        case content([UInt8])
        case end
    }

    private enum State { case start, behindBoundary, head, content, finished }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.start
    /// What cannot be told yet. The first boundary is read as if a line end stood before it, as before all others.
    private var pending: [UInt8] = [13, 10]
    private var parts = 0

    init(boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        delimiter = [13, 10, 45, 45] + boundary.bytes
        self.limits = limits
    }

    /// Takes a piece of the body.
    ///
    /// - Throws: what is wrong with the body; nothing can be read afterwards.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(MultipartFault) -> [Event] {
        pending += bytes
        var events: [Event] = []
        var at = 0
        while try step(&at, &events) {}
        pending.removeFirst(at)
        return events
    }

    /// Says that the body has ended.
    ///
    /// - Throws: when the form has not.
    func finish() throws(MultipartFault) {
        guard case .finished = state else { throw .cutOff }
        guard pending.isEmpty || pending == [13, 10] else { throw .afterEnd }
    }

    /// Goes on by one step; false when more bytes are needed.
    private mutating func step(_ at: inout Int, _ events: inout [Event]) throws(MultipartFault) -> Bool {
        switch state {
        case .start: try begin(&at)
        case .behindBoundary: try readEndOfBoundary(&at)
        case .head: try readHead(&at, &events)
        case .content: readContent(&at, &events)
        case .finished: try readEnd(at)
        }
    }

    private mutating func begin(_ at: inout Int) throws(MultipartFault) -> Bool {
        guard pending[at...].prefix(delimiter.count).elementsEqual(delimiter.prefix(pending.count - at)) else {
            throw .start
        }
        guard pending.count - at >= delimiter.count else { return false }
        at += delimiter.count
        state = .behindBoundary
        return true
    }

    private mutating func readEndOfBoundary(_ at: inout Int) throws(MultipartFault) -> Bool {
        guard pending.count - at >= 2 else { return false }
        switch (pending[at], pending[at + 1]) {
        case (13, 10):
            parts += 1
            guard parts <= limits.parts else { throw .tooManyParts }
            state = .head
        case (45, 45): state = .finished
        default: throw .delimiter
        }
        at += 2
        return true
    }

    private mutating func readHead(_ at: inout Int, _ events: inout [Event]) throws(MultipartFault) -> Bool {
        let end = Self.first([13, 10, 13, 10], in: pending, from: at)
        // As long as it is not there, the end may begin within the last three bytes.
        guard (end ?? pending.count - 3) - at <= limits.headBytes else { throw .headTooLong }
        guard let end else { return false }
        events.append(.begin(try MultipartPart(head: pending[at..<end], limits: limits)))
        at = end + 4
        state = .content
        return true
    }

    private mutating func readContent(_ at: inout Int, _ events: inout [Event]) -> Bool {
        guard let end = Self.first(delimiter, in: pending, from: at) else {
            // What is left may be the beginning of a boundary.
            let sure = max(at, pending.count - delimiter.count + 1)
            if sure > at { events.append(.content(Array(pending[at..<sure]))) }
            at = sure
            return false
        }
        if end > at { events.append(.content(Array(pending[at..<end]))) }
        events.append(.end)
        at = end + delimiter.count
        state = .behindBoundary
        return true
    }

    private func readEnd(_ at: Int) throws(MultipartFault) -> Bool {
        guard pending[at...].elementsEqual([13, 10].prefix(pending.count - at)) else { throw .afterEnd }
        return false
    }

    /// Where a text that begins with CR stands first.
    private static func first(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while let found = bytes[at...].firstIndex(of: 13), found + text.count <= bytes.count {
            if bytes[found..<found + text.count].elementsEqual(text) { return found }
            at = found + 1
        }
        return nil
    }
}
