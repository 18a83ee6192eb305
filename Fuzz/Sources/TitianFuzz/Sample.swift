import Ledger
import Programmes
import Register
import WorkPlan

/// A small part of a sample programme: three projects with all that stands under them, and some of everything else.
enum Sample {
    /// The bodies of the part, in the order of the sample.
    static let bodies: [any Registered] = changes.compactMap { $0.body as? any Registered }

    /// The part as revisions, with their records' versions counted anew.
    static let revisions: [Revision] = {
        var versions: [Identifier<AnyRecord>: Int] = [:]
        return changes.map { change in
            versions[change.identity, default: 0] += 1
            return Revision(
                record: change.identity.recordID, kind: change.kind.rawValue, schema: change.kind.bodyType.schema,
                version: versions[change.identity] ?? 1, visibility: change.visibility,
                state: (change.body as? any Registered).map { .body($0.json) } ?? .retired)
        }
    }()

    private static let changes: [SampleChange] = {
        var chosen: Set<Identifier<AnyRecord>> = []
        var counts: [Kind: Int] = [:]
        var kept: [SampleChange] = []
        for change in SampleProgramme(seed: 1).flatMap(\.changes) {
            let isOfChosen = chosen.contains(change.identity) || change.body?.owner.map(chosen.contains) ?? false
            let count = counts[change.kind, default: 0]
            guard isOfChosen || count < (change.kind == .project ? 3 : 4) else { continue }
            if change.kind == .project { chosen.insert(change.identity) }
            counts[change.kind] = count + 1
            kept.append(change)
        }
        return kept
    }()
}
