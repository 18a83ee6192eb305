import Languages

/// Words around a number, `{count}`, that say one thing of one and another of more; Vietnamese says the same of both.
struct CountedWording: Hashable, Sendable {
    let one: Wording
    let other: Wording

    init(one: String, other: String, _ vietnamese: String) {
        self.one = Wording(one, vietnamese)
        self.other = Wording(other, vietnamese)
    }
}

extension Speaker {
    /// Words around a number, which is put in its place as the language writes it.
    func callAsFunction(_ wording: CountedWording, _ count: Int, _ values: [String: String] = [:]) -> String {
        let words = count == 1 ? wording.one : wording.other
        return callAsFunction(words, values.merging(["count": number(count)]) { $1 })
    }
}
