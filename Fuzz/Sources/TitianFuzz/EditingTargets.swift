import Attachments
import Languages
import Register
import WorkPlan

@testable import Portal

/// What somebody who is signed in can hand in.
enum EditingTargets {
    private struct Finder: RecordFinding {
        func find(_ words: String, _ kind: Kind?) -> FoundRecord {
            Identifier<AnyRecord>(text: words).map { .one($0) } ?? .none
        }
    }

    /// A form of any kind gives a body or every reason against it; a body gives a form that gives it back.
    static func record(_ bytes: [UInt8]) {
        guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self),
            let fields = FormFields(text, limits: .record)
        else { return }
        let values = FormValues(fields)
        let kind = Kind.allCases[Int(first) % Kind.allCases.count]
        func read<Subject: Registered>(_: Subject.Type, _ values: FormValues) -> Subject? {
            let (body, faults) = Subject.reading(values, Finder())
            require((body == nil) == !faults.isEmpty, "a form is a body, or wrong")
            return body
        }
        func check<Subject: Registered>(_ type: Subject.Type) {
            guard let body = read(type, values) else { return }
            require(read(type, body.form) == body, "a body's form gives it back")
        }
        check(kind.bodyType)
    }

    /// A pasted block comes to an end, and each of its rows has a cell in which something stands.
    static func block(_ bytes: [UInt8]) {
        let block = PastedBlock(String(decoding: bytes, as: UTF8.self))
        require(block.rows.allSatisfy { !$0.isEmpty }, "a row has cells")
        for heading in block.rows.first ?? [] { _ = PastedColumn(heading, .project, Speaker(.english)) }
    }

    /// A file is taken or refused, and one that is taken is known again.
    static func file(_ bytes: [UInt8]) {
        guard let file = try? CheckedFile(bytes) else { return }
        require(CheckedFile.type(ofKept: bytes) == file.type, "a kept file is of its type")
    }
}
