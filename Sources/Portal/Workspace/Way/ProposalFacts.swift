import Languages
import Register
import WorkPlan

/// What a proposal says, field by field; empty fields are left out.
struct ProposalFacts {
    let call: WorkspaceCall
    let project: Project

    private var speaker: Speaker { call.speaker }

    var rows: [(label: Wording, value: HTML)] {
        (what + classes + who).compactMap { label, value in value.map { (label: label, value: $0) } }
    }

    private typealias Row = (label: Wording, value: HTML?)

    private var details: ProposalDetails { project.proposal }

    private var what: [Row] {
        let description: HTML? = project.description.map {
            "<span class=\"words\">\(.text(speaker.text($0)))</span>"
        }
        let recurring: HTML? = details.isRecurring ? "\(speaker(.yes))" : nil
        let previous: HTML? = details.previousCode.map { "<code>\($0)</code>" }
        return [
            (.description, description), (.proposalRecurring, recurring), (.proposalPreviousCode, previous),
            (.actionLabel, list(project.actions.compactMap { call.view.body($0)?.title(speaker) })),
        ]
    }

    private var classes: [Row] {
        let isDated = details.starts != nil || details.ends != nil
        let time: HTML? = isDated ? "\(speaker.period(details.starts, details.ends))" : nil
        return [
            (.proposalScope, term(details.scope?.wording)), (.proposalPillar, term(details.pillar?.wording)),
            (.proposalNature, term(details.nature?.wording)),
            (.proposalIntervention, term(details.intervention?.wording)),
            (.proposalDuration, term(details.duration?.wording)), (.timeSpan, time),
        ]
    }

    private var who: [Row] {
        let modality: HTML = "\(speaker.word(project.modality.rawValue, .fundingModality))"
        let whyNotAll: HTML? = details.whyNotAll.map { .text(speaker.text($0)) }
        return [
            (.proponent, name(project.proponent)), (.implementer, name(project.implementer)),
            (.proposalParticipants, list(details.participants.compactMap(organisation))),
            (.proposalWhyNotAll, whyNotAll), (.modality, modality),
            (.proposalRequested, requested(details.requested)),
        ]
    }

    private func term(_ wording: Wording?) -> HTML? { wording.map { "\(speaker($0))" } }

    private func list(_ names: [LocalText]) -> HTML? { names.isEmpty ? nil : .list(names.map { .text($0) }) }

    private func organisation(_ record: Identifier<Organisation>) -> LocalText? {
        call.mayRead(record.cast()) ? call.view.body(record).map { speaker.text($0.name) } : nil
    }

    private func name(_ record: Identifier<Organisation>?) -> HTML? {
        record.flatMap(organisation).map { .text($0) }
    }

    private func requested(_ amounts: [RequestedAmount]) -> HTML? {
        guard !amounts.isEmpty else { return nil }
        return .list(
            amounts.map { amount in
                let source = amount.source.flatMap(organisation).map(HTML.text) ?? "\(speaker(.proposalOpenSource))"
                return "\(speaker.money(amount.money)) (\(source))"
            })
    }
}
