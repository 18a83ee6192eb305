import Hummingbird

/// A place of this portal to go on to after signing in.
///
/// Only an address of a page behind the sign-in is one: it begins with the path of accounts or of the workspace, so no
/// link to the sign-in leads anywhere else, however it is written.
struct ReturnAddress: Hashable, Sendable {
    /// Path and query.
    let text: String

    /// The longest that is gone on to.
    static let longest = 500

    /// The beginnings of places that only somebody signed in sees.
    private static let beginnings = ["/account", "/work"]

    /// `nil` when the text is no such place.
    init?(_ text: String) {
        let path = text.prefix { $0 != "?" }
        let isInside = Self.beginnings.contains { path == $0 || path.hasPrefix($0 + "/") }
        // Plain signs alone: no backslash, which some browsers take for a slash, no end of a line, no fragment.
        let isPlain = text.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                || "-._~:@/?&=%+,".utf8.contains(byte)
        }
        let hasDots = path.split(separator: "/").contains { $0 == ".." || $0 == "." }
        guard isInside, isPlain, !hasDots, !path.contains("//"), !path.contains("%"), text.utf8.count <= Self.longest,
            !path.hasPrefix("/account/sign-")
        else { return nil }
        self.text = text
    }

    /// The place that was asked for, when it can be gone on to: what was only looked at, and nothing that was sent.
    init?(asked request: Request) {
        guard request.isReading, let path = request.head.path else { return nil }
        self.init(path)
    }
}

extension Request {
    /// Where to go on to after signing in, as the address says.
    var next: ReturnAddress? {
        Choice.pairs(of: uri.query).first { $0.0 == .next }?.1.flatMap { ReturnAddress($0) }
    }
}
