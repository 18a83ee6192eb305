/// What rules look for, in words: `transaction/sector[dac]` is "<sector> of vocabulary 1 in <transaction>".
extension Words {
    /// - Parameter pick: the text of a ``Pick``.
    init(choosing pick: String) {
        let parts = pick.split(separator: "/").reversed().map(Self.part)
        self.init(
            parts.map(\.english).joined(separator: " in "), parts.map(\.vietnamese).joined(separator: " trong "))
    }

    private static func part(_ part: Substring) -> Words {
        if part == ".." { return Words("the element around", "phần tử bao quanh") }
        if part == "text()" { return Words("text", "nội dung chữ") }
        if part.hasPrefix("@") { return Words(String(part), String(part)) }
        let pieces = part.split(separator: "[", maxSplits: 1)
        let (name, filter) = ("<\(pieces[0])>", pieces.count > 1 ? Self.filter(pieces[1].dropLast()) : Words("", ""))
        return Words(name + filter.english, name + filter.vietnamese)
    }

    private static func filter(_ filter: Substring) -> Words {
        if filter == "dac" { return Words(" of vocabulary 1 (OECD DAC)", " thuộc bộ từ vựng 1 (OECD DAC)") }
        if filter.hasPrefix("@") {
            let sides = filter.split(separator: "=")
            let values = sides[1].split(separator: "|")
            return Words(
                " with \(sides[0]) \(values.joined(separator: " or "))",
                " có \(sides[0]) là \(values.joined(separator: " hoặc "))")
        }
        let isNegative = filter.hasPrefix("no ")
        let names = filter.split(separator: " ").filter { $0 != "no" && $0 != "or" }.map { "<\($0)>" }
        return isNegative
            ? Words(" without \(names.joined(separator: " or "))", " không có \(names.joined(separator: " hoặc "))")
            : Words(" with \(names.joined(separator: " or "))", " có \(names.joined(separator: " hoặc "))")
    }
}
