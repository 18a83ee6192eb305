public import WorkPlan

extension View {
    /// The records of one kind that are in use, the one first that the register heard of last.
    ///
    /// Walks the whole directory, without opening a body: for lists, not for figures.
    public func identities(of kind: Kind) -> [Identifier<AnyRecord>] {
        let slot = kind.slot
        return (0..<Int32(register.directory.count)).reversed().compactMap { handle in
            let history = register.histories[Int(handle)]
            guard history.kind == slot, history.step(at: UInt32(known), for: audience)?.state == .body else {
                return nil
            }
            return register.directory[handle]
        }
    }

    /// How many records of each kind are in use.
    public func counts() -> [Kind: Int] {
        var counts = [Int](repeating: 0, count: Kind.allCases.count)
        for handle in 0..<register.directory.count {
            let history = register.histories[handle]
            guard let slot = history.kind, history.step(at: UInt32(known), for: audience)?.state == .body else {
                continue
            }
            counts[Int(slot)] += 1
        }
        return Dictionary(uniqueKeysWithValues: zip(Kind.allCases, counts))
    }
}
