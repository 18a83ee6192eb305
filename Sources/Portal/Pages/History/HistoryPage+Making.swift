import Commands
import Languages
import Ledger
import Register
import WorkPlan

extension HistoryPage {
    /// The history of any record that the public knows.
    ///
    /// - Throws: ``PageProblem/notFound`` for a record that the public never saw.
    init(_ record: Identifier<AnyRecord>, _ guide: Guide, _ deadline: Deadline) throws {
        guard let kind = guide.view.kind(of: record) else { throw PageProblem.notFound }
        let versions = guide.view.history(of: record)
        let maker = VersionMaker(record: record, kind: kind, guide: guide)
        let speaker = guide.speaker
        let name = guide.name(of: record, kind)
        self.init(
            speaker: speaker,
            title: LocalText(
                words: speaker(.historyTitle, ["title": name.words]), language: name.language),
            lead: Sentence(
                .historyIs,
                [
                    "kind": .words(speaker.name(kind.rawValue, .kind)), "identity": .code(record.text),
                    "versions": guide.count(.countVersions, versions.count),
                ]),
            versions: try versions.indices.reversed().map { index in
                try deadline.check()
                return try maker.version(versions[index], after: index > 0 ? versions[index - 1] : nil)
            },
            page: guide.view.isInUse(record) ? guide.place(of: record, kind) : nil,
            isIllustrative: versions.contains { version in
                if case .body(let body) = version.state { body["illustrative"] == true } else { false }
            })
    }
}
