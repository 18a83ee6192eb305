import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// A record as it stands, with all its versions.
    func show(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.record(let text, let saved)) = call.place else { throw PageProblem.notFound }
        return try await making {
            let names = RecordNames(call)
            let (record, kind) = try self.record(text, names)
            return answer(try RecordDetails(record, kind, names, saved: saved), call, kind: kind)
        }
    }
}

/// A record of any kind: its fields, who sees it, and its history with the way back.
struct RecordDetails: Page {
    /// A version in the history.
    struct Version: Sendable {
        let number: Int
        let commit: Int
        let time: Timestamp?
        let author: String
        let organisation: String
        let reason: String
        let state: State

        enum State: Sendable {
            case changed([FieldDifference])
            case retired
            case erased
        }
    }

    let call: WorkspaceCall
    let kind: Kind
    let record: Identifier<AnyRecord>
    let name: String
    let facts: [(label: String, words: String)]
    let seen: RecordSeen
    let versions: [Version]
    let mayWrite: Bool
    let hasFile: Bool
    let saved: Int?
    let isInUse: Bool

    init(_ record: Identifier<AnyRecord>, _ kind: Kind, _ names: RecordNames, saved: Int?) throws {
        (call, self.record, self.kind, self.saved) = (names.call, record, kind, saved)
        name = names.name(record)
        seen = RecordSeen(record, call)
        isInUse = call.view.isInUse(record)
        mayWrite = call.mayWrite(record, kind)
        let members = names.body(record)?.members
        facts = kind.bodyType.fields.compactMap { field in
            members?[field.name].map { (names.speaker.field(field.name), names.words($0, field, kind)) }
        }
        hasFile = kind == .document && members?["sha256"] != nil
        let isWhole = names.mayRead(record, kind)
        versions = try Self.versions(of: record, kind, names, isWhole: isWhole)
    }

    private static func versions(
        of record: Identifier<AnyRecord>, _ kind: Kind, _ names: RecordNames, isWhole: Bool
    ) throws -> [Version] {
        // Who sees a record only because the public does sees of its history what the public does.
        let principal = names.call.principal
        let isInternal =
            principal.may(.read, everywhereWith: kind) || principal.mayRead(record, in: names.call.view)
        let view = isWhole && isInternal ? names.call.view : names.call.scene.newest
        let versions = view.history(of: record)
        return try versions.indices.reversed().map { index in
            let version = versions[index]
            let author = isInternal ? try CommitAuthor(version.commit, names.call.desk.ledger) : CommitAuthor()
            return Version(
                number: version.version, commit: version.commit, time: version.time, author: author.name,
                organisation: author.organisation, reason: author.reason,
                state: state(version, after: index > 0 ? versions[index - 1] : nil, kind, names))
        }
    }

    private static func state(
        _ version: RecordVersion, after before: RecordVersion?, _ kind: Kind, _ names: RecordNames
    ) -> Version.State {
        switch version.state {
        case .retired: return .retired
        case .erased: return .erased
        case .body(let body):
            let old: JSON.Object? = if case .body(let old)? = before?.state { old } else { nil }
            return .changed(FieldDifference.between(old, body, kind, names))
        }
    }

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: name, language: nil) }

    var content: HTML {
        """
        <h1>\(name)</h1>
        \(saved.map { note(.recordSaved, ["commit": speaker.number($0)]) })
        \(isInUse ? nil : note(.recordRetired, [:]))
        <p class="lead">\(speaker.name(kind.rawValue, .kind)). \(standing)</p>
        <ul>\(links, each: { "<li><a href=\"\($0.address.text)\">\($0.words)</a></li>" })</ul>
        <dl class="facts">\(facts, each: fact)</dl>
        <p class="help">\(speaker(.recordIdentity)) <code>\(record.text)</code></p>
        <h2>\(speaker(.recordHistory))</h2>
        \(versions, each: section)
        \(mayWrite && isInUse ? act(0, .recordRetire, [:]) : nil)
        """
    }

    private var standing: HTML {
        let number = speaker.number(call.view.version(of: record))
        let class_: HTML = seen == .everybody ? "seen" : "seen internal"
        return """
            <span class="\(class_)">\(speaker(.recordVersionIs, ["version": number, "seen": seen.words(speaker)]))</span>
            """
    }

    private func note(_ wording: Wording, _ values: [String: String]) -> HTML {
        "<p class=\"notice\" role=\"status\">\(speaker(wording, values))</p>"
    }

    private var links: [(words: String, address: Address)] {
        let edit = mayWrite && isInUse ? [(speaker(.recordEdit), call.address(.editing(.edit(record.text, nil))))] : []
        let file = hasFile ? [(speaker(.recordFile), call.address(.editing(.file(record.text))))] : []
        let hand =
            mayWrite && isInUse && kind == .document
            ? [(speaker(.attachOther), attach)] : []
        let choice = Choice(language: call.scene.choice.language)
        let isShown = seen != .few
        let there = Address(route: .record(call.code, record.text), choice: choice)
        return edit + file + hand + (isShown ? [(speaker(.recordPublicPage), there)] : [])
    }

    private var attach: Address { call.address(.editing(.attach(record.text))) }

    private func fact(_ fact: (label: String, words: String)) -> HTML {
        "<div><dt>\(fact.label)</dt><dd>\(fact.words)</dd></div>\n"
    }

    private func section(_ version: Version) -> HTML {
        let id = "version-\(version.number)"
        let time = version.time.map { String($0.description.prefix(16)).replacing("T", with: " ") + " UTC" } ?? ""
        let written: HTML = """
            \(speaker(.recordWritten, [
                "time": time, "commit": speaker.number(version.commit), "author": version.author,
                "organisation": version.organisation,
            ]))
            """
        return """
            <section class="version" aria-labelledby="\(id)">
            <h3 id="\(id)">\(speaker(.versionNumber, ["version": speaker.number(version.number)]))</h3>
            <p>\(written)<br>\(version.reason)</p>
            \(state(version))
            \(canBringBack(version) ? act(version.number, .recordBringBack, ["version": speaker.number(version.number)]) : nil)
            </section>

            """
    }

    private func canBringBack(_ version: Version) -> Bool {
        guard case .changed = version.state else { return false }
        return mayWrite && (version.number != call.view.version(of: record))
    }

    private func state(_ version: Version) -> HTML {
        switch version.state {
        case .retired: "<p>\(speaker(.retiredVersion))</p>"
        case .erased: "<p>\(speaker(.recordErasedAuthor))</p>"
        case .changed(let differences):
            FieldDifference.table(differences, id: "changes-\(version.number)", speaker)
        }
    }

    private func act(_ version: Int, _ wording: Wording, _ values: [String: String]) -> HTML {
        """
        <form method="post" action="\(call.address(.editing(.undo(record.text))).text)" class="act">
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        <input type="hidden" name="version" value="\(version)">
        <button class="plain">\(speaker(wording, values))</button>
        </form>
        """
    }
}

/// Who made a commit, and why: for those who may read what is internal.
struct CommitAuthor: Sendable {
    private(set) var name = ""
    private(set) var organisation = ""
    private(set) var reason = ""

    /// Not told.
    init() {}

    init(_ commit: Int, _ ledger: SQLiteLedger) throws {
        for (_, content) in try ledger.commit(commit).contents() {
            switch content {
            case .author(let text): name = text
            case .organisation(let text): organisation = text
            case .reason(let text): reason = text
            default: break
            }
        }
    }
}
