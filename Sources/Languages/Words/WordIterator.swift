import _FoundationICU

/// ICU's iterator over the words of a text: the adapter that keeps its pointer.
struct WordIterator: ~Copyable {
    private let handle: OpaquePointer?

    init() {
        var status = U_ZERO_ERROR
        handle = swift_ubrk_open(UBRK_WORD, "", nil, 0, &status)
        precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU has the rules for words")
    }

    deinit { swift_ubrk_close(handle) }

    /// Where words stand, in order; what is between them is left out.
    borrowing func ranges(in units: [UInt16]) -> [Range<Int>] {
        units.withUnsafeBufferPointer { buffer in
            // The iterator reads the buffer only until the next `setText`, and only when it is moved: all of it here.
            var status = U_ZERO_ERROR
            swift_ubrk_setText(handle, buffer.baseAddress, Int32(clamping: buffer.count), &status)
            guard status.rawValue <= U_ZERO_ERROR.rawValue else { return [] }
            var ranges: [Range<Int>] = []
            var start = swift_ubrk_first(handle)
            while case let end = swift_ubrk_next(handle), end >= 0 {
                if swift_ubrk_getRuleStatus(handle) >= 100 { ranges.append(Int(start)..<Int(end)) }
                start = end
            }
            return ranges
        }
    }
}
