import WorkPlan

import enum Ledger.Visibility

/// Writes one plan of a benchmark ledger.
struct SamplePlanWriter {
    private let number: Int
    private let setting: SampleSetting
    private var random: SampleRandom
    private var identities: SampleRandom
    private let plan: Identifier<Plan>
    private var actions: [Identifier<Action>] = []
    private var entries: [SampleEntry] = []

    init(seed: UInt64, number: Int, setting: SampleSetting) {
        self.number = number
        self.setting = setting
        // A seed of its own for each plan: no plan needs those before it.
        var seeds = SampleRandom(seed: seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
        random = SampleRandom(seed: seeds.next())
        identities = SampleRandom(seed: seeds.next())
        plan = Identifier(high: identities.next(), low: identities.next())
    }

    /// The plan's entries, spread evenly over a stretch of time.
    mutating func entries(from start: Int64, to end: Int64) -> [SampleEntry] {
        var all = [opening()]
        var lives = (0..<SampleScale.projects).map { SampleLife(writer: &self, number: $0 + 1) }
        // The projects run side by side: each entry goes to one whose life goes on.
        var running = Array(lives.indices)
        all.reserveCapacity(1 + lives.count * SampleScale.entriesPerProject)
        while !running.isEmpty {
            // Those that began first are ahead of the others.
            let slot = random.below(min(running.count, 60))
            let index = running[slot]
            all.append(lives[index].next(&self))
            if lives[index].isOver { running.remove(at: slot) }
        }
        let step = (end - start) / Int64(all.count)
        return all.enumerated().map { place, entry in
            entry.at(start + Int64(place) * step + Int64(random.below(Int(min(step, 1_000_000)))))
        }
    }

    mutating func identity<Subject>(_: Subject.Type = Subject.self) -> Identifier<Subject> {
        Identifier(high: identities.next(), low: identities.next())
    }

    private mutating func opening() -> SampleEntry {
        let basis = Basis.sample
        guard let starts = PartialDate(year: 2016), let ends = PartialDate(year: 2020) else {
            preconditionFailure("2016 and 2020 are years")
        }
        let title = Words("Work Plan B\(number) (2016-2020)", "Kế hoạch Công tác B\(number) (2016-2020)")
        var changes = [
            SampleChange(plan, Plan(code: "B\(number)", title: title.text, starts: starts, ends: ends, basis: basis))
        ]
        for (index, area) in SampleArea.all.enumerated() {
            let id: Identifier<Area> = identity()
            changes.append(
                SampleChange(
                    id, Area(plan: plan, code: area.code, name: area.name.text, position: index + 1, basis: basis)))
            for (place, words) in area.actions.enumerated() {
                let action: Identifier<Action> = identity()
                actions.append(action)
                changes.append(
                    SampleChange(
                        action,
                        Action(
                            plan: plan, area: id, code: "\(index + 1).\(place + 1)", title: words.text, basis: basis)))
            }
        }
        return SampleEntry(
            time: 0, author: SampleAuthor.registry.name, organisation: SampleAuthor.registry.organisation,
            reason: "Work Plan B\(number) is entered", changes: changes)
    }
}

extension SamplePlanWriter {
    /// A project's first state.
    mutating func project(number: Int) -> Project {
        let title = random.pick(setting.titles)
        let agency = random.pick(random.pick(setting.world.agencies))
        return Project(
            plan: plan, code: "B\(self.number)-\(number)", title: title, actions: [random.pick(actions)],
            modality: random.pick(FundingModality.allCases), proponent: random.pick(setting.world.served).id,
            implementer: agency.id, basis: basis())
    }

    /// The basis of a record, with a remark.
    mutating func basis() -> Basis { Basis(isIllustrative: true, note: random.pick(setting.notes)) }

    /// A remark that differs from another.
    mutating func remark(other: Text?) -> Text {
        let first = random.below(setting.notes.count)
        return setting.notes[first] == other ? setting.notes[(first + 1) % setting.notes.count] : setting.notes[first]
    }

    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    mutating func meeting() -> (id: Identifier<Meeting>, day: Day) {
        let index = random.below(12)
        return (setting.meetings[index], SampleSetting.meetingDay(index))
    }

    mutating func partner() -> Identifier<Organisation> { random.pick(setting.world.partners).id }

    mutating func giver() -> Identifier<Organisation> { random.pick(setting.world.givers).id }

    func country(_ index: Int) -> Identifier<Organisation> { setting.world.served[index].id }

    mutating func country() -> Identifier<Organisation> { random.pick(setting.world.served).id }

    var fund: Identifier<Organisation> { setting.world.trustFund.id }
    var supplier: Identifier<Organisation> { setting.world.supplier.id }
}

extension SampleEntry {
    /// The same entry at a time.
    func at(_ time: Int64) -> SampleEntry {
        SampleEntry(time: time, author: author, organisation: organisation, reason: reason, changes: changes)
    }
}
