import Languages
import Reports

/// The form for telling an officer what is wrong on a page, and what came of it.
struct ReportPage: Page {
    /// How far a report is.
    enum Stage: Sendable {
        case form(Form)
        case thanks
        case notTaken(Wording)
    }

    /// What stands in the form.
    struct Form: Sendable {
        var words = ""
        var contact = ""
        var problems: [ReportProblems.Problem] = []
        let seal: String
    }

    let speaker: Speaker

    /// Where the form is sent.
    let address: Address

    /// The page that it is about.
    let page: Address

    let stage: Stage

    var title: LocalText { LocalText(words: speaker(.reportTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.reportTitle))</h1>
        <p class="plan">\(speaker(.reportAbout)) <a href="\(page.text)">\(page.text)</a></p>
        \(body)
        """
    }

    private var body: HTML {
        switch stage {
        case .form(let form): self.form(form)
        case .thanks: "<p>\(speaker(.reportThanks))</p>\(back)"
        case .notTaken(let why): "<p class=\"notice\" role=\"alert\">\(speaker(why))</p>\(back)"
        }
    }

    private var back: HTML { #"<p><a href="\#(page.text)">\#(speaker(.reportBack))</a></p>"# }

    private func form(_ form: Form) -> HTML {
        """
        \(summary(form))
        <p>\(speaker(.reportIntro))</p>
        <form method="post" action="\(address.text)" class="report">
        <p><label for="words">\(speaker(.reportWords))</label>
        <span class="help" id="words-help">\(speaker(.reportWordsHelp))</span>
        \(errors(form, of: [.tooShort, .tooLong, .markup], id: "words-error"))
        <textarea id="words" name="words" rows="8" cols="60" maxlength="\(ReportPage.mostCharacters)" required \
        aria-describedby="words-help words-error">\(form.words)</textarea></p>
        <p><label for="contact">\(speaker(.reportContact))</label>
        <span class="help" id="contact-help">\(speaker(.reportContactHelp))</span>
        \(errors(form, of: [.contact], id: "contact-error"))
        <input type="text" id="contact" name="contact" maxlength="\(ErrorReport.longestContact)" autocomplete="email" \
        aria-describedby="contact-help contact-error" value="\(form.contact)"></p>
        <p hidden><label for="website">\(speaker(.reportTrap))</label>
        <input type="text" id="website" name="website" tabindex="-1" autocomplete="off" value=""></p>
        <input type="hidden" name="seal" value="\(form.seal)">
        <button>\(speaker(.reportSend))</button>
        </form>
        """
    }

    /// As many characters as surely fit, whatever their script.
    private static let mostCharacters = ErrorReport.longest / 4

    private func summary(_ form: Form) -> HTML? {
        guard !form.problems.isEmpty else { return nil }
        return """
            <div class="notice" role="alert"><p>\(speaker(.reportProblems))</p>
            <ul>\(form.problems, each: { "<li><a href=\"#\($0 == .contact ? "contact" : "words")\">\(speaker($0.wording))</a></li>" })</ul></div>
            """
    }

    private func errors(_ form: Form, of kinds: [ReportProblems.Problem], id: String) -> HTML {
        let found = form.problems.filter(kinds.contains).map { speaker($0.wording) }
        return #"<span class="error" id="\#(id)">\#(found.joined(separator: " "))</span>"#
    }
}

extension ReportProblems.Problem {
    /// What would be right.
    var wording: Wording {
        switch self {
        case .tooShort: .reportTooShort
        case .tooLong: .reportTooLong
        case .markup: .reportMarkup
        case .contact: .reportContactWrong
        }
    }
}
