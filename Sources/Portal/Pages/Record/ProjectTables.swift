import Figures
import Languages
import Register
import WorkPlan

/// Tables of projects and of what hangs under one, as several pages show them.
struct ProjectTables {
    let guide: Guide

    private var speaker: Speaker { guide.speaker }

    /// Projects with how each stands and what it is worth.
    func projects(
        _ entries: [PlanSurvey.Entry], _ survey: PlanSurvey, id: String = "projects", caption: Wording = .projectsTitle,
        empty: Wording? = nil, more: Address? = nil
    ) -> DataTable {
        let entries = entries.sorted { PlanSurvey.inOrder($0.body.code, $1.body.code) }
        return DataTable(
            id: id, caption: caption == .projectsTitle ? speaker(caption) : survey.caption(caption),
            columns: [
                .init("code", .code, speaker), .init("title", .title, speaker), .init("state", .stateLabel, speaker),
                .init("accredited", .accreditedOn, speaker, .date),
                .init("approved-value", .approvedValueUSD, speaker, .number),
            ],
            rows: entries.prefix(DataTable.limit).map { row($0, survey) }, empty: empty.map { speaker($0) },
            total: entries.count > DataTable.limit ? entries.count : nil, more: more)
    }

    private func row(_ entry: PlanSurvey.Entry, _ survey: PlanSurvey) -> DataTable.Row {
        .init(
            entry.seen,
            [
                .code(entry.body.code), guide.link(entry.seen), .words(speaker(entry.state.wording)),
                Datum(survey.accredited(entry)), Self.value(survey.values.value(of: entry.seen.id)),
            ])
    }

    /// The value of a project, or why there is none.
    static func value(_ value: ProjectValue?) -> Datum {
        guard let value, value.lines.isEmpty else { return value.map { .dollars($0.dollars) } ?? .missing(.unknown) }
        for left in value.left {
            switch left.reason {
            case .noConsent: return .missing(.noConsent)
            case .amountWithheld: return .missing(.withheld)
            case .amountUnknown, .noRate: return .missing(.unknown)
            default: continue
            }
        }
        return .missing(.notReported)
    }

    /// Who funds some projects, in alphabetical order, each with its own lines.
    func funders(of entries: [PlanSurvey.Entry], _ survey: PlanSurvey) -> DataTable {
        var found: [Identifier<Organisation>: (projects: Int, dollars: Rational)] = [:]
        for entry in entries where entry.state == .accredited {
            let lines = survey.values.value(of: entry.seen.id)?.lines ?? []
            for source in survey.values.sources(of: entry.seen.id) { found[source, default: (0, .zero)].projects += 1 }
            for line in lines {
                let sum = found[line.source, default: (0, .zero)].dollars
                found[line.source, default: (0, .zero)].dollars = sum + line.dollars.dollars
            }
        }
        let named = found.compactMap { source, sum in
            guide.view.record(source).map { (seen: $0, name: $0.body.title(speaker).words, sum: sum) }
        }.sorted { speaker.inOrder($0.name, $1.name) }
        return DataTable(
            id: "funders", caption: speaker(.fundersTitle),
            columns: [
                .init("funder", .funder, speaker), .init("projects", .projectCount, speaker, .number),
                .init("approved-value", .approvedValueUSD, speaker, .number),
            ],
            rows: named.map { item in
                let isPublic = survey.values.mayPublish(amountsOf: item.seen.id)
                return .init(
                    item.seen,
                    [
                        guide.link(item.seen), .number(item.sum.projects),
                        isPublic ? .dollars(item.sum.dollars) : .missing(.noConsent),
                    ])
            }, note: speaker(.overlapNote))
    }
}
