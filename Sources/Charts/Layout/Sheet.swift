/// A picture that is laid out from top to bottom.
struct Sheet {
    let place: Place
    private(set) var items: [Item] = []

    /// How far down the sheet is used.
    private(set) var used = 0.0

    var width: Double { place.width }

    /// The letterings of charts, which are the same in all of them.
    var title: Lettering { Lettering(size: place == .narrow ? 16 : 18, isBold: true) }
    static let subtitle = Lettering(size: 13)
    static let label = Lettering(size: 13)
    static let value = Lettering(size: 13, isBold: true)
    static let small = Lettering(size: 11.5)

    init(place: Place) { self.place = place }

    /// Leaves room.
    mutating func skip(_ height: Double) { used += height }

    /// Adds something at the height to which the sheet is used.
    mutating func add(_ item: Item) { items.append(item) }

    /// Writes a paragraph over the whole width.
    mutating func write(_ text: String, _ lettering: Lettering, _ paint: Paint) {
        for line in lettering.lines(of: text, within: width) {
            add(Item([.words(Words(line, at: Point(x: 0, y: used + lettering.ascent), lettering, paint))]))
            skip(lettering.lineHeight)
        }
    }

    /// Words in a frame of their own.
    mutating func tag(_ text: String) {
        let lettering = Lettering(size: 12, isBold: true)
        for line in lettering.lines(of: text, within: width - 16) {
            let words = Words(line, at: Point(x: 8, y: used + lettering.ascent + 2), lettering, .warn)
            let frame = Box(
                x: 0.5, y: used + 0.5, width: words.box.width + 15, height: lettering.ascent + lettering.descent + 5)
            add(Item([.box(frame, .tag), .words(words)]))
            skip(frame.height + 4)
        }
    }
}
