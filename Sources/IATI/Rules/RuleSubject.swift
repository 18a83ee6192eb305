/// An element that rules are asked of, with the means to look around in its record.
///
/// A class, so that the closures that walk over a record hold one reference and not a copy of everything.
final class RuleSubject {
    let fragment: Fragment
    let context: RuleContext
    let index: ChildIndex
    /// The element that is asked.
    var node: Int32 = 0 {
        didSet { if !counted.isEmpty { counted.removeAll(keepingCapacity: true) } }
    }
    /// What was counted at this element, since several rules ask of the same shares.
    private var counted: [(shares: CompiledShares, groups: [ShareCount.Group])] = []

    init(fragment: Fragment, context: RuleContext, index: ChildIndex) {
        self.fragment = fragment
        self.context = context
        self.index = index
    }

    /// The groups of elements that share a hundred per cent, counted when the first rule asks.
    func groups(of shares: CompiledShares) -> [ShareCount.Group] {
        if let known = counted.first(where: { $0.shares === shares }) { return known.groups }
        let groups = ShareCount(subject: self, shares: shares).groups()
        counted.append((shares, groups))
        return groups
    }

    /// Something that a ``Pick`` found.
    struct Match {
        let node: Int32
        /// The position of an attribute, or -1.
        let attribute: Int
    }

    func matches(_ pick: Pick) -> [Match] {
        var found: [Match] = []
        visit(pick) {
            found.append($0)
            return true
        }
        return found
    }

    func exists(_ pick: Pick) -> Bool {
        var found = false
        visit(pick) { _ in
            found = true
            return false
        }
        return found
    }

    func exists(_ picks: [Pick]) -> Bool {
        for pick in picks where exists(pick) { return true }
        return false
    }

    func first(_ pick: Pick) -> Match? {
        var found: Match?
        visit(pick) {
            found = $0
            return false
        }
        return found
    }

    func count(_ picks: [Pick]) -> Int {
        var count = 0
        for pick in picks {
            visit(pick) { _ in
                count += 1
                return true
            }
        }
        return count
    }

    func value(_ match: Match) -> Slice {
        match.attribute >= 0
            ? fragment.slice(fragment.attributes[match.attribute].value) : fragment.text(of: match.node)
    }

    /// Shows what a pick finds, in document order, until it is answered by false.
    func visit(_ pick: Pick, _ body: (Match) -> Bool) {
        var start = node
        for _ in 0..<pick.up where start >= 0 { start = fragment.nodes[Int(start)].parent }
        if start >= 0 { _ = walk(pick, 0, start, body) }
    }

    private func walk(_ pick: Pick, _ depth: Int, _ at: Int32, _ body: (Match) -> Bool) -> Bool {
        guard depth < pick.steps.count else { return finish(pick, at, body) }
        let step = pick.steps[depth]
        var child = index.first(step.name, of: at, in: fragment)
        while child >= 0 {
            if isChosen(child, step), !walk(pick, depth + 1, child, body) { return false }
            child = index.next(step.name, after: child, of: at, in: fragment)
        }
        return true
    }

    private func isChosen(_ node: Int32, _ step: Pick.Step) -> Bool {
        guard let filter = step.filter else { return true }
        return fits(filter, node)
    }

    private func finish(_ pick: Pick, _ at: Int32, _ body: (Match) -> Bool) -> Bool {
        switch pick.end {
        case .element: return body(Match(node: at, attribute: -1))
        case .text: return fragment.hasText(at) ? body(Match(node: at, attribute: -1)) : true
        case .attribute(let name):
            let attribute = fragment.attribute(name, of: at)
            return attribute >= 0 ? body(Match(node: at, attribute: attribute)) : true
        }
    }

    /// Whether an element is like a filter wants it.
    func fits(_ filter: Filter, _ node: Int32) -> Bool {
        switch filter {
        case .dac(let vocabulary):
            let at = fragment.attribute(vocabulary, of: node)
            guard at >= 0 else { return true }
            let range = fragment.attributes[at].value
            return range.isEmpty || (range.count == 1 && fragment.bytes[Int(range.lowerBound)] == UInt8(ascii: "1"))
        case .text(let name, let values):
            let at = fragment.attribute(name, of: node)
            guard at >= 0 else { return false }
            let range = fragment.attributes[at].value
            let bytes = fragment.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
            return values.contains { $0.count == bytes.count && bytes.elementsEqual($0) }
        case .number(let name, let values):
            let at = fragment.attribute(name, of: node)
            guard at >= 0, let number = NumberText.xpath(fragment.slice(fragment.attributes[at].value)) else {
                return false
            }
            return values.contains(number)
        case .has(let names): return names.contains { fragment.child($0, of: node) >= 0 }
        case .lacks(let names): return names.allSatisfy { fragment.child($0, of: node) < 0 }
        }
    }
}
