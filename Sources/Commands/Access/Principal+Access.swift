public import Register
public import WorkPlan

extension Principal {
    /// Whether this principal may do a deed of the whole programme.
    public func may(_ deed: Deed) -> Bool {
        !deed.isOfRecords && grants.contains { $0.isFitting && $0.scope == .programme && $0.permits(deed, nil) }
    }

    /// Whether this principal may do a deed with a record in one of its states.
    func may(_ deed: Deed, with place: Place) -> Bool {
        grants.contains { grant in
            grant.isFitting && grant.permits(deed, place.kind) && place.lies(in: grant.scope, for: deed)
        }
    }

    /// Whether this principal may see an internal record as it stands in a view.
    public func mayRead(_ record: Identifier<AnyRecord>, in view: View) -> Bool {
        may(.read, record, in: view)
    }

    /// Whether this principal may do a deed with a record as it stands in a view.
    public func may(_ deed: Deed, _ record: Identifier<AnyRecord>, in view: View) -> Bool {
        Place(record, in: view).map { may(deed, with: $0) } ?? false
    }

    /// Whether this principal may do a deed with every record of a kind.
    public func may(_ deed: Deed, everywhereWith kind: Kind) -> Bool {
        grants.contains { $0.isFitting && $0.scope == .programme && $0.permits(deed, kind) }
    }

    /// Whether this principal may do a deed with some records of a kind.
    public func may(_ deed: Deed, somewhereWith kind: Kind) -> Bool {
        grants.contains { $0.isFitting && $0.permits(deed, kind) }
    }
}

extension Grant {
    /// Whether the role can be granted for the scope.
    public var isFitting: Bool { role.scopes.contains(scope.kind) }

    fileprivate func permits(_ deed: Deed, _ kind: Kind?) -> Bool {
        Permission.table.contains { row in
            row.role == role && row.deeds.contains(deed)
                && (kind.map(row.kinds.contains) ?? (!deed.isOfRecords && row.kinds.isEmpty))
        }
    }
}
