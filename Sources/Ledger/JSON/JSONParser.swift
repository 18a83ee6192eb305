extension JSON {
    /// How large and deep a text may be.
    public struct Limits: Sendable {
        /// The most bytes.
        public var bytes: Int
        /// The most arrays and objects inside one another.
        public var depth: Int

        /// Sixteen megabytes, thirty-two levels, unless said otherwise.
        public init(bytes: Int = 16 << 20, depth: Int = 32) {
            self.bytes = bytes
            self.depth = depth
        }
    }

    /// Reads one JSON text, and refuses everything that RFC 8259 leaves open: names that stand twice, lone
    /// surrogates, numbers too large for a double, anything after the value.
    public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(JSONError) {
        guard bytes.count <= limits.bytes else {
            throw JSONError(offset: limits.bytes, reason: "the text is longer than \(limits.bytes) bytes")
        }
        var parser = JSONParser(bytes: bytes, depth: limits.depth)
        self = try parser.text()
    }

    /// Reads one JSON text from a string.
    public init(parsing text: String, limits: Limits = Limits()) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}

/// Reads JSON from the bytes up; strings are made once, from runs of bytes.
struct JSONParser {
    let bytes: [UInt8]
    var position = 0
    private var depthLeft: Int

    init(bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        depthLeft = depth
    }

    mutating func text() throws(JSONError) -> JSON {
        skipSpace()
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw error("something follows the value") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSON {
        guard let byte = peek else { throw error("the text ends where a value should be") }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error("no value begins like this")
        }
    }

    private mutating func object() throws(JSONError) -> JSON {
        let start = position
        try enter()
        var members: [JSON.Object.Member] = []
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipSpace()
                guard peek == UInt8(ascii: "\"") else { throw error("a member's name should stand here") }
                let key = try string()
                skipSpace()
                guard take(UInt8(ascii: ":")) else { throw error("a colon should stand here") }
                skipSpace()
                members.append(JSON.Object.Member(key: key, value: try value()))
                skipSpace()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { throw error("a comma or the object's end should stand here") }
        }
        depthLeft += 1
        var repeated: String?
        guard let object = JSON.Object(sorting: members, repeated: &repeated) else {
            throw JSONError(offset: start, reason: "the object names \"\(repeated ?? "")\" twice")
        }
        return .object(object)
    }

    private mutating func array() throws(JSONError) -> JSON {
        try enter()
        var values: [JSON] = []
        if !take(UInt8(ascii: "]")) {
            repeat {
                skipSpace()
                values.append(try value())
                skipSpace()
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "]")) else { throw error("a comma or the array's end should stand here") }
        }
        depthLeft += 1
        return .array(values)
    }

    /// Steps over an opening bracket and the space behind it, one level down.
    private mutating func enter() throws(JSONError) {
        guard depthLeft > 0 else { throw error("the text is nested too deeply") }
        depthLeft -= 1
        position += 1
        skipSpace()
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }) else {
            throw error("no value begins like this")
        }
        position = end
        return value
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = position
        _ = take(UInt8(ascii: "-"))
        let first = position
        let whole = digits()
        guard let whole else { throw error("a digit should stand here") }
        if bytes[first] == UInt8(ascii: "0"), position > first + 1 {
            throw JSONError(offset: first, reason: "a number does not begin with a zero")
        }
        // Most numbers are short and whole: no text is made for them. "-0" keeps its sign.
        if position - first <= 15, peek != UInt8(ascii: "."), peek != UInt8(ascii: "e"), peek != UInt8(ascii: "E") {
            return .number(first > start ? -Double(whole) : Double(whole))
        }
        if take(UInt8(ascii: ".")), digits() == nil { throw error("a digit should stand here") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            if digits() == nil { throw error("a digit should stand here") }
        }
        guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite else {
            throw JSONError(offset: start, reason: "the number is too large")
        }
        return .number(value)
    }

    /// Steps over digits, and gives their value, which is meaningless above fifteen of them; nil if there are none.
    private mutating func digits() -> Int64? {
        let start = position
        var value: Int64 = 0
        while let byte = peek, byte &- 48 < 10 {
            value = value &* 10 &+ Int64(byte &- 48)
            position += 1
        }
        return position > start ? value : nil
    }

    var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    func error(_ reason: String) -> JSONError {
        JSONError(offset: position, reason: reason)
    }
}
