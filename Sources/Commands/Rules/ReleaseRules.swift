import Ledger
import Register
import WorkPlan

extension Release: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        numberRefusals(record, in: proposal) + definitionRefusals(record, in: proposal)
            + wayRefusals(record, visibility, in: proposal)
    }

    private func numberRefusals(_ record: Identifier<AnyRecord>, in proposal: Proposal) -> [Refusal] {
        let others = (proposal.records(under: nil) as [(Identifier<AnyRecord>, Release)]).filter { $0.0 != record }
        let next = (others.map(\.1.number).max() ?? 0) + 1
        guard others.contains(where: { $0.1.number == number }) || number > next else { return [] }
        return [Refusal(.release, record, field: "number", "is \(number); the next release has number \(next)")]
    }

    private func definitionRefusals(_ record: Identifier<AnyRecord>, in proposal: Proposal) -> [Refusal] {
        let held = Set((proposal.records(under: nil) as [(_, DefinitionDocument)]).map(\.1.digest))
        return definitions.filter { !held.contains($0) }.map {
            Refusal(.release, record, field: "definitions", "names \($0), which is no definition of this ledger")
        }
    }

    /// What is public stays; what is not becomes so by its way alone, except from the machine that holds the ledger.
    private func wayRefusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        if let standing = proposal.published.record(record.cast(to: Release.self)), standing.body != self {
            return [Refusal(.release, record, "is public and frozen; tell a mistake by a correction")]
        }
        let isOnItsWay = proposal.steps.contains { $0.event == .published && $0.release == record.cast() }
        guard visibility == .public, !isOnItsWay, !proposal.command.principal.isKeeper else { return [] }
        return [Refusal(.release, record, "becomes public by being published, when it was cleared and noted")]
    }
}

extension Correction: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        var found: [Refusal] = []
        if !proposal.published.isInUse(release.cast()) {
            found.append(Refusal(.release, record, field: "release", "names a release that is not public"))
        }
        if proposal.published.isInUse(record) {
            found.append(Refusal(.release, record, "is public and frozen; tell another mistake by another correction"))
        }
        guard visibility == .public else { return found + chosenRefusals(record, in: proposal) }
        let drafted: Seen<Correction>? = proposal.current.record(record.cast())
        if drafted?.body != self {
            found.append(Refusal(.release, record, "becomes public as it was drafted; draft it first"))
        }
        if let drafted { found += proposal.anotherPerson(record, than: [drafted.commit]) }
        return found + proposal.carriedRefusals(record, records, also: [record])
    }

    private func chosenRefusals(_ record: Identifier<AnyRecord>, in proposal: Proposal) -> [Refusal] {
        records.isEmpty
            ? [Refusal(.release, record, field: "records", "names nothing that puts it right; choose at least one")]
            : proposal.choiceRefusals(record, records)
    }
}

extension Proposal {
    /// The steps of releases that the command takes.
    var steps: [ReleaseStep] { command.changes.compactMap { $0.body as? ReleaseStep } }

    /// What is chosen is the newest version, and the public does not see it yet.
    func choiceRefusals(_ record: Identifier<AnyRecord>, _ choice: [VersionOfRecord]) -> [Refusal] {
        var found = Carried(choice, in: current.register).passed.map {
            Refusal(.release, record, field: "records", "names \($0), which is not a newest version that is internal")
        }
        if Set(choice.map(\.record)).count < choice.count {
            found.append(Refusal(.release, record, field: "records", "names a record twice; name it once"))
        }
        return found
    }

    /// The command makes public exactly what was chosen, as it stands, and what goes with it.
    func carriedRefusals(
        _ record: Identifier<AnyRecord>, _ choice: [VersionOfRecord], also others: Set<Identifier<AnyRecord>>
    ) -> [Refusal] {
        let carried = Carried(choice, in: current.register)
        let wanted = Dictionary(carried.changes.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
        let given = command.changes.filter { !others.contains($0.record) }
        let isExact = given.count == wanted.count && given.allSatisfy { wanted[$0.record]?.isSame(as: $0) == true }
        return isExact && carried.passed.isEmpty
            ? []
            : [
                Refusal(
                    .release, record, field: "records",
                    "makes something else public than what was chosen; look at it again")
            ]
    }

    /// Four eyes: whoever wrote one of these commits does not do what comes next.
    func anotherPerson(_ record: Identifier<AnyRecord>, than commits: [Int]) -> [Refusal] {
        let own = Occasion.Author(name: command.principal.name, organisation: command.principal.organisation)
        let isOther = commits.allSatisfy { commit in occasion.author(commit).map { $0 != own } ?? false }
        return isOther
            ? []
            : [
                Refusal(
                    .release, record, field: "author",
                    "was drafted by \(own.name); another person has to look at it")
            ]
    }
}
