import Claims
import Figures
import Languages
import Register
import WorkPlan

/// The public record as CSV: a row for each claim that passes the filter, with what is found on it.
///
/// The names of columns are the same in every language; the findings are in the reader's.
struct PublicRecordCSV: Sendable {
    let bytes: [UInt8]

    init(_ scene: Scene, _ filter: ClaimFilter, _ speaker: Speaker, _ deadline: Deadline) throws {
        var csv = CSVWriter()
        csv.put([
            "claim", "stated", "occasion", "plan", "subject", "scope", "value", "unit", "numerator", "denominator",
            "fraction", "words", "language", "quality", "sources", "findings", "illustrative",
        ])
        for checked in try scene.checked(scene.publicRecord, deadline) where filter.passes(checked) {
            let findings = checked.findings.map { $0.said(by: speaker.phrasebook) }
            csv.put(Self.cells(checked.claim, findings, scene, speaker))
        }
        bytes = csv.bytes
    }

    private static func cells(
        _ claim: Seen<Claim>, _ findings: [String], _ scene: Scene, _ speaker: Speaker
    ) -> [String] {
        let body = claim.body
        let documents = body.basis.documents.compactMap { scene.view.body($0) }
        let texts = [
            speaker.text(body.occasion).words, body.plan.flatMap { scene.view.body($0) }?.code ?? "",
            body.subject.rawValue, body.scope,
        ]
        let words = (body.words?.versions ?? []).map(\.words).joined(separator: "; ")
        let sources = documents.map { $0.address ?? speaker.text($0.title).words }.joined(separator: " ")
        return [claim.id.text, body.stated.text] + texts.map(CSVWriter.harmless) + [
            body.value.text, body.unit.rawValue, body.numerator.map(String.init) ?? "",
            body.denominator.map(String.init) ?? "", body.fraction?.rawValue ?? "", CSVWriter.harmless(words),
            body.language?.tag ?? "", body.quality.rawValue, CSVWriter.harmless(sources),
            CSVWriter.harmless(findings.joined(separator: "; ")), body.basis.isIllustrative ? "yes" : "no",
        ]
    }
}
