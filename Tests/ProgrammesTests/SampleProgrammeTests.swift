import Foundation
import Ledger
import Programmes
import Testing
import WorkPlan

@Suite("The sample programme")
struct SampleProgrammeTests {
    private static let seeds: [UInt64] = [0, 1, 2, 3, 7, 42, 2025, 0xFFFF_FFFF_FFFF_FFFF]
    private static let reading = Day(text: "2025-08-11")!

    private func millions(_ lines: [Budget], _ count: SampleCount) -> Double {
        let total = lines.compactMap(count.dollars).reduce(0, +)
        return (total / 100_000).rounded(.toNearestOrEven) / 10
    }

    @Test("at 11 August 2025 the headline figures are those that are documented", arguments: seeds)
    func headlines(seed: UInt64) throws {
        let count = SampleCount(SampleProgramme(seed: seed))
        let counted = count.counted(on: Self.reading)
        #expect(counted.count == 114)

        let lines = count.lines(on: Self.reading)
        #expect(millions(lines, count) == 24.8)
        #expect(lines.allSatisfy { count.dollars($0) != nil })
        #expect(Set(lines.map(\.project)) == counted)

        let actions = count.all(Action.self).map(\.body)
        #expect(actions.count(where: { !$0.isEnabling }) == 24)
        #expect(count.actions(of: counted).count(where: { !$0.isEnabling }) == 17)

        let partners = count.partners(on: Self.reading)
        let shares = lines.filter { partners.contains($0.source) }
        let supported = Set(shares.map(\.project))
        #expect(supported.count == 28)
        #expect(count.areas(of: supported).count == 5)
        #expect(millions(lines.filter { supported.contains($0.project) }, count) == 18.3)
        #expect(millions(shares, count) < 18.3)
    }

