import Register
import WorkPlan

/// A trace as it is written down during an evaluation: numbers and places, which ``Trace`` reads when it is asked.
///
/// It holds each contribution once; the value is folded from it, and so is what people see.
struct TraceRecord {
    /// One contribution.
    struct Row {
        let subject: Handle
        let line: Handle?
        private(set) var part: TraceRow.Part

        /// Who gives the money of the line; without a line, the subject.
        let owner: Handle

        /// US cents, when the amount needs no rate.
        var cents: Int64 = 0

        /// Whether the approval agreed on them.
        var isAgreed = false

        /// Which of the rates the amount is divided by, and how many minor units of its currency it is.
        var rate: Int32?
        var minorUnits: Int64 = 0

        /// Where the row's evidence stands among all.
        fileprivate(set) var evidence: Range<Int32> = 0..<0

        init(subject: Handle, line: MoneyMark?, part: TraceRow.Part) {
            (self.subject, self.line, self.part, owner) = (subject, line?.record, part, line?.owner ?? subject)
        }

        /// The same in the denominator alone.
        var demoted: Row {
            var row = self
            row.part = .denominator
            return row
        }
    }

    /// Something that is left out.
    struct Left {
        let subject: Handle
        let line: Handle?
        let reason: Exclusion.Reason
    }

    private(set) var rows: [Row] = []
    private(set) var exclusions: [Left] = []
    private(set) var rates: [ExchangeRateUse] = []
    private var evidence: [Place] = []

    /// The revisions that made a row what it is.
    func evidence(of row: Row) -> ArraySlice<Place> {
        evidence[Int(row.evidence.lowerBound)..<Int(row.evidence.upperBound)]
    }

    /// Adds a contribution that rests on the subject's revision and on others.
    mutating func add(_ row: Row, _ subject: Place, _ more: [Place]) {
        var row = row
        let start = Int32(evidence.count)
        evidence.append(subject)
        evidence += more
        row.evidence = start..<Int32(evidence.count)
        rows.append(row)
    }

    /// Adds further revisions on which the last row rests.
    mutating func addEvidence(_ line: Place, _ support: Place?, _ consent: [Place], _ rate: Place?) {
        evidence.append(line)
        if let support { evidence.append(support) }
        evidence += consent
        if let rate { evidence.append(rate) }
        rows[rows.count - 1].evidence = rows[rows.count - 1].evidence.lowerBound..<Int32(evidence.count)
    }

    /// The same with these rows, of which each rests on what `kept` leaves to it; without exclusions, which are the
    /// whole figure's.
    func narrowed(to rows: [Row], _ kept: (Row) -> [Place]) -> TraceRecord {
        var part = self
        (part.rows, part.evidence, part.exclusions) = ([], [], [])
        for row in rows {
            let places = kept(row)
            guard let subject = places.first else { continue }
            part.add(row, subject, Array(places.dropFirst()))
        }
        return part
    }

    mutating func exclude(_ subject: Handle, _ line: Handle?, _ reason: Exclusion.Reason) {
        exclusions.append(Left(subject: subject, line: line, reason: reason))
    }

    /// The place of a rate among those that were used.
    mutating func index(of use: ExchangeRateUse) -> Int32 {
        if let index = rates.firstIndex(of: use) { return Int32(index) }
        rates.append(use)
        return Int32(rates.count - 1)
    }

    /// What a row adds to a sum.
    func dollars(of row: Row) -> DollarSum {
        var sum = DollarSum()
        add(row, to: &sum)
        return sum
    }

    func add(_ row: Row, to sum: inout DollarSum) {
        guard let rate = row.rate else { return sum.add(cents: row.cents) }
        let use = rates[Int(rate)]
        sum.add(Money(minorUnits: row.minorUnits, currency: use.currency), at: use)
    }
}
