import Commands
import Ledger
import Register
import Synchronization
import WorkPlan

/// What a page depends on besides its address: while the stamp of a programme stays, so do its pages.
struct PageStamp: Hashable, Sendable {
    /// For each programme: ledger, newest commit, damage, and the day that it is there.
    let text: String
}

/// Finds stamps quickly: the day of a programme is worked out anew only each quarter of an hour, which is when a day can
/// begin somewhere, and when there is a new commit.
final class PageStamps: Sendable {
    private let site: Site
    private let known = Mutex<[String: Known]>([:])

    private struct Known {
        let head: Int
        let damage: Int?
        let quarter: Int64
        let stamp: PageStamp
    }

    init(site: Site) { self.site = site }

    /// The stamp of the page at a path: of its programme, or of all for pages that belong to none.
    ///
    /// `nil` while something that the page shows is still being read, or cannot be.
    func stamp(ofPath path: String) -> PageStamp? {
        let code = path.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        if let name = String(code), let standing = site.standing(of: name) { return stamp(of: name, standing) }
        let all = site.standings.map { stamp(of: $0.code, $0.standing) }
        guard !all.contains(nil) else { return nil }
        return PageStamp(text: all.compactMap { $0?.text }.joined(separator: "\n"))
    }

    private func stamp(of code: String, _ standing: Site.Standing) -> PageStamp? {
        guard case .ready(let desk) = standing else { return nil }
        let (head, damage) = (desk.head, desk.ledger.damage?.commit)
        let quarter = site.clock.now().microseconds / 900_000_000
        let last = known.withLock { $0[code] }
        if let last, last.head == head, last.damage == damage, last.quarter == quarter { return last.stamp }
        let stamp = PageStamp(
            text: "\(code) \(desk.ledger.id) \(head) \(damage ?? 0) \(site.today(of: desk).text)")
        known.withLock { $0[code] = Known(head: head, damage: damage, quarter: quarter, stamp: stamp) }
        return stamp
    }
}

extension Site {
    /// The day that it is now where a programme is, as the public knows it.
    func today(of desk: Desk) -> Day {
        let programmes: [Seen<Programme>] = desk.register.view(audience: .public).records()
        return today(in: programmes.first?.body.timeZone)
    }
}
