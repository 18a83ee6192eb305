import ArgumentParser
import Figures
import Foundation
import Languages
import Ledger
import WorkPlan

/// `titian verify receipt`
struct VerifyReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Check a receipt, and compute its figure again. Needs no ledger.",
        discussion: """
            Without --key the receipt shows that it is whole, and which key signed it; with the key that the ledger's \
            keeper made public, it shows that it is theirs.

            EXAMPLES:
              titian receipt approved-value --at 2025-08-11 \\
                --programme sample --output value.json
              titian verify receipt value.json
            """)

    @Argument(help: "The receipt.")
    var file: String

    @Option(help: ArgumentHelp("A key that must have signed, as titian checkpoint shows it.", valueName: "key"))
    var key: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure(.noInput, "there is no receipt \(file)")
        }
        let trusted = try key.map { text in
            guard let key = VerifierKey(text) else { throw Failure(.usage, "“\(text)” is not a key's public half") }
            return key
        }
        do {
            let receipt = try Receipt(parsing: [UInt8](data))
            show(receipt, try receipt.verify(trusting: trusted))
        } catch {
            if place.json {
                Console.show(["format": "titian-receipt-check/1", "holds": false, "problem": .string(error.detail)])
                throw ExitCode(Status.data.rawValue)
            }
            throw Failure(.data, "\(file): " + Teller(.english)(.receiptFails, ["reason": .text(error.detail)]))
        }
    }

    private func show(_ receipt: Receipt, _ figure: Figure) {
        if place.json {
            return Console.show([
                "format": "titian-receipt-check/1", "holds": true, "citation": .string(receipt.citation),
                "value": receipt.value.json, "day": .string(receipt.day.text), "known": .integer(receipt.known),
                "checkpoint": .integer(receipt.checkpoint.size),
                "illustrative": .bool(figure.trace.isIllustrative),
            ])
        }
        let teller = Teller(.english)
        var columns = Columns(indent: 2)
        columns.add("figure", teller.sentence(figure.definition, receipt.value, on: receipt.day))
        columns.add("value", teller.exact(receipt.value))
        columns.add("cited as", receipt.citation)
        columns.add("signed by", receipt.checkpoint.signatures.map { "\($0.name) \($0.key)" }.joined(separator: ", "))
        if figure.trace.isIllustrative {
            columns.add("rests on", teller.word("illustrative", .provenance))
        }
        Console.show("\(teller(.receiptHolds))\n\(columns.text)\n\(teller(.receiptCaution))")
    }
}
