import Claims
import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

extension DataScene {
    /// What was stated in public, with what is found on each claim.
    func publicRecord(_ filter: ClaimFilter, _ deadline: Deadline) throws -> DataAnswer {
        let record = scene.publicRecord
        let shown = try scene.checked(record, deadline).filter(filter.passes)
        return DataAnswer(
            address: address(.publicRecord(scene.code, filter)),
            isIllustrative: shown.contains { $0.claim.body.basis.isIllustrative },
            data: [
                "claims": .array(shown.map { json($0.claim, $0.findings) }), "found": .integer(shown.count),
                "total": .integer(record.claims.count),
            ])
    }

    /// One claim, by its identity, with what else was stated on the same occasion.
    func claim(_ identity: String) throws -> DataAnswer {
        let record = scene.publicRecord
        guard let id = Identifier<Claim>(text: identity), let claim = record.claims.first(where: { $0.id == id }) else {
            throw PageProblem.notFound
        }
        var check = RegisterCheck(scene.view, definitions: scene.definitions)
        let beside = record.occasion(of: claim)?.claims.filter { $0.id != id } ?? []
        let findings = record.findings(on: claim) + [check.finding(on: claim.body)]
        return DataAnswer(
            address: address(.claim(scene.code, id.text)), isIllustrative: claim.body.basis.isIllustrative,
            data: json(claim, findings).with([
                "sameOccasion": .array(
                    beside.map { ["claim": .string($0.id.text), "href": href(.claim(scene.code, $0.id.text))] })
            ]))
    }

    private func json(_ claim: Seen<Claim>, _ findings: [Finding]) -> JSON {
        let body = claim.body
        let words = (body.words?.versions ?? []).map { version -> JSON in
            ["words": .string(version.words), "language": .string(version.language.tag)]
        }
        return number(body).with([
            "claim": .string(claim.id.text), "version": .integer(claim.version), "commit": .integer(claim.commit),
            "occasion": writer.json(speaker.text(body.occasion)),
            "plan": .text(body.plan.flatMap { scene.view.body($0) }?.code), "words": .array(words),
            "language": .text(body.language?.tag), "quality": .string(body.quality.rawValue),
            "sources": .array(SourceLine.of(body.basis, scene, speaker).map(json)),
            "note": body.basis.note.map { writer.json(speaker.text($0)) } ?? .null,
            "illustrative": .bool(body.basis.isIllustrative), "findings": .array(findings.map(json)),
            "href": href(.claim(scene.code, claim.id.text)),
        ])
    }

    /// The number that was stated, with its unit and its parts.
    private func number(_ body: Claim) -> JSON {
        let parts = (Claims.Listing(body)?.parts ?? []).map { part -> JSON in
            ["name": .string(part.name), "count": .integer(part.count)]
        }
        return [
            "stated": .string(body.stated.text), "subject": .string(body.subject.rawValue),
            "scope": .string(body.scope), "value": .string(body.value.text), "unit": .string(body.unit.rawValue),
            "numerator": .whole(body.numerator), "denominator": .whole(body.denominator),
            "fraction": .text(body.fraction?.rawValue), "parts": .array(parts),
        ]
    }

    private func json(_ source: SourceLine) -> JSON {
        ["title": writer.json(source.title), "url": .text(source.address?.text)]
    }

    private func json(_ finding: Finding) -> JSON {
        ["kind": .string(finding.kind.rawValue), "words": .string(finding.said(by: speaker.phrasebook))]
    }
}
