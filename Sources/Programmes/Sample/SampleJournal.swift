import WorkPlan

import enum Ledger.Visibility

/// Who writes an entry.
struct SampleAuthor: Sendable {
    let name: String
    let organisation: String

    static let registry = SampleAuthor(name: "Registry desk", organisation: "Arc Secretariat")
    static let programmes = SampleAuthor(name: "Programme officer", organisation: "Arc Secretariat")
    static let finance = SampleAuthor(name: "Fund manager", organisation: "Arc Secretariat")

    /// A country's coordinator.
    static func coordinator(of country: String) -> SampleAuthor {
        SampleAuthor(name: "National coordinator", organisation: country)
    }
}

/// Collects entries in any order, and gives them in the order of time.
struct SampleJournal: Sendable {
    var random: SampleRandom
    private var identities: SampleRandom
    private var entries: [(entry: SampleEntry, place: Int)] = []

    init(seed: UInt64) {
        random = SampleRandom(seed: seed)
        identities = SampleRandom(seed: ~seed)
    }

    /// A new identity.
    mutating func identity<Subject>(_: Subject.Type = Subject.self) -> Identifier<Subject> {
        let high = identities.next()
        return Identifier(high: high, low: identities.next())
    }

    /// Writes in the working hours of a day; later `hour`s come after earlier ones.
    ///
    /// What would be written after the last day is left out: it has not been entered yet.
    mutating func enter(
        _ day: Day, hour: Int = 3, by author: SampleAuthor, _ reason: String, _ changes: [SampleChange]
    ) {
        guard day <= SampleCalendar.lastEntry, !changes.isEmpty else { return }
        let seconds = hour * 3600 + random.below(3600)
        let time = SampleCalendar.time(day, seconds: seconds, microseconds: random.below(1_000_000))
        let entry = SampleEntry(
            time: time, author: author.name, organisation: author.organisation, reason: reason, changes: changes)
        entries.append((entry, entries.count))
    }

    /// All entries by time.
    var sorted: [SampleEntry] {
        entries.sorted { ($0.entry.time, $0.place) < ($1.entry.time, $1.place) }.map(\.entry)
    }
}

extension SampleChange {
    /// A new state of a record.
    init<Subject: Body>(_ identity: Identifier<Subject>, _ body: Subject, _ visibility: Visibility = .public) {
        self.init(identity: identity.cast(), kind: Subject.kind, body: body, visibility: visibility)
    }
}

extension Basis {
    /// The basis of every record of a sample.
    static let sample = Basis(isIllustrative: true)

    /// The same, with papers and a note.
    static func sample(_ documents: [Identifier<Document>] = [], note: Words? = nil) -> Basis {
        Basis(documents: documents, isIllustrative: true, note: note?.text)
    }
}
