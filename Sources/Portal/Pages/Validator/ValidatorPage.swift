import Foundation
import IATI
import Languages

/// The form on which a reader sends IATI files to be checked.
struct ValidatorPage: Page {
    /// What stands in the form.
    struct Form: Sendable {
        let seal: String
        var day = ""
        var version = ""
        var reading = ""
        var publishers = ""
        var prefixes = ""
        /// What has to be corrected, and the field that it is about.
        var problems: [(field: String, words: String)] = []
    }

    let speaker: Speaker
    let address: Address
    let megabytes: Int

    /// Absent when the server checks no files.
    let form: Form?

    var title: LocalText { LocalText(words: speaker(.validatorTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.validatorTitle))</h1>
        <p>\(speaker(.validatorIntro))</p>
        \(form.map(markup) ?? "<p class=\"notice\" role=\"alert\">\(speaker(.uploadClosed)). \(speaker(.uploadClosedHint))</p>")
        <section aria-labelledby="programs"><h2 id="programs">\(speaker(.validatorPrograms))</h2>
        <p>\(speaker(.validatorProgramsText))</p>
        <pre>curl -H 'Content-Type: application/xml' --data-binary @activities.xml '\(Route.validate.path)'
        titian iati validate activities.xml</pre>
        <p><a href="\(Route.openAPI.path)">\(speaker(.validatorDescription))</a></p></section>
        """
    }

    private var privacy: String {
        speaker(.validatorPrivacy, ["minutes": speaker.number(Int(KeptReports.lifetime) / 60)])
    }

    /// Options come first: a file is checked while it arrives, so they have to be known before it.
    private func markup(_ form: Form) -> HTML {
        """
        \(summary(form))
        <form method="post" action="\(address.text)" enctype="multipart/form-data" class="report">
        <input type="hidden" name="seal" value="\(form.seal)">
        \(options(form))
        <p><label for="file">\(speaker(.validatorFiles))</label>
        <span class="help" id="file-help">\(speaker(.validatorFilesHelp, ["megabytes": speaker.number(megabytes)]))</span>
        \(error(form, "file"))
        <input type="file" id="file" name="file" multiple accept=".xml,application/xml,text/xml" \
        aria-describedby="file-help file-error"></p>
        <p><label for="xml">\(speaker(.validatorPaste))</label>
        <textarea id="xml" name="xml" rows="6" cols="60" spellcheck="false"></textarea></p>
        <p class="help">\(privacy)</p>
        <button>\(speaker(.validatorSend))</button>
        </form>
        """
    }

    private func options(_ form: Form) -> HTML {
        let isOpen = form.problems.contains { $0.field != "file" }
        return """
            <details\(isOpen ? " open" as HTML : nil)><summary>\(speaker(.validatorOptions))</summary>
            <p><label for="day">\(speaker(.validatorDay))</label>
            <span class="help" id="day-help">\(speaker(.validatorDayHelp))</span>
            \(error(form, "day"))
            <input type="date" id="day" name="day" value="\(form.day)" aria-describedby="day-help day-error"></p>
            <p><label for="version">\(speaker(.validatorVersion))</label>
            \(error(form, "version"))
            <select id="version" name="version" aria-describedby="version-error">\
            \(option("", speaker(.validatorVersionOfFile), form.version))\
            \(StandardVersion.allCases, each: { option($0.rawValue, $0.rawValue, form.version) })</select></p>
            <p><label for="reading">\(speaker(.validatorReading))</label>
            \(error(form, "reading"))
            <select id="reading" name="reading" aria-describedby="reading-error">\
            \(option("", speaker(.validatorOfficial), form.reading))\
            \(option(RuleContext.Reading.asWritten.rawValue, speaker(.validatorAsWritten), form.reading))</select></p>
            \(list(form, "publishers", .validatorPublishers, .validatorPublishersHelp, form.publishers))
            \(list(form, "prefixes", .validatorPrefixes, .validatorPrefixesHelp, form.prefixes))
            </details>
            """
    }

    /// A field for names, one a line.
    private func list(_ form: Form, _ field: String, _ label: Wording, _ help: Wording, _ value: String) -> HTML {
        """
        <p><label for="\(field)">\(speaker(label))</label>
        <span class="help" id="\(field)-help">\(speaker(help))</span>
        \(error(form, field))
        <textarea id="\(field)" name="\(field)" rows="3" cols="40" spellcheck="false" \
        aria-describedby="\(field)-help \(field)-error">\(value)</textarea></p>
        """
    }

    private func option(_ value: String, _ words: String, _ chosen: String) -> HTML {
        #"<option value="\#(value)"\#(value == chosen ? " selected" as HTML : nil)>\#(words)</option>"#
    }

    private func summary(_ form: Form) -> HTML? {
        guard !form.problems.isEmpty else { return nil }
        return """
            <div class="notice" role="alert"><p>\(speaker(.validatorProblems))</p>
            <ul>\(form.problems, each: { "<li><a href=\"#\($0.field)\">\($0.words)</a></li>" })</ul></div>
            """
    }

    private func error(_ form: Form, _ field: String) -> HTML {
        let words = form.problems.filter { $0.field == field }.map(\.words).joined(separator: " ")
        return #"<span class="error" id="\#(field)-error">\#(words)</span>"#
    }
}
