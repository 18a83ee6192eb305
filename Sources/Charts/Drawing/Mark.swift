/// Something that is drawn.
enum Mark: Hashable, Sendable {
    case box(Box, Paint)
    case line([Point], Paint)
    /// A disc of the course's colour.
    case dot(Point)
    /// A square on its corner: the shape of what was stated.
    case diamond(Point)
    case words(Words)

    /// How far dots and diamonds reach from their middle.
    static let dotReach = 3.5
    static let diamondReach = 5.5

    /// The part of the plane that it covers.
    var box: Box {
        switch self {
        case .box(let box, _): return box
        case .words(let words): return words.box
        case .dot(let middle): return Self.square(middle, Self.dotReach)
        case .diamond(let middle): return Self.square(middle, Self.diamondReach)
        case .line(let points, _):
            let (xs, ys) = (points.map(\.x), points.map(\.y))
            guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
                return Box(x: 0, y: 0, width: 0, height: 0)
            }
            return Box(x: left, y: top, width: right - left, height: bottom - top)
        }
    }

    private static func square(_ middle: Point, _ reach: Double) -> Box {
        Box(x: middle.x - reach, y: middle.y - reach, width: 2 * reach, height: 2 * reach)
    }
}

/// One line of words.
struct Words: Hashable, Sendable {
    enum Anchor: String, Hashable, Sendable { case start, middle, end }

    let text: String

    /// Where they begin, have their middle or end, and the line on which they stand.
    let at: Point
    let anchor: Anchor
    let lettering: Lettering
    let paint: Paint

    init(_ text: String, at: Point, anchor: Anchor = .start, _ lettering: Lettering, _ paint: Paint) {
        self.text = text
        self.at = at
        self.anchor = anchor
        self.lettering = lettering
        self.paint = paint
    }

    /// The part of the plane that they cover at most.
    var box: Box {
        let width = lettering.width(of: text)
        let left =
            switch anchor {
            case .start: at.x
            case .middle: at.x - width / 2
            case .end: at.x - width
            }
        return Box(x: left, y: at.y - lettering.ascent, width: width, height: lettering.ascent + lettering.descent)
    }
}

/// Marks that belong together, with what a tip says of them.
struct Item: Hashable, Sendable {
    let tip: String?
    var marks: [Mark]

    init(_ marks: [Mark], tip: String? = nil) {
        self.marks = marks
        self.tip = tip
    }
}
