// swift-tools-version: 6.2
import PackageDescription

// Third-party libraries, exact versions that are known to fit together.
let packages: [Package.Dependency] = [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
    .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
// The functions of SQLite's own, for the few places where rows come by the ten thousands.
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
    name: "HummingbirdTesting",
    package: "hummingbird"
)
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle = Target.Dependency.product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let unixSignals = Target.Dependency.product(
    name: "UnixSignals",
    package: "swift-service-lifecycle"
)
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// C libraries of the system: a module map and a shim each, nothing else. libcurl is not linked but
// loaded when a server is to be asked (Libcurl.swift), and pkg-config would link it.
let systemLibraries: [Target] = [
    .systemLibrary(name: "CLibcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
]

// What laptop and server share: values and pure functions, then the formats they are written in.
let sharedTargets: [Target] = [
    // The domain: questionnaires, sessions, responses, scores, trends, disclosure rules.
    .target(name: "Progression"),
    // Question files in, checked questionnaires or diagnostics out.
    .target(name: "QuestionnaireFormat", dependencies: ["Progression", yams, crypto]),
    // Other people's formats, in and out.
    .target(name: "Interchange"),
    // The messages laptop and server exchange, and the signing of them.
    .target(name: "SyncProtocol", dependencies: ["Progression", "CZlib", crypto]),
    // Values in, HTML and SVG out.
    .target(
        name: "WebPages",
        dependencies: ["Progression"],
        resources: [
            .embedInCode("Resources/style.css"), .embedInCode("Resources/print.css"),
            .embedInCode("Resources/desk.js"),
        ]
    ),
]

// The laptop: a sealed store, the way to the server, the pages of a visit, the program.
let laptopTargets: [Target] = [
    .target(name: "ResponseStore", dependencies: ["Progression", grdb, crypto, cryptoExtras]),
    .target(name: "HTTPTransport", dependencies: ["CLibcurl"]),
    .target(
        name: "SyncClient",
        dependencies: ["SyncProtocol", "ResponseStore", "Progression", "HTTPTransport"]
    ),
    .target(
        name: "SurveyDesk",
        dependencies: [
            "Progression", "QuestionnaireFormat", "ResponseStore", "SyncProtocol", "SyncClient",
            "HTTPTransport", "WebPages", hummingbird, hummingbirdCore, httpTypes, nioCore, nioPosix,
            logging, serviceLifecycle,
        ]
    ),
    .executableTarget(
        name: "skridt",
        dependencies: [
            "Progression", "QuestionnaireFormat", "Interchange", "ResponseStore", "SyncProtocol",
            "SyncClient", "HTTPTransport", "SurveyDesk", "WebPages", argumentParser, hummingbird,
            logging, nioCore,
        ]
    ),
]

// The centre: one server for many municipalities, its program.
let serverTargets: [Target] = [
    .target(
        name: "SyncServer",
        dependencies: [
            "Progression", "QuestionnaireFormat", "Interchange", "SyncProtocol", "WebPages",
            "HTTPTransport", grdb, grdbSQLite, hummingbird, hummingbirdCore, hummingbirdTLS,
            httpTypes, nioCore, nioPosix, nioSSL, x509, asn1, crypto, cryptoExtras, jwtKit, logging,
            serviceLifecycle,
        ],
        path: "SyncServer/Sources/SyncServer",
        resources: [
            .embedInCode("Resources/schemas.json"), .embedInCode("Resources/vignettes.json"),
        ]
    ),
    .executableTarget(
        name: "skridt-server",
        dependencies: [
            "Progression", "QuestionnaireFormat", "SyncProtocol", "SyncServer", "HTTPTransport",
            "WebPages", argumentParser, logging,
        ],
        path: "SyncServer/Sources/skridt-server"
    ),
]

// A year of visits in three invented municipalities, played with both programs.
let demoTargets: [Target] = [
    .executableTarget(
        name: "skridt-demo",
        dependencies: [
            "Progression", "QuestionnaireFormat", "ResponseStore", "SyncProtocol", "SyncClient",
            "HTTPTransport", "SeededNumbers", argumentParser, unixSignals,
        ]
    )
]

let testTargets: [Target] = [
    // Chance that can be run again, for the tests and the demo.
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers"),
    // Inputs drawn at random, tried in a process that may die of them.
    .target(name: "Fuzzing", dependencies: ["SeededNumbers"], path: "Tests/Fuzzing"),
    // The real SyncCore and the real server's logic over simulated disks, network and clocks.
    .target(
        name: "Simulation",
        dependencies: [
            "SyncClient", "SyncServer", "SyncProtocol", "ResponseStore", "Progression",
            "SeededNumbers",
        ],
        path: "Tests/Simulation"
    ),
    .testTarget(
        name: "SimulationTests",
        dependencies: ["Simulation"]
    ),
    // Millions of simulated histories, on demand.
    .executableTarget(name: "skridt-soak", dependencies: ["Simulation"], path: "Tests/Soak"),
    // A laptop that is killed in the middle of its visits, and the ledger that finds what is lost.
    .target(
        name: "KillRounds",
        dependencies: [
            "SurveyDesk", "SyncClient", "SyncProtocol", "ResponseStore", "Progression",
            "SeededNumbers",
        ],
        path: "Tests/KillRounds"
    ),
    .executableTarget(
        name: "skridt-kill-test",
        dependencies: ["KillRounds"],
        path: "Tests/KillTest"
    ),
    .testTarget(name: "KillRoundsTests", dependencies: ["KillRounds", "skridt-kill-test"]),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "SeededNumbers"]),
    .testTarget(
        name: "ProgressionTests",
        dependencies: ["Progression", "Fuzzing", "SeededNumbers"],
        exclude: ["Reference"]
    ),
    .testTarget(
        name: "QuestionnaireFormatTests",
        dependencies: ["QuestionnaireFormat", "Progression", "Fuzzing", "SeededNumbers"],
        exclude: ["Schema/Oracle", "PlantedFaults", "Samples"]
    ),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange"]),
    .testTarget(
        name: "SyncProtocolTests",
        dependencies: ["SyncProtocol", "Progression", "SeededNumbers"]
    ),
    .testTarget(
        name: "WebPagesTests",
        dependencies: ["WebPages", "Progression"],
        exclude: ["Golden"]
    ),
    .testTarget(
        name: "ResponseStoreTests",
        dependencies: ["ResponseStore", "Progression", "SeededNumbers", grdb, crypto]
    ),
    .testTarget(
        name: "HTTPTransportTests",
        dependencies: [
            "HTTPTransport", hummingbird, hummingbirdTLS, nioSSL, x509, asn1, crypto, nioCore,
            hummingbirdCore, serviceLifecycle, logging,
        ]
    ),
    .testTarget(
        name: "SyncClientTests",
        dependencies: [
            "SyncClient", "SyncProtocol", "ResponseStore", "Progression", "HTTPTransport",
        ]
    ),
    .testTarget(
        name: "SurveyDeskTests",
        dependencies: [
            "SurveyDesk", "skridt", "Progression", "QuestionnaireFormat", "ResponseStore",
            "SyncClient", "SyncProtocol", "HTTPTransport", "WebPages", hummingbird,
            hummingbirdTesting, httpTypes, nioCore, logging, argumentParser, serviceLifecycle,
        ]
    ),
    .testTarget(
        name: "SyncServerTests",
        dependencies: [
            "SyncServer", "SyncProtocol", "Progression", "SeededNumbers", "HTTPTransport", grdb,
            hummingbird, hummingbirdTesting, httpTypes, nioCore, logging, asn1, crypto,
            cryptoExtras, serviceLifecycle,
        ],
        exclude: ["Routes/Oracle"]
    ),
    // The programs are run, not imported.
    .testTarget(
        name: "EndToEndTests",
        dependencies: ["HTTPTransport", "skridt", "skridt-server"]
    ),
    .testTarget(name: "HouseRulesTests"),
]

let package = Package(
    name: "Skridt",
    products: [
        .executable(name: "skridt", targets: ["skridt"]),
        .executable(name: "skridt-server", targets: ["skridt-server"]),
        // For the package of benchmarks alone.
        .library(
            name: "SkridtLibraries",
            targets: [
                "Progression", "QuestionnaireFormat", "ResponseStore", "SyncProtocol", "WebPages",
            ]
        ),
    ],
    dependencies: packages,
    targets: systemLibraries + sharedTargets + laptopTargets + serverTargets + demoTargets
        + testTargets,
    swiftLanguageModes: [.v6]
)

// Every run of the tests lives 20,000 histories: what simulates them is optimised in debug builds too.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    ]
    if target.name == "Simulation" { target.swiftSettings? += optimised }
}
