/// Many short runs of bytes, one after another in one array.
struct ByteTable: Sendable, Equatable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    mutating func append(_ run: some Sequence<UInt8>) {
        bytes.append(contentsOf: run)
        ends.append(UInt32(bytes.count))
    }

    mutating func append(_ index: Int, of other: ByteTable) { append(other.bytes[other.range(index)]) }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

    func length(_ index: Int) -> Int { range(index).count }

    private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

    /// How a run compares with another, byte by byte: less than zero, zero, more than zero.
    ///
    /// Written with places instead of slices: those would count references, which costs more than the rest.
    func compare(_ index: Int, with other: ByteTable, _ otherIndex: Int) -> Int {
        let (left, right) = (range(index), other.range(otherIndex))
        for offset in 0..<min(left.count, right.count) {
            let difference = Int(bytes[left.lowerBound + offset]) - Int(other.bytes[right.lowerBound + offset])
            if difference != 0 { return difference }
        }
        return left.count - right.count
    }

    /// The runs that begin with `beginning`, of runs in ascending order.
    func indices(beginningWith beginning: [UInt8]) -> Range<Int> {
        let first = partition { compare($0, toBeginning: beginning) < 0 }
        let end = partition { compare($0, toBeginning: beginning) <= 0 }
        return first..<end
    }

    private func compare(_ index: Int, toBeginning beginning: [UInt8]) -> Int {
        let run = range(index)
        for offset in 0..<min(run.count, beginning.count) {
            let difference = Int(bytes[run.lowerBound + offset]) - Int(beginning[offset])
            if difference != 0 { return difference }
        }
        return run.count < beginning.count ? -1 : 0
    }

    /// How many runs from the first on fulfil what only a first part of them fulfils.
    private func partition(_ isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
