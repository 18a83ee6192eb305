/// What something in a picture is, and so what colour it has.
///
/// A picture of its own has the colours of a light page. On a page, the stylesheet has those of its scheme for the class,
/// also on a dark screen and on paper. Lightness comes first: what is
/// told apart by hue is told apart by lightness or shape as well.
enum Paint: String, Hashable, Sendable, CaseIterable {
    /// Words to be read first.
    case ink
    /// Words to be read afterwards.
    case soft
    /// Words of the illustrative mark, and the frame around them.
    case warn, tag
    /// What a bar or a cell shows, and what it shows nothing of.
    case fill, rest
    /// Lines of the frame.
    case axis, grid
    /// The line of what was computed, and the points on it.
    case course
    /// The points of what was stated.
    case stated
    /// Words beside what was computed and what was stated, with paper around them where lines pass.
    case told, said
    /// What lies under everything in a picture of its own.
    case paper

    /// The colours of a light page.
    var attributes: String {
        switch self {
        case .ink: ##"fill="#1b1f23""##
        case .soft: ##"fill="#51585f""##
        case .warn: ##"fill="#7a3300""##
        case .tag: ##"fill="#fdf1e3" stroke="#c46a1b" stroke-dasharray="3 2""##
        case .fill: ##"fill="#1f5a92""##
        case .rest: ##"fill="#dfe5eb" stroke="#6b7680" stroke-width=".75""##
        case .axis: ##"fill="none" stroke="#6b7680""##
        case .grid: ##"fill="none" stroke="#c9ced3""##
        case .course: ##"fill="none" stroke="#1f5a92" stroke-width="2.5" stroke-linejoin="round""##
        case .stated: ##"fill="#ffffff" stroke="#a34a00" stroke-width="2""##
        case .told: ##"fill="#1f5a92" \##(Self.halo)"##
        case .said: ##"fill="#a34a00" \##(Self.halo)"##
        case .paper: ##"fill="#ffffff""##
        }
    }

    private static let halo = ##"stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke""##
}
