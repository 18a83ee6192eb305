/// Judges one file while it is read.
final class FileCheck: FragmentConsumer {
    private let rulebook: Rulebook
    private let context: RuleContext
    private let asVersion: StandardVersion?
    private var collector = FindingCollector()
    private var names: NameTable
    private var index: ChildIndex

    private(set) var kind: FileKind?
    private(set) var declaredVersion: String?
    private(set) var version: StandardVersion?
    private(set) var rootName = ""
    private var check: RecordCheck?
    private var states: RecordCheck.States = []
    /// The names of the elements that identify and name a record.
    private var known: (identifier: Name, title: Name, narrative: Name)?
    private var root = ElementState(place: Schema.unknown)
    private var records = 0
    private var invalidRecords = 0
    private var identifiers = IdentifierLedger()

    init(
        _ rulebook: Rulebook, _ context: RuleContext, asVersion: StandardVersion?, room: Int = FindingCollector.room
    ) {
        self.rulebook = rulebook
        self.context = context
        self.asVersion = asVersion
        names = rulebook.library.names
        index = ChildIndex(nameCount: names.all.count)
        collector.room = room
    }

    func begin(root: Fragment, names: NameTable) {
        adopt(names)
        guard let node = root.nodes.first else { return }
        let name = names[node.name]
        rootName = name.local
        kind = FileKind(rawValue: name.local)
        guard let kind else { return }
        // A version that is not in the standard's own namespace, which is none, is no version.
        if name.namespace == nil { declaredVersion = value(of: "version", in: root) }
        version = asVersion ?? declaredVersion.flatMap(StandardVersion.init(rawValue:))
        if version == nil { refuseVersion(node) }
        let part = rulebook.part(kind, version ?? .newest)
        let check = RecordCheck(part: part, names: names, reading: context.reading)
        if name.namespace == nil {
            if version != nil {
                check.checkAttributes(root, 0, part.schema.root) { add($0, root, nil, "/\(kind.root)") }
            }
            for code in part.codes.ofRoot where context.reading == .asWritten || code.rule.id == "9.1.1" {
                check.check(code, root, 0) { add($0, root, nil, "/\(kind.root)") }
            }
        }
        guard version != nil else { return }
        self.root = ElementState(place: name.namespace == nil ? part.schema.root : Schema.unknown)
        self.check = check
        if let identifier = names.find(QualifiedName(kind.identifier)),
            let title = names.find(QualifiedName(kind.title)),
            let narrative = names.find(QualifiedName("narrative"))
        {
            known = (identifier, title, narrative)
        }
    }

    /// A file of no supported version is not judged further, as the official validator does it: the rules of another
    /// version would find mistakes that are none.
    private func refuseVersion(_ node: Fragment.Node) {
        let supported = StandardVersion.allCases.map(\.rawValue).joined(separator: ", ")
        add(
            Finding(
                rule: "0.6.1", severity: .critical, category: .documents, record: nil, path: "/\(rootName)/@version",
                line: Int(node.line), column: Int(node.column),
                wrong: declaredVersion.map { Message(.versionUnsupported, .quoted($0)) } ?? Message(.versionMissing),
                right: Message(.wantsVersion, .text(supported))))
    }

    func take(_ fragment: Fragment, names: NameTable) {
        if names.all.count != self.names.all.count { adopt(names) }
        guard let check, let kind, let known, let first = fragment.nodes.first else { return }
        let isRecord = first.kind == .element && check.part.schema.child(first.name, of: check.part.schema.root) != nil
        var notes: [RecordCheck.Note] = []
        check.check(fragment, root: &root, states: &states) { notes.append($0) }
        var record: Finding.Record?
        if isRecord {
            records += 1
            index.rebuild(fragment)
            askRules(fragment, check.part.rules) { notes.append($0) }
            let identifier = identifiers.add(text([known.identifier], fragment), line: Int(first.line))
            if !notes.isEmpty {
                record = Finding.Record(
                    identifier: identifier, title: text([known.title, known.narrative], fragment),
                    line: Int(first.line))
            }
        }
        if notes.contains(where: { $0.category == .schema }) { invalidRecords += isRecord ? 1 : 0 }
        for note in notes { add(note, fragment, record, "/\(kind.root)") }
    }

