import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// A figure that was asked for, evaluated.
struct Evaluated: Sendable {
    let figure: Figure
    let question: Question
    let plan: Seen<Plan>

    var definition: Definition { figure.definition }
}

extension Scene {
    /// Evaluates a figure of the plan that is looked at.
    ///
    /// - Throws: ``PageProblem/notFound`` when the public knows no such definition, or no plan.
    func evaluate(_ label: String) throws -> Evaluated {
        guard let plan, let definition = definition(label) else { throw PageProblem.notFound }
        let question = question(plan)
        return Evaluated(figure: evaluations.figure(definition, question), question: question, plan: plan)
    }
}

extension FigurePage {
    /// Evaluates a figure, or one part of it, with all that stands behind it.
    init(
        _ scene: Scene, _ label: String, part: PartChoice?, base: String, _ speaker: Speaker, _ deadline: Deadline
    ) throws {
        let whole = try scene.evaluate(label)
        let evaluated = try part.map { try whole.part($0) } ?? whole
        try deadline.check()
        let tables = FigureTables(evaluated, label, isPart: part != nil, base: base, scene, speaker)
        let (figure, definition) = (evaluated.figure, evaluated.definition)
        let isIllustrative = whole.figure.trace.isIllustrative
        let claims = part == nil ? scene.claims(for: definition, evaluated.plan) : []
        let course = part == nil ? try Course(whole.figure, scene, whole.plan, by: .quarter, deadline) : nil
        let courses = CourseTable(scene: scene, speaker: speaker)
        self.init(
            speaker: speaker, title: LocalText(words: speaker.name(of: definition), language: nil),
            planTitle: speaker.text(evaluated.plan.body.title),
            part: part.map { Self.notice($0, whole, scene, label, speaker) },
            sentence: figure.value.map { speaker.sentence(of: definition, $0, on: scene.day) },
            isIllustrative: isIllustrative,
            statement: figure.value == nil ? claims.first.map { ClaimLine($0, scene, speaker) } : nil,
            values: Self.values(figure, speaker) + (part == nil ? Self.compared(whole, scene, speaker) : []),
            explanation: speaker.explanation(of: definition),
            definition: speaker(
                .pageDefinitionVersion, ["name": .text(definition.name), "version": .number(definition.version)]),
            digest: definition.digest.hex, document: definition.document,
            erased: figure.erased > 0 ? speaker(.noticeErasedCount, ["count": .number(figure.erased)]) : nil,
            course: course.flatMap { courses.table(of: [$0], id: "course", caption: speaker(.courseCaption)) },
            changes: course.flatMap { courses.changes(of: $0, id: "changes", caption: speaker(.changesOnly)) },
            known: part == nil && figure.value != nil
                ? Address(route: .knownOver(scene.code, label), choice: scene.choice) : nil,
            breakdowns: try figure.value == nil ? [] : tables.breakdowns(deadline), rows: tables.rows,
            exclusionCounts: tables.exclusionCounts, exclusions: tables.exclusions, rates: tables.rates,
            claims: claims.isEmpty || isIllustrative ? nil : tables.claims(claims),
            downloads: part == nil ? Self.downloads(whole, scene, speaker) : [],
            cite: try part == nil ? Self.cite(whole, scene, base: base, speaker) : nil,
            isDamaged: scene.damage != nil)
    }

    private static func notice(
        _ part: PartChoice, _ whole: Evaluated, _ scene: Scene, _ label: String, _ speaker: Speaker
    ) -> PartNotice {
        let breakdown = whole.figure.breakdown(by: part.dimension, whole.question)
        let found = breakdown.parts.first { $0.key == part.key }
        let names = PartName(scene: scene, speaker: speaker)
        let name = found.map { names.name(of: $0, part.dimension).words } ?? speaker(.breakdownRemainderRow)
        let dimension = speaker.word(part.dimension.rawValue, .dimension)
        return PartNotice(
            words: speaker(.partHeading, ["dimension": dimension, "name": name]),
            whole: Address(route: .figure(scene.code, label), choice: scene.choice))
    }

