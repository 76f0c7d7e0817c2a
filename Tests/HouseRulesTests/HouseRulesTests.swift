import Testing

/// The style of the house, held as a test over the source tree.
@Suite struct HouseRulesTests {
    static let rules: [Rule] = [
        .fileSize, .functionSize, .parameterCount, .noEscapeHatches, .nothingFromTheAir,
        .queriesInStores, .noPromises, .noMachinePaths, .noPretence, .nothingLeftOver, .directions,
        .databaseInStore,
    ]

    @Test(arguments: rules)
    func `the whole tree keeps the rule`(_ rule: Rule) {
        let violations = rule.violations(in: SourceTree.swiftFiles)
        #expect(violations.isEmpty, "\n\(violations.joined(separator: "\n"))")
    }

    @Test func `the tree is really looked at`() {
        let paths = SourceTree.swiftFiles.map(\.path)
        #expect(paths.contains("Package.swift"))
        #expect(paths.contains("Sources/Progression/Session/Interview.swift"))
        #expect(paths.contains("Tests/HouseRulesTests/HouseRulesTests.swift"))
        #expect(paths.contains { $0.hasPrefix("SyncServer/Sources/skridt-server/") })
    }

    @Test func `every target has a row in the table of imports`() {
        let known = Set(ImportTable.allowed.keys).union(ImportTable.narrow.keys)
            .union(SourceTree.programs)
        let unknown = SourceTree.targets.filter { !$0.isSystemLibrary && !known.contains($0.name) }
        #expect(unknown.map(\.name).isEmpty)
    }

    @Test func `a system library has exactly one importer`() {
        let libraries = SourceTree.targets.filter(\.isSystemLibrary).map(\.name)
        #expect(Set(libraries) == Set(ImportTable.soleImporters.keys))
        for library in libraries {
            let files = SourceTree.paths(in: ["Sources/\(library)"])
            let names = files.map { $0.split(separator: "/").last.map(String.init) ?? "" }
            #expect(Set(names).isSubset(of: ["module.modulemap", "shim.h"]))
        }
    }

    @Test func `every library has tests`() {
        let tests = Dictionary(grouping: SourceTree.swiftFiles) { $0.target ?? "" }
        let libraries = SourceTree.targets.filter {
            !$0.isSystemLibrary && !SourceTree.programs.contains($0.name)
        }
        for library in libraries.map(\.name) {
            let code = (tests["\(library)Tests"] ?? []).map(\.code).joined()
            #expect(code.contains("@Test"), "\(library) has no tests")
        }
    }

    @Test func `no file is named after nothing`() {
        let vague = SourceTree.swiftFiles.map(\.path).filter { path in
            ["Placeholder", "Util", "Helper", "Misc", "Common"].contains { path.contains("/\($0)") }
        }
        #expect(vague.isEmpty)
    }
}
