import Commands
import Languages
import Register
import WorkPlan

/// The form of a proposal, in the order of the template, help and rule beside each field.
struct ProposalPage: Page {
    let form: ProposalForm
    var problems: [WayProblem] = []

    private var call: WorkspaceCall { form.call }
    private var speaker: Speaker { form.speaker }

    var title: LocalText {
        LocalText(words: speaker(form.file == nil ? .wayNew : .wayMend), language: nil)
    }

    private var place: WayPlace { form.file.map { .proposal($0.project.id.text) } ?? .new }

    var content: HTML {
        let box = call.form(place, problems)
        return """
            <h1>\(title.words)</h1>
            \(form.plan.map { "<p class=\"lead\">\(.text($0.body.title(speaker)))</p>" as HTML })
            <p>\(speaker(.proposalIntro))</p>
            \(box.summary)
            \(reason)
            <form method="post" action="\(call.address(place).text)" class="account proposal">
            <input type="hidden" name="token" value="\(call.visitor.formToken)">
            \(box.hidden("version", form["version"]))\(form.file == nil ? planField(box) : .empty)
            \(parts(box), each: part)
            <p class="act"><button name="act" value="save">\(speaker(.proposalSave))</button>
            \(maySubmit ? "<button name=\"act\" value=\"submit\">\(speaker(WayStep.submit.deed))</button>" as HTML : nil)</p>
            </form>
            """
    }

    /// Whether it can be handed in from here.
    private var maySubmit: Bool { form.file.map { call.may(.submit, $0) } ?? call.principal.mayTake(.submit) }

    /// Why it was given back, in sight of what is to be mended.
    private var reason: HTML? {
        form.file?.openReturn.map { fact in
            """
            <div class="notice" role="note"><p><strong>\(speaker(.wayReturned, ["date": speaker.date(fact.date)]))</strong></p>
            <p class="words">\(fact.words.map { .text(speaker.text($0)) } ?? HTML.empty)</p></div>
            """
        }
    }

    private func planField(_ box: AccountForm) -> HTML {
        box.hidden("plan", form.plan?.id.text ?? "")
    }

    private func part(_ part: (title: Wording, fields: [HTML])) -> HTML {
        "<section><h2>\(speaker(part.title))</h2>\(part.fields.joined)</section>\n"
    }

    private func parts(_ box: AccountForm) -> [(title: Wording, fields: [HTML])] {
        var parts: [(title: Wording, fields: [HTML])] = [
            (.proposalWhat, what(box)), (.proposalClass, classes(box)), (.proposalTime, time(box)),
            (.proposalWho, who(box)), (.proposalMoney, money(box)),
        ]
        // Results of a project that stands already have a page of their own.
        if form.file == nil { parts.append((.resultsTitle, results(box))) }
        return parts
    }

    private func what(_ box: AccountForm) -> [HTML] {
        let most = ["most": speaker.number(ProposalCheck.mostWords)]
        return [
            box.line("title", .title, help: .proposalTitleHelp, value: form["title"]),
            box.area(
                "description", .description, help: speaker(.proposalDescriptionHelp, most), value: form["description"],
                rows: 10),
            box.tick("recurring", "\(speaker(.proposalRecurring))", isTicked: form["recurring"] == "yes"),
            box.line("previous-code", .proposalPreviousCode, help: .proposalPreviousHelp, value: form["previous-code"]),
        ]
    }

    private func classes(_ box: AccountForm) -> [HTML] {
        let actions = form.actions.map { (value: $0.id.text, words: $0.body.title(speaker)) }
        return [
            box.ticks(
                "actions", .actionsTitle, help: .proposalActionsHelp, actions,
                chosen: form.ticked("actions", actions.map(\.value))),
            terms(box, "scope", .proposalScope, ProjectScope.allCases.map { ($0.rawValue, $0.wording) }),
            terms(box, "pillar", .proposalPillar, CommunityPillar.allCases.map { ($0.rawValue, $0.wording) }),
            terms(
                box, "nature", .proposalNature, help: .proposalBySecretariat,
                CooperationNature.allCases.map { ($0.rawValue, $0.wording) }),
            terms(
                box, "intervention", .proposalIntervention, help: .proposalBySecretariat,
                InterventionType.allCases.map { ($0.rawValue, $0.wording) }),
        ]
    }

    private func time(_ box: AccountForm) -> [HTML] {
        [
            terms(box, "duration", .proposalDuration, ProjectDuration.allCases.map { ($0.rawValue, $0.wording) }),
            box.line("starts", .proposalStarts, help: .startsHelp, value: form["starts"]),
            box.line("ends", .proposalEnds, help: .startsHelp, value: form["ends"]),
        ]
    }

    private func who(_ box: AccountForm) -> [HTML] {
        let states = form.states.map { (value: $0.id.text, words: speaker.text($0.body.name)) }
        let only = call.proponents.count == 1 ? call.proponents.first?.id.text : nil
        let chosen = form["proponent"]
        return [
            box.pick("proponent", .proponent, names(call.proponents), chosen: chosen.isEmpty ? only ?? "" : chosen),
            box.pick(
                "implementer", .implementer, help: .proposalImplementerHelp, names(call.organisations()),
                chosen: form["implementer"]),
            box.ticks(
                "participants", .proposalParticipants, states,
                chosen: form.ticked("participants", states.map(\.value))),
            box.area(
                "why-not-all", .proposalWhyNotAll, help: speaker(.proposalWhyHelp), value: form["why-not-all"], rows: 3),
        ]
    }

    private func money(_ box: AccountForm) -> [HTML] {
        let sources = names(call.organisations())
        let rows = (1...ProposalForm.sources).map { number -> HTML in
            let label = speaker(.proposalSourceRow, ["number": speaker.number(number)])
            return """
                <fieldset class="pair"><legend>\(label)</legend>
                \(box.line("amount-\(number)", .proposalAmount, help: number == 1 ? .stepAmountHelp : nil, value: form["amount-\(number)"]))
                \(box.pick("source-\(number)", .proposalSource, sources, chosen: form["source-\(number)"]))</fieldset>
                """
        }
        return [
            box.pick(
                "modality", .modality,
                FundingModality.allCases.map { ($0.rawValue, speaker.word($0.rawValue, .fundingModality)) },
                chosen: form["modality"]),
            "<div id=\"requested\" tabindex=\"-1\"><p class=\"help\">\(speaker(.proposalRequestedHelp))</p>\(rows.joined)</div>",
        ]
    }

    private func results(_ box: AccountForm) -> [HTML] {
        [
            box.area(
                "outcomes", .proposalOutcomes, help: speaker(.proposalResultsHelp), value: form["outcomes"], rows: 3),
            box.area("outputs", .proposalOutputs, help: speaker(.proposalResultsHelp), value: form["outputs"], rows: 4),
        ]
    }

    private func names(_ organisations: [Seen<Organisation>]) -> [(value: String, words: String)] {
        organisations.map { ($0.id.text, speaker.text($0.body.name).words) }
    }

    private func terms(
        _ box: AccountForm, _ name: String, _ label: Wording, help: Wording? = nil, _ terms: [(String, Wording)]
    ) -> HTML {
        box.pick(name, label, help: help, terms.map { ($0.0, speaker($0.1)) }, chosen: form[name])
    }
}
