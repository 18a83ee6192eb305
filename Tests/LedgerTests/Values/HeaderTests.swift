import Ledger
import Testing

@Suite("Headers and leaves")
struct HeaderTests {
    static let header = Header(
        ledger: LedgerID(high: 1, low: 2), number: 17, time: Timestamp("2025-08-11T03:04:05.000001Z")!,
        parent: .leaf([1]), command: CommandID(high: 3, low: 4), leaves: 5, root: .leaf([2]))

    @Test("a header's bytes are canonical JSON, and come back")
    func canonical() throws {
        let json = try JSON(parsing: Self.header.bytes)
        #expect(json.canonical == Self.header.bytes)
        #expect(json["number"] == 17)
        #expect(json["parent"]?.string == Digest.leaf([1]).hex)
        #expect(try Header(parsing: Self.header.bytes) == Self.header)
    }

    @Test("a header with any byte changed is refused, or is another one")
    func changed() {
        let bytes = Self.header.bytes
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << bit
                #expect((try? Header(parsing: changed)) != Self.header)
            }
            #expect((try? Header(parsing: Array(bytes.prefix(index)))) == nil)
        }
        #expect((try? Header(parsing: bytes + [0x20])) == nil)
    }

    static let contents: [LeafContent] = [
        .genesis(
            Genesis(
                ledger: LedgerID(high: 1, low: 2), programme: "Footbridges", purpose: .sample,
                key: SigningKey(ledger: LedgerID(high: 1, low: 2)).verifier)),
        .opening(LeafReference(commit: 3, index: 1)), .erasure(LeafReference(commit: 4, index: 0)),
        .key(SigningKey(ledger: LedgerID(high: 1, low: 2)).verifier),
        .restoration(Restoration(restored: TreeState(size: 4, root: .leaf([3])), lost: nil)),
        .restoration(
            Restoration(
                restored: TreeState(size: 4, root: .leaf([3])), lost: TreeState(size: 6, root: .leaf([4])))),
        .author("Nguy\u{1EC5}n \"An\""), .organisation(""), .reason("line\nbreak"),
        .revision(
            Revision(
                record: RecordID(high: 1, low: 2), kind: "project", schema: 2, version: 3, visibility: .public,
                state: .body(["title": "C\u{1EA7}u", "amounts": [1, 2]]))),
        .revision(
            Revision(
                record: RecordID(high: 1, low: 2), kind: "k\"", schema: 1, version: 4, visibility: .internal,
                state: .retired)),
    ]

    @Test("what a leaf says is canonical JSON, and comes back", arguments: contents)
    func contentComesBack(content: LeafContent) throws {
        #expect(try JSON(parsing: content.bytes).canonical == content.bytes)
        #expect(try LeafContent(parsing: content.bytes) == content)
    }

    @Test(
        "a leaf with a member too many, too few or of another kind is refused",
        arguments: [
            #"{"leaf":"author"}"#, #"{"leaf":"author","text":1}"#, #"{"leaf":"author","text":"a","x":1}"#,
            #"{"leaf":"other"}"#, #"[]"#, #"{"commit":0,"index":0,"leaf":"opening"}"#,
            #"{"commit":1,"index":-1,"leaf":"erasure"}"#, #"{"commit":1.5,"index":1,"leaf":"erasure"}"#,
            #"{"key":"x","leaf":"key"}"#, #"{"leaf":"restoration","root":"00","size":1}"#, "{",
        ])
    func badContent(text: String) {
        #expect(throws: LedgerError(.malformed, "")) { try LeafContent(parsing: Array(text.utf8)) }
    }
}
