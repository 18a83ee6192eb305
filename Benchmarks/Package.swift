// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "titian-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // What is measured.
        .package(name: "titian", path: ".."),
        // SQLite's own interface, for the yardsticks.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // The yardstick of pages: the same library with a handler that writes bytes from memory.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        // OpenSSL's libcrypto, for the yardstick of hashing.
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .executableTarget(
            name: "TitianBenchmarks",
            dependencies: [
                "COpenSSL", .product(name: "TitianModules", package: "titian"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings),
    ]
)
