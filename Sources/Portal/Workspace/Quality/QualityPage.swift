import Languages
import Quality
import WorkPlan

/// What is asked of the register, and how often.
struct QualityPage: Page {
    let call: WorkspaceCall
    let list: QualityList

    var title: LocalText { LocalText(words: call.speaker(.qualityTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(call.speaker(.qualityTitle))</h1>
        <p>\(call.speaker(.qualityIntro))</p>
        <p class="help">\(call.speaker(.qualityOf, list.values(call.speaker)))</p>
        \(list.count == 0 ? "<p>\(call.speaker(.qualityNothing))</p>" as HTML : nil)
        <ul class="records">\(QualityFinding.Concern.allCases, each: item)</ul>
        """
    }

    private func item(_ concern: QualityFinding.Concern) -> HTML {
        let count = list.findings[concern]?.count ?? 0
        let words = "\(call.speaker(concern.title)): \(call.speaker.number(count))"
        let there = call.address(.quality(.concern(concern, page: 1)))
        let line: HTML = count == 0 ? "\(words)" : "<a href=\"\(there.text)\">\(words)</a>"
        return "<li><p>\(line)<br><span class=\"help\">\(call.speaker(concern.words))</span></p></li>"
    }
}

/// The records about which one thing is asked.
struct ConcernPage: Page {
    let call: WorkspaceCall
    let list: QualityList
    let concern: QualityFinding.Concern
    let page: Int

    private var all: [QualityFinding] { list.findings[concern] ?? [] }

    var title: LocalText { LocalText(words: call.speaker(concern.title), language: nil) }

    var content: HTML {
        let rows = all.dropFirst((page - 1) * PageSteps.rows).prefix(PageSteps.rows)
        return """
            <h1>\(call.speaker(concern.title))</h1>
            <p>\(call.speaker(concern.words))</p>
            <p class="help">\(call.speaker(.qualityOf, list.values(call.speaker)))</p>
            \(rows.isEmpty ? "<p>\(call.speaker(.qualityNone))</p>" as HTML
                : "<ul class=\"records\">\(Array(rows), each: item)</ul>")
            \(steps.content)
            <p><a href="\(call.address(.quality(.all)).text)">\(call.speaker(.qualityBack))</a></p>
            """
    }

    private var steps: PageSteps {
        let (call, concern) = (call, concern)
        return PageSteps(speaker: call.speaker, page: page, count: PageSteps.count(all.count)) {
            call.address(.quality(.concern(concern, page: $0)))
        }
    }

    private func item(_ finding: QualityFinding) -> HTML {
        let other = finding.other.map { other in
            "<br>\(call.speaker(.qualityOther)) \(call.mendLink(other, finding.kind))" as HTML
        }
        let since = finding.since.map { day in
            "<br>\(call.speaker(.qualitySince, ["day": call.speaker.day(day)]))" as HTML
        }
        return "<li><p>\(call.mendLink(finding.record, finding.kind))\(other)\(since)</p></li>"
    }
}

extension QualityList {
    /// Of which commit and day the list is.
    fileprivate func values(_ speaker: Speaker) -> [String: String] {
        ["commit": speaker.number(known), "day": speaker.day(day)]
    }
}
