import Foundation
import WorkPlan

/// Finds the record that somebody means: by its identity, its code or its name.
protocol RecordFinding {
    func find(_ words: String, _ kind: Kind?) -> FoundRecord
}

/// What somebody may have meant.
enum FoundRecord: Hashable, Sendable {
    case one(Identifier<AnyRecord>)
    case several
    case none
}

/// Reads the fields of a record from a form, and finds everything that is wrong with them.
struct FormReader<Finder: RecordFinding>: FieldReader {
    private let values: FormValues
    private let finder: Finder
    private(set) var problems: [FieldProblem] = []
    private(set) var faults: [FormProblem] = []

    init(_ values: FormValues, _ finder: Finder) {
        self.values = values
        self.finder = finder
    }

    mutating func value<Value: FieldValue>(_ name: String) -> Value? {
        switch Value.form {
        case .amount: amount(name)
        case .money: money(name)
        case .words: values[name].isEmpty ? nil : read(values[name].normal, at: name)
        default: values[name].kept.isEmpty ? nil : read(values[name].kept, at: name)
        }
    }

    mutating func values<Value: FieldValue>(_ name: String) -> [Value] {
        var found: [Value] = []
        for text in texts(name, Value.form) {
            guard let value: Value = read(text, at: name) else { continue }
            if found.contains(value), case .reference = Value.form { note(name, .twice(text)) }
            found.append(value)
        }
        return found
    }

    /// The elements of a list: records are chosen one by one and written one a line, the others are lines.
    private func texts(_ name: String, _ form: ValueForm) -> [String] {
        guard case .reference = form else { return values[name].lines.map(\.normal) }
        return values[all: name] + values[name + FormPart.more].lines.map(\.kept)
    }

    mutating func integer(_ name: String) -> Int? {
        let text = values[name].kept
        guard !text.isEmpty else { return nil }
        // JSON's numbers are exact up to 2^53-1, and bodies are JSON.
        if let number = Int(text), (0..<1 << 53).contains(number), text.utf8.allSatisfy({ (48...57).contains($0) }) {
            return number
        }
        note(name, .whole)
        return nil
    }

    mutating func flag(_ name: String) -> Bool { values[name] == "yes" }

    mutating func text(_ name: String) -> Text? {
        var versions = values.languages(of: name).map { language in
            Text.Version(language: language, words: values["\(name).\(language.tag)"].normal)
        }
        let words = values[name + FormPart.words].normal
        if !words.blank {
            let language = LanguageTag(text: values[name + FormPart.language].kept)
            if let language, !versions.contains(where: { $0.language == language }) {
                versions.append(Text.Version(language: language, words: words))
            } else {
                note(name, language == nil ? .language : .languageTwice)
            }
        }
        versions.removeAll { $0.words.blank }
        return versions.isEmpty ? nil : Text(versions)
    }

    /// The kinds of records reject what is missing; what else is wrong is noted here, in words of the form.
    mutating func reject(_ name: String, _ reason: String) {
        problems.append(FieldProblem(name, reason))
        faults.append(FormProblem(field: name, fault: .missing))
    }

    private mutating func note(_ name: String, _ fault: FormFault) {
        problems.append(FieldProblem(name, "\(fault)"))
        faults.append(FormProblem(field: name, fault: fault))
    }

    private mutating func read<Value: FieldValue>(_ text: String, at name: String) -> Value? {
        if case .reference(let kind) = Value.form { return reference(text, kind, at: name) }
        guard let value = Value(text: text) else {
            note(name, Value.form.fault)
            return nil
        }
        return value
    }

    private mutating func reference<Value: FieldValue>(_ text: String, _ kind: Kind?, at name: String) -> Value? {
        switch finder.find(text, kind) {
        case .one(let record): return Value(text: record.text)
        case .several: note(name, .severalRecords(text))
        case .none: note(name, .noSuchRecord(text))
        }
        return nil
    }

    private mutating func amount<Value: FieldValue>(_ name: String) -> Value? {
        switch values[name] {
        case "": return values[name + FormPart.number].kept.isEmpty ? nil : money(name)
        case FormAmount.stated: return money(name) ?? missing(name)
        default: return read(values[name], at: name)
        }
    }

    private mutating func missing<Value>(_ name: String) -> Value? {
        if faults.last?.field != name { note(name, .missing) }
        return nil
    }

    private mutating func money<Value: FieldValue>(_ name: String) -> Value? {
        let number = values[name + FormPart.number].kept
        guard !number.isEmpty else { return nil }
        let currency = values[name + FormPart.currency].kept.uppercased()
        guard Currency(text: currency) != nil else {
            note(name, .currency)
            return nil
        }
        guard let value = Value(text: "\(number) \(currency)") else {
            note(name, .money)
            return nil
        }
        return value
    }
}

extension ValueForm {
    /// What is said of a text that is not of this form.
    fileprivate var fault: FormFault {
        switch self {
        case .words: .missing
        case .date: .date
        case .day: .day
        case .amount, .choice: .choice
        case .money: .money
        case .decimal: .decimal
        case .code: .code
        case .reference: .noSuchRecord("")
        }
    }
}

extension String {
    /// Without spaces around it, in the one normal form that records have.
    fileprivate var kept: String { normal.trimmingCharacters(in: .whitespacesAndNewlines) }

    fileprivate var normal: String { precomposedStringWithCanonicalMapping }

    fileprivate var blank: Bool { allSatisfy(\.isWhitespace) }

    /// Its lines in which something stands.
    fileprivate var lines: [String] { split(separator: "\n").map(String.init).filter { !$0.blank } }
}

extension Body {
    /// Reads a form; the body, or everything that is wrong.
    static func reading(_ values: FormValues, _ finder: some RecordFinding) -> (body: Self?, faults: [FormProblem]) {
        var reader = FormReader(values, finder)
        let body = Self(from: &reader)
        return (reader.faults.isEmpty ? body : nil, reader.faults)
    }
}
