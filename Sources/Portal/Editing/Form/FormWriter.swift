import WorkPlan

/// Writes a body as a form holds it.
struct FormWriter: FieldWriter {
    private(set) var values = FormValues()

    mutating func put(_ name: String, _ value: (some FieldValue)?) {
        guard let value else { return }
        switch value {
        case let amount as Amount:
            values[name] = amount.money == nil ? amount.text : FormAmount.stated
            if let money = amount.money { put(name, money: money) }
        case let money as Money: put(name, money: money)
        default: values[name] = value.text
        }
    }

    private mutating func put(_ name: String, money: Money) {
        let parts = money.text.split(separator: " ")
        values[name + FormPart.number] = String(parts[0])
        values[name + FormPart.currency] = money.currency.text
    }

    mutating func put(_ name: String, each values: [some FieldValue]) {
        let isReference = if case .reference? = values.first.map({ type(of: $0).form }) { true } else { false }
        let texts = values.map(\.text)
        self.values[all: name] = isReference ? texts : [texts.joined(separator: "\n")]
    }

    mutating func put(_ name: String, integer: Int?) { values[name] = integer.map(String.init) ?? "" }

    mutating func put(_ name: String, flag: Bool) { values[name] = flag ? "yes" : "" }

    mutating func put(_ name: String, text: Text?) {
        for version in text?.versions ?? [] { values["\(name).\(version.language.tag)"] = version.words }
    }
}

/// How much of an amount is told.
enum FormAmount {
    static let stated = "stated"
    static let withheld = "withheld"
    static let unknown = "unknown"
}

extension Body {
    /// The body as a form holds it.
    var form: FormValues {
        var writer = FormWriter()
        write(to: &writer)
        return writer.values
    }
}
