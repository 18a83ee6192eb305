import Figures
import Languages
import Register
import WorkPlan

/// Tables of numbers that were stated in public, and of totals for times without records.
struct StatementTables {
    let guide: Guide

    private var speaker: Speaker { guide.speaker }

    /// Claims, as the sources state them.
    func claims(_ claims: [Seen<Claim>]) -> DataTable {
        DataTable(
            id: "claims", caption: speaker(.pageClaims),
            columns: [
                .init("stated", .stated, speaker, .date), .init("subject", .statedOf, speaker),
                .init(key: "value", heading: speaker(.pageValue), kind: .number),
                .init("fraction", .fraction, speaker), .init("occasion", .occasion, speaker),
                .init(key: "source", heading: speaker(.pageSource)), .init("quality", .quality, speaker),
            ],
            rows: claims.map { claim in
                let body = claim.body
                return .init(
                    claim,
                    [
                        .date(body.stated), .words(speaker.subject(body)),
                        .words(speaker.stated(body.value, body.unit)),
                        speaker.fraction(body).map(Datum.words) ?? .nothing, .text(speaker.text(body.occasion)),
                        guide.sources(body.basis), guide.term(body.quality.rawValue, .sourceQuality),
                    ])
            }, note: speaker(.publicRecordNote))
    }

    /// The totals whose time meets that of a plan.
    func aggregates(during plan: Plan) -> DataTable {
        let all: [Seen<OpeningAggregate>] = guide.view.records()
        let met = all.filter { total in
            plan.starts.first <= total.body.until.last
                && (total.body.from?.first ?? total.body.until.first) <= (plan.ends?.last ?? total.body.until.last)
        }
        return DataTable(
            id: "aggregates", caption: speaker(.pageOpeningAggregates),
            columns: [
                .init("subject", .statedOf, speaker), .init(key: "value", heading: speaker(.pageValue), kind: .number),
                .init("period", .timeSpan, speaker), .init(key: "source", heading: speaker(.pageSource)),
            ],
            rows: met.map { total in
                let stated = speaker.stated(total.body.value, total.body.unit)
                let value = total.body.isAtLeast ? speaker(.moreThan, ["value": stated]) : stated
                return .init(
                    total,
                    [
                        .words(speaker.name(total.body.subject.rawValue, .claimSubject)), .words(value),
                        .period(from: total.body.from, until: total.body.until), guide.sources(total.body.basis),
                    ])
            }, note: speaker(.aggregatesNote))
    }
}
