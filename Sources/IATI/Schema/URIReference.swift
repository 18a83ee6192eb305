/// Whether a text can be an address: RFC 3986, with every character that an address would have to escape let through.
enum URIReference {
    static func isValid(_ value: Slice) -> Bool {
        let bytes = value.bytes
        var rest = value.range
        guard let scheme = endOfScheme(value) else { return false }
        rest = scheme..<rest.upperBound
        var fragment = rest.upperBound..<rest.upperBound
        if let hash = bytes[rest].firstIndex(of: 0x23) {
            fragment = hash + 1..<rest.upperBound
            rest = rest.lowerBound..<hash
        }
        if rest.count >= 2, bytes[rest.lowerBound] == 0x2F, bytes[rest.lowerBound + 1] == 0x2F {
            let start = rest.lowerBound + 2
            let end = bytes[start..<rest.upperBound].firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.upperBound
            guard isAuthority(bytes[start..<end]) else { return false }
            rest = end..<rest.upperBound
        }
        return !bytes[rest].contains { $0 == 0x5B || $0 == 0x5D } && !bytes[fragment].contains(0x23)
            && hasWholeEscapes(bytes[value.range])
    }

    /// Where what follows the scheme begins: the start, if there is none; nil if a colon stands where none may.
    private static func endOfScheme(_ value: Slice) -> Int? {
        let bytes = value.bytes[value.range]
        guard let stop = bytes.firstIndex(where: { [0x3A, 0x2F, 0x3F, 0x23].contains($0) }), bytes[stop] == 0x3A else {
            return value.range.lowerBound
        }
        let scheme = bytes[bytes.startIndex..<stop]
        guard let first = scheme.first, first.isLetter,
            scheme.allSatisfy({ $0.isLetter || $0.isDigit || [0x2B, 0x2D, 0x2E].contains($0) })
        else { return nil }
        return stop + 1
    }

    /// `user@host:port`, or a host that is a number in brackets.
    private static func isAuthority(_ authority: ArraySlice<UInt8>) -> Bool {
        var host = authority
        if let at = host.firstIndex(of: 0x40) {
            guard !host[(at + 1)...].contains(0x40) else { return false }
            host = host[(at + 1)...]
        }
        if host.first == 0x5B {
            guard let end = host.firstIndex(of: 0x5D) else { return false }
            host = host[(end + 1)...]
            return host.isEmpty || (host.first == 0x3A && isPort(host.dropFirst()))
        }
        if host.contains(where: { $0 == 0x5B || $0 == 0x5D }) { return false }
        guard let colon = host.firstIndex(of: 0x3A) else { return true }
        return isPort(host[(colon + 1)...])
    }

    private static func isPort(_ port: ArraySlice<UInt8>) -> Bool {
        (1...8).contains(port.count) && port.allSatisfy(\.isDigit)
    }

    /// Whether two digits follow every per cent sign.
    private static func hasWholeEscapes(_ bytes: ArraySlice<UInt8>) -> Bool {
        var at = bytes.startIndex
        while let sign = bytes[at...].firstIndex(of: 0x25) {
            guard sign + 2 < bytes.endIndex, bytes[sign + 1].isHexDigit, bytes[sign + 2].isHexDigit else {
                return false
            }
            at = sign + 3
        }
        return true
    }
}
