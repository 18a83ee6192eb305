import Ledger
public import WorkPlan

extension View {
    /// The record under which a record stands, or stood when it was taken out of use; `nil` of what stands under the
    /// programme itself, and of what is not known here.
    public func owner(of identity: Identifier<AnyRecord>) -> Identifier<AnyRecord>? {
        guard let handle = register.directory.handle(of: identity),
            let step = register.histories[Int(handle)].step(at: UInt32(known), for: audience)
        else { return nil }
        let owner = register.directory[step.owner]
        return owner == Register.root ? nil : owner
    }
}
