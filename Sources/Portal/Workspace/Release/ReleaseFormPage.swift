import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// The form in which an officer puts a release together: title, day, plan, figures, and the records that become public.
struct ReleaseFormPage: Page {
    let call: ReleaseCall
    let place: ReleasePlace
    let form: ReleaseForm

    private var speaker: Speaker { call.speaker }

    var title: LocalText {
        LocalText(words: speaker(place == .new ? .releaseNew : .releaseEdit), language: nil)
    }

    var content: HTML {
        let fields = call.form(to: place, form.problems)
        return """
            <h1>\(.text(title))</h1>
            <p>\(speaker(.releaseFormAbout))</p>
            \(fields.summary)
            \(fields([main(fields), figures, RecordChoice(call, chosen: form.records).content].joined, button: .releaseSave))
            """
    }

    private func main(_ fields: AccountForm) -> HTML {
        let plans = call.guide.scene.plans.map { (value: $0.id.text, words: speaker.text($0.body.title).words) }
        return [
            fields.field("title-en", .releaseTitleEnglish, help: .releaseTitleHelp, value: form.english),
            fields.field("title-vi", .releaseTitleVietnamese, value: form.vietnamese),
            fields.field("day", .releaseDay, help: .releaseDayHelp, type: "date", value: form.day),
            fields.choice(
                "plan", .releasePlan, plans + [(value: "", words: speaker(.releaseAllPlans))], chosen: form.plan),
        ].joined
    }

    private var figures: HTML {
        let all = call.call.view.definitions.filter { $0.audience == .public }
        return """
            <fieldset id="figures"><legend>\(speaker(.releaseFigures))</legend>
            <ul class="choices">\(all, each: figure)</ul></fieldset>
            """
    }

    private func figure(_ definition: Definition) -> HTML {
        let digest = definition.digest.hex
        let mark: HTML? = form.figures.contains(digest) ? " checked" : nil
        return """
            <li><label><input type="checkbox" name="figure-\(digest)" value="yes"\(mark)> \
            \(speaker.name(of: definition))</label></li>
            """
    }
}

/// The records that the public does not see as they stand, to choose from: each project's together.
struct RecordChoice {
    let call: ReleaseCall
    let chosen: Set<VersionOfRecord>
    private let groups: [(name: String, records: [UnpublishedRecord])]

    init(_ call: ReleaseCall, chosen: Set<VersionOfRecord>) {
        self.call = call
        self.chosen = chosen
        let own: Set<Kind> = [.release, .releaseStep, .correction]
        let all = call.register.unpublished().filter { !own.contains($0.kind) }
        let view = call.call.view
        let named = Dictionary(grouping: all) { record -> String in
            let owner = view.owner(of: record.record, record.kind) ?? record.record
            return view.kind(of: owner) == .project ? call.name(owner) : ""
        }
        groups = named.map { (name: $0.key, records: $0.value) }
            .sorted { $0.name.isEmpty == $1.name.isEmpty ? $0.name < $1.name : $0.name.isEmpty }
    }

    var content: HTML {
        """
        <h2 id="records">\(call.speaker(.releaseChoose))</h2>
        <p class="help">\(call.speaker(groups.isEmpty ? .releaseNothingToChoose : .releaseChooseHelp))</p>
        \(groups, each: group)
        """
    }

    private func group(_ group: (name: String, records: [UnpublishedRecord])) -> HTML {
        """
        <fieldset><legend>\(group.name.isEmpty ? call.speaker(.releaseOtherRecords) : group.name)</legend>
        <ul class="choices">\(group.records, each: item)</ul></fieldset>

        """
    }

    private func item(_ record: UnpublishedRecord) -> HTML {
        let version = VersionOfRecord(record.record, version: record.version)
        let mark: HTML? = chosen.contains(version) ? " checked" : nil
        let change: Wording =
            record.isRetired ? .releaseRetired : record.publicVersion == 0 ? .releaseAdded : .releaseChanged
        return """
            <li><label><input type="checkbox" name="r-\(version.text)" value="1"\(mark)> \
            \(call.name(record.record)) <span class="help">\(call.speaker(change))</span></label></li>
            """
    }
}

extension View {
    /// The record under which another stands.
    func owner(of record: Identifier<AnyRecord>, _ kind: Kind) -> Identifier<AnyRecord>? {
        func owner<Subject: Registered>(_: Subject.Type) -> Identifier<AnyRecord>? {
            body(record.cast(to: Subject.self))?.owner
        }
        return owner(kind.bodyType)
    }
}
