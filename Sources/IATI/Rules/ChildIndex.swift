/// The children of a record by name, so that a rule that looks for one does not walk over all the others.
struct ChildIndex {
    /// The record that is indexed.
    private var record: Int32 = 0
    /// For each known name the first child of the record, or -1.
    private var heads: ContiguousArray<Int32>
    /// The last child of each name, while the index is being made.
    private var tails: ContiguousArray<Int32>
    /// For each node the next child of the record with its name, or -1.
    private var following: ContiguousArray<Int32> = []
    private var used: ContiguousArray<Int> = []

    init(nameCount: Int) {
        heads = ContiguousArray(repeating: -1, count: nameCount)
        tails = heads
    }

    /// Indexes the children of the first node.
    mutating func rebuild(_ fragment: Fragment) {
        for name in used { heads[name] = -1 }
        used.removeAll(keepingCapacity: true)
        if following.count < fragment.nodes.count {
            following.append(contentsOf: repeatElement(-1, count: fragment.nodes.count - following.count))
        }
        guard let root = fragment.nodes.first else { return }
        var at: Int32 = 1
        while at < root.end {
            let node = fragment.nodes[Int(at)]
            if node.kind == .element, node.name.index < heads.count { add(at, node.name.index) }
            at = node.end
        }
    }

    private mutating func add(_ node: Int32, _ name: Int) {
        following[Int(node)] = -1
        if heads[name] < 0 {
            heads[name] = node
            used.append(name)
        } else {
            following[Int(tails[name])] = node
        }
        tails[name] = node
    }

    /// Whether the record has a child of this name.
    func has(_ name: Name) -> Bool { heads[name.index] >= 0 }

    /// The first child of this name, or -1.
    func first(_ name: Name, of node: Int32, in fragment: Fragment) -> Int32 {
        node == record && name.index < heads.count ? heads[name.index] : fragment.child(name, of: node)
    }

    /// The child of this name behind another, or -1.
    func next(_ name: Name, after child: Int32, of node: Int32, in fragment: Fragment) -> Int32 {
        node == record && name.index < heads.count ? following[Int(child)] : fragment.sibling(name, of: child)
    }
}
