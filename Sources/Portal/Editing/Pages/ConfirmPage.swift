import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// The published figures that a change alters, in the reader's words.
struct AlteredFigures: Sendable {
    struct Row: Hashable, Sendable {
        let figure: String
        let plan: String
        let before: String
        let after: String
    }

    let rows: [Row]

    /// Names these very changes, so that what is saved is what was shown.
    let seal: String

    var isEmpty: Bool { rows.isEmpty }

    init(_ changes: [FigureChange], _ names: RecordNames) {
        let speaker = names.speaker
        func words(_ change: FigureChange, _ value: FigureValue?) -> String {
            value.map { speaker.short(change.definition, $0) } ?? speaker(.noValue)
        }
        let newest = Set(names.call.scene.definitions.map(\.label))
        rows = changes.filter { newest.contains($0.definition.label) }.map { change in
            Row(
                figure: speaker.name(of: change.definition), plan: names.name(change.plan.cast()),
                before: words(change, change.before), after: words(change, change.after))
        }
        let all = changes.map {
            "\($0.definition.label) \($0.plan.text) \(String(describing: $0.before)) \(String(describing: $0.after))"
        }
        seal = rows.isEmpty ? "" : Digest.of(Array(all.joined(separator: "\n").utf8)).hex
    }

    func table(_ speaker: Speaker) -> HTML {
        TableView(
            id: "figures", caption: speaker(.confirmTitle),
            columns: [.confirmFigure, .confirmPlan, .confirmFrom, .confirmTo].map { .init(heading: speaker($0)) },
            rows: rows.map { ["\($0.figure)", "\($0.plan)", "\($0.before)", "\($0.after)"] }, hidesCaption: true,
            hasFixedRows: true
        ).content
    }
}

/// Says which published figures a change alters, from what to what, and asks why.
struct ConfirmPage: Page {
    let call: WorkspaceCall
    let name: String
    let figures: AlteredFigures
    let action: WorkspacePlace
    let pairs: [(name: String, value: String)]
    let reason: String

    private var speaker: Speaker { call.speaker }

    var title: LocalText { LocalText(words: speaker(.confirmTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.confirmTitle))</h1>
        <p class="lead">\(name)</p>
        <p>\(speaker(.confirmIntro))</p>
        \(figures.table(speaker))
        <form method="post" action="\(call.address(action).text)" class="record">
        <input type="hidden" name="token" value="\(call.visitor.formToken)">
        <input type="hidden" name="confirmed" value="\(figures.seal)">
        \(HTML.hidden(pairs))
        \(ReasonField(speaker: speaker, reason: reason).content)
        <p class="act"><button name="act" value="save">\(speaker(.confirmSave))</button>
        <button name="act" value="back" class="plain">\(speaker(.confirmBack))</button></p>
        </form>
        """
    }
}

extension HTML {
    /// What a form carries along without showing it.
    static func hidden(_ pairs: [(name: String, value: String)]) -> HTML {
        HTML(
            pairs.map { pair in
                pair.value.contains("\n")
                    ? "<textarea name=\"\(pair.name)\" hidden>\n\(pair.value)</textarea>\n"
                    : "<input type=\"hidden\" name=\"\(pair.name)\" value=\"\(pair.value)\">\n"
            } as [HTML])
    }
}
