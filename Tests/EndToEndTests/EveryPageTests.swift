import Foundation
import Testing

/// Every page in every state people meet, as the golden files have it, in a real browser.
@Suite(.timeLimit(.minutes(12))) struct EveryPageTests {
    /// So many browsers share the pages.
    private static let shares = 3

    @Test(arguments: 0..<shares)
    func `no page has a fault, on a phone or a desktop, in light or dark, or magnified`(
        share: Int
    ) async throws {
        try await TemporaryFolder.with { folder in
            let pages = try GoldenPage.all(copiedTo: folder)
            #expect(pages.count > 150)
            try await Browser.with { browser in
                for page in pages.enumerated() where page.offset % Self.shares == share {
                    try await Self.look(at: page.element, browser)
                }
            }
        }
    }

    private static func look(at page: GoldenPage, _ browser: Browser) async throws {
        try await browser.prefer("light")
        try await browser.open(page.address)
        for (width, zoom) in [(320, 4.0), (640, 2.0), (1_280, 1.0), (360, 1.0)] {
            try await browser.zoom(to: width, by: zoom)
            #expect(try await browser.isWiderThanWindow() == false, "\(page.name) at \(width) px")
            if zoom == 1 { try await browser.leavePicture("page-\(page.name)-\(width)") }
        }
        let light = try await browser.accessibilityViolations()
        #expect(light.isEmpty, "\(page.name) on a phone: \(light)")
        try await browser.prefer("dark")
        try await browser.leavePicture("page-\(page.name)-360-dark")
        try await browser.resize(width: 1_280, height: 900)
        try await browser.leavePicture("page-\(page.name)-1280-dark")
        let dark = try await browser.accessibilityViolations(of: "color-contrast")
        #expect(dark.isEmpty, "\(page.name) in the dark: \(dark)")
    }
}

/// A golden page as a file a browser can open.
private struct GoldenPage {
    let name: String
    let address: String

    /// All of them, each with the style sheet inside, since there is no server to ask for it.
    static func all(copiedTo folder: URL) throws -> [GoldenPage] {
        let root = URL(filePath: SourceFolder.questionnaires).deletingLastPathComponent()
        let golden = root.appending(path: "Tests/WebPagesTests/Golden")
        let sheet = try String(
            contentsOf: root.appending(path: "Sources/WebPages/Resources/style.css"),
            encoding: .utf8
        )
        let names = try FileManager.default.contentsOfDirectory(atPath: golden.path)
            .filter { $0.hasSuffix(".html") }.sorted()
        return try names.map { name in
            let page = try String(contentsOf: golden.appending(path: name), encoding: .utf8)
            let link = "<link rel=\"stylesheet\" href=\"/style.css\">"
            #expect(page.contains(link) != page.contains("<style>"), "\(name)")
            let copy = folder.appending(path: name)
            let dressed = page.replacing(link, with: "<style>\(sheet)</style>")
            try Data(dressed.utf8).write(to: copy)
            return GoldenPage(
                name: String(name.dropLast(".html".count)),
                address: copy.absoluteString
            )
        }
    }
}
