import Languages
import Ledger
import WorkPlan

/// The versions of a record: what changed in each, who wrote it and why, as far as that is public.
struct HistoryPage: Page {
    /// A change of one field.
    struct Change: Sendable {
        /// The field's name in the body.
        let field: String

        /// What the field is called, with the language or the place that changed.
        let label: String
        let before: Datum
        let after: Datum
    }

    /// What a version left.
    enum State: Sendable {
        /// A body, with the changes that led to it from the version before.
        case changed([Change])
        /// The first body that is known, with all that it said.
        case first([Change])
        /// A body after one that was erased.
        case afterErased([Change])
        /// Nothing: the record was retired.
        case retired
        /// Nothing: the body was erased by this commit.
        case erased(at: Int)
    }

    /// A version.
    struct Version: Sendable {
        let number: Int
        let commit: Int
        let time: Timestamp?
        let attribution: Attribution
        let state: State

        /// The record's page as it was known then.
        let then: Address?
    }

    let speaker: Speaker
    let title: LocalText
    let lead: Sentence

    /// The versions, the newest first.
    let versions: [Version]

    /// The page of the record, while it is in use.
    let page: Address?

    /// Whether any version is of a made-up record.
    let isIllustrative: Bool

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="sentence lead">\(speaker.markup(lead))</p>
        <p class="help">\(speaker(.versionsNote))</p>
        \(page.map { "<p><a href=\"\($0.text)\">\(speaker(.pageOfRecord))</a></p>" })
        \(versions, each: section)
        """
    }

    private func section(_ version: Version) -> HTML {
        let id = "version-\(version.number)"
        return """
            <section class="version" aria-labelledby="\(id)">
            <h2 id="\(id)">\(speaker(.versionNumber, ["version": speaker.number(version.number)]))</h2>
            <p>\(written(version))</p>
            <dl class="facts">
            \(who(.who, version.attribution.author))\
            \(who(.onBehalf, version.attribution.organisation))\
            \(who(.why, version.attribution.reason))</dl>
            \(state(version))
            \(version.then.map { "<p><a href=\"\($0.text)\">\(speaker(.asKnownThen))</a></p>" })
            </section>

            """
    }

    private func written(_ version: Version) -> HTML {
        let time = version.time.map { String($0.description.prefix(16)).replacing("T", with: " ") + " UTC" } ?? ""
        return "\(speaker(.writtenBy, ["commit": speaker.number(version.commit), "time": time]))"
    }

    private func who(_ label: Wording, _ words: String?) -> HTML {
        let value: HTML =
            words.map { "<bdi>\($0)</bdi>" } ?? "<span class=\"missing\">\(speaker(.notOpened))</span>"
        return "<div><dt>\(speaker(label))</dt><dd>\(value)</dd></div>\n"
    }

    private func state(_ version: Version) -> HTML {
        switch version.state {
        case .retired: "<p>\(speaker(.retiredVersion))</p>"
        case .erased(let commit): "<p>\(speaker(.erasedVersion, ["commit": speaker.number(commit)]))</p>"
        case .changed(let changes):
            changes.isEmpty
                ? "<p>\(speaker(.noChange))</p>" : table(version, changes, .changesCaption, showsBefore: true)
        case .first(let changes): table(version, changes, .firstCaption, showsBefore: false)
        case .afterErased(let changes):
            "<p>\(speaker(.afterErased))</p>\n\(table(version, changes, .firstCaption, showsBefore: false))"
        }
    }

    private func table(_ version: Version, _ changes: [Change], _ caption: Wording, showsBefore: Bool) -> HTML {
        let before: [TableView.Column] = showsBefore ? [.init(heading: speaker(.was))] : []
        return TableView(
            id: "changes-\(version.number)", caption: speaker(caption),
            columns: [.init(heading: speaker(.fieldLabel))] + before
                + [.init(heading: speaker(showsBefore ? .became : .said))],
            rows: changes.map { change in
                ["\(change.label)"] + (showsBefore ? [side(change.before)] : []) + [side(change.after)]
            }
        ).content
    }

    private func side(_ datum: Datum) -> HTML {
        datum == .nothing ? "<span class=\"missing\">\(speaker(.absent))</span>" : speaker.markup(datum)
    }
}
