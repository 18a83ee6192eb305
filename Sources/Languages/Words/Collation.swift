import _FoundationICU

/// The alphabetical order of a language, as keys whose bytes compare as the texts do.
///
/// For one thread at a time. Numbers inside texts are in the order of their values: “Project 9” before “Project 10”.
public struct Collation: ~Copyable {
    private let handle: OpaquePointer?

    /// The order that readers of a language expect.
    public init(_ language: Language) {
        var status = U_ZERO_ERROR
        handle = swift_ucol_open(language.tag, &status)
        swift_ucol_setAttribute(handle, UCOL_NUMERIC_COLLATION, UCOL_ON, &status)
        precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU has the order of \(language.tag)")
    }

    deinit { swift_ucol_close(handle) }

    /// The keys of several texts.
    public borrowing func keys(of texts: [String]) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        keys.reserveCapacity(texts.count)
        for text in texts { keys.append(key(of: text)) }
        return keys
    }

    /// The key of a text: at most `limit` bytes, so texts that differ only far behind can have the same.
    public borrowing func key(of text: String, limit: Int = 96) -> [UInt8] {
        let units = Array(text.utf16.prefix(limit))
        return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            let needed = swift_ucol_getSortKey(
                handle, units, Int32(clamping: units.count), buffer.baseAddress, Int32(clamping: limit))
            count = min(Int(needed), limit)
        }
    }
}
