import Foundation
import Ledger
import Register
import WorkPlan

/// What some rules ask besides the register: what time it is, and who wrote a commit.
struct Occasion {
    /// A commit's author, as far as they were not erased.
    struct Author: Hashable {
        let name: String
        let organisation: String
    }

    let now: Timestamp
    let author: (Int) -> Author?

    /// When nothing is known of either: for a look at the register alone.
    static var none: Occasion { Occasion(now: Timestamp(microseconds: 0)) { _ in nil } }

    /// The day that it is where the programme is.
    func today(in view: View) -> Day { now.day(in: (view.records() as [Seen<Programme>]).first?.body.timeZone) }
}

extension Timestamp {
    /// The day on which it falls in a time zone; in UTC where the zone is not known.
    func day(in timeZone: String?) -> Day {
        let seconds = microseconds / 1_000_000
        let zone = timeZone.flatMap { TimeZone(identifier: $0) } ?? .gmt
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        return Day(number: Int32(clamping: (seconds + Int64(offset)) / 86_400))
    }
}

extension Occasion.Author {
    /// Who wrote a commit; `nil` when that was erased.
    init?(of commit: Commit) {
        var (name, organisation): (String?, String?)
        for (_, content) in (try? commit.contents()) ?? [] {
            switch content {
            case .author(let text): name = text
            case .organisation(let text): organisation = text
            default: break
            }
        }
        guard let name, let organisation else { return nil }
        self.init(name: name, organisation: organisation)
    }
}
