import Figures
import Ledger
import Register
import WorkPlan

extension Claim: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        switch (numerator, denominator) {
        case (nil, nil): return []
        case (let numerator?, let denominator?) where 0 < denominator && (0...denominator).contains(numerator):
            return []
        case (_?, _?):
            return [Refusal(.fraction, record, field: "numerator", "is not between 0 and the denominator")]
        default:
            return [Refusal(.fraction, record, field: "denominator", "give both numerator and denominator, or neither")]
        }
    }
}

extension DefinitionDocument: Ruled {
    func refusals(
        _ record: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        var found = Check.unique(
            record, "version", "\(name)@\(version)", among: proposal.records(under: nil) as [(_, DefinitionDocument)]
        ) { "\($0.name)@\($0.version)" }
        do {
            let definition = try Definition(self)
            if definition.name != name || definition.version != version {
                found.append(Refusal(.definition, record, field: "document", "has another name or version"))
            }
        } catch {
            found.append(Refusal(.definition, record, field: "document", "\(error)"))
        }
        let before = proposal.current.body(record.cast(to: DefinitionDocument.self))
        let releases: [(_, Release)] = proposal.records(under: nil)
        if let before, before.document != document,
            releases.contains(where: { $0.1.definitions.contains(before.digest) })
        {
            found.append(
                Refusal(.definition, record, field: "document", "was released and is frozen; make a new version"))
        }
        return found
    }
}

extension Confirmation: Ruled {
    func refusals(
        _ identity: Identifier<AnyRecord>, _ visibility: Visibility, in proposal: Proposal
    ) -> [Refusal] {
        let newest = proposal.current.version(of: record)
        guard (1...max(1, newest)).contains(version) else {
            return [Refusal(.confirmation, identity, field: "version", "is \(version); the record has \(newest)")]
        }
        return []
    }
}
