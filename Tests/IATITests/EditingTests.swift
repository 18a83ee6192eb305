import Foundation
import Testing

@testable import IATI

@Suite("a value is changed in its place, and nothing else is")
struct EditingTests {
    private static let text = Examples.activities(
        """
        <iati-identifier>A-1</iati-identifier><title/><!-- kept -->
        <transaction x:mark="1"><transaction-type code="3"/><value  currency="usd" value-date="2024-03-01">1<!-- a -->2</value>
        </transaction>
        """)

    private func document() throws -> IATIDocument { try IATIDocument(reading: ByteSource(Self.text.utf8)) }
    private func written(_ document: IATIDocument) -> String { String(decoding: document.xml, as: UTF8.self) }

    @Test("attributes are changed, given and taken away")
    func attributes() throws {
        let before = try document()
        let after = try before.editingRecord(0) { editor in
            let transaction = try #require(IATIPart<Standard.Activity>(editor.element).transactions.first)
            let money = try #require(transaction.money)
            try editor.set("currency", of: money.element, to: try #require(money.currency))
            try editor.set("value-date", of: money.element, to: nil)
            try editor.set("humanitarian", of: transaction.element, to: WrittenFlag(true))
            try editor.set("xml:lang", of: editor.element, to: "vi")
        }

        let expected = written(before).replacing("currency=\"usd\" value-date=\"2024-03-01\"", with: "currency=\"USD\"")
            .replacing("x:mark=\"1\"", with: "x:mark=\"1\" humanitarian=\"1\"")
            .replacing("xml:lang=\"en\"", with: "xml:lang=\"vi\"")
        #expect(written(after) == expected)
    }

    @Test("texts are changed, also where there was none; comments stay")
    func texts() throws {
        let before = try document()
        let after = try before.editingRecord(0) { editor in
            let activity = IATIPart<Standard.Activity>(editor.element)
            try editor.setText(of: try #require(editor.element.child("title")), to: "Wells & more")
            try editor.setText(of: try #require(activity.transactions.first?.money?.element), to: "13.5")
        }

        let expected = written(before).replacing("<title></title>", with: "<title>Wells &amp; more</title>")
            .replacing("1<!-- a -->2", with: "13.5<!-- a -->")
        #expect(written(after) == expected)
        let again = try IATIDocument(reading: ByteSource(after.xml))
        #expect(again.activities().first?.transactions.first?.money?.amount?.value == 13.5)
    }

    @Test("what no file could hold is refused, and so is an element of another record")
    func refused() throws {
        let document = try document()
        let other = try #require(
            try IATIDocument(reading: ByteSource(Examples.activities().utf8)).records.first?.child("title"))
        func fault(_ change: (inout RecordEditor) throws -> Void) -> RecordEditor.Fault? {
            do {
                _ = try document.editingRecord(0, change)
                return nil
            } catch { return error as? RecordEditor.Fault }
        }

        #expect(fault { try $0.setText(of: $0.element, to: "a") } == .holdsElements)
        #expect(fault { try $0.set("a b", of: $0.element, to: "1") } == .name("a b"))
        #expect(fault { try $0.set("ref", of: $0.element, to: "\u{2}") } == .character)
        #expect(fault { try $0.set("ref", of: other, to: "1") } == .notHere)
        #expect(throws: RecordEditor.Fault.notHere) { try document.editingRecord(1) { _ in } }
    }

    @Test(
        "in real files each value that was read is written back as it was",
        .enabled(if: Shared.folder != nil, "TITIAN_SHARED is not set: nothing to read"),
        arguments: ["KH", "CAF-ActivityFile-2025-10-10", "who-bra", "worldbank-679"])
    func real(name: String) throws {
        let file = try Shared.file("samples/\(name).xml")
        let before = try IATIDocument(reading: ByteSource(FileHandle(forReadingFrom: file)))
        var after = before
        for index in before.records.indices.prefix(40) {
            after = try after.editingRecord(index) { editor in
                let activity = IATIPart<Standard.Activity>(editor.element)
                for milestone in activity.milestones {
                    try write(milestone.day, "iso-date", milestone.element, &editor)
                }
                for share in activity.countries + activity.sectors {
                    try write(share.percentage, "percentage", share.element, &editor)
                }
                for money in activity.transactions.compactMap(\.money) + activity.budgets.compactMap(\.money) {
                    try write(money.day, "value-date", money.element, &editor)
                    if let amount = money.amount { try editor.setText(of: money.element, to: amount.written) }
                }
            }
        }
        let isSame = before.xml == after.xml
        #expect(isSame)
    }

    private func write(
        _ value: (some WrittenValue)?, _ attribute: String, _ element: Element, _ editor: inout RecordEditor
    ) throws {
        if let value { try editor.set(attribute, of: element, to: value) }
    }
}
