import WorkPlan

struct SampleScale: IteratorProtocol {
    init(seed: UInt64, plans: Int) {}
    mutating func next() -> SampleEntry? { nil }
}
