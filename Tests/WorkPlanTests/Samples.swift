import WorkPlan

/// Two states of a record of each kind: one with every field, one with those that it must have.
enum Samples {
    static let plan = Identifier<Plan>(high: 1, low: 1)
    static let project = Identifier<Project>(high: 2, low: 2)
    static let organisation = Identifier<Organisation>(high: 3, low: .max)
    static let meeting = Identifier<Meeting>(high: 4, low: 4)
    static let usd = Money(minorUnits: 2_480_000_000, currency: .usDollar)
    static let year = PartialDate(day: Day(number: 20_000))
    static let name = Text([
        .init(language: .english, words: "Village wells"), .init(language: .vietnamese, words: "Giếng làng 💧"),
    ])
    static let basis = Basis(
        documents: [.init(high: 5, low: 5), .init(high: .max, low: 0)], isIllustrative: true,
        note: Text(.english, "as tabled"))

    static let full: [any Body] = programme + money + meetings + papers + way

    private static let programme: [any Body] = [
        Programme(code: "IAI", name: name, secretariat: organisation, timeZone: "Asia/Jakarta", basis: basis),
        Plan(code: "IV", title: name, starts: year, ends: year, adopted: year, basis: basis),
        Area(plan: plan, code: "1", name: name, position: 1, basis: basis),
        Action(plan: plan, area: .init(high: 6, low: 6), code: "1.1", title: name, isEnabling: true, basis: basis),
        Organisation(
            code: "ASEC", name: name, bodyType: .intergovernmentalOrganisation, country: CountryCode(text: "IDN"),
            parent: organisation, basis: basis),
        Status(organisation: organisation, category: .dialoguePartner, from: year, until: year, basis: basis),
        Beneficiary(organisation: organisation, project: project, from: year, until: year, basis: basis),
        Project(
            plan: plan, code: "P-7", title: name, description: name, actions: [.init(high: 7, low: 7)],
            modality: .trustFund, proponent: organisation, implementer: organisation, carriedFrom: project,
            proposal: proposal, basis: basis),
        Milestone(project: project, event: .accredited, date: year, meeting: meeting, basis: basis),
    ]

    private static let money: [any Body] = [
        Budget(
            project: project, source: organisation, amount: .stated(usd), agreedUSD: usd, approved: year,
            replaces: .init(high: 8, low: 8), basis: basis),
        Flow(
            project: project, provider: organisation, receiver: organisation, leg: .fundToImplementer,
            type: .disbursement, date: year, amount: .withheld, isInKind: true, basis: basis),
        ExchangeRate(
            currency: .usDollar, unitsPerUSD: DecimalNumber(digits: 23_450_125, scale: 3), period: year, basis: basis),
        Consent(organisation: organisation, plan: plan, from: year, until: year, basis: basis),
    ]

    private static let meetings: [any Body] = [
        Meeting(
            series: .taskForce, ordinal: 76, starts: year, ends: year, venue: name, mode: .hybrid, chair: organisation,
            basis: basis),
        Claim(
            stated: year, occasion: name, meeting: meeting, plan: plan, subject: .actionsCovered,
            value: DecimalNumber(digits: 708, scale: 1), unit: .percent, numerator: 17, denominator: 24,
            fraction: .inferred, scope: "all", breakdown: ["a=1", "b=2"], breakdownWording: "including",
            language: .vietnamese, words: name, quality: .originalPressReport, basis: basis),
        OpeningAggregate(
            subject: .projects, value: DecimalNumber(digits: 862, scale: 0), unit: .projects, from: year, until: year,
            isAtLeast: true, basis: basis),
    ]

