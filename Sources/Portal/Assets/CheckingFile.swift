import Hummingbird
import Ledger

/// What an outsider needs to check a receipt: the verifier that stands alone, and the documents that it was written from.
///
/// They are the files of `Tests/outsider` and `docs` themselves, which links in `Checking` bring into the program.
enum CheckingFile: String, CaseIterable, Sendable {
    case verify = "verify.py"
    case figures = "figures.py"
    case ledger = "ledger.py"
    case ledgerDocument = "ledger.md"
    case definitionsDocument = "definitions.md"

    /// Whether it is a part of the verifier.
    var isProgram: Bool {
        switch self {
        case .verify, .figures, .ledger: true
        case .ledgerDocument, .definitionsDocument: false
        }
    }

    /// The file.
    var bytes: [UInt8] {
        switch self {
        case .verify: PackageResources.verify_py
        case .figures: PackageResources.figures_py
        case .ledger: PackageResources.ledger_py
        case .ledgerDocument: PackageResources.ledger_md
        case .definitionsDocument: PackageResources.definitions_md
        }
    }

    /// Its SHA-256; computed once, because the page tells it to everybody.
    var digest: String { Self.digests[self] ?? "" }

    private static let digests = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Digest.of($0.bytes).hex) })

    var route: Route { .checkingFile(rawValue) }

    /// Serves all of them.
    static func add(to router: Router<BasicRequestContext>) {
        for file in allCases {
            router.get(RouterPath(file.route.path)) { _, _ in
                // Text, so that it can be read before it is run.
                Answer.text(file.bytes, type: "text/plain; charset=utf-8", cache: "public, max-age=3600")
            }
        }
    }
}
