import CLibXML2

/// What is known while libxml2 walks a file: the fragment that is being filled, and what went wrong.
///
/// Every pointer in here is libxml2's and lives as long as the parser, which `FragmentReader.read` keeps for as long as
/// this value.
struct ParserState {
    private var names: NameTable
    private var cache = NameCache()
    private let consumer: any FragmentConsumer
    private let limits: ReadingLimits
    private let keepsAll: Bool

    private var fragment = Fragment()
    /// The innermost open element of the fragment, or -1.
    private var current: Int32 = -1
    /// Open elements of the file: 1 inside the root.
    private var depth = 0
    /// Where text began that is not yet a node, or -1; where it is in the file; and whether it is all blank.
    private var pending = -1
    private var pendingPlace: Place = (0, 0)
    private var isPendingBlank = false

    private var failure: ReadingFault?
    /// An HTML page may say so; what is in it is then read for its form alone.
    private var isPage = false
    private var isComplete = false
    var context: xmlParserCtxtPtr?

    init(reader: FragmentReader, consumer: any FragmentConsumer) {
        names = reader.names
        limits = reader.limits
        keepsAll = reader.content == .everything
        self.consumer = consumer
    }
}

// MARK: - Elements

extension ParserState {
    mutating func start(
        _ name: RawName, declarations: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
        attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        flush(atEnd: false)
        guard let number = cache.number(of: name, in: &names), attributes.count <= 5 * limits.attributes else {
            return stop(.tooMuch, "there are too many names or attributes")
        }
        if depth == 0, isPage, names[number].local.lowercased() != "html" { return documentType(nil) }
        let place = tagStart()
        let first = UInt32(fragment.attributes.count)
        if keepsAll { declare(declarations) }
        add(attributes)
        let node = Int32(truncatingIfNeeded: fragment.nodes.count)
        append(.element, number, first..<UInt32(fragment.attributes.count), place)
        depth += 1
        if depth == 1 { return beginFile() }
        current = node
        checkSize()
    }

    private mutating func beginFile() {
        consumer.begin(root: fragment, names: names)
        fragment.removeAll()
    }

    mutating func end() {
        flush(atEnd: true)
        depth -= 1
        if depth == 0 {
            isComplete = true
            return consumer.finishRoot()
        }
        guard current >= 0 else { return }
        let node = Int(current)
        fragment.nodes[node].end = Int32(truncatingIfNeeded: fragment.nodes.count)
        current = fragment.nodes[node].parent
        if current < 0 { deliver() }
    }

    private mutating func deliver() {
        consumer.take(fragment, names: names)
        fragment.removeAll()
    }

    /// Adds a node behind all others. An element's end is set when it is reached.
    @inline(__always)
    private mutating func append(_ kind: Fragment.Kind, _ name: Name, _ range: Range<UInt32>, _ place: Place) {
        let end = Int32(truncatingIfNeeded: fragment.nodes.count &+ 1)
        fragment.nodes.append(
            .init(
                kind: kind, name: name, parent: current, end: end, range: range, line: place.line, column: place.column)
        )
    }

    /// Attributes come in fives: name, prefix, namespace, and where the value begins and ends.
    private mutating func add(_ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>) {
        var at = 0
        while at < attributes.count {
            if let local = attributes[at], let start = attributes[at + 3], let end = attributes[at + 4] {
                let name = cache.number(of: RawName(local, attributes[at + 1], attributes[at + 2]), in: &names)
                guard let name else { return stop(.tooMuch, "there are too many names") }
                let value = keep(UnsafeBufferPointer(start: start, count: end - start))
                fragment.attributes.append(.init(name: name, value: value))
            }
            at += 5
        }
    }

    private mutating func declare(_ declarations: UnsafeBufferPointer<UnsafePointer<xmlChar>?>) {
        for at in stride(from: 0, to: declarations.count, by: 2) {
            let prefix = declarations[at].map { String(cString: $0) }
            guard let name = names.intern(.declaration(ofPrefix: prefix)) else {
                return stop(.tooMuch, "there are too many names")
            }
            let value = declarations[at + 1].map { keep(UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0)))) }
            fragment.attributes.append(.init(name: name, value: value ?? 0..<0))
        }
    }

    private mutating func keep(_ value: UnsafeBufferPointer<xmlChar>) -> Range<UInt32> {
        let start = UInt32(truncatingIfNeeded: fragment.bytes.count)
        fragment.bytes.append(contentsOf: value)
        return start..<UInt32(truncatingIfNeeded: fragment.bytes.count)
    }

    @inline(__always)
    private mutating func checkSize() {
        if fragment.bytes.count > limits.fragmentBytes || fragment.nodes.count > limits.fragmentNodes {
            stop(.tooMuch, "one activity has more than \(limits.fragmentBytes) bytes or \(limits.fragmentNodes) parts")
        }
    }
}

// MARK: - Text

extension ParserState {
    mutating func text(_ text: UnsafeBufferPointer<xmlChar>) {
        guard depth > 0 else { return }
        let isBlank = !keepsAll && text.allSatisfy(\.isBlank)
        if pending < 0 {
            pending = fragment.bytes.count
            if current < 0 { pendingPlace = here }
            isPendingBlank = isBlank
        } else if !isBlank {
            isPendingBlank = false
        }
        fragment.bytes.append(contentsOf: text)
        checkSize()
    }

    /// Makes a node of the text that was met, unless it is blank between elements and only data is wanted.
    @inline(__always)
    private mutating func flush(atEnd: Bool) {
        if pending >= 0 { makeText(atEnd: atEnd) }
    }

