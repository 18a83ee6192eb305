// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// Built by Fuzz/run, which says --sanitize=fuzzer and makes the modules testable.
let package = Package(
    name: "titian-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "titian", path: "..")],
    targets: [
        // Its `main` is libFuzzer's.
        .executableTarget(
            name: "TitianFuzz", dependencies: [.product(name: "TitianModules", package: "titian")],
            swiftSettings: settings)
    ]
)
