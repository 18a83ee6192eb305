import CRSVG

/// Draws SVG documents as PNG, by librsvg.
///
/// Nothing outside of the document is read: librsvg resolves no reference of a document that has no address.
public enum SVGPicture {
    /// Why a picture was not drawn.
    public enum Problem: Error, Hashable, Sendable {
        /// The document or the picture is larger than ``Limits``.
        case tooLarge
        /// The bytes are no SVG document, or one without a size.
        case unreadable
        /// The picture could not be drawn or written.
        case notDrawn
    }

    /// What is not drawn.
    public enum Limits {
        /// Bytes of a document.
        public static let bytes = 2_000_000
        /// Pixels on either side.
        public static let side = 8_000.0
        /// Pixels in all.
        public static let pixels = 24_000_000.0
    }

    /// The picture as PNG, so many times as large as the document says.
    public static func png(of svg: [UInt8], scale: Double = 1) throws(Problem) -> [UInt8] {
        guard svg.count <= Limits.bytes else { throw .tooLarge }
        guard let document = SVGDocument(svg), let size = document.size else { throw .unreadable }
        let (width, height) = ((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
        guard width <= Limits.side, height <= Limits.side, width * height <= Limits.pixels else { throw .tooLarge }
        guard width >= 1, height >= 1, let surface = PictureSurface(width: Int32(width), height: Int32(height)),
            document.draw(on: surface, width: width, height: height), let png = surface.png
        else { throw .notDrawn }
        return png
    }
}
