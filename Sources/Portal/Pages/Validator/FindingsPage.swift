import Foundation
import IATI
import Languages

/// What was found in the files that a reader sent.
struct FindingsPage: Page {
    let speaker: Speaker

    /// The result's name.
    let name: String
    let address: Address
    let filter: FindingFilter
    let reports: [Report]

    /// Proves that the form which forgets the result is ours.
    let seal: String

    /// How many findings stand on a page.
    static let pageSize = 100

    var title: LocalText { LocalText(words: speaker(.resultTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.resultTitle))</h1>
        \(reports, each: verdict)
        \(downloads)
        \(FindingSummary(page: self).content)
        \(findings)
        \(ending)
        """
    }

    /// The address of the same result, with other findings.
    func address(_ filter: FindingFilter) -> Address {
        Address(route: .validation(name, filter), choice: address.choice)
    }

    // MARK: - What each file is

    private func verdict(_ report: Report) -> HTML {
        let words = speaker(report.isValid ? .resultValid : .resultInvalid, ["file": "“\(report.name)”"])
        return """
            <section class="verdict"><h2>\(words)</h2>
            <p>\(report.told(in: speaker.language).subject). \(counts(report))</p>
            \(report.findings.isEmpty ? nil : "<p>\(records(report))</p>" as HTML)
            \(report.withheld > 0 ? "<p>\(speaker(.resultWithheld, report.withheld))</p>" as HTML : nil)
            \(report.notRun.isEmpty ? nil : "<p class=\"help\">\(speaker(.resultNotRun))</p>" as HTML)
            </section>
            """
    }

    private func counts(_ report: Report) -> String {
        let parts = Severity.allCases.compactMap { severity in
            report.severities[severity].map { "\(speaker.number($0)) \(severity.words(of: $0)[speaker.language])" }
        }
        guard !parts.isEmpty else { return speaker(.resultNothing) }
        let total = report.counts.values.reduce(0, +)
        return speaker(.resultCounts, total, ["counts": parts.joined(separator: ", ")])
    }

    private func records(_ report: Report) -> String {
        let some = Set(report.findings.compactMap { $0.record == nil ? nil : $0.group }).count
        return speaker(
            .resultRecords,
            [
                "some": speaker.number(some), "all": speaker.number(report.records),
                "invalid": speaker.number(report.invalidRecords),
            ])
    }

    // MARK: - Taking it away

    private var downloads: HTML {
        let files: [(ReportFile, Wording)] = [
            (.json, .resultForJSON), (.csv, .resultForCSV), (.sarif, .resultForSARIF), (.text, .resultForText),
        ]
        return """
            <nav aria-label="\(speaker(.resultDownload))"><p>\(speaker(.resultDownload)):</p>
            <ul class="links">\(files, each: { download($0.0, $0.1) })</ul></nav>
            """
    }

    private func download(_ file: ReportFile, _ words: Wording) -> HTML {
        let there = Address(route: .validationFile(name, file.rawValue), choice: address.choice)
        return #"<li><a href="\#(there.text)">\#(speaker(words))</a></li>"#
    }

    private var ending: HTML {
        let minutes = speaker.number(Int(KeptReports.lifetime) / 60)
        let form = Address(route: .validator, choice: address.choice)
        return """
            <section class="about"><p>\(speaker(.resultKept, ["minutes": minutes]))</p>
            <form method="post" action="\(Address(route: .validation(name, FindingFilter()), choice: address.choice).text)">
            <input type="hidden" name="seal" value="\(seal)"><button>\(speaker(.resultForget))</button></form>
            <p><a href="\(form.text)">\(speaker(.resultAgain))</a></p></section>
            """
    }

    // MARK: - Findings

    private struct Shown {
        let file: String
        let finding: Finding
    }

    private var findings: HTML? {
        let all = reports.flatMap { report in report.findings.map { Shown(file: report.name, finding: $0) } }
        guard !all.isEmpty else { return nil }
        let found = all.filter { filter.holds($0.finding) }
        let first = min(found.count, (filter.page - 1) * Self.pageSize)
        let here = Array(found[first..<min(found.count, first + Self.pageSize)])
        return """
            <section aria-labelledby="findings"><h2 id="findings">\(speaker(.resultTitle))</h2>
            \(chooser)
            \(here.isEmpty ? "<p class=\"empty\">\(speaker(.resultNone))</p>" : range(first, here.count, found.count))
            \(Self.grouped(here), each: group)
            \(pages(found.count))
            </section>
            """
    }

    private func range(_ first: Int, _ count: Int, _ total: Int) -> HTML {
        let words = speaker(
            .resultShown,
            [
                "from": speaker.number(first + 1), "until": speaker.number(first + count),
                "total": speaker.number(total),
            ])
        return "<p class=\"count\" role=\"status\">\(words)</p>"
    }

    /// Runs of findings of one record in one file.
    private static func grouped(_ findings: [Shown]) -> [[Shown]] {
        findings.reduce(into: []) { groups, shown in
            if let last = groups.last?.last, last.file == shown.file, last.finding.group == shown.finding.group {
                groups[groups.count - 1].append(shown)
            } else {
                groups.append([shown])
            }
        }
    }

    private func group(_ group: [Shown]) -> HTML {
        guard let first = group.first else { return "" }
        let record = first.finding.record
        let heading: HTML = record.map { "<bdi>\($0.identifier)</bdi>" } ?? "\(speaker(.resultFile))"
        let title: HTML? = record.flatMap { $0.title.isEmpty ? nil : "<p><bdi>\($0.title)</bdi></p>" }
        let file: HTML? = reports.count > 1 ? "<p class=\"help\"><bdi>\(first.file)</bdi></p>" : nil
        return """
            <h3 class="record">\(heading)</h3>\(title)\(file)
            <ul class="findings">\(group, each: { item($0.finding) })</ul>

            """
    }

    private func item(_ finding: Finding) -> HTML {
        let language = speaker.language
        let place =
            finding.line > 0
            ? " · \(speaker(.resultAt, ["line": String(finding.line), "column": String(finding.column)]))" : ""
        return """
            <li><p class="help"><strong>\(finding.severity.words[language])</strong> \(finding.rule)\(place) · \
            <span class="path">\(finding.path)</span></p>
            <p>\(finding.wrong(in: language))</p>
            <p>\(speaker(.resultRight)): \(finding.right(in: language))</p></li>
            """
    }

    /// Severity and rule by a form, without script.
    private var chooser: HTML {
        let rules = Set(reports.flatMap { $0.findings.map(\.rule) }).sorted {
            $0.compare($1, options: .numeric) == .orderedAscending
        }
        let severities = Set(reports.flatMap { $0.findings.map(\.severity) }).sorted()
        let language: HTML? = address.choice.language.map { #"<input type="hidden" name="lang" value="\#($0.tag)">"# }
        return """
            <form method="get" action="\(Route.validation(name, FindingFilter()).path)" class="filters">\(language)
            <p><label for="severity">\(speaker(.resultSeverity))</label>
            <select id="severity" name="severity">\(option("", speaker(.resultAny), filter.severity == nil))\
            \(severities, each: { option($0.rawValue, $0.words[speaker.language], filter.severity == $0) })</select></p>
            <p><label for="rule">\(speaker(.resultRule))</label>
            <select id="rule" name="rule">\(option("", speaker(.resultAny), filter.rule == nil))\
            \(rules, each: { option($0, $0, filter.rule == $0) })</select></p>
            <p><button>\(speaker(.resultShow))</button></p></form>
            """
    }

    private func option(_ value: String, _ words: String, _ isChosen: Bool) -> HTML {
        #"<option value="\#(value)"\#(isChosen ? " selected" as HTML : nil)>\#(words)</option>"#
    }

    private func pages(_ total: Int) -> HTML? {
        let count = max(1, (total + Self.pageSize - 1) / Self.pageSize)
        guard count > 1 else { return nil }
        let here = speaker(.pageOf, ["page": speaker.number(filter.page), "pages": speaker.number(count)])
        return """
            <nav class="pager" aria-label="\(speaker(.pagesLabel))"><ul>\
            \(filter.page > 1 ? link(min(filter.page - 1, count), .previousPage, "prev") : nil)\
            <li><span aria-current="page">\(here)</span></li>\
            \(filter.page < count ? link(filter.page + 1, .nextPage, "next") : nil)</ul></nav>
            """
    }

    private func link(_ page: Int, _ words: Wording, _ relation: String) -> HTML {
        var there = filter
        there.page = page
        return #"<li><a rel="\#(relation)" href="\#(address(there).text)">\#(speaker(words))</a></li>"#
    }
}
