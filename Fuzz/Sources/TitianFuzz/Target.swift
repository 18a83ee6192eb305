/// What is fuzzed: everything that reads what a stranger can send.
enum Target: String, CaseIterable {
    case json, leaf, header, checkpoint, key, csv, definition, receipt, packed, register, query, fields, form, search,
        iati
    case multipart, command, mail
    case signOn = "sign-on"
    case record, block, file

    /// Hands one input to the parser, and checks what must hold of the result.
    func test(_ bytes: [UInt8]) {
        switch self {
        case .json: LedgerTargets.json(bytes)
        case .leaf: LedgerTargets.leaf(bytes)
        case .header: LedgerTargets.header(bytes)
        case .checkpoint: LedgerTargets.checkpoint(bytes)
        case .key: LedgerTargets.key(bytes)
        case .csv: FormTargets.csv(bytes)
        case .definition: FormTargets.definition(bytes)
        case .receipt: FormTargets.receipt(bytes)
        case .packed: RecordTargets.packed(bytes)
        case .register: RecordTargets.register(bytes)
        case .query: RequestTargets.query(bytes)
        case .fields: RequestTargets.fields(bytes)
        case .form: RequestTargets.form(bytes)
        case .search: SearchTargets.search(bytes)
        case .iati: IATITargets.file(bytes)
        case .multipart: RequestTargets.multipart(bytes)
        case .command: AccessTargets.command(bytes)
        case .mail: AccessTargets.mail(bytes)
        case .signOn: AccessTargets.signOn(bytes)
        case .record: EditingTargets.record(bytes)
        case .block: EditingTargets.block(bytes)
        case .file: EditingTargets.file(bytes)
        }
    }
}

/// Stops the fuzzer, which then keeps the input, when something that must hold does not.
func require(_ holds: Bool, _ what: StaticString) {
    precondition(holds, "does not hold: \(what)")
}
