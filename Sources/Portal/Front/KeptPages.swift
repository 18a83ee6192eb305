import HTTPTypes
import Hummingbird
import Languages
import NIOCore
import Synchronization

/// Pages that were made and still hold, in bounded memory.
///
/// They lie in two halves; when the young half is full, the old one is forgotten. What is asked for again moves to the
/// young half, so what many read stays.
final class KeptPages: Sendable {
    /// Everything that makes one page differ from another.
    struct Key: Hashable, Sendable {
        let target: String
        let language: Language
        let isPacked: Bool
    }

    /// A page with its headers, as it is sent.
    ///
    /// A class, so that handing it out counts one reference and not those of its parts.
    final class Page: Sendable {
        let stamp: PageStamp
        let headers: HTTPFields
        let tag: String
        let body: ByteBuffer
        let route: String
        private let whole: ReadyAnswer
        private let unchanged: ReadyAnswer

        init(stamp: PageStamp, headers: HTTPFields, tag: String, body: ByteBuffer, route: String) {
            (self.stamp, self.headers, self.tag, self.body, self.route) = (stamp, headers, tag, body, route)
            whole = ReadyAnswer(.ok, headers, body: body)
            unchanged = ReadyAnswer(.notModified, Self.unchangedFields(tag))
        }

        /// Whether the reader has it, by `If-None-Match`.
        func isKnown(_ field: String?) -> Bool { field.map { EntityTag.matches($0, tag) } ?? false }

        /// The page, or that the reader has it.
        func answer(ifNoneMatch field: String?) -> ReadyAnswer { isKnown(field) ? unchanged : whole }

        /// What is said of a page that the reader has (RFC 9110, 15.4.5).
        static func unchangedFields(_ tag: String) -> HTTPFields {
            [.eTag: tag, .cacheControl: "no-cache", .vary: "Accept-Language, Accept-Encoding"]
        }
    }

    private struct Halves {
        var young: [Key: Page] = [:]
        var old: [Key: Page] = [:]
        var youngBytes = 0
        var oldBytes = 0
    }

    private let halves = Mutex(Halves())
    private let capacity: Int

    /// Beside its bytes a page takes about so many for its key and headers.
    private static let overhead = 4_096

    /// - Parameter megabytes: the most memory that pages take; 0 keeps none.
    init(megabytes: Int) { capacity = megabytes << 19 }

    /// How many bytes are kept.
    var bytes: Int { halves.withLock { $0.youngBytes + $0.oldBytes } }

    /// A page that still holds.
    func page(_ key: Key, _ stamp: PageStamp) -> Page? {
        halves.withLock { halves in
            if let page = halves.young[key] { return page.stamp == stamp ? page : nil }
            guard let page = halves.old[key], page.stamp == stamp else { return nil }
            Self.add(page, key, to: &halves, capacity)
            return page
        }
    }

    /// Keeps a page, unless it alone would take a quarter of the memory.
    func keep(_ page: Page, _ key: Key) {
        guard Self.size(page) <= capacity / 2 else { return }
        halves.withLock { Self.add(page, key, to: &$0, capacity) }
    }

    private static func add(_ page: Page, _ key: Key, to halves: inout Halves, _ capacity: Int) {
        if let before = halves.young[key] { halves.youngBytes -= size(before) }
        if halves.youngBytes + size(page) > capacity {
            (halves.old, halves.oldBytes) = (halves.young, halves.youngBytes)
            (halves.young, halves.youngBytes) = ([:], 0)
        }
        halves.young[key] = page
        halves.youngBytes += size(page)
    }

    private static func size(_ page: Page) -> Int { page.body.readableBytes + overhead }
}
