import Languages
import Ledger
import WorkPlan

/// The inputs of a record's fields, each with its label, its help and rule, and what is wrong.
struct FieldInputs: Sendable {
    let kind: Kind
    let values: FormValues
    let problems: [FormProblem]
    let names: RecordNames
    /// What stands before a field, such as a choice between two people's words.
    var before: [String: HTML] = [:]

    private var speaker: Speaker { names.speaker }

    /// What a link of the summary leads to.
    static func id(_ field: String) -> String { "f-" + field.replacing(".", with: "-") }

    func content(_ field: FieldDescription) -> HTML {
        switch field.shape {
        case .text: group(field, texts(field))
        case .flag: flag(field)
        case .integer: single(field, line(field, mode: "numeric"))
        case .single(.amount): group(field, amount(field, hasState: true))
        case .single(.money): group(field, amount(field, hasState: false))
        case .single(.choice(let options)): single(field, choice(field, options))
        case .single(.reference(let kind)): single(field, reference(field, kind))
        case .single(.words): single(field, words(field))
        case .single: single(field, line(field))
        case .list(.reference(let kind)): group(field, records(field, kind))
        case .list: single(field, area(FormValues.prefix + field.name, Self.id(field.name), values[field.name], field))
        }
    }

    // MARK: Around the inputs

    private func wrong(_ field: String) -> String {
        problems.filter { $0.field == field }.map { speaker($0.fault) }.joined(separator: " ")
    }

    private func single(_ field: FieldDescription, _ input: HTML) -> HTML {
        """
        <div class="field\(wrong(field.name).isEmpty ? nil : " wrong" as HTML)">
        <label for="\(Self.id(field.name))">\(label(field))</label>
        \(help(field))\(before[field.name])\(input)
        </div>

        """
    }

    private func group(_ field: FieldDescription, _ inputs: HTML) -> HTML {
        """
        <fieldset class="field\(wrong(field.name).isEmpty ? nil : " wrong" as HTML)"\(described(field))>
        <legend>\(label(field))</legend>
        \(help(field))\(before[field.name])\(inputs)
        </fieldset>

        """
    }

    private func label(_ field: FieldDescription) -> HTML {
        let optional: HTML = " <span class=\"optional\">(\(speaker(.formOptional)))</span>"
        return "\(speaker.field(field.name))\(field.isRequired || field.shape == .flag ? nil : optional)"
    }

    private func help(_ field: FieldDescription) -> HTML {
        let id = Self.id(field.name)
        let own = Wording.help(field.name, of: kind).map { speaker($0) }
        let form = Wording.help(field.shape).map { speaker($0) }
        let words = [own, form].compactMap(\.self).joined(separator: " ")
        let wrong = wrong(field.name)
        return """
            <p class="help" id="\(id)-help">\(words)</p>
            <p class="error" id="\(id)-error">\(wrong)</p>

            """
    }

    private func described(_ field: FieldDescription) -> HTML {
        let id = Self.id(field.name)
        return #" aria-describedby="\#(id)-help \#(id)-error""#
    }

    private func attributes(_ field: FieldDescription) -> HTML {
        let invalid: HTML? = wrong(field.name).isEmpty ? nil : #" aria-invalid="true""#
        return "\(described(field))\(invalid)"
    }

    // MARK: One input

    private func line(_ field: FieldDescription, mode: String = "text") -> HTML {
        """
        <input type="text" inputmode="\(mode)" id="\(Self.id(field.name))" name="\(FormValues.prefix + field.name)" \
        value="\(values[field.name])" autocomplete="off" maxlength="4000"\(attributes(field))>
        """
    }

    /// Words on one line, unless the record has more of them.
    private func words(_ field: FieldDescription) -> HTML {
        if field.name == "sha256" || field.name == "digest" {
            return "<p id=\"\(Self.id(field.name))\"><code>\(values[field.name])</code></p>"
        }
        let isLong = field.name == "document" || values[field.name].contains("\n")
        return isLong
            ? area(FormValues.prefix + field.name, Self.id(field.name), values[field.name], field) : line(field)
    }

