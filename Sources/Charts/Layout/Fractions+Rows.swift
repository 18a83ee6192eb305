import Languages

extension Fractions {
    /// As they are laid out.
    func rows(_ words: Phrasebook) -> [RowsLayout.Row] {
        let scale = scale
        let largest = items.map(\.whole.drawn).max() ?? 0
        return items.map { item in
            RowsLayout.Row(
                label: item.label, written: written(item, scale, words),
                length: largest > 0 ? item.whole.drawn / largest : 0,
                bar: hasCells ? { Self.cells(item, in: $0) } : { Self.bar(item, in: $0) })
        }
    }

    /// A cell for each thing, the counted ones first and dark.
    private static func cells(_ item: Item, in box: Box) -> [Mark] {
        let (part, whole) = (Int(item.part.drawn), Int(item.whole.drawn))
        guard whole > 0 else { return [] }
        let step = box.width / Double(whole)
        let gap = min(2, step / 4)
        return (0..<whole).map { index in
            let cell = Box(
                x: box.x + Double(index) * step + gap / 2, y: box.y, width: step - gap, height: box.height)
            return .box(cell, index < part ? .fill : .rest)
        }
    }

    /// One bar for the whole, dark as far as the part goes.
    private static func bar(_ item: Item, in box: Box) -> [Mark] {
        guard item.whole.drawn > 0 else { return [] }
        var part = box
        part.width = box.width * min(1, item.part.drawn / item.whole.drawn)
        return [.box(box, .rest)] + (part.width > 0 ? [.box(part, .fill)] : [])
    }
}
