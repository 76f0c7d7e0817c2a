import Testing

/// A rule that finds nothing proves nothing: each is shown one violation it must find, and something
/// close to it that it must let pass.
@Suite struct RuleControlTests {
    /// A rule, the file it is shown, and what is written there.
    struct Plant: Sendable, CustomTestStringConvertible {
        let rule: Rule
        let path: String
        let text: String
        var testDescription: String { "\(path): \(text.prefix(60))" }

        init(_ rule: Rule, _ path: String, _ text: String) {
            self.rule = rule
            self.path = path
            self.text = text
        }

        var violations: [String] { rule.violations(in: [SourceFile(path: path, text: text)]) }
    }

    static let library = "Sources/WebPages/Page.swift"
    static let server = "SyncServer/Sources/SyncServer/Controllers/Page.swift"
    static let tests = "Tests/WebPagesTests/PageTests.swift"
    static let long = String(repeating: "    step()\n", count: 51)

    static let forbidden: [Plant] = [
        Plant(.fileSize, library, String(repeating: "\n", count: 401)),
        Plant(.functionSize, library, "func f() {\n\(long)}\n"),
        Plant(
            .functionSize,
            library,
            "init?<T>(\n    a: T,\n    b: Int\n)\nwhere T: Q {\n\(long)}\n"
        ),
        Plant(.functionSize, library, "var page: String {\n\(long)}\n"),
        Plant(.parameterCount, library, "func f(a: A, b: B, c: C, d: D, e: E, f: F) {}\n"),
        Plant(.noEscapeHatches, library, "let x = try! read()"),
        Plant(.noEscapeHatches, library, "final class C: @unchecked Sendable {}"),
        Plant(.noEscapeHatches, server, "Task { await sync() }"),
        Plant(.noEscapeHatches, server, "Task(priority: .high) { }"),
        Plant(.noEscapeHatches, server, "Task.detached { }"),
        Plant(.noEscapeHatches, server, "nonisolated(unsafe) var count = 0"),
        Plant(.nothingFromTheAir, library, "let now = Date()"),
        Plant(.nothingFromTheAir, library, "let id = UUID()"),
        Plant(.nothingFromTheAir, library, "let text = \"made at \\(Date())\""),
        Plant(.nothingFromTheAir, library, "let die = Int.random(in: 1...6)"),
        Plant(.nothingFromTheAir, server, "print(response)"),
        Plant(.nothingFromTheAir, server, "ProcessInfo.processInfo.environment"),
        Plant(.queriesInStores, server, "let rows = \"\"\"\n    SELECT * FROM citizen\n    \"\"\""),
        Plant(.queriesInStores, library, "execute(\"PRAGMA synchronous\")"),
        Plant(.noPromises, library, "let text = \"Det giver chancer for job\""),
        Plant(.noPromises, library, "let text = \"This raises your hope of work\""),
        Plant(.noMachinePaths, tests, "let file = \"/tmp/answers\""),
        Plant(.noMachinePaths, library, "// see /home/anna/notes"),
        Plant(.noPretence, tests, "#expect(true)"),
        Plant(.noPretence, tests, "#expect(Bool(true))"),
        Plant(.noPretence, tests, "#expect(count == count)"),
        Plant(.noPretence, tests, "@Test(.disabled(\"later\")) func f() {}"),
        Plant(.nothingLeftOver, library, "// TODO: check the date"),
        Plant(.directions, library, "import GRDB"),
        Plant(.directions, "Sources/Progression/A.swift", "internal import Foundation"),
        Plant(.directions, "Sources/SyncClient/A.swift", "@testable private import Hummingbird"),
        Plant(.directions, "Sources/SyncClient/A.swift", "import struct GRDB.Row"),
        Plant(.directions, "Sources/skridt/A.swift", "import CLibcurl"),
        Plant(.databaseInStore, server, "import GRDB"),
    ]

    @Test(arguments: forbidden)
    func `a planted violation is found`(_ plant: Plant) {
        #expect(plant.violations.count == 1)
    }

    static let allowed: [Plant] = [
        Plant(.fileSize, library, String(repeating: "\n", count: 400)),
        Plant(.functionSize, library, "func f() {\n\(long.dropFirst(11))}\n"),
        Plant(.functionSize, library, "protocol P {\n    func f()\n}\nstruct S {\n\(long)}\n"),
        Plant(.functionSize, library, "var count = 0\nenum E {\n\(long)}\n"),
        Plant(.functionSize, library, "func f() {\n    g(\"\\(a(1)) {\")\n}\nenum E {\n\(long)}\n"),
        Plant(.parameterCount, library, "func f(a: (A, B) -> C, b: [D: E], c: F<G, H>) {}\n"),
        Plant(.parameterCount, library, "init(a: A, b: B, c: C, d: D, e: E, f: F) {}\n"),
        Plant(.noEscapeHatches, library, "// never try! this\nlet text = \"try! Task {\""),
        Plant(.noEscapeHatches, server, "group.addTask { await sync() }; await Task.yield()"),
        Plant(.nothingFromTheAir, "Sources/skridt/Open.swift", "let now = Date()"),
        Plant(.nothingFromTheAir, library, "let start = Date(timeIntervalSince1970: 0)"),
        Plant(.queriesInStores, "Sources/ResponseStore/A.swift", "execute(\"PRAGMA synchronous\")"),
        Plant(.queriesInStores, library, "// SELECT is said in the store\nlet select = 1"),
        Plant(.noPromises, library, "// never chance\nlet text = \"Det er gået fremad\""),
        Plant(.noPromises, library, "let text = \"Differences can be chance.\""),
        Plant(.noMachinePaths, library, "let address = \"/sync/v1\""),
        Plant(.noPretence, tests, "#expect(truth == 4); let text = \"#expect(true)\""),
        Plant(.directions, "Sources/HTTPTransport/A.swift", "internal import CLibcurl"),
        Plant(.directions, library, "let text = \"\"\"\n    import GRDB\n    \"\"\""),
    ]

    @Test(arguments: allowed)
    func `what only looks like a violation passes`(_ plant: Plant) {
        #expect(plant.violations.isEmpty)
    }

    @Test func `every rule has a violation planted for it`() {
        let planted = Set(Self.forbidden.map(\.rule.sentence))
        #expect(planted == Set(HouseRulesTests.rules.map(\.sentence)))
    }
}
