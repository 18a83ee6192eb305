import Languages
import Register
import WorkPlan

extension GonePage {
    /// The page of a record that the public knew; `nil` when it never did, or the record is in use.
    init?(_ listing: Listing, _ record: Identifier<AnyRecord>, _ guide: Guide) {
        guard guide.view.kind(of: record) == listing.kind, let last = guide.view.history(of: record).last else {
            return nil
        }
        let kind = guide.speaker.name(listing.kind.rawValue, .kind)
        let commit: Datum
        let (title, lead): (Wording, Wording)
        switch last.state {
        case .body: return nil
        case .retired: (commit, title, lead) = (.number(last.commit), .retiredTitle, .retiredNote)
        case .erased(let number): (commit, title, lead) = (.number(number), .erasedTitle, .erasedNote)
        }
        self.init(
            speaker: guide.speaker,
            title: LocalText(words: guide.speaker(title, ["kind": kind]), language: nil),
            lead: Sentence(lead, ["commit": commit]),
            history: guide.address(.history(guide.scene.code, record.text)))
    }
}
