import ArgumentParser

/// `titian verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute everything that a ledger, or a receipt, claims.",
        discussion: """
            Verifying a ledger hashes every stored byte again, and names the first commit that is not as it was signed. \
            A ledger that was rewritten and signed again throughout is right in itself: only a checkpoint that \
            somebody else kept tells it (--against).

            EXAMPLES:
              titian verify
              titian verify sample
              titian checkpoint sample --output sample.checkpoint
              titian verify sample --against sample.checkpoint
            """,
        subcommands: [VerifyLedgersCommand.self, VerifyReceiptCommand.self],
        defaultSubcommand: VerifyLedgersCommand.self)
}
