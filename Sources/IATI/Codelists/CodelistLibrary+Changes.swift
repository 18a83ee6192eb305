extension CodelistLibrary {
    /// What is new in a list, and what is gone from it.
    public struct Change: Hashable, Sendable {
        /// The list.
        public let list: String
        /// Codes that only the newer list has.
        public let added: [String]
        /// Codes that only the older list has.
        public let removed: [String]
    }

    /// How these lists differ from newer ones; lists that only one side has are left out.
    public func changes(to newer: CodelistLibrary) -> [Change] {
        newer.names.compactMap { name in
            guard let old = codes(of: name), let new = newer.codes(of: name) else { return nil }
            let (before, after) = (Set(old), Set(new))
            let change = Change(
                list: name, added: new.filter { !before.contains($0) }, removed: old.filter { !after.contains($0) })
            return change.added.isEmpty && change.removed.isEmpty ? nil : change
        }
    }
}