    @Test("the same seed gives the same entries, another seed others")
    func determined() {
        let entries = Array(SampleProgramme(seed: 5))
        #expect(entries == Array(SampleProgramme(seed: 5)))
        let others = Array(SampleProgramme(seed: 6))
        #expect(entries != others)
        #expect(
            Set(entries.flatMap(\.changes).map(\.identity)).isDisjoint(with: others.flatMap(\.changes).map(\.identity)))
    }

    @Test("time goes on, never beyond September 2025, and no fact lies after it", arguments: seeds)
    func time(seed: UInt64) {
        let last = Day(text: "2025-09-30")!
        var time = Int64.min
        for entry in SampleProgramme(seed: seed) {
            #expect(entry.time >= time)
            time = entry.time
            for body in entry.changes.compactMap(\.body) {
                #expect(Self.dates(in: body).allSatisfy { $0.last <= last })
            }
        }
        #expect(time < (Int64(last.number) + 1) * 86_400_000_000)
    }

    @Test("what a commit names is in the ledger by then, and public where the record is", arguments: seeds)
    func references(seed: UInt64) {
        var known: [WorkPlan.Identifier<AnyRecord>: Visibility] = [:]
        var kinds: [WorkPlan.Identifier<AnyRecord>: Kind] = [:]
        for entry in SampleProgramme(seed: seed) {
            for change in entry.changes {
                #expect(known[change.identity] != .public || change.visibility == .public, "withdrawn from the public")
                #expect(kinds[change.identity] ?? change.kind == change.kind)
                known[change.identity] = change.visibility
                kinds[change.identity] = change.kind
            }
            for change in entry.changes {
                for reference in change.body?.references ?? [] {
                    #expect(reference.kind == nil || kinds[reference.record] == reference.kind, "\(entry.reason)")
                    #expect(
                        known[reference.record] == .public || change.visibility == .internal,
                        "\(entry.reason): \(change.kind) names a hidden \(reference.field)")
                }
            }
        }
    }

    @Test("a record that changes says something else, or to others", arguments: seeds)
    func changes(seed: UInt64) {
        var states: [WorkPlan.Identifier<AnyRecord>: SampleChange] = [:]
        for entry in SampleProgramme(seed: seed) {
            #expect(Set(entry.changes.map(\.identity)).count == entry.changes.count, "\(entry.reason)")
            for change in entry.changes {
                #expect(states[change.identity] != change, "\(entry.reason)")
                states[change.identity] = change
            }
        }
    }

    @Test("every record is illustrative, and titles are in both languages")
    func marked() {
        for change in SampleProgramme(seed: 11).flatMap(\.changes) {
            guard let body = change.body else { continue }
            #expect(body.basis.isIllustrative, "\(change.kind)")
            if let project = body as? Project {
                #expect(project.title[.english] != nil && project.title[.vietnamese] != nil)
            }
        }
    }

    @Test("no amount of a partner is public before the partner agreed", arguments: seeds)
    func consented(seed: UInt64) {
        var (agreed, partners) = (Set<WorkPlan.Identifier<Organisation>>(), Set<WorkPlan.Identifier<Organisation>>())
        for entry in SampleProgramme(seed: seed) {
            for case let status as Status in entry.changes.compactMap(\.body) where status.category.isPartner {
                partners.insert(status.organisation)
            }
            for case let consent as Consent in entry.changes.compactMap(\.body) { agreed.insert(consent.organisation) }
            for change in entry.changes where change.visibility == .public {
                let giver = (change.body as? Budget)?.source ?? (change.body as? Flow)?.provider
                guard let giver, partners.contains(giver) else { continue }
                #expect(agreed.contains(giver), "\(entry.reason)")
            }
        }
    }

    @Test("words are in NFC, as the ledger wants them")
    func normal() {
        for change in SampleProgramme(seed: 11).flatMap(\.changes) {
            let words = (change.body as? Project)?.title.versions.map(\.words) ?? []
            for word in words + (change.body?.basis.note?.versions.map(\.words) ?? []) {
                #expect(Array(word.utf8) == Array(word.precomposedStringWithCanonicalMapping.utf8))
            }
        }
    }

    @Test("what was known on an earlier day differs from what is known of it now")
    func lively() {
        let entries = Array(SampleProgramme(seed: 1))
        let differing = entries.indices.filter { $0.isMultiple(of: 25) }.filter { index in
            let day = Day(number: Int32(entries[index].time / 86_400_000_000))
            let then = SampleCount(entries[...index])
            let now = SampleCount(entries)
            return then.counted(on: day) != now.counted(on: day)
                || Set(then.lines(on: day)) != Set(now.lines(on: day))
        }
        #expect(differing.count > 3)
    }

    @Test(
        "it has what figures are asked about: modalities, legs, precisions, revisions, gaps",
        arguments: [1, 9] as [UInt64])
    func variety(seed: UInt64) {
        let changes = SampleProgramme(seed: seed).flatMap(\.changes)
        let bodies = changes.compactMap(\.body)
        func all<Kind: Body>(_: Kind.Type) -> [Kind] { bodies.compactMap { $0 as? Kind } }
        #expect(Set(all(Project.self).map(\.modality)) == Set(FundingModality.allCases))
        #expect(Set(all(Milestone.self).map(\.event)) == Set(MilestoneEvent.allCases))
        #expect(Set(all(Flow.self).map(\.leg)) == Set(FlowLeg.allCases))
        #expect(Set(all(Budget.self).map(\.approved.precision)) == Set(PartialDate.Precision.allCases))
        #expect(Set(all(ExchangeRate.self).map(\.period.precision)) == [.month, .year])
        #expect(all(Budget.self).contains { $0.replaces != nil })
        #expect(all(Budget.self).contains { $0.agreedUSD != nil && $0.amount.money?.currency != .usDollar })
        #expect(all(Budget.self).contains { $0.agreedUSD == nil && $0.amount.money?.currency.text == "KEC" })
        let rated = Set(all(ExchangeRate.self).map(\.currency)).union([.usDollar])
        #expect(all(Budget.self).contains { !rated.contains($0.amount.money?.currency ?? .usDollar) })
        #expect(
            all(Project.self).contains { $0.carriedFrom != nil } && all(Project.self).contains { $0.actions.count > 1 })
        #expect(all(Beneficiary.self).contains { $0.project != nil && $0.from != nil })
        #expect(changes.contains { $0.body == nil })
        #expect(all(Meeting.self).count == 20)
        #expect(Set(all(Consent.self).map(\.organisation)).count == 8)
    }

    /// The days on which something happened; ends of terms may lie ahead.
    private static func dates(in body: any Body) -> [PartialDate] {
        switch body {
        case let milestone as Milestone: [milestone.date]
        case let budget as Budget: [budget.approved]
        case let flow as Flow: [flow.date]
        case let meeting as Meeting: [meeting.starts]
        case let document as Document: document.date.map { [$0] } ?? []
        case let rate as ExchangeRate: [rate.period]
        case let confirmation as WorkPlan.Confirmation: [PartialDate(day: confirmation.day)]
        default: []
        }
    }
}
