import Compression
import HTTPTypes
import Hummingbird
import Languages
import NIOCore

/// Draws pages whose figures have been evaluated, on the thread that read the request: that takes less time than to wake
/// another one.
struct Drawer: Sendable {
    let site: Site

    /// Whether browsers are told to come by TLS alone.
    let isSecure: Bool

    /// Larger ones are left to threads that may take their time.
    private static let largest = 262_144

    /// A page, ready to be sent; `nil` when it has to be made, or is none.
    func page(_ key: KeptPages.Key, _ stamp: PageStamp, build: String) -> KeptPages.Page? {
        guard let place = EvaluatedPlace(target: key.target), let scene = scene(place) else { return nil }
        let speaker = Speaker(place.choice.language ?? key.language)
        let evaluated = site.evaluated.page(EvaluatedPages.Key(scene, place.route, speaker.language))
        guard let page = evaluated, page.content.bytes.count <= Self.largest else { return nil }
        let frame = Frame(scene, place.route, speaker, isIllustrative: page.isIllustrative)
        let tag = EntityTag.tag(key.target, key.language, stamp, build: build)
        let pieces = [frame.opening(page), page.content, frame.closing]
        return finished(pieces, speaker.language, key, stamp, tag, place)
    }

    /// The pieces one after another, each copied once, to where it is sent from.
    private static func joined(_ pieces: [HTML]) -> ByteBuffer {
        var body = ByteBuffer()
        body.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { body.writeBytes(piece.bytes) }
        return body
    }

    private func scene(_ place: EvaluatedPlace) -> Scene? {
        guard case .ready(let desk)? = site.standing(of: place.code) else { return nil }
        return try? site.scene(of: place.code, desk, place.choice)
    }

    /// The same fields as of a page that was made.
    private func finished(
        _ pieces: [HTML], _ language: Language, _ key: KeptPages.Key, _ stamp: PageStamp, _ tag: String,
        _ place: EvaluatedPlace
    ) -> KeptPages.Page {
        let packed = key.isPacked ? Gzip.compress(HTML(pieces).bytes) : nil
        let body = packed.map { ByteBuffer(bytes: $0) } ?? Self.joined(pieces)
        var fields = Answer.fields(language)
        fields[.vary] = "Accept-Language, Accept-Encoding"
        fields[.contentLength] = String(body.readableBytes)
        if packed != nil { fields[.contentEncoding] = "gzip" }
        fields.append(contentsOf: SecurityFields.all)
        if isSecure { fields[.strictTransportSecurity] = "max-age=31536000" }
        fields[.eTag] = tag
        return KeptPages.Page(stamp: stamp, headers: fields, tag: tag, body: body, route: place.pattern)
    }
}

/// An address under which a page may have been evaluated: a programme's home, or a figure of it.
struct EvaluatedPlace: Sendable {
    let code: String
    let route: Route
    let choice: Choice

    /// What such addresses have in common, for those who count.
    let pattern: String

    /// `nil` for other addresses, and for those of which something is wrong.
    init?(target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        guard segments.count == 1 || (segments.count == 3 && segments[1] == "figures"),
            target.utf8.count <= Guard<BasicRequestContext>.longestAddress,
            segments.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "%")) })
        else { return nil }
        let query = parts.count > 1 ? String(parts[1]) : nil
        let (choice, problems) = Choice.reading(query)
        guard problems.isEmpty else { return nil }
        self.choice = choice
        code = segments[0]
        guard segments.count == 3 else {
            (route, pattern) = (.programme(code), "/{programme}")
            return
        }
        let (part, others) = PartChoice.reading(query)
        guard others.isEmpty else { return nil }
        route = part.map { .part(segments[0], segments[2], $0) } ?? .figure(code, segments[2])
        pattern = "/{programme}/figures/{figure}"
    }
}
