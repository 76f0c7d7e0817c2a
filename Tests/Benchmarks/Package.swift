// swift-tools-version: 6.2
import PackageDescription

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
        .executableTarget(
            name: "SkridtBenchmarks",
            dependencies: [
                .product(name: "SkridtLibraries", package: "Skridt"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "SkridtBenchmarks",
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            ],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ],
    swiftLanguageModes: [.v6]
)
