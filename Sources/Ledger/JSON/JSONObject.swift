extension JSON {
    /// The members of a JSON object, kept in RFC 8785 order: by the UTF-16 units of their names.
    ///
    /// Objects here have a dozen members, so a look-up walks them: that is faster than hashing the name.
    public struct Object: Sendable, Hashable, RandomAccessCollection, ExpressibleByDictionaryLiteral {
        struct Member: Sendable, Hashable {
            var key: String
            var value: JSON

            static func == (a: Member, b: Member) -> Bool {
                a.key.hasBytes(of: b.key) && a.value == b.value
            }

            func hash(into hasher: inout Hasher) {
                JSON.string(key).hash(into: &hasher)
                value.hash(into: &hasher)
            }
        }

        private(set) var members: [Member] = []

        /// An object without members.
        public init() {}

        /// Members under names that differ.
        public init(dictionaryLiteral elements: (String, JSON)...) {
            self.init(uncheckedMembers: elements)
        }

        /// Members whose names the caller promises to differ.
        init(uncheckedMembers elements: [(String, JSON)]) {
            members = elements.map { Member(key: $0.0, value: $0.1) }
            let repeated = sort()
            precondition(repeated == nil, "an object names each member once, not twice: \(repeated ?? "")")
        }

        /// Sorts members that may still repeat a name; gives the first name that does.
        init?(sorting members: [Member], repeated: inout String?) {
            self.members = members
            repeated = sort()
            if repeated != nil { return nil }
        }

        /// Makes room for members, so that adding them one by one moves none.
        public mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

        /// The position of the first member.
        public var startIndex: Int { members.startIndex }
        /// The position after the last member.
        public var endIndex: Int { members.endIndex }

        /// The member at a position.
        public subscript(position: Int) -> (key: String, value: JSON) {
            (members[position].key, members[position].value)
        }

        /// The value under a name; setting nil takes it away.
        public subscript(key: String) -> JSON? {
            get {
                members.first { $0.key.hasBytes(of: key) }?.value
            }
            set {
                let index = members.firstIndex { !Self.precedes($0.key, key) } ?? members.endIndex
                let found = index < members.endIndex && members[index].key.hasBytes(of: key)
                switch (found, newValue) {
                case (true, let value?): members[index].value = value
                case (true, nil): members.remove(at: index)
                case (false, let value?): members.insert(Member(key: key, value: value), at: index)
                case (false, nil): break
                }
            }
        }

        private mutating func sort() -> String? {
            if !isSorted { members.sort { Self.precedes($0.key, $1.key) } }
            for index in members.indices.dropFirst()
            where members[index - 1].key.hasBytes(of: members[index].key) {
                return members[index].key
            }
            return nil
        }

        private var isSorted: Bool {
            members.indices.dropFirst().allSatisfy { !Self.precedes(members[$0].key, members[$0 - 1].key) }
        }

        /// UTF-16 order, told from UTF-8: it is byte order, but that U+E000 to U+FFFF come after all surrogates.
        static func precedes(_ a: String, _ b: String) -> Bool {
            var (a, b) = (a, b)
            return a.withUTF8 { left in
                b.withUTF8 { right in
                    for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
                        let (x, y) = (left[index], right[index])
                        return x >= 0xEE && y >= 0xEE && (x >= 0xF0) != (y >= 0xF0) ? x >= 0xF0 : x < y
                    }
                    return left.count < right.count
                }
            }
        }
    }
}

extension String {
    /// Whether the bytes are the same: Swift's `==` takes other forms of the same characters for equal.
    fileprivate func hasBytes(of other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        var (text, other) = (self, other)
        return text.withUTF8 { left in other.withUTF8 { right in left.elementsEqual(right) } }
    }
}