    private func area(
        _ name: String, _ id: String, _ text: String, _ field: FieldDescription, language: String? = nil
    ) -> HTML {
        let rows = Self.long.contains(field.name) ? 5 : 2
        let tag: HTML? = language.map { #" lang="\#($0)""# }
        // A browser leaves out the first line break after the tag.
        return """
            <textarea id="\(id)" name="\(name)" rows="\(rows)" autocomplete="off"\(tag)\(attributes(field))>
            \(text)</textarea>
            """
    }

    private static let long: Set = ["description", "note", "words", "rights", "caption", "document", "definitions"]

    private func flag(_ field: FieldDescription) -> HTML {
        let checked: HTML? = values[field.name] == "yes" ? " checked" : nil
        return """
            <div class="field tick">
            <input type="checkbox" id="\(Self.id(field.name))" name="\(FormValues.prefix + field.name)" value="yes"\(checked)\
            \(attributes(field))>
            <label for="\(Self.id(field.name))">\(speaker.field(field.name))</label>
            \(help(field))\(before[field.name])
            </div>

            """
    }

    private func choice(_ field: FieldDescription, _ options: [String]) -> HTML {
        let vocabulary = FieldValues.vocabulary(of: field.name, kind)
        let words = options.map { raw in (raw, vocabulary.map { speaker.word(raw, $0) } ?? raw) }
        return select(field, words)
    }

    private func select(_ field: FieldDescription, _ options: [(value: String, words: String)]) -> HTML {
        let present = values[field.name]
        let isKnown = present.isEmpty || options.contains { $0.value == present }
        let kept = isKnown ? [] : [(value: present, words: present)]
        let none = speaker(field.isRequired ? .formChoose : .formNothing)
        return """
            <select id="\(Self.id(field.name))" name="\(FormValues.prefix + field.name)"\(attributes(field))>
            <option value="">(\(none))</option>
            \(kept + options, each: { option in
                let selected: HTML? = option.value == present ? " selected" : nil
                return "<option value=\"\(option.value)\"\(selected)>\(option.words)</option>\n"
            })</select>
            """
    }

    // MARK: Records

    private func reference(_ field: FieldDescription, _ kind: Kind?) -> HTML {
        if let kind, let options = names.options(kind) {
            var all = options.map { (value: $0.record.text, words: $0.name) }
            // What it names may be out of use, or not for this reader.
            if let present = Identifier<AnyRecord>(text: values[field.name]),
                !options.contains(where: { $0.record == present })
            {
                all.append((present.text, names.name(present)))
            }
            return select(field, all)
        }
        let present: HTML? = Identifier<AnyRecord>(text: values[field.name]).map {
            "<p class=\"present\">\(speaker(.formPresent, ["name": names.name($0)]))</p>"
        }
        return "\(present)<p class=\"help\">\(speaker(.formSearch))</p>\(line(field))"
    }

    private func records(_ field: FieldDescription, _ kind: Kind?) -> HTML {
        let chosen = values[all: field.name]
        let options = kind.flatMap { names.options($0) } ?? []
        let isShort = options.count <= 60
        let others = isShort ? options.map(\.record.text).filter { !chosen.contains($0) } : []
        let boxes = (chosen + others).enumerated().map { place, text in
            box(field, text, isChecked: place < chosen.count, isFirst: place == 0)
        }
        let more = field.name + FormPart.more
        let area: HTML = """
            <label for="\(Self.id(field.name))\(boxes.isEmpty ? nil : "-more" as HTML)">\(speaker(.formMore))</label>
            <textarea id="\(Self.id(field.name))\(boxes.isEmpty ? nil : "-more" as HTML)" name="\(FormValues.prefix + more)" \
            rows="2">
            \(values[more])</textarea>
            """
        return
            "<div class=\"boxes\">\(HTML(boxes))</div>\(isShort && values[more].isEmpty && !boxes.isEmpty ? nil : area)"
    }

    private func box(_ field: FieldDescription, _ text: String, isChecked: Bool, isFirst: Bool) -> HTML {
        let id = isFirst ? Self.id(field.name) : "\(Self.id(field.name))-\(text)"
        let name = Identifier<AnyRecord>(text: text).map { names.name($0) } ?? text
        return """
            <p class="tick"><input type="checkbox" id="\(id)" name="\(FormValues.prefix + field.name)" value="\(text)"\
            \(isChecked ? " checked" as HTML : nil)> <label for="\(id)">\(name)</label></p>
            """
    }

    // MARK: Money and texts

    private func amount(_ field: FieldDescription, hasState: Bool) -> HTML {
        let id = Self.id(field.name)
        let (number, currency) = (field.name + FormPart.number, field.name + FormPart.currency)
        let state: HTML = """
            <p><label for="\(id)">\(speaker(.formState))</label>
            <select id="\(id)" name="\(FormValues.prefix + field.name)">\
            \([("", speaker(.formChoose)), (FormAmount.stated, speaker(.formStated)), (FormAmount.withheld, speaker(.withheld)), (FormAmount.unknown, speaker(.unknown))], each: { option in
                let selected: HTML? = option.0 == values[field.name] ? " selected" : nil
                return "<option value=\"\(option.0)\"\(selected)>\(option.1)</option>"
            })</select></p>
            """
        let first = hasState ? "\(id)-number" : id
        return """
            <div class="parts">\(hasState ? state : nil)
            <p><label for="\(first)">\(speaker(.formNumber))</label>
            <input type="text" inputmode="decimal" id="\(first)" name="\(FormValues.prefix + number)" value="\(values[number])" \
            autocomplete="off" maxlength="40"></p>
            <p class="short"><label for="\(id)-currency">\(speaker(.formCurrency))</label>
            <input type="text" id="\(id)-currency" name="\(FormValues.prefix + currency)" value="\(values[currency])" \
            autocomplete="off" maxlength="3"></p></div>
            """
    }

    /// Every language beside the others.
    private func texts(_ field: FieldDescription) -> HTML {
        let both = [LanguageTag.english, .vietnamese]
        let languages = both + values.languages(of: field.name).filter { !both.contains($0) }
        let id = Self.id(field.name)
        let areas = languages.enumerated().map { place, language -> HTML in
            let own = place == 0 ? id : "\(id)-\(language.tag)"
            let name = FormValues.prefix + "\(field.name).\(language.tag)"
            let strand = "\(field.name).\(language.tag)"
            return """
                <div><label for="\(own)">\(speaker.language(named: language.tag))</label>
                \(before[strand])\(area(name, own, values[strand], field, language: language.tag))</div>
                """
        }
        let (tag, words) = (field.name + FormPart.language, field.name + FormPart.words)
        return """
            <div class="beside">\(HTML(areas))</div>
            <details\(values[words].isEmpty ? nil : " open" as HTML)><summary>\(speaker(.formOtherLanguage))</summary>
            <p class="short"><label for="\(id)-tag">\(speaker(.formLanguageTag))</label>
            <input type="text" id="\(id)-tag" name="\(FormValues.prefix + tag)" value="\(values[tag])" maxlength="35"></p>
            <p><label for="\(id)-words">\(speaker(.formWords))</label>
            <textarea id="\(id)-words" name="\(FormValues.prefix + words)" rows="2">
            \(values[words])</textarea></p></details>
            """
    }
}
