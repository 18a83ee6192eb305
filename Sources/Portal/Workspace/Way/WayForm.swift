import WorkPlan

/// What is wrong with a field of a form, in words for whoever filled it in.
typealias WayProblem = (field: String, words: String)

/// The furniture of the forms of a project's way, beside that of ``AccountForm``.
extension AccountForm {
    /// A label, help and what is wrong around a control; the control is given what describes it.
    func around(_ name: String, _ label: Wording, help: String?, _ control: (HTML) -> HTML) -> HTML {
        """
        <p><label for="\(name)">\(speaker(label))</label>
        \(help.map { "<span class=\"help\" id=\"\(name)-help\">\($0)</span>" as HTML })
        <span class="error" id="\(name)-error">\(wrong(name))</span>
        \(control(described(name, hasHelp: help != nil)))</p>
        """
    }

    private func wrong(_ name: String) -> String {
        problems.filter { $0.field == name }.map(\.words).joined(separator: " ")
    }

    private func described(_ name: String, hasHelp: Bool) -> HTML {
        let invalid: HTML? = wrong(name).isEmpty ? nil : " aria-invalid=\"true\""
        return "\(invalid) aria-describedby=\"\(hasHelp ? "\(name)-help " as HTML : nil)\(name)-error\""
    }

    /// One line.
    func line(
        _ name: String, _ label: Wording, help: Wording? = nil, value: String, type: String = "text"
    ) -> HTML {
        around(name, label, help: help.map { speaker($0) }) { more in
            "<input type=\"\(type)\" id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" maxlength=\"500\" autocomplete=\"off\"\(more)>"
        }
    }

    /// Several lines.
    func area(_ name: String, _ label: Wording, help: String? = nil, value: String, rows: Int = 5) -> HTML {
        around(name, label, help: help) { more in
            // A line end right after the tag is not part of the text.
            "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\" maxlength=\"20000\"\(more)>\n\(value)</textarea>"
        }
    }

    /// One of several, or none.
    func pick(
        _ name: String, _ label: Wording, help: Wording? = nil, _ options: [(value: String, words: String)],
        chosen: String
    ) -> HTML {
        around(name, label, help: help.map { speaker($0) }) { more in
            """
            <select id="\(name)" name="\(name)"\(more)><option value="">\(speaker(.wayChoose))</option>\
            \(options, each: { option in
                let mark: HTML? = option.value == chosen ? " selected" : nil
                return "<option value=\"\(option.value)\"\(mark)>\(option.words)</option>"
            })</select>
            """
        }
    }

    /// Any number of several.
    func ticks(
        _ name: String, _ label: Wording, help: Wording? = nil, _ options: [(value: String, words: LocalText)],
        chosen: Set<String>
    ) -> HTML {
        """
        <fieldset id="\(name)" tabindex="-1"\(described(name, hasHelp: help != nil))><legend>\(speaker(label))</legend>
        \(help.map { "<span class=\"help\" id=\"\(name)-help\">\(speaker($0))</span>" as HTML })
        <span class="error" id="\(name)-error">\(wrong(name))</span>
        \(options, each: { option in
            tick("\(name)-\(option.value)", .text(option.words), isTicked: chosen.contains(option.value))
        })</fieldset>
        """
    }

    /// Yes or no.
    func tick(_ name: String, _ words: HTML, isTicked: Bool) -> HTML {
        let mark: HTML? = isTicked ? " checked" : nil
        return "<label class=\"tick\"><input type=\"checkbox\" name=\"\(name)\" value=\"yes\"\(mark)> \(words)</label>"
    }
}

extension WorkspaceCall {
    /// A form of the workspace that is sent to a place.
    func form(_ place: WayPlace, _ problems: [WayProblem] = []) -> AccountForm {
        AccountForm(speaker: speaker, action: address(place), token: visitor.formToken, problems: problems)
    }
}
