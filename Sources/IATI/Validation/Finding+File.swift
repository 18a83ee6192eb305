extension Finding {
    /// A finding about the file as a whole.
    static func ofFile(
        _ rule: String, _ category: Category, severity: Severity = .critical, line: Int, column: Int, _ wrong: Message,
        _ right: Message
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, category: category, record: nil, path: "/", line: line, column: column,
            wrong: wrong, right: right)
    }

    /// A file that cannot be read to its end. No other finding stands beside this one.
    static func fault(_ fault: ReadingFault) -> Finding {
        let right =
            switch fault.code {
            case .empty: Words.wantsFile
            case .notWellFormed: Words.wantsWellFormed
            case .encoding: Words.wantsEncoding
            case .documentType: Words.wantsNoDocumentType
            case .tooMuch: Words.wantsLess
            case .input: Words.wantsReadable
            }
        return .ofFile(
            "0.1.1", .iati, line: fault.line, column: fault.column, Message(fault: fault.detail), Message(right))
    }
}

extension RuleSubject {
    func ask(_ rule: CompiledRule, _ complain: RecordCheck.Complaint) {
        for failure in failures(of: rule) { complain(RecordCheck.Note(rule.rule, failure, fragment)) }
    }
}

extension RecordCheck.Note {
    init(_ rule: Rule, _ failure: RuleSubject.Failure, _ fragment: Fragment) {
        self.init(
            rule: rule.id, severity: rule.severity, category: rule.category, node: failure.node,
            attribute: failure.attribute >= 0 ? fragment.attributes[failure.attribute].name : nil,
            wrong: failure.wrong, right: Message(rule.says))
    }
}

extension RecordCheck {
    /// What is missing in the root when the file has ended.
    func checkRoot(_ root: ElementState, _ complain: (Message, Message) -> Void) {
        guard root.place > Schema.foreign else { return }
        let type = part.schema.types[part.schema.places[Int(root.place)].type]
        let missing = type.required & ~root.seen
        for slot in type.children.indices where missing & (1 << UInt64(slot)) != 0 {
            let child = type.children[slot].element ?? ""
            complain(Message(.noneInFile, .text(child)), Message(.atLeastOneInFile, .text(child)))
        }
    }
}
