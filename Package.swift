// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A module of Titian: its sources, and the tests that specify it.
///
/// The import graph of `docs/architecture.md` is what stands in `uses`; `ArchitectureTests` holds the sources to it.
func module(
    _ name: String, uses: [Target.Dependency] = [], resources: [Resource] = [], links: [LinkerSetting] = [],
    testUses: [Target.Dependency] = []
) -> [Target] {
    [
        .target(name: name, dependencies: uses, resources: resources, swiftSettings: settings, linkerSettings: links),
        .testTarget(
            name: "\(name)Tests", dependencies: [.byName(name: name)] + uses + testUses, swiftSettings: settings),
    ]
}

/// Files that become part of the program.
func embedded(_ files: String..., styles: [String]) -> [Resource] {
    (files + styles.map { "Layout/Styles/\($0).css" }).map { .embedInCode($0) }
}

let package = Package(
    name: "titian",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "titian", targets: ["titian"]),
        .library(name: "TitianModules", targets: ["Programmes", "Search", "Portal", "IATI", "Attachments"]),
    ],
    dependencies: [
        // SQLite: the ledger's store, its online backup, and statements that are prepared once.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // SHA-256 and Ed25519, from BoringSSL on Linux.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Whole numbers of any size: sums at several exchange rates stay exact until they are shown.
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        // HTTP; `traits: []` leaves out the configuration reader, which is a fifth of its build.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        // The command line: parsing, help, completion.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // What the server logs, in the form that Hummingbird expects.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // What HTTP's fields and methods are called, and the buffers that Hummingbird answers with.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        // HTTP's fields on their way through NIO: the handler that closes what slow readers hold.
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // TLS, from BoringSSL.
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        // Tokens of identity providers: their signatures and keys.
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        // Requests to an identity provider.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // A server that stops in order when it is told to.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // Processes beside ours, with limits: the one that prints PDF.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        // Paths, as swift-subprocess takes them.
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        module("WorkPlan"),
        module(
            "Ledger",
            uses: [
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ]),
        module(
            "Languages", resources: [.embedInCode("Phrases/en.json"), .embedInCode("Phrases/vi.json")],
            // ICU as the toolchain brings it, with the dictionaries of scripts that put no spaces between words.
            links: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),
        // libxml2: SAX2 reading of XML, hardened for decades against what a stranger can send.
        module(
            "IATI", uses: ["CLibXML2", "Languages"],
            resources: [
                .embedInCode("Codelists/codelist-rules.txt"), .embedInCode("Codelists/codelists.txt"),
                .embedInCode("Schema/Tables/iati-activities-2.01.txt"),
                .embedInCode("Schema/Tables/iati-activities-2.02.txt"),
                .embedInCode("Schema/Tables/iati-activities-2.03.txt"),
                .embedInCode("Schema/Tables/iati-organisations-2.01.txt"),
                .embedInCode("Schema/Tables/iati-organisations-2.02.txt"),
                .embedInCode("Schema/Tables/iati-organisations-2.03.txt"),
            ]),
        module("Register", uses: ["WorkPlan", "Ledger"], testUses: ["TestSupport", "Figures"]),
        module(
            "Figures", uses: ["Register", "Languages", .product(name: "BigInt", package: "BigInt")],
            resources: [.embedInCode("Catalogue/catalogue.json")], testUses: ["TestSupport"]),
        module("Search", uses: ["Figures"], testUses: ["TestSupport"]),
        module("Commands", uses: ["Figures"], testUses: ["TestSupport"]),
        // Argon2id for passphrases; SHA-1 codes, AES-GCM and hashes of tokens from swift-crypto; a store by GRDB.
        module(
            "Accounts",
            uses: [
                "Commands", "CArgon2", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // Signing in by a provider of OpenID Connect: tokens checked by JWTKit, answers fetched by AsyncHTTPClient.
        module(
            "SignOn",
            uses: [
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        // What somebody should look at in the register.
        module("Quality", uses: ["Register", "Languages"]),
        module("Claims", uses: ["Figures"], testUses: ["TestSupport", "Programmes"]),
        module("Briefs", uses: ["Figures"], testUses: ["TestSupport", "Programmes"]),
        module("Programmes", uses: ["Commands", .product(name: "Crypto", package: "swift-crypto")]),
        module("Charts", uses: ["Languages"]),
        // Pictures of charts: librsvg draws SVG to PNG; its types stay in Pictures.
        // QR codes: libqrencode.
        module("Pictures", uses: ["CRSVG", "CQREncode"]),
        // PDF, by WeasyPrint in a process of its own.
        module(
            "Printing",
            uses: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("print.py")]),
        // libcurl: letters handed to a mail server by SMTP, with TLS; its types stay in Mail.
        module("Mail", uses: ["CCurl"]),
        // zlib: what is compressed on its way to a browser.
        module("Compression", uses: ["CZlib"]),
        module(
            "Reports",
            uses: [
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ]),
        // What people typed and did not save: a SQLite file of its own, by GRDB.
        module("Drafts", uses: [.product(name: "GRDB", package: "GRDB.swift")]),
        // What documents are, by their SHA-256: checked by content, kept, looked at by a virus scanner.
        module("Attachments", uses: ["Ledger", "Compression"], testUses: ["Pictures"]),
        module(
            "Portal",
            uses: [
                "Programmes", "Claims", "Briefs", "Search", "Languages", "Charts", "Pictures", "Printing",
                "Compression", "Reports", "Accounts", "Drafts", "Attachments", "IATI", "Mail", "Quality", "SignOn",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: embedded(
                "Layout/Script/titian.js", "API/schemas.json", "Assets/Checking/verify.py",
                "Assets/Checking/figures.py", "Assets/Checking/ledger.py", "Assets/Checking/ledger.md",
                "Assets/Checking/definitions.md",
                styles: [
                    "tokens", "base", "frame", "time", "forms", "figures", "tables", "records", "claims", "briefs",
                    "paper", "search", "accounts", "editing", "way", "releases", "charts", "validator", "panel",
                    "print",
                ]),
            testUses: [
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        [
            .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
            .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
            .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
            .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
            .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
            .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
            .target(
                name: "TestSupport", dependencies: ["Figures"], path: "Tests/TestSupport", swiftSettings: settings),
            .executableTarget(
                name: "titian",
                dependencies: [
                    "Portal", "Briefs", "Printing", "Reports", "Accounts", "IATI", "Mail", "SignOn",
                    "Drafts", "Attachments",
                    .product(name: "ArgumentParser", package: "swift-argument-parser"),
                    .product(name: "Logging", package: "swift-log"),
                ],
                swiftSettings: settings),
            // What older versions wrote is written again with the modules' help, and put into older tables by GRDB.
            .testTarget(
                name: "EndToEndTests",
                dependencies: ["titian", "Programmes", .product(name: "GRDB", package: "GRDB.swift")],
                swiftSettings: settings),
            .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        ],
    ].flatMap(\.self)
)
