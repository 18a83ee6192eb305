public import Foundation
import Ledger

/// The fonts that the pages are set in, as `Scripts/fonts` made them of Debian's.
///
/// Without them the pages name the same families and use what the reader's machine has.
public struct FontShelf: Sendable {
    /// A font file.
    struct Font: Sendable {
        let face: Face
        let bytes: [UInt8]

        /// What it is called in its address: its bytes have one name.
        let name: String
    }

    let fonts: [Font]

    /// No fonts.
    public static let empty = FontShelf(fonts: [])

    /// No file that is larger is a subset.
    private static let largest = 1_000_000

    private init(fonts: [Font]) { self.fonts = fonts }

    /// The fonts of a folder; files that are not there are left out.
    public init(folder: URL) {
        fonts = Face.all.compactMap { face in
            guard let data = try? Data(contentsOf: folder.appending(path: face.file)), data.count <= Self.largest,
                data.starts(with: Array("wOF2".utf8))
            else { return nil }
            let bytes = Array(data)
            return Font(face: face, bytes: bytes, name: "\(face.stem)-\(Digest.of(bytes).hex.prefix(8)).woff2")
        }
    }

    /// The font of an address.
    func font(named name: String) -> Font? { fonts.first { $0.name == name } }

    /// The rules that tell a browser of them: it fetches those that a page has letters for.
    var stylesheet: String { fonts.map(rule).joined() }

    private func rule(_ font: Font) -> String {
        """
        @font-face { font-family: "\(font.face.family)"; font-weight: \(font.face.weights); font-display: swap;
          src: url("\(Route.font(font.name).path)") format("woff2"); unicode-range: \(font.face.range); }

        """
    }
}
