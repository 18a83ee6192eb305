/// Judges one child of the root: its schema and its codes.
struct RecordCheck {
    let part: Rulebook.Part
    let names: NameTable
    let reading: RuleContext.Reading

    /// How far each node's children have come; one array serves all records of a file.
    typealias States = ContiguousArray<ElementState>

    /// Where findings go: rule, node, attribute or -1, what is wrong, what would be right.
    typealias Complaint = (Note) -> Void

    struct Note {
        let rule: String
        let severity: Severity
        let category: Category
        let node: Int32
        var attribute: Name?
        let wrong: Message
        let right: Message
    }

    /// Walks the record once. `root` is the state of the file's root, whose child it is.
    func check(
        _ fragment: Fragment, root: inout ElementState, states: inout States, _ complain: Complaint
    ) {
        states.removeAll(keepingCapacity: true)
        for index in 0..<fragment.nodes.count {
            let node = fragment.nodes[index]
            guard node.kind == .element else {
                states.append(ElementState(place: Schema.unknown))
                if node.kind == .text { checkText(fragment, Int32(index), root, states, complain) }
                continue
            }
            let place: Schema.Place
            if node.parent < 0 {
                place = settle(node.name, Int32(index), &root, complain)
            } else {
                place = settle(node.name, Int32(index), &states[Int(node.parent)], complain)
            }
            states.append(ElementState(place: place))
            guard place != Schema.unknown else { continue }
            checkAttributes(fragment, Int32(index), place, complain)
            checkCodes(fragment, Int32(index), place, complain)
        }
        for index in 0..<states.count where states[index].place > Schema.foreign {
            finish(fragment, Int32(index), states[index], complain)
        }
    }

    /// What is known of an element only when all that is in it was seen.
    private func finish(_ fragment: Fragment, _ index: Int32, _ state: ElementState, _ complain: Complaint) {
        let facts = part.schema.facts[part.schema.places[Int(state.place)].type]
        let missing = facts.required & ~state.seen
        if missing != 0 { report(missing, part.schema.type(at: state.place), index, complain) }
        guard case .simple(let simple) = facts.content else { return }
        if state.hasElement {
            complain(.schema(index, Message(.elementInside), Message(.noElement, .words(simple.wanted))))
        } else if simple != .string {
            let text = fragment.text(of: index)
            if !simple.accepts(text) {
                complain(
                    .schema(
                        index, Message(.notOfType, .quoted(text.shown), .text(simple.rawValue)), Message(simple.wanted))
                )
            }
        }
    }

    private func report(_ missing: UInt64, _ type: Schema.ElementType, _ node: Int32, _ complain: Complaint) {
        for slot in type.children.indices where missing & (1 << UInt64(slot)) != 0 {
            let child = type.children[slot].element ?? ""
            complain(.schema(node, Message(.childMissing, .text(child)), wanted(child, slot, type)))
        }
    }

    /// Says where in its parent an element belongs.
    private func wanted(_ child: String, _ slot: Int, _ type: Schema.ElementType) -> Message {
        guard let before = type.children[..<slot].last(where: { $0.element != nil })?.element else {
            return Message(.oneFirst, .text(child))
        }
        return Message(.oneBehind, .text(child), .text(before))
    }
}

// MARK: - Where an element belongs

extension RecordCheck {
    /// Finds the place of an element, and judges whether it may stand where it does.
    private func settle(
        _ name: Name, _ index: Int32, _ parent: inout ElementState, _ complain: Complaint
    ) -> Schema.Place {
        guard parent.place != Schema.unknown else { return Schema.unknown }
        let facts = part.schema.facts[part.schema.places[Int(parent.place)].type]
        switch facts.content {
        case .simple:
            parent.hasElement = true
            return Schema.unknown
        case .anything: return names.isForeign(name) ? Schema.foreign : part.schema.globals[name] ?? Schema.foreign
        case .elements: break
        }
        if let child = part.schema.child(name, of: parent.place) {
            order(child.slot, facts, index, &parent, complain)
            return child.place
        }
        if names.isForeign(name), facts.wildcard >= 0 {
            order(Int(facts.wildcard), facts, index, &parent, complain)
            return Schema.foreign
        }
        complain(stranger(name, index, parent.place))
        return Schema.unknown
    }

