import Languages

extension Bars {
    /// As they are laid out.
    func rows(_ words: Phrasebook) -> [RowsLayout.Row] {
        let scale = scale
        let largest = items.map(\.amount.drawn).max() ?? 0
        return items.map { item in
            RowsLayout.Row(
                label: item.label, written: scale.written(item.amount, words),
                length: largest > 0 ? item.amount.drawn / largest : 0
            ) { box in
                box.width > 0 ? [.box(box, item.isRemainder ? .rest : .fill)] : []
            }
        }
    }
}