    private mutating func makeText(atEnd: Bool) {
        let start = pending
        pending = -1
        // A blank that is all there is in an element is its value; between elements it is only layout.
        if isPendingBlank, !keepsAll, !atEnd || depth < 2 || Int(current) + 1 != fragment.nodes.count {
            fragment.bytes.removeLast(fragment.bytes.count - start)
            return
        }
        let range = UInt32(truncatingIfNeeded: start)..<UInt32(truncatingIfNeeded: fragment.bytes.count)
        add(.text, Name(number: 0), range, current < 0 ? pendingPlace : (0, 0))
    }

    private mutating func add(_ kind: Fragment.Kind, _ name: Name, _ value: Range<UInt32>, _ place: Place) {
        append(kind, name, value, place)
        if current < 0 { deliver() }
    }

    mutating func comment(_ text: UnsafePointer<xmlChar>) {
        guard keepsAll else { return }
        flush(atEnd: false)
        add(.comment, Name(number: 0), keep(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))), here)
    }

    mutating func instruction(_ target: UnsafePointer<xmlChar>, _ text: UnsafePointer<xmlChar>?) {
        guard keepsAll else { return }
        flush(atEnd: false)
        guard let name = names.intern(QualifiedName(String(cString: target))) else {
            return stop(.tooMuch, "there are too many names")
        }
        let value = text.map { keep(UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0)))) }
        add(.instruction, name, value ?? 0..<0, here)
    }
}

// MARK: - Places

extension ParserState {
    typealias Place = (line: UInt32, column: UInt32)

    /// Where the parser is.
    private var here: Place {
        guard let input = context?.pointee.input else { return (0, 0) }
        return (UInt32(truncatingIfNeeded: input.pointee.line), UInt32(truncatingIfNeeded: input.pointee.col))
    }

    /// How many characters and line breaks some bytes of UTF-8 hold; eight bytes at a time while they are plain.
    private static func size(of bytes: UnsafeRawBufferPointer) -> (characters: Int32, lines: Int32) {
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var (characters, lines): (Int32, Int32) = (0, 0)
        var at = 0
        while at < bytes.count {
            if at + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                // A byte that was a line break is zero now, and the subtraction borrows from it alone or from its neighbour.
                let breaks = word ^ (ones &* 0x0A)
                if (word | ((breaks &- ones) & ~breaks)) & highs == 0 {
                    characters &+= 8
                    at += 8
                    continue
                }
            }
            characters &+= bytes[at] & 0xC0 != 0x80 ? 1 : 0
            lines &+= bytes[at] == 0x0A ? 1 : 0
            at += 1
        }
        return (characters, lines)
    }

    /// Where the tag began whose end the parser is at.
    ///
    /// The whole tag is still in the parser's buffer, and no `<` can stand in it but its first character.
    private func tagStart() -> Place {
        guard let input = context?.pointee.input, let base = input.pointee.base, let end = input.pointee.cur,
            var at = titian_last_bracket(base, end - base)
        else { return (0, 0) }
        // A document knows the lines of its elements alone.
        if keepsAll, titian_first_break(at, end - at) == nil {
            return (UInt32(truncatingIfNeeded: input.pointee.line), 0)
        }
        let (characters, lines) = Self.size(of: UnsafeRawBufferPointer(start: at, count: end - at))
        let line = UInt32(truncatingIfNeeded: input.pointee.line &- lines)
        if lines == 0 { return (line, UInt32(truncatingIfNeeded: max(1, input.pointee.col &- characters))) }
        var column: UInt32 = 1
        while at > base, (at - 1).pointee != 0x0A {
            at -= 1
            column += 1
        }
        return (line, column)
    }
}

// MARK: - Faults

extension ParserState {
    mutating func documentType(_ name: UnsafePointer<xmlChar>?) {
        if let name, String(cString: name).lowercased() == "html" {
            isPage = true
            return
        }
        stop(.documentType, "a document type declaration is not taken: it can carry entities")
    }

    private mutating func stop(_ code: ReadingFault.Code, _ detail: String) {
        if failure == nil { failure = fault(code, detail) }
        xmlStopParser(context)
    }

    /// A fault at the place where the parser is.
    func fault(_ code: ReadingFault.Code, _ detail: String) -> ReadingFault {
        let place = here
        return ReadingFault(code, line: Int(place.line), column: Int(place.column), detail)
    }

    /// Keeps the first thing that makes the file not well-formed.
    mutating func note(_ error: xmlError) {
        guard failure == nil, error.level == XML_ERR_FATAL else { return }
        var detail = error.message.map { String(cString: $0) } ?? "not well-formed"
        while detail.last?.isNewline == true { detail.removeLast() }
        failure = ReadingFault(Self.code(of: error, detail), line: Int(error.line), column: Int(error.int2), detail)
    }

    private static func code(of error: xmlError, _ detail: String) -> ReadingFault.Code {
        let encodings = [XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING]
        let limits = ["xcessive depth", "Huge input", "too long", "XML_PARSE_HUGE"]
        if encodings.contains(where: { Int($0.rawValue) == Int(error.code) }) { return .encoding }
        return limits.contains(where: detail.contains) ? .tooMuch : .notWellFormed
    }

    /// Throws when the root has not ended. libxml2 stops without an error where bytes cannot be converted.
    func checkEnd() throws(ReadingFault) {
        if !isComplete { throw fault(.encoding, "the file cannot be read on from here in the encoding that it names") }
    }

    /// Throws what went wrong so far.
    func check(_ status: CInt) throws(ReadingFault) {
        if let failure { throw failure }
        guard let context else { return }
        if context.pointee.wellFormed == 0, status != 0 {
            let isCut = status == CInt(XML_ERR_DOCUMENT_END.rawValue)
            throw fault(
                .notWellFormed,
                isCut ? "the file ends before its root element does" : "not well-formed (libxml2 error \(status))")
        }
    }
}