    private static let papers: [any Body] = [
        Document(
            title: name, date: year, language: .vietnamese, quality: .official, address: "https://example.org/",
            sha256: String(repeating: "a", count: 64), rights: name, caption: name,
            credit: "Nguyễn Thị Sông", basis: basis),
        DefinitionDocument(name: "action-coverage", version: 1, document: "{}", digest: "ab", basis: basis),
        Release(
            number: 1, title: name, plan: plan, day: Day(number: 20_311), definitions: ["a", "b"], basis: basis),
        Confirmation(
            record: .init(high: 9, low: 9), version: 3, day: Day(number: -1), by: organisation, basis: basis),
        ReleaseStep(
            release: .init(high: 10, low: 1), event: .noted, version: 2, base: 7, content: "ab",
            records: [VersionOfRecord(.init(high: 9, low: 9), version: 3)], meeting: meeting, until: Day(number: 5),
            reason: name, basis: basis),
        Correction(
            release: .init(high: 10, low: 1), records: [VersionOfRecord(.init(high: 9, low: 9), version: 4)],
            reason: name, basis: basis),
    ]

    private static let proposal = ProposalDetails(
        isRecurring: true, previousCode: "P-3", scope: .crossSector, pillar: .economic, nature: .jointEffort,
        intervention: .capacityBuilding, duration: .overTwelveMonths, starts: year, ends: year,
        participants: [organisation, .init(high: 3, low: 3)], whyNotAll: name,
        requested: [.init(source: organisation, money: usd), .init(source: nil, money: usd)])

    private static let way: [any Body] = [
        Return(project: project, event: .completionReportReceived, date: year, reason: name, basis: basis),
        ProgressReport(project: project, starts: year, ends: year, date: year, summary: name, basis: basis),
        ProjectResult(project: project, level: .outcome, title: name, basis: basis),
        ResultIndicator(result: .init(high: 10, low: 1), title: name, measure: .personsTrained, basis: basis),
        Measurement(
            indicator: .init(high: 10, low: 2), role: .actual, starts: year, ends: year,
            value: DecimalNumber(digits: 412, scale: 0), sex: .female, country: organisation, basis: basis),
    ]

    static let least: [any Body] = [
        Programme(code: "IAI", name: name, timeZone: "UTC"),
        Plan(code: "IV", title: name, starts: year),
        Area(plan: plan, code: "1", name: name, position: -1),
        Action(plan: plan, code: "1.1", title: name),
        Organisation(code: "ASEC", name: name, bodyType: .state),
        Status(organisation: organisation, category: .guest),
        Beneficiary(organisation: organisation),
        Project(plan: plan, code: "P-7", title: name, modality: .inKind),
        Milestone(project: project, event: .cancelled, date: year),
        Budget(project: project, source: organisation, amount: .unknown, approved: year),
        Flow(
            provider: organisation, receiver: organisation, leg: .funderToFund, type: .pledge, date: year,
            amount: .stated(usd)),
        ExchangeRate(currency: .usDollar, unitsPerUSD: DecimalNumber(digits: 1, scale: 0), period: year),
        Consent(organisation: organisation, from: year),
        Meeting(series: .consultation, ordinal: 15, starts: year),
        Claim(
            stated: year, occasion: name, subject: .value, value: DecimalNumber(digits: -248, scale: 1),
            unit: .millionUSDollars, scope: "all", quality: .data),
        OpeningAggregate(subject: .value, value: DecimalNumber(digits: 0, scale: 0), unit: .usDollars, until: year),
        Document(title: name),
        DefinitionDocument(name: "n", version: .max, document: "{}", digest: "ab"),
        Release(number: .min, title: name, day: Day(number: 0)),
        Confirmation(record: .init(high: 9, low: 9), version: 1, day: Day(number: 1), by: organisation),
        Return(project: project, event: .proposed, date: year, reason: name),
        ProgressReport(project: project, starts: year, ends: year, date: year, summary: name),
        ProjectResult(project: project, level: .output, title: name),
        ResultIndicator(result: .init(high: 10, low: 1), title: name, measure: .percent),
        Measurement(
            indicator: .init(high: 10, low: 2), role: .baseline, starts: year, value: DecimalNumber(digits: 5, scale: 1)
        ),
        ReleaseStep(release: .init(high: 10, low: 1), event: .drafted, version: 1, base: 1),
        Correction(release: .init(high: 10, low: 1), records: [], reason: name),
    ]
}
