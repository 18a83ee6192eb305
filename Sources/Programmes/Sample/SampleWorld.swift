import WorkPlan

/// The records that stand before any project: bodies, plans, areas, actions, and who is served.
struct SampleWorld: Sendable {
    /// A body with its identity.
    struct Placed: Sendable {
        let id: Identifier<Organisation>
        let body: SampleBody
        var name: Words { body.name }
    }

    /// An action with its place in the areas; an enabling one has none.
    struct PlacedAction: Sendable {
        let id: Identifier<Action>
        let area: Int?
    }

    var secretariat: Placed
    var cooperationFund: Placed
    var trustFund: Placed
    var supplier: Placed
    var givers: [Placed] = []
    var served: [Placed] = []
    var joining: Placed
    var partners: [Placed] = []
    /// By served country, then by area.
    var agencies: [[Placed]] = []
    var earlierPlan: Identifier<Plan>
    var plan: Identifier<Plan>
    var areas: [Identifier<Area>] = []
    var actions: [PlacedAction] = []
    var planPaper: Identifier<Document>

    init(_ journal: inout SampleJournal) {
        func place(_ body: SampleBody, _ journal: inout SampleJournal) -> Placed {
            Placed(id: journal.identity(), body: body)
        }
        secretariat = place(.secretariat, &journal)
        cooperationFund = place(.cooperationFund, &journal)
        trustFund = place(.trustFund, &journal)
        supplier = place(.supplier, &journal)
        joining = place(.joining, &journal)
        givers = SampleBody.givers.map { place($0, &journal) }
        served = SampleBody.served.map { place($0, &journal) }
        partners = SampleBody.partners.map { place($0, &journal) }
        earlierPlan = journal.identity()
        plan = journal.identity()
        planPaper = journal.identity()
        agencies = (served + [joining]).map { country in
            SampleArea.all.map { area in
                let name = Words("\(area.agency.en), \(country.name.en)", "\(area.agency.vi) \(country.name.vi)")
                let code = "\(country.body.code)-\(area.code)"
                return place(
                    SampleBody(code: code, name: name, type: .agency, country: country.body.country), &journal)
            }
        }
        areas = SampleArea.all.map { _ in journal.identity() }
        for (index, area) in SampleArea.all.enumerated() {
            for _ in area.actions { actions.append(PlacedAction(id: journal.identity(), area: index)) }
        }
        for _ in SampleArea.enabling { actions.append(PlacedAction(id: journal.identity(), area: nil)) }
    }

    /// All countries that can be served, with the one that joined last.
    var countries: [Placed] { served + [joining] }

    /// Writes the first entries.
    func open(_ journal: inout SampleJournal) {
        let day = SampleCalendar.opening
        journal.enter(day, hour: 1, by: .registry, "Opening of the register: bodies", organisations(&journal))
        journal.enter(day, hour: 2, by: .registry, "Opening of the register: programme and plans", plans(&journal))
        journal.enter(day, hour: 3, by: .registry, "Statuses as conferred", statuses(&journal))
        journal.enter(day, hour: 4, by: .registry, "Beneficiaries of the programme", beneficiaries(&journal))
        enterJoining(&journal)
        enterConsents(&journal)
    }

    private func organisations(_ journal: inout SampleJournal) -> [SampleChange] {
        let bank = Placed(id: journal.identity(), body: .bank)
        let states = [secretariat, cooperationFund, trustFund, bank, supplier] + givers + served + [joining] + partners
        return states.map { organisation($0, parent: nil) }
            + zip(countries, agencies).flatMap { country, agencies in
                agencies.map { organisation($0, parent: country.id) }
            }
    }

    private func organisation(_ placed: Placed, parent: Identifier<Organisation>?) -> SampleChange {
        SampleChange(
            placed.id,
            Organisation(
                code: placed.body.code, name: placed.name.text, bodyType: placed.body.type,
                country: placed.body.country.flatMap(CountryCode.init(text:)), parent: parent, basis: .sample))
    }

    private func plans(_ journal: inout SampleJournal) -> [SampleChange] {
        let title = Words("Work Plan 4 as adopted", "Kế hoạch Công tác 4 đã được thông qua")
        let paper = SampleChange(
            planPaper,
            Document(
                title: title.text, date: PartialDate(text: "2020-11-12"), language: .english, quality: .official,
                basis: .sample))
        let programme = SampleChange(
            journal.identity(Programme.self),
            Programme(
                code: SampleProgramme.code, name: SampleProgramme.name, secretariat: secretariat.id,
                timeZone: SampleProgramme.timeZone, basis: .sample([planPaper])))
        let plans = [(earlierPlan, 3, 2016, "2016-09-06"), (plan, 4, 2021, "2020-11-12")].compactMap {
            id, number, year, adopted -> SampleChange? in
            guard let starts = PartialDate(year: year) else { return nil }
            let name = Words(
                "Work Plan \(number) (\(year)-\(year + 4))", "Kế hoạch Công tác \(number) (\(year)-\(year + 4))")
            return SampleChange(
                id,
                Plan(
                    code: "WP\(number)", title: name.text, starts: starts, ends: PartialDate(year: year + 4),
                    adopted: PartialDate(text: adopted), basis: .sample([planPaper])))
        }
        let total = SampleChange(
            journal.identity(OpeningAggregate.self),
            OpeningAggregate(
                subject: .projects, value: DecimalNumber(digits: 240, scale: 0), unit: .projects,
                from: PartialDate(year: 2003), until: .init(day: SampleCalendar.day(2020, 12, 31)), isAtLeast: true,
                basis: .sample([planPaper])))
        return [paper, programme] + plans + areaChanges() + actionChanges() + [total]
    }

