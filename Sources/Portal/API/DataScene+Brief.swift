import Briefs
import Languages
import Ledger

extension DataScene {
    /// What is said at a meeting, with where each source is.
    func brief(_ meeting: String, _ choice: BriefChoice) throws -> DataAnswer {
        let brief = Brief(for: try scene.occasion(meeting), choice.form, in: speaker.language)
        let notes = BriefNote.all(of: brief, guide)
        var data = brief.json
        data["sources"] = .array(
            zip(brief.sources, notes).map { source, note in
                [
                    "reference": .string(source.description),
                    "places": .array(note.places.map { .string($0.address.text) }),
                ]
            })
        return DataAnswer(
            address: address(.brief(scene.code, meeting, choice)), isIllustrative: scene.isSample,
            data: .object(data))
    }
}
