import CRSVG

/// Owns the pixels of a picture.
struct PictureSurface: ~Copyable {
    private let surface: OpaquePointer

    init?(width: Int32, height: Int32) {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height) else { return nil }
        // Where there is no memory, cairo gives a surface that says so.
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        self.surface = surface
    }

    deinit { cairo_surface_destroy(surface) }

    /// Draws by cairo; the context lives as long as the call.
    func draw(_ drawing: (OpaquePointer) -> Bool) -> Bool {
        guard let context = cairo_create(surface) else { return false }
        defer { cairo_destroy(context) }
        return drawing(context) && cairo_status(context) == CAIRO_STATUS_SUCCESS
    }

    /// The pixels as PNG.
    var png: [UInt8]? {
        var bytes: [UInt8] = []
        // `bytes` is borrowed for this one call, during which cairo calls back on this thread, and not afterwards.
        let status = withUnsafeMutablePointer(to: &bytes) { bytes in
            cairo_surface_write_to_png_stream(
                surface,
                { bytes, data, count in
                    guard let bytes, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    bytes.assumingMemoryBound(to: [UInt8].self).pointee +=
                        UnsafeBufferPointer(start: data, count: Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, bytes)
        }
        return status == CAIRO_STATUS_SUCCESS ? bytes : nil
    }
}
