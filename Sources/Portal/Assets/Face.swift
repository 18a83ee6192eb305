/// A family at one weight, and the letters that it has.
struct Face: Hashable, Sendable {
    let family: String

    /// What its file is called, without the weight.
    let script: String

    /// As CSS names the letters (`unicode-range`); `Scripts/fonts` cuts the files to the same.
    let range: String

    let isBold: Bool

    /// The file's name without its ending.
    var stem: String { "noto-sans-\(script)-\(isBold ? "bold" : "regular")" }

    /// What `Scripts/fonts` calls it.
    var file: String { stem + ".woff2" }

    /// The weights that it stands for.
    var weights: String { isBold ? "550 900" : "100 549" }

    /// Noto Sans with the letters of all member states' languages.
    static let all: [Face] = [
        (
            "Noto Sans", "latin",
            "U+0000-024F, U+0300-036F, U+1E00-1EFF, U+2000-206F, U+20A0-20BF, U+2100-214F, U+2190-2193, U+2212, U+2264-2265"
        ),
        ("Noto Sans Khmer", "khmer", "U+1780-17FF, U+19E0-19FF"),
        ("Noto Sans Lao", "lao", "U+0E80-0EFF"),
        ("Noto Sans Myanmar", "myanmar", "U+1000-109F, U+A9E0-A9FF, U+AA60-AA7F"),
        ("Noto Sans Thai", "thai", "U+0E00-0E7F"),
    ].flatMap { family, script, range in
        [false, true].map { Face(family: family, script: script, range: range, isBold: $0) }
    }
}
