import CQREncode

/// A text as a square that a phone's camera reads.
public enum QRCode {
    /// The most bytes that are drawn: what is denser, a camera does not read from a screen.
    public static let longest = 600

    /// The square as SVG, without words; `nil` when the text is too long.
    public static func svg(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= longest, let modules = modules(text) else { return nil }
        let quiet = 4
        let size = modules.count + 2 * quiet
        var path = ""
        for (row, line) in modules.enumerated() {
            for (column, isDark) in line.enumerated() where isDark {
                path += "M\(column + quiet) \(row + quiet)h1v1h-1z"
            }
        }
        // Dark on light whatever the page's colours are: cameras want it so.
        return Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" width="240" height="240" \
            aria-hidden="true" focusable="false" shape-rendering="crispEdges"><path fill="#fff" \
            d="M0 0h\(size)v\(size)H0z"/><path fill="#000" d="\(path)"/></svg>
            """.utf8)
    }

    /// The rows of the square, dark or light; libqrencode's structure is copied and freed here.
    static func modules(_ text: String) -> [[Bool]]? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        // The lowest bit of each of width × width bytes says whether it is dark.
        return (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }
}