    private func stranger(_ name: Name, _ index: Int32, _ parent: Schema.Place) -> Note {
        let known = part.schema.type(at: parent).children.compactMap(\.element)
        let around = names[part.schema.places[Int(parent)].name].local
        return .schema(
            index, Message(.unknownChild, .text(names[name].written), .text(around)),
            known.isEmpty
                ? Message(.foreignElements)
                : Message(.knownChildren, .text(known.map { "<\($0)>" }.joined(separator: ", "))))
    }

    /// Children stand in the type's order, and some of them once only.
    @inline(__always)
    private func order(
        _ slot: Int, _ facts: Schema.Facts, _ node: Int32, _ parent: inout ElementState, _ complain: Complaint
    ) {
        let bit: UInt64 = 1 << UInt64(slot)
        if parent.seen & bit != 0, facts.repeatable & bit == 0 {
            complain(repeated(slot, node, parent.place))
        } else if slot + 1 < Int(parent.reach) {
            complain(misplaced(slot, node, parent))
        }
        parent.seen |= bit
        parent.reach = max(parent.reach, UInt8(slot + 1))
    }

    private func repeated(_ slot: Int, _ node: Int32, _ parent: Schema.Place) -> Note {
        let what = part.schema.type(at: parent).children[slot].shown
        return .schema(node, Message(.again, what), Message(.atMostOne, what))
    }

    private func misplaced(_ slot: Int, _ node: Int32, _ parent: ElementState) -> Note {
        let children = part.schema.type(at: parent.place).children
        let (what, last) = (children[slot].shown, children[Int(parent.reach) - 1].shown)
        return .schema(node, Message(.standsBehind, what, last), Message(.before, what, last))
    }

    private func checkText(
        _ fragment: Fragment, _ node: Int32, _ root: ElementState, _ states: States, _ complain: Complaint
    ) {
        let parent = fragment.nodes[Int(node)].parent
        let place = parent < 0 ? root.place : states[Int(parent)].place
        guard place > Schema.foreign,
            case .elements = part.schema.facts[part.schema.places[Int(place)].type].content
        else { return }
        let text = fragment.slice(fragment.nodes[Int(node)].value)
        guard !text.isBlank else { return }
        complain(
            .schema(max(parent, 0), Message(.textBetween, .quoted(text.collapsed.shown)), Message(.elementsAlone)))
    }
}

// MARK: - Attributes

extension RecordCheck {
    func checkAttributes(_ fragment: Fragment, _ index: Int32, _ place: Schema.Place, _ complain: Complaint) {
        let number = part.schema.places[Int(place)].type
        let facts = part.schema.facts[number]
        let range = fragment.nodes[Int(index)].attributes
        if range.isEmpty, facts.requiredAttributes == 0 { return }
        var seen: UInt64 = 0
        var at = Int(range.lowerBound)
        while at < Int(range.upperBound) {
            let attribute = fragment.attributes[at]
            let slot = part.schema.attributeSlot(attribute.name, ofType: number)
            if slot >= 0 {
                seen |= 1 << UInt64(slot)
                let simple = part.schema.attributeTypes[Int(facts.firstAttribute) + slot]
                if simple != .string { check(attribute, simple, fragment, index, complain) }
            } else {
                checkForeign(attribute, place, fragment, index, complain)
            }
            at += 1
        }
        let missing = facts.requiredAttributes & ~seen
        if missing != 0 { reportAttributes(missing, part.schema.types[number], index, complain) }
    }

    private func reportAttributes(
        _ missing: UInt64, _ type: Schema.ElementType, _ index: Int32, _ complain: Complaint
    ) {
        for slot in type.attributes.indices where missing & (1 << UInt64(slot)) != 0 {
            let attribute = type.attributes[slot]
            complain(
                .schema(
                    index, Message(.attributeMissing, .text(attribute.name)),
                    Message(.attributeWith, .text(attribute.name), .words(attribute.type.wanted))))
        }
    }

    private func check(
        _ attribute: Fragment.Attribute, _ type: SimpleType, _ fragment: Fragment, _ index: Int32,
        _ complain: Complaint
    ) {
        let value = fragment.slice(attribute.value)
        guard !type.accepts(value) else { return }
        var note = Note.schema(
            index, Message(.notOfType, .quoted(value.shown), .text(type.rawValue)), Message(type.wanted))
        note.attribute = attribute.name
        complain(note)
    }