    private func areaChanges() -> [SampleChange] {
        SampleArea.all.enumerated().map { index, area in
            SampleChange(
                areas[index],
                Area(
                    plan: plan, code: area.code, name: area.name.text, position: index + 1, basis: .sample([planPaper]))
            )
        }
    }

    private func actionChanges() -> [SampleChange] {
        var titles: [(code: String, title: Words)] = []
        for (area, words) in SampleArea.all.enumerated() {
            titles += words.actions.enumerated().map { ("\(area + 1).\($0 + 1)", $1) }
        }
        titles += SampleArea.enabling.enumerated().map { ("E\($0 + 1)", $1) }
        return zip(actions, titles).map { action, words in
            SampleChange(
                action.id,
                Action(
                    plan: plan, area: action.area.map { areas[$0] }, code: words.code, title: words.title.text,
                    isEnabling: action.area == nil, basis: .sample([planPaper])))
        }
    }

    private func statuses(_ journal: inout SampleJournal) -> [SampleChange] {
        (givers + served + partners).compactMap { placed in
            let since = placed.body.since.flatMap(PartialDate.init(text:))
            // What was conferred later is entered when it was conferred.
            guard let category = placed.body.status, (since?.first ?? SampleCalendar.opening) <= SampleCalendar.opening
            else { return nil }
            return SampleChange(
                journal.identity(Status.self),
                Status(organisation: placed.id, category: category, from: since, basis: .sample))
        }
    }

    private func beneficiaries(_ journal: inout SampleJournal) -> [SampleChange] {
        served.map {
            SampleChange(journal.identity(Beneficiary.self), Beneficiary(organisation: $0.id, basis: .sample))
        }
    }

    /// A state that is an observer, then a beneficiary, then a member; and a partner that came later.
    private func enterJoining(_ journal: inout SampleJournal) {
        let observer: Identifier<Status> = journal.identity()
        let (admitted, acceded) = (SampleCalendar.day(2021, 11, 16), SampleCalendar.day(2024, 10, 9))
        func status(until: Day?) -> Status {
            Status(
                organisation: joining.id, category: .observer, from: PartialDate(day: admitted),
                until: until.map(PartialDate.init(day:)), basis: .sample)
        }
        journal.enter(
            admitted.adding(days: 2), by: .registry, "Halmeri is admitted as an observer",
            [SampleChange(observer, status(until: nil))])
        journal.enter(
            SampleCalendar.day(2023, 7, 4), by: .registry, "Halmeri becomes a beneficiary, from the middle of 2023",
            [
                SampleChange(
                    journal.identity(Beneficiary.self),
                    Beneficiary(organisation: joining.id, from: PartialDate(text: "2023-07"), basis: .sample))
            ])
        let member = Status(
            organisation: joining.id, category: .memberState, from: PartialDate(day: acceded), basis: .sample)
        journal.enter(
            acceded.adding(days: 1), by: .registry, "Halmeri becomes a member; its time as an observer ends",
            [
                SampleChange(observer, status(until: acceded)),
                SampleChange(journal.identity(Status.self), member),
            ])
        for partner in partners {
            guard let category = partner.body.status, let since = partner.body.since.flatMap(PartialDate.init(text:)),
                since.first > SampleCalendar.opening
            else { continue }
            journal.enter(
                since.first.adding(days: 3), by: .registry, "Status conferred on \(partner.name.en)",
                [
                    SampleChange(
                        journal.identity(Status.self),
                        Status(organisation: partner.id, category: category, from: since, basis: .sample))
                ])
        }
    }

    /// Every partner agrees that its amounts are public, when it begins to take part.
    private func enterConsents(_ journal: inout SampleJournal) {
        for (index, partner) in partners.enumerated() {
            let since = partner.body.since.flatMap(PartialDate.init(text:))?.first ?? SampleCalendar.opening
            let given = max(since, SampleCalendar.day(2021, 1, 11)).adding(days: 3 + index)
            let title = Words(
                "Letter of \(partner.name.en) on the publication of amounts",
                "Thư của \(partner.name.vi) về việc công bố số tiền")
            let letter: Identifier<Document> = journal.identity()
            journal.enter(
                given.adding(days: 1), hour: 1, by: .registry, "\(partner.name.en) agrees that its amounts are public",
                [
                    SampleChange(
                        letter,
                        Document(
                            title: title.text, date: PartialDate(day: given), language: .english, quality: .official,
                            basis: .sample)),
                    SampleChange(
                        journal.identity(Consent.self),
                        Consent(
                            organisation: partner.id, from: PartialDate(day: given), basis: .sample([letter]))),
                ])
        }
    }
}
