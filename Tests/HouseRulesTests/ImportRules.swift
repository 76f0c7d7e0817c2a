/// Which modules each target may import: the table of the architecture.
///
/// The target graph holds most of it; this holds what a change of the manifest could let in unseen.
enum ImportTable {
    /// Modules of the system that anybody may use who needs them.
    static let system: Set<String> = [
        "FoundationEssentials", "Foundation", "Glibc", "Synchronization",
    ]

    /// What each target may import besides the system's modules.
    static let allowed: [String: Set<String>] = [
        "QuestionnaireFormat": ["Progression", "Yams", "Crypto"],
        "Interchange": ["Progression", "QuestionnaireFormat"],
        "SyncProtocol": ["Progression", "CZlib", "Crypto", "CryptoExtras"],
        "WebPages": ["Progression"],
        "ResponseStore": ["Progression", "GRDB", "Crypto", "CryptoExtras", "Dispatch"],
        "HTTPTransport": ["CLibcurl", "Dispatch"],
        "SyncClient": [
            "SyncProtocol", "ResponseStore", "Progression", "HTTPTransport", "CZlib", "Logging",
            "ServiceLifecycle", "Crypto",
        ],
        "SurveyDesk": [
            "Progression", "QuestionnaireFormat", "ResponseStore", "SyncProtocol", "SyncClient",
            "WebPages", "HTTPTransport", "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore",
            "NIOPosix", "Logging", "ServiceLifecycle", "Crypto",
        ],
        "SyncServer": [
            "Progression", "QuestionnaireFormat", "Interchange", "SyncProtocol", "WebPages", "GRDB",
            "GRDBSQLite", "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HTTPTypes",
            "NIOCore",
            "NIOPosix", "NIOSSL", "X509", "SwiftASN1", "Crypto", "CryptoExtras", "CZlib", "Logging",
            "HTTPTransport",
            "JWTKit", "ServiceLifecycle", "Dispatch",
        ],
    ]

    /// Targets that take even less of the system.
    static let narrow: [String: Set<String>] = ["Progression": ["FoundationEssentials", "Glibc"]]

    /// The only target that may name each C library.
    static let soleImporters = ["CLibcurl": "HTTPTransport", "CZlib": "SyncProtocol"]

    /// Whether a file of `target` may import `module`.
    static func permits(_ module: String, in target: String) -> Bool {
        if let only = soleImporters[module] { return only == target }
        if let all = narrow[target] { return all.contains(module) }
        if SourceTree.programs.contains(target) { return true }
        return system.contains(module) || (allowed[target] ?? []).contains(module)
    }

    private static let importLine = Pattern(
        #"^[ \t]*(@\w+ +)*((public|package|internal|private|fileprivate) +)?import +.*"#
    )

    /// The modules a file imports, with their lines counted from 1.
    static func imports(in file: SourceFile) -> [Rule.Finding] {
        importLine.findings(in: file.code).compactMap { line, found in
            found.split(separator: " ").last.map { (line, String($0.prefix { $0 != "." })) }
        }
    }
}

extension Rule {
    /// The directions between the targets.
    static let directions = Rule(
        sentence: "a target imports only what the table of the architecture allows it",
        applies: { $0.isShipped },
        find: { file in
            guard let target = file.target else { return [] }
            return ImportTable.imports(in: file)
                .filter { !ImportTable.permits($0.found, in: target) }
                .map { ($0.line, "\(target) imports \($0.found)") }
        }
    )

    /// The database stays in its folder of the server.
    static let databaseInStore = Rule(
        sentence: "in SyncServer only the folder Store imports GRDB",
        applies: { $0.target == "SyncServer" && !$0.path.contains("/Store/") },
        find: { file in
            ImportTable.imports(in: file).filter { $0.found.hasPrefix("GRDB") }
        }
    )
}
