import Foundation
import Testing

extension Browser {
    /// Everything axe-core finds wrong with the page, or by one of its rules, one line each.
    func accessibilityViolations(of rule: String? = nil) async throws -> [String] {
        // Through the DevTools, since the pages' own policy lets no script in; once for each page.
        if try await evaluate("typeof axe").string != "object" {
            try await evaluate(Axe.source())
        }
        let rules = rule.map { "runOnly: ['\($0)'], " } ?? ""
        let found = try await evaluate(
            """
            axe.run(document, {\(rules)preload: false, resultTypes: ['violations']}).then(r => r.violations
                .flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ' ' + n.target.join(' '))))
            """
        )
        return found.array.compactMap(\.string)
    }

    /// Whether anything makes the page wider than its window.
    func isWiderThanWindow() async throws -> Bool {
        let script = "return document.documentElement.scrollWidth > window.innerWidth"
        return try await run(script).bool ?? true
    }

    @discardableResult
    private func evaluate(_ script: String) async throws -> JSON {
        let answer = try await developerTools(
            "Runtime.evaluate",
            ["expression": .string(script), "awaitPromise": true, "returnByValue": true]
        )
        if let failure = answer["exceptionDetails"]["exception"]["description"].string {
            throw WebDriverError(command: "evaluate", kind: "exception", message: failure)
        }
        return answer["result"]["value"]
    }
}

/// The checker axe-core, which `make test` fetches.
enum Axe {
    /// Its script.
    static func source() throws -> String {
        let path = ProcessInfo.processInfo.environment["SKRIDT_AXE"] ?? ""
        return try #require(
            try? String(contentsOfFile: path, encoding: .utf8),
            "axe-core is not at SKRIDT_AXE=\(path): run the tests by `make test`, which fetches it"
        )
    }
}
