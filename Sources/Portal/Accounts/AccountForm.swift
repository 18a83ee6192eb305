import Accounts

/// The furniture of the forms of accounts: one column, the label above, help below it, what is wrong beside the field and
/// at the top.
struct AccountForm: Sendable {
    let speaker: Speaker
    /// Where it is sent.
    let action: Address
    /// What shows that this server gave it out.
    let token: String
    /// What is wrong, by field.
    var problems: [(field: String, words: String)] = []

    /// The form around its fields.
    func callAsFunction(_ fields: HTML, button: Wording, isPlain: Bool = false) -> HTML {
        """
        <form method="post" action="\(action.text)" class="account">
        <input type="hidden" name="token" value="\(token)">
        \(fields)
        <button\(isPlain ? " class=\"plain\"" as HTML : nil)>\(speaker(button))</button>
        </form>
        """
    }

    /// A line of text.
    ///
    /// - Parameter mark: tells fields of one name apart where a page has several forms.
    func field(
        _ name: String, _ label: Wording, help: Wording? = nil, type: String = "text", value: String = "",
        complete: String = "off", isRequired: Bool = true, mark: String = "", more: HTML = .empty
    ) -> HTML {
        let id = name + mark
        let found = problems.filter { $0.field == id }.map(\.words).joined(separator: " ")
        let invalid: HTML? = found.isEmpty ? nil : " aria-invalid=\"true\""
        return """
            <p><label for="\(id)">\(speaker(label))</label>
            \(help.map { "<span class=\"help\" id=\"\(id)-help\">\(speaker($0))</span>" as HTML })
            <span class="error" id="\(id)-error">\(found)</span>
            <input type="\(type)" id="\(id)" name="\(name)" value="\(value)" autocomplete="\(complete)" maxlength="1024"\
            \(isRequired ? " required" as HTML : nil)\(invalid)\(more) \
            aria-describedby="\(help == nil ? nil : "\(id)-help " as HTML)\(id)-error"></p>
            """
    }

    /// One of several.
    func choice(
        _ name: String, _ label: Wording, help: Wording? = nil, _ options: [(value: String, words: String)],
        chosen: String = "", mark: String = ""
    ) -> HTML {
        let id = name + mark
        return """
            <p><label for="\(id)">\(speaker(label))</label>
            \(help.map { "<span class=\"help\" id=\"\(id)-help\">\(speaker($0))</span>" as HTML })
            <select id="\(id)" name="\(name)"\(help == nil ? nil : " aria-describedby=\"\(id)-help\"" as HTML)>
            \(options, each: { option in
                let mark: HTML? = option.value == chosen ? " selected" : nil
                return "<option value=\"\(option.value)\"\(mark)>\(option.words)</option>"
            })
            </select></p>
            """
    }

    func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    /// Everything that is wrong, each leading to its field.
    var summary: HTML? {
        guard !problems.isEmpty else { return nil }
        return """
            <div class="notice" role="alert"><p>\(speaker(.accountProblems))</p>
            <ul>\(problems, each: { "<li><a href=\"#\($0.field)\">\($0.words)</a></li>" })</ul></div>
            """
    }
}
