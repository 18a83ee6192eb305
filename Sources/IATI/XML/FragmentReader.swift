import CLibXML2
import Foundation

/// What is handed the parts of a file while it is read.
protocol FragmentConsumer: AnyObject {
    /// The root element, with its attributes and without its content.
    func begin(root: Fragment, names: NameTable)

    /// One child of the root; or, when everything is kept, a comment or an instruction beside the root.
    func take(_ fragment: Fragment, names: NameTable)

    /// The root has ended; what comes now stands behind it.
    func finishRoot()
}

extension FragmentConsumer {
    func finishRoot() {}
}

/// Reads XML in one pass: the root's children come one by one, so that memory is bounded by the largest of them.
///
/// Entities, the network and document types are off; a file that is not well-formed is a fault with its place.
struct FragmentReader {
    enum Content {
        /// Elements, and the text in elements that hold no others: what rules look at.
        case data
        /// Blanks, comments, instructions and declarations of namespaces too: what is needed to write the file again.
        case everything
    }

    /// The names whose numbers are known before.
    let names: NameTable
    let content: Content
    let limits: ReadingLimits

    init(names: NameTable = NameTable(), content: Content, limits: ReadingLimits = ReadingLimits()) {
        self.names = names
        self.content = content
        self.limits = limits
    }

    /// Reads a file to its end.
    func read(_ source: ByteSource, into consumer: any FragmentConsumer) throws(ReadingFault) {
        titian_silence()
        var handler = Self.handler
        let parser = ParserState(reader: self, consumer: consumer)
        // The state outlives the parser that points to it: both are freed when this function ends.
        let state = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
        state.initialize(to: parser)
        defer {
            state.deinitialize(count: 1)
            state.deallocate()
        }
        guard let context = xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
            throw ReadingFault(.tooMuch, line: 0, column: 0, "there is no memory for a parser")
        }
        defer { titian_free_parser(context) }
        state.pointee.context = context
        try feed(source, to: context, state)
    }

    private func feed(
        _ source: ByteSource, to context: xmlParserCtxtPtr, _ state: UnsafeMutablePointer<ParserState>
    ) throws(ReadingFault) {
        var total = 0
        let head = try head(of: source, state)
        Self.setOptions(of: context, hasMark: Self.hasMark(head))
        var next: Data? = head
        while let piece = next {
            total += piece.count
            if let limit = limits.fileBytes, total > limit {
                throw state.pointee.fault(.tooMuch, "the file is larger than \(limit) bytes")
            }
            try state.pointee.check(Self.push(piece, to: context))
            next = try self.next(of: source, state)
        }
        if total == 0 { throw ReadingFault(.empty, line: 1, column: 1, "the file is empty") }
        try state.pointee.check(xmlParseChunk(context, nil, 0, 1))
        try state.pointee.checkEnd()
    }

    /// The first piece, long enough to hold a byte order mark unless the whole file is not.
    private func head(
        of source: ByteSource, _ state: UnsafeMutablePointer<ParserState>
    ) throws(ReadingFault) -> Data {
        var head = Data()
        while head.count < 3, let piece = try next(of: source, state) { head.append(piece) }
        return head
    }

    /// Whether a file says by its first bytes that it is UTF-8 or UTF-16. Then that counts and not what its declaration
    /// names (RFC 7303, section 3): the mark was written with the bytes, the declaration perhaps copied.
    private static func hasMark(_ head: Data) -> Bool {
        head.starts(with: [0xEF, 0xBB, 0xBF]) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    }

    private static func setOptions(of context: xmlParserCtxtPtr, hasMark: Bool) {
        // Without NOENT an ampersand in an attribute would come as `&#38;`. There are no entities but XML's own five: what
        // could declare others, a document type, is refused.
        var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
        if hasMark { options |= XML_PARSE_IGNORE_ENC.rawValue }
        xmlCtxtUseOptions(context, CInt(options))
    }

    /// The parser copies what it has not finished with, so the piece may go afterwards.
    private static func push(_ piece: Data, to context: xmlParserCtxtPtr) -> CInt {
        piece.withUnsafeBytes { bytes in
            var status: CInt = 0
            var at = 0
            while at < bytes.count, status == 0 {
                let part = UnsafeRawBufferPointer(rebasing: bytes[at..<min(at + (1 << 20), bytes.count)])
                status = xmlParseChunk(context, part.bindMemory(to: CChar.self).baseAddress, CInt(part.count), 0)
                at += part.count
            }
            return status
        }
    }

    private func next(
        of source: ByteSource, _ state: UnsafeMutablePointer<ParserState>
    ) throws(ReadingFault) -> Data? {
        do { return try source.next() } catch {
            throw state.pointee.fault(.input, "reading stopped: \(error.localizedDescription)")
        }
    }

    /// The C functions that libxml2 calls; each finds its state behind the pointer that it is given.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { state, local, prefix, uri, declared, declarations, count, _, attributes in
            guard let state, let local else { return }
            state.assumingMemoryBound(to: ParserState.self).pointee.start(
                RawName(local, prefix, uri),
                declarations: UnsafeBufferPointer(start: declarations, count: 2 * Int(declared)),
                attributes: UnsafeBufferPointer(start: attributes, count: 5 * Int(count)))
        }
        handler.endElementNs = { state, _, _, _ in
            state?.assumingMemoryBound(to: ParserState.self).pointee.end()
        }
        handler.characters = { state, text, count in
            guard let state, let text else { return }
            state.assumingMemoryBound(to: ParserState.self).pointee.text(
                UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.comment = { state, text in
            guard let state, let text else { return }
            state.assumingMemoryBound(to: ParserState.self).pointee.comment(text)
        }
        handler.processingInstruction = { state, target, text in
            guard let state, let target else { return }
            state.assumingMemoryBound(to: ParserState.self).pointee.instruction(target, text)
        }
        handler.internalSubset = { state, name, _, _ in
            state?.assumingMemoryBound(to: ParserState.self).pointee.documentType(name)
        }
        handler.entityDecl = { state, _, _, _, _, _ in
            state?.assumingMemoryBound(to: ParserState.self).pointee.documentType(nil)
        }
        handler.serror = { state, error in
            guard let state, let error else { return }
            state.assumingMemoryBound(to: ParserState.self).pointee.note(error.pointee)
        }
        return handler
    }
}
