import Foundation
import HTTPTransport
import Testing

/// A headless Chromium with nothing in it, which ends when its test does.
struct Browser: Sendable {
    private let driver: WebDriver
    private let session: String

    /// Starts chromedriver and a browser, lends them to `body`, and ends both whatever happens.
    ///
    /// The browser's files are kept in `profile`, where it is given; else they are removed afterwards.
    static func with<Result: Sendable>(
        profile: URL? = nil,
        _ body: (Browser) async throws -> Result
    ) async throws -> Result {
        try await TemporaryFolder.with { folder in
            // Port 0, read from its output: a driver left over from before must not answer for it.
            let process = try RunningProgram(
                at: "/usr/bin/chromedriver",
                arguments: ["--port=0"],
                log: folder.appending(path: "chromedriver.log")
            )
            return try await process.endingWhenDone {
                let found = try await process.firstMatch(of: #/started successfully on port (\d+)/#)
                let driver = try WebDriver(port: try #require(Int(found)))
                let profile = profile ?? folder.appending(path: "profile")
                return try await lend(driver, profile: profile.path, body)
            }
        }
    }

    private static func lend<Result: Sendable>(
        _ driver: WebDriver,
        profile: String,
        _ body: (Browser) async throws -> Result
    ) async throws -> Result {
        let session = try await driver.send(.post, "/session", capabilities(profile: profile))
        let id = try #require(session["sessionId"].string)
        do {
            let result = try await body(Browser(driver: driver, session: id))
            try await driver.send(.delete, "/session/\(id)")
            return result
        } catch {
            // Without this Chromium would outlive a failed test.
            _ = try? await driver.send(.delete, "/session/\(id)")
            throw error
        }
    }

    /// The development authority of the test's own server is accepted here, and nowhere else.
    private static func capabilities(profile: String) -> JSON {
        let options: JSON = [
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--force-device-scale-factor=1", "--hide-scrollbars", "--lang=da",
                .string("--user-data-dir=\(profile)"),
            ]
        ]
        return [
            "capabilities": [
                "alwaysMatch": ["acceptInsecureCerts": true, "goog:chromeOptions": options]
            ]
        ]
    }

    // MARK: - Going and looking

    /// Goes to an address and waits until the page is there.
    func open(_ address: String) async throws {
        try await command("/url", ["url": .string(address)])
    }

    /// The address shown.
    var address: String { get async throws { try await ask("/url").string ?? "" } }

    /// The page's title.
    var title: String { get async throws { try await ask("/title").string ?? "" } }

    /// The text a person sees of the first element a CSS selector finds; `nil` if it finds none.
    func text(_ selector: String) async throws -> String? {
        try await texts(selector).first
    }

    /// The text a person sees of every element a CSS selector finds.
    func texts(_ selector: String) async throws -> [String] {
        // What belongs to a drawing has no inner text.
        let script = """
            return [...document.querySelectorAll(arguments[0])].map(e => e.innerText ?? e.textContent)
            """
        return try await run(script, .string(selector)).array.compactMap(\.string)
    }

    /// The values of one attribute, of every element a CSS selector finds that has it.
    func attributes(_ name: String, of selector: String) async throws -> [String] {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]))"
        return try await run(script, .string(selector), .string(name)).array.compactMap(\.string)
    }

    /// Runs the body of a JavaScript function.
    @discardableResult
    func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
        let body: JSON = ["script": .string(script), "args": .array(arguments)]
        return try await command("/execute/sync", body)
    }

    /// Takes the page in as a phone or a desktop of this many pixels would.
    func resize(width: Int, height: Int) async throws {
        let metrics: JSON = [
            "width": .number(Double(width)), "height": .number(Double(height)),
            "deviceScaleFactor": 1, "mobile": false,
        ]
        try await developerTools("Emulation.setDeviceMetricsOverride", metrics)
    }

    /// A picture of the whole page as PNG.
    func screenshot() async throws -> Data {
        let shot = try await developerTools(
            "Page.captureScreenshot",
            ["format": "png", "captureBeyondViewport": true]
        )
        return try #require(Data(base64Encoded: shot["data"].string ?? ""))
    }

    /// One command of the DevTools protocol.
    @discardableResult
    func developerTools(_ name: String, _ parameters: JSON) async throws -> JSON {
        try await command(
            "/goog/cdp/execute",
            ["cmd": .string(name), "params": parameters]
        )
    }

    /// Asks the driver about this browser.
    func ask(_ path: String) async throws -> JSON {
        try await driver.send(.get, "/session/\(session)\(path)")
    }

    /// Tells the driver what this browser should do.
    @discardableResult
    func command(_ path: String, _ body: JSON) async throws -> JSON {
        try await driver.send(.post, "/session/\(session)\(path)", body)
    }
}