    private func askRules(_ fragment: Fragment, _ set: RuleSet, _ complain: RecordCheck.Complaint) {
        let subject = RuleSubject(fragment: fragment, context: context, index: index)
        for rule in set.ofRecord {
            if let name = rule.needs, !index.has(name) { continue }
            subject.ask(rule, complain)
        }
        for position in 0..<fragment.nodes.count {
            let place = states[position].place
            let range = place > Schema.foreign ? set.ranges[Int(place)] : 0..<0
            let name = fragment.nodes[position].name.index
            let more = name < set.rangesOfNames.count ? set.rangesOfNames[name] : 0..<0
            if range.isEmpty, more.isEmpty { continue }
            guard fragment.nodes[position].kind == .element else { continue }
            subject.node = Int32(position)
            for number in range { subject.ask(set.rules[number], complain) }
            for number in more { subject.ask(set.rules[number], complain) }
        }
    }

    private func adopt(_ names: NameTable) {
        self.names = names
        if let part = check?.part { check = RecordCheck(part: part, names: names, reading: context.reading) }
    }

    private func add(_ finding: Finding) { collector.add(finding) }

    private func add(_ note: RecordCheck.Note, _ fragment: Fragment, _ record: Finding.Record?, _ root: String) {
        let node = fragment.nodes[Int(note.node)]
        var path = path(of: note.node, in: fragment)
        path = fragment.nodes[0].name == node.name && path == root ? root : root + path
        if let attribute = note.attribute { path += "/@\(names[attribute].written)" }
        add(
            Finding(
                rule: note.rule, severity: note.severity, category: note.category, record: record, path: path,
                line: Int(node.line), column: Int(node.column), wrong: note.wrong, right: note.right))
    }

    /// The path below the root.
    private func path(of node: Int32, in fragment: Fragment) -> String {
        var steps: [String] = []
        var at = node
        while at >= 0 {
            if fragment.nodes[Int(at)].kind == .element { steps.append(names[fragment.nodes[Int(at)].name].written) }
            at = fragment.nodes[Int(at)].parent
        }
        return steps.reversed().map { "/\($0)" }.joined()
    }

    private func value(of attribute: String, in fragment: Fragment) -> String? {
        guard let name = names.find(QualifiedName(attribute)) else { return nil }
        let at = fragment.attribute(name, of: 0)
        return at < 0 ? nil : fragment.slice(fragment.attributes[at].value).string
    }

    private func text(_ path: [Name], _ fragment: Fragment) -> String {
        var node: Int32 = 0
        for name in path {
            node = fragment.child(name, of: node)
            if node < 0 { return "" }
        }
        return fragment.text(of: node).string
    }

    // MARK: - The end

    /// The report of a file that was read to its end.
    func report(name: String) -> Report {
        if kind == nil {
            add(
                .ofFile(
                    "0.2.1", .iati, line: 1, column: 1, Message(.root, .text(rootName)), Message(.roots)))
        } else if let check {
            check.checkRoot(root) { add(.ofFile("0.3.1", .schema, line: 1, column: 1, $0, $1)) }
            if let finding = identifiers.finding(kind: kind) { add(finding) }
        }
        return report(name)
    }

    /// The report of a file that could not be read to its end: that alone, since the rest was not seen.
    func report(name: String, fault: ReadingFault) -> Report {
        collector = FindingCollector()
        (records, invalidRecords) = (0, 0)
        add(.fault(fault))
        return report(name)
    }

    private func report(_ name: String) -> Report {
        Report(
            name: name, kind: kind, declaredVersion: declaredVersion, version: version, records: records,
            invalidRecords: invalidRecords, findings: collector.findings, counts: collector.counts,
            notRun: version == nil ? [:] : Report.advisories, severities: collector.severities)
    }
}