    private static func values(_ figure: Figure, _ speaker: Speaker) -> [(name: String, value: HTML)] {
        guard let value = figure.value else { return [] }
        var values: [(name: String, value: HTML)] = []
        if let denominator = value.denominator {
            values.append((speaker(.pageNumerator), "\(speaker.quantity(value.numerator))"))
            values.append((speaker(.pageDenominator), "\(speaker.quantity(denominator))"))
            values.append((speaker(.pagePercent), "\(speaker.percent(figure.definition, value))"))
        } else {
            values.append((speaker(.pageValue), "\(speaker.quantity(value.numerator))"))
        }
        let provenance = figure.trace.provenance.names.map { speaker.word($0, .provenance) }
        if !provenance.isEmpty {
            values.append((speaker(.restsOn), "\(speaker.phrasebook.formatter.list(provenance))"))
        }
        return values
    }

    /// The same figure a year before the day, and, where the day is not today, now; each leads to its page.
    private static func compared(
        _ whole: Evaluated, _ scene: Scene, _ speaker: Speaker
    ) -> [(name: String, value: HTML)] {
        guard whole.figure.value != nil else { return [] }
        var compared: [(name: String, value: HTML)] = []
        if let day = scene.day.yearBefore {
            var then = scene.choice
            then.day = day
            let question = Question(view: scene.view, plan: whole.plan.id, day: day)
            compared.append(
                (
                    speaker(.yearEarlier, ["day": speaker.day(day)]),
                    link(whole.definition.evaluate(question).value, whole, scene, then, speaker)
                ))
        }
        if !scene.isNow {
            let question = Question(view: scene.newest, plan: whole.plan.id, day: scene.today)
            compared.append(
                (
                    speaker(.todayIs, ["day": speaker.day(scene.today)]),
                    link(whole.definition.evaluate(question).value, whole, scene, scene.choice.now, speaker)
                ))
        }
        return compared
    }

    private static func link(
        _ value: FigureValue?, _ whole: Evaluated, _ scene: Scene, _ choice: Choice, _ speaker: Speaker
    ) -> HTML {
        let words = value.map { speaker.short(whole.definition, $0) } ?? speaker(.provenanceNoProjectRecords)
        let address = Address(route: .figure(scene.code, whole.definition.name), choice: choice)
        return #"<a href="\#(address.text)">\#(words)</a>"#
    }

    /// The files of the very value that is shown; a value that is looked at now may be another one tomorrow.
    private static func downloads(
        _ whole: Evaluated, _ scene: Scene, _ speaker: Speaker
    ) -> [(words: String, address: Address)] {
        guard whole.figure.value != nil else { return [] }
        var fixed = scene.choice
        fixed.day = scene.day
        fixed.known = .commit(scene.view.known)
        let files = [(Wording.downloadJSON, FigureFile.json), (.downloadValue, .value), (.downloadTrace, .trace)]
        return files.map { words, file in
            (
                words: speaker(words),
                address: Address(route: .figureFile(scene.code, whole.definition.label, file), choice: fixed)
            )
        } + [(words: speaker(.downloadTerms), address: Address(route: .sources(scene.code), choice: scene.choice))]
    }

    /// How it is cited; a damaged ledger cites nothing.
    private static func cite(
        _ whole: Evaluated, _ scene: Scene, base: String, _ speaker: Speaker
    ) throws -> CiteSection? {
        guard scene.damage == nil, whole.figure.value != nil else { return nil }
        let ledger = scene.desk.ledger
        let citation = Citation(
            definition: whole.definition, question: whole.question, ledger: ledger.id,
            root: try ledger.root(ofFirst: scene.view.known))
        return CiteSection(whole, citation, scene, base: base, speaker)
    }
}
