import CRSVG

/// Owns a document that librsvg has read.
struct SVGDocument: ~Copyable {
    private let handle: UnsafeMutablePointer<RsvgHandle>

    init?(_ bytes: [UInt8]) {
        let handle = bytes.withUnsafeBufferPointer { bytes in
            rsvg_handle_new_from_data(bytes.baseAddress, gsize(bytes.count), nil)
        }
        guard let handle else { return nil }
        self.handle = handle
    }

    deinit { titian_rsvg_unref(handle) }

    /// The size in pixels that the document asks for.
    var size: (width: Double, height: Double)? {
        var (width, height) = (0.0, 0.0)
        guard rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0, width > 0, height > 0,
            width.isFinite, height.isFinite
        else { return nil }
        return (width, height)
    }

    /// Fills a surface with the document.
    func draw(on surface: borrowing PictureSurface, width: Double, height: Double) -> Bool {
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        return surface.draw { context in rsvg_handle_render_document(handle, context, &viewport, nil) != 0 }
    }
}
