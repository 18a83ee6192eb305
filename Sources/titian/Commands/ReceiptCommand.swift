import ArgumentParser
import Figures
import Languages
import Ledger

/// `titian receipt`
struct ReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Write a receipt: what others need to compute a figure again and to see that it was in the ledger.",
        discussion: """
            A receipt holds the definition, the records that were counted, the proofs that they stand in the ledger, \
            and a signed checkpoint. It proves what was counted, not that nothing was left out; only the public \
            export, evaluated again, proves that.

            EXAMPLES:
              titian receipt action-coverage --at 2025-08-11 \\
                --programme sample --output coverage.json
              titian verify receipt coverage.json
            """)

    @Option(help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
    var output: String?

    @OptionGroup var chosen: FigureOptions
    @OptionGroup var asked: QuestionOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let opened = try place.open(chosen.programme)
        if let damage = opened.damage {
            opened.warnOfDamage()
            throw Failure(.data, "no receipt can be given from a ledger that is damaged at commit \(damage.commit)")
        }
        let scene = try Scene(asked, of: opened)
        let definition = try scene.definition(chosen.figure)
        let figure = definition.evaluate(scene.question)
        let receipt = try Receipt(of: figure, scene.question, from: opened.ledger)
        let text = receipt.json.text
        guard let output else { return Console.show(text) }
        try OutputFile.write(Array((text + "\n").utf8), to: output)
        if place.json {
            Console.show([
                "format": "titian-receipt-report/1", "file": .string(output), "citation": .string(receipt.citation),
            ])
        } else {
            Console.show("\(output): receipt of \(receipt.citation)\n\(Teller(asked.language)(.receiptCaution))")
        }
    }
}
