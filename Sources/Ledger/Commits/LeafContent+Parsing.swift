extension LeafContent {
    /// Reads the content of a leaf; every member must be known, and of its kind.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        let json: JSON
        do {
            json = try JSON(parsing: bytes, limits: JSON.Limits(depth: 33))
        } catch {
            throw LedgerError(.malformed, "a leaf is not JSON: \(error)")
        }
        guard let object = json.object, let kind = object["leaf"]?.string, let content = Self.content(kind, object)
        else { throw LedgerError(.malformed, "a leaf has not the members that its kind asks for") }
        self = content
    }

    private static func content(_ kind: String, _ object: JSON.Object) -> LeafContent? {
        switch kind {
        case "genesis": object.count == 5 ? Genesis(object).map(LeafContent.genesis) : nil
        case "opening": object.count == 3 ? LeafReference(object).map(LeafContent.opening) : nil
        case "erasure": object.count == 3 ? LeafReference(object).map(LeafContent.erasure) : nil
        case "erased": object.count == 7 ? ErasedRevision(object).map(LeafContent.erased) : nil
        case "key": object.count == 2 ? (object["key"]?.string).flatMap(VerifierKey.init).map(LeafContent.key) : nil
        case "restoration": Restoration(object).map(LeafContent.restoration)
        case "author": object.count == 2 ? (object["text"]?.string).map(LeafContent.author) : nil
        case "organisation": object.count == 2 ? (object["text"]?.string).map(LeafContent.organisation) : nil
        case "reason": object.count == 2 ? (object["text"]?.string).map(LeafContent.reason) : nil
        case "revision": object.count == 7 ? Revision(object).map(LeafContent.revision) : nil
        default: nil
        }
    }
}

extension Genesis {
    fileprivate init?(_ object: JSON.Object) {
        guard let ledger = (object["ledger"]?.string).flatMap({ LedgerID(hex: $0) }),
            let programme = object["programme"]?.string,
            let purpose = (object["purpose"]?.string).flatMap(Purpose.init(rawValue:)),
            let key = (object["key"]?.string).flatMap(VerifierKey.init)
        else { return nil }
        self.init(ledger: ledger, programme: programme, purpose: purpose, key: key)
    }
}

extension LeafReference {
    fileprivate init?(_ object: JSON.Object) {
        guard let commit = object["commit"]?.integer, commit > 0, let index = object["index"]?.integer, index >= 0
        else { return nil }
        self.init(commit: commit, index: index)
    }
}

extension ErasedRevision {
    fileprivate init?(_ object: JSON.Object) {
        guard let leaf = LeafReference(object), let record = (object["record"]?.string).flatMap({ RecordID(hex: $0) }),
            let kind = object["kind"]?.string, let version = object["version"]?.integer,
            let visibility = (object["visibility"]?.string).flatMap(Visibility.init(rawValue:))
        else { return nil }
        self.init(leaf: leaf, record: record, kind: kind, version: version, visibility: visibility)
    }
}

extension TreeState {
    fileprivate init?(_ object: JSON.Object) {
        guard let size = object["size"]?.integer, size > 0,
            let root = (object["root"]?.string).flatMap({ Digest(hex: $0) })
        else { return nil }
        self.init(size: size, root: root)
    }
}

extension Restoration {
    fileprivate init?(_ object: JSON.Object) {
        guard let restored = TreeState(object) else { return nil }
        guard let lost = object["lost"] else {
            guard object.count == 3 else { return nil }
            self.init(restored: restored, lost: nil)
            return
        }
        guard object.count == 4, let lost = lost.object, lost.count == 2, let state = TreeState(lost) else {
            return nil
        }
        self.init(restored: restored, lost: state)
    }
}

extension Revision {
    fileprivate init?(_ object: JSON.Object) {
        guard let record = (object["record"]?.string).flatMap({ RecordID(hex: $0) }),
            let kind = object["kind"]?.string, let schema = object["schema"]?.integer,
            let version = object["version"]?.integer,
            let visibility = (object["visibility"]?.string).flatMap(Visibility.init(rawValue:))
        else { return nil }
        let state: State
        if let body = object["body"], case .object = body {
            state = .body(body)
        } else if object["retired"]?.bool == true {
            state = .retired
        } else {
            return nil
        }
        self.init(
            record: record, kind: kind, schema: schema, version: version, visibility: visibility, state: state)
    }
}
