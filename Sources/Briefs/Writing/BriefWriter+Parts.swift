import Figures
import Languages
import Register
import WorkPlan

/// The plan by area and by partner.
extension BriefWriter {
    /// Every area in the plan's order, with its projects and their value.
    func areas() -> BriefSection? {
        guard let projects = figures["projects-accredited"], projects.value != nil else { return nil }
        let counts = projects.breakdown(by: .area, occasion.question)
        let values = parts(of: "approved-value", by: .area)
        let items = counts.parts.compactMap { part in
            area(part).map { projectsAndValue(.parts([$0]), (projects, part), values, .area) }
        }
        let note = counts.relation == .overlapping ? [sentence(.briefOverlap)] : []
        return section(.briefAreas, [.list(items), .paragraph(items.isEmpty ? [] : note)])
    }

    /// Every partner in alphabetical order, with the projects that it supports and its own share in them.
    func partners() -> BriefSection? {
        guard let projects = figures["partner-supported-projects"], projects.value != nil else { return nil }
        let values = parts(of: "partners-share-of-value", by: .funder)
        let items = partnerParts(projects).map {
            projectsAndValue(.parts([$0.name]), (projects, $0.part), values, .funder)
        }
        let sentences = [spread(projects)].compactMap(\.self)
        return section(.briefPartners, [.paragraph(sentences), .list(items)])
    }

    /// In how many areas partners support projects, and thanks to them all by name.
    func partnersInShort() -> BriefSection? {
        guard let projects = figures["partner-supported-projects"], projects.value != nil else { return nil }
        let partners = partnerParts(projects)
        let thanks = sentence(
            .briefThanks,
            [
                "count": .number(
                    .number(partners.count), source(projects, BriefFigurePart(dimension: .funder, key: nil))),
                "list": .parts(list(partners.map { [$0.name] })),
            ])
        return section(.briefPartners, [said([spread(projects), partners.isEmpty ? nil : thanks].compactMap(\.self))])
    }

    /// The funders among the parts that hold a partner's status on the day.
    private func partnerParts(_ projects: Figure) -> [(name: BriefPart, part: Breakdown.Part)] {
        projects.breakdown(by: .funder, occasion.question).parts.compactMap { part in
            guard let organisation: Identifier<Organisation> = part.record?.cast(), isPartner(organisation),
                let name = name(organisation)
            else { return nil }
            return (name, part)
        }.sorted { phrasebook.comesBefore($0.name.text, $1.name.text) }
    }

    private func isPartner(_ organisation: Identifier<Organisation>) -> Bool {
        let statuses: [Seen<Status>] = occasion.view.records(under: organisation.cast())
        return statuses.contains {
            $0.body.category.isPartner && occasion.holds(from: $0.body.from, until: $0.body.until)
        }
    }

    /// "Projects with a partner stand in all five strategic areas: …".
    private func spread(_ projects: Figure) -> BriefSentence? {
        let found = projects.breakdown(by: .area, occasion.question).parts.compactMap(area)
        let total = (occasion.view.records(under: occasion.question.plan.cast()) as [Seen<Area>]).count
        guard !found.isEmpty else { return nil }
        let counted = source(projects, BriefFigurePart(dimension: .area, key: nil))
        return sentence(
            found.count == total ? .briefAllAreas : .briefSomeAreas,
            [
                "count": .number(.number(found.count), counted), "total": .number(.number(total), counted),
                "list": .parts(list(found.map { [$0] })),
            ])
    }

    private func area(_ part: Breakdown.Part) -> BriefPart? {
        part.record.flatMap { occasion.view.area($0.cast()) }.map { name($0.body.name) }
    }

    private func parts(of figure: String, by dimension: Dimension) -> (Figure, [String: FigureValue])? {
        guard let figure = figures[figure], figure.value != nil else { return nil }
        let parts = figure.breakdown(by: dimension, occasion.question).parts
        return (figure, Dictionary(parts.map { ($0.key, $0.value) }) { first, _ in first })
    }

    private func projectsAndValue(
        _ name: BriefPlace, _ counted: (figure: Figure, part: Breakdown.Part),
        _ values: (figure: Figure, parts: [String: FigureValue])?, _ dimension: Dimension
    ) -> BriefSentence {
        let part = BriefFigurePart(dimension: dimension, key: counted.part.key)
        var places = ["name": name]
        if case .count(let count) = counted.part.value.numerator {
            places["count"] = .number(.number(count), source(counted.figure, part))
        }
        guard let values, let value = values.parts[counted.part.key] else { return item(parts(.briefProjects, places)) }
        places["value"] = .number(.text(phrasebook.rounded(value.numerator)), source(values.figure, part))
        return item(parts(dimension == .funder ? .briefProjectsAndShare : .briefProjectsAndValue, places))
    }
}