    /// An attribute that the type does not name: of XML, of XML Schema, of another namespace, or unknown.
    private func checkForeign(
        _ attribute: Fragment.Attribute, _ place: Schema.Place, _ fragment: Fragment, _ index: Int32,
        _ complain: Complaint
    ) {
        let type = part.schema.type(at: place)
        let name = names[attribute.name]
        var note: Note?
        switch name.namespace {
        case nil:
            if case .anything = type.content { return }
            let known = type.attributes.map { "@\($0.name)" }.joined(separator: ", ")
            note = .schema(
                index, Message(.attributeUnknown, .text(name.local)),
                known.isEmpty ? Message(.noAttribute) : Message(.oneOfAttributes, .text(known)))
        case QualifiedName.instanceNamespace:
            if case .anything = type.content { return }
            if name.local == "nil" || name.local == "type" {
                note = .schema(index, Message(.notTaken, .text(name.written)), Message(.withoutIt))
            }
        case _ where type.isClosed:
            note = .schema(index, Message(.foreignNotTaken, .text(name.written)), Message(.withoutIt))
        case QualifiedName.xmlNamespace:
            if let type = Self.typesOfXML[name.local] { check(attribute, type, fragment, index, complain) }
        default: break
        }
        note?.attribute = attribute.name
        if let note { complain(note) }
    }

    private static let typesOfXML: [String: SimpleType] = [
        "lang": .language, "space": .space, "base": .anyURI, "id": .NCName,
    ]
}

// MARK: - Codes

extension RecordCheck {
    private func checkCodes(_ fragment: Fragment, _ index: Int32, _ place: Schema.Place, _ complain: Complaint) {
        let range = part.codes.ranges[Int(place)]
        var at = range.lowerBound
        while at < range.upperBound {
            check(part.codes.checks[at], fragment, index, complain)
            at += 1
        }
        guard reading == .asWritten else { return }
        for check in part.codes.ofAll { self.check(check, fragment, index, complain) }
    }

    func check(_ check: CodeChecks.Check, _ fragment: Fragment, _ index: Int32, _ complain: Complaint) {
        guard let attribute = check.attribute else {
            let text = fragment.text(of: index)
            if !check.list.contains(text.bytes, text.range) { complain(note(check, text, index)) }
            return
        }
        let at = fragment.attribute(attribute, of: index)
        guard at >= 0 else { return }
        let range = fragment.attributes[at].value
        if check.list.contains(fragment.bytes, Int(range.lowerBound)..<Int(range.upperBound)) { return }
        if isAsked(check, fragment, index) { complain(note(check, fragment.slice(range), index)) }
    }

    private func note(_ check: CodeChecks.Check, _ text: Slice, _ index: Int32) -> Note {
        Note(
            rule: check.rule.id, severity: .error, category: check.rule.category, node: index,
            attribute: check.attribute, wrong: Message(.notACode, .quoted(text.shown), .text(check.list.name)),
            right: check.list.hint(for: text.string))
    }

    /// Whether the vocabulary is the one whose codes are compared.
    private func isAsked(_ check: CodeChecks.Check, _ fragment: Fragment, _ index: Int32) -> Bool {
        guard let condition = check.condition else { return true }
        let holder = condition.ofParent ? fragment.nodes[Int(index)].parent : index
        guard holder >= 0 else { return false }
        let at = fragment.attribute(condition.attribute, of: holder)
        guard at >= 0, !fragment.attributes[at].value.isEmpty else { return condition.orNone }
        return fragment.slice(fragment.attributes[at].value).equals(condition.value)
    }
}

extension RecordCheck.Note {
    static func schema(_ node: Int32, _ wrong: Message, _ right: Message) -> Self {
        .init(rule: "0.3.1", severity: .critical, category: .schema, node: node, wrong: wrong, right: right)
    }
}

extension Codelist {
    /// What a person is told would be right in the place of a text.
    func hint(for text: String) -> Message {
        if let code = code(like: text) { return Message(.codeAsWritten, .text(code), .text(name)) }
        let some = first(13)
        return some.count <= 12
            ? Message(.oneOf, .text(some.joined(separator: ", ")))
            : Message(.codeSuchAs, .text(name), .text(some.prefix(5).joined(separator: ", ")))
    }
}
