// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

// A package of its own, so that the product does not depend on what measures it.
let package = Package(
    name: "SkridtBenchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "Skridt", path: "../.."),
        // Without traits, since those ask for packages nothing here needs.
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        // Forms of any length, for us and for other engines.
        .target(
            name: "SyntheticForms",
            dependencies: [.product(name: "SkridtLibraries", package: "Skridt")],
            path: "SyntheticForms",
            swiftSettings: settings
        ),
        // Our side of compare-peers and of compare-statistics.
        .executableTarget(
            name: "AgainstPeers",
            dependencies: [
                "SyntheticForms", .product(name: "SkridtLibraries", package: "Skridt"),
            ],
            path: "AgainstPeers",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "SkridtBenchmarks",
            dependencies: [
                "SyntheticForms", .product(name: "SkridtLibraries", package: "Skridt"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "SkridtBenchmarks",
            swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
