import Languages
import WorkPlan

/// What a reader chose by the address: language, day D, commit K and plan. Every page understands all of them.
struct Choice: Hashable, Sendable {
    /// The language of the page; absent, the browser decides.
    var language: Language?

    /// The calendar day D; absent, today.
    var day: Day?

    /// The commit K; absent, the newest.
    var known: Known?

    /// The plan, by its code; absent, the newest.
    var plan: String?

    /// A commit K, as an address names it.
    enum Known: Hashable, Sendable {
        /// By its number.
        case commit(Int)
        /// The commit that wrote the release of this number.
        case release(Int)
        /// The newest commit that was made by the end of a day, in UTC.
        case day(Day)

        /// As it stands in an address.
        var text: String {
            switch self {
            case .commit(let number): String(number)
            case .release(let number): "release-\(number)"
            case .day(let day): day.text
            }
        }

        /// Reads a day, or a number above zero with or without `release-` before it.
        init?(text: some StringProtocol) {
            if let day = Day(text: String(text)) {
                self = .day(day)
                return
            }
            let digits = text.hasPrefix("release-") ? String(text.dropFirst(8)) : String(text)
            guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
                let number = Int(digits), number > 0
            else { return nil }
            self = digits.utf8.count == text.utf8.count ? .commit(number) : .release(number)
        }
    }

    /// The query of an address, without the question mark; a fixed order, so that one choice has one address.
    var query: String { self == Choice() ? "" : QueryText.joined(pairs) }

    /// Names and values as they stand in an address.
    var pairs: [(name: Parameter, value: String)] {
        let all: [(Parameter, String?)] = [
            (.at, day?.text), (.known, known?.text), (.plan, plan), (.lang, language?.tag),
        ]
        return all.compactMap { name, value in value.map { (name: name, value: $0) } }
    }

    /// The same in another language.
    func language(_ language: Language) -> Choice { changed { $0.language = language } }

    /// The same plan and language, as things stand now.
    var now: Choice {
        changed {
            $0.day = nil
            $0.known = nil
        }
    }

    /// Another plan.
    func plan(_ code: String) -> Choice { changed { $0.plan = code } }

    private func changed(_ change: (inout Choice) -> Void) -> Choice {
        var choice = self
        change(&choice)
        return choice
    }
}

/// The parameters of addresses.
enum Parameter: String, CaseIterable, Sendable {
    /// The longest text that is a value, in characters of Unicode, which is how the API's document counts them.
    static let longestText = 200

    /// Whether a text is short enough to be a value.
    static func isShort(_ text: String) -> Bool { text.unicodeScalars.count <= longestText }

    case lang, at, known, plan

    /// Of the public record.
    case subject, year, said, finding

    /// Of a figure: by what it is broken down, and which part of that is looked at.
    case by, part

    /// Of a brief: what it is for.
    case form

    /// Of lists.
    case q, state, area, action, funder, country, modality, covered, type, status, beneficiary, series, quality
    case sort, page

    /// Of a search, beside what is looked for and the page of it: of which kind.
    case kind

    /// The secret of a link that works once.
    case key

    /// Of signing in: where to go on to.
    case next

    /// What an identity provider sends back, beside ``state``.
    case code, iss

    /// Of internal records: the last one that was seen.
    case after
    /// Of the workspace: who sees the records of a list, and which commit was just written.
    case seen, saved, record

    /// Of the IATI validator: how files are judged, and which findings are looked at.
    case day, version, reading, publishers, prefixes, format, severity, rule

    /// A commit's number, from a form; it counts instead of ``known``, and addresses of ours never hold it.
    case commit
}
