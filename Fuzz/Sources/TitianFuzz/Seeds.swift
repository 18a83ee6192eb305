import Figures
import Foundation
import Ledger
import Programmes
import Register
import WorkPlan

/// Inputs to begin with, so that the fuzzer need not find out by itself what a leaf or a table looks like.
enum Seeds {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Writes a folder for each target.
    static func write(to folder: URL) throws {
        for target in Target.allCases {
            let place = folder.appending(path: target.rawValue)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (index, seed) in try seeds(of: target).enumerated() {
                try Data(seed).write(to: place.appending(path: "seed-\(index)"))
            }
        }
    }

    private static func seeds(of target: Target) throws -> [[UInt8]] {
        switch target {
        case .json: try json() + leaves()
        case .leaf: try leaves()
        case .header: try example().compactMap { $0["header"]?.string.map { Array($0.utf8) } }
        case .checkpoint: try example().compactMap { $0["checkpoint"]?.string.map { Array($0.utf8) } }
        case .key: try example().compactMap { $0["key"]?.string.map { Array($0.utf8) } }
        case .csv: try tables()
        case .definition: try Catalogue.definitions().map { Array($0.document.utf8) }
        // Receipts need a ledger: Fuzz/run adds some of a sample's.
        case .receipt: []
        case .packed: bodies()
        case .register: [histories()]
        case .record:
            [
                "\u{7}f.plan=00000000000000010000000000000001&f.code=P&f.title.en=W&f.modality=in-kind",
                "\u{9}f.amount=stated&f.amount.number=1.5&f.amount.currency=USD",
            ]
            .map { Array($0.utf8) }
        case .block: ["a\tb\n\"x\ny\"\t2", "title.vi,code\n\"a, b\",\"\"\"\""].map { Array($0.utf8) }
        case .file:
            ["%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n", "PK\u{3}\u{4}"].map { Array($0.utf8) }
        case .query:
            ["at=2025-08-11&known=120&lang=vi&plan=IV", "known=release-1&at=&x=%c4%91+%"].map { Array($0.utf8) }
        case .fields:
            ["[::1]:8080", "figures.example.org", "gzip;q=0.5, *;q=0", "W/\"0123\", \"x\", *"].map { Array($0.utf8) }
        case .form: ["words=It+is+%3c+5+%25&contact=a%40b&seal=1-00&page=%2Fx", "words=%3Ca%3E"].map { Array($0.utf8) }
        case .search: searches
        case .iati: IATITargets.seeds
        case .multipart: multipart
        case .command, .mail, .signOn: AccessTargets.seeds(of: target)
        }
    }

    /// Forms with the boundary that the target knows.
    private static let multipart: [[UInt8]] = [
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\\\"b%22.xml\"\r\nContent-Type: text/xml\r\n\r\n"
            + "<a>\r\n--y\r\n-x</a>\r\n--x\r\ncontent-disposition:form-data;name=z\r\n\r\n\r\n--x--",
    ].map { Array($0.utf8) }

    private static func json() -> [[UInt8]] {
        [
            #"{"a":[1,-0,1e21,1E-7,4.50,0.002],"b":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","c":[null,true,false]}"#,
            "{\"Nu\u{31b}\u{301}c\":\"N\u{1b0}\u{1edb}c \u{1f309} \u{2028}\"}", #""\ud83c\udf09""#, "[[[[[]]]]]",
            "-9007199254740991", "1.7976931348623157e308", "5e-324",
        ].map { Array($0.utf8) }
    }

    /// A query and a text, in each kind of script.
    private static let searches: [[UInt8]] = [
        "vietnam\nViet Nam", "doi tac\nĐối tác phát triển", "24,8\nUS$ 24.8 million", "ជនបទនៅ\nការអភិវឌ្ឍន៍ជនបទនៅកម្ពុជា",
        "ພັດທະ\nການພັດທະນາຊົນນະບົດ", "ဒေသဖွံ့\nကျေးလက်ဒေသဖွံ့ဖြိုးရေး", "พัฒ\nการพัฒนาชนบท", "한\n한국",
    ].map { Array($0.utf8) }

    /// The lines of the example of `docs/ledger.md`.
    private static func example() throws -> [JSON] {
        let text = try String(contentsOf: sources.appending(path: "docs/ledger.md"), encoding: .utf8)
        let block = text.components(separatedBy: "```jsonl\n").dropFirst().first?.components(separatedBy: "\n```").first
        return try (block ?? "").split(separator: "\n").map { try JSON(parsing: String($0)) }
    }

    private static func leaves() throws -> [[UInt8]] {
        let opened = try example().flatMap { $0["leaves"]?.array ?? [] }
            .compactMap { $0["content"]?.string.map { Array($0.utf8) } }
        return opened + Sample.revisions.map { LeafContent.revision($0).bytes }
    }

    private static func tables() throws -> [[UInt8]] {
        let folder = sources.appending(path: "Programmes/iai")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }.sorted()
            .map { try Array(Data(contentsOf: folder.appending(path: $0)).prefix(2_000)) }
    }

    private static func bodies() -> [[UInt8]] {
        Sample.bodies.map { body in
            func packed(_ body: some Registered) -> [UInt8] {
                var writer = PackedFieldWriter()
                body.write(to: &writer)
                return [Kind.allCases.firstIndex(of: type(of: body).kind).map(UInt8.init) ?? 0] + writer.sink.bytes
            }
            return packed(body)
        }
    }

    /// A part of a sample, a commit for each revision, short enough to be changed quickly.
    private static func histories() -> [UInt8] {
        var bytes: [UInt8] = []
        for revision in Sample.revisions { bytes += LeafContent.revision(revision).bytes + Array("\n\n".utf8) }
        return bytes
    }
}
