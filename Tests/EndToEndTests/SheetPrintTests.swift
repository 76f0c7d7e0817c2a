import Foundation
import Testing

/// That what a citizen takes home is one page of paper.
@Suite(.timeLimit(.minutes(8))) struct SheetPrintTests {
    private static let tests = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()

    /// How many pages a golden page takes on paper, with the style sheet as it is.
    private static func pages(of name: String) async throws -> Int {
        try await TemporaryFolder.with { folder in
            let golden = tests.appending(path: "WebPagesTests/Golden/\(name).html")
            let sheet = tests.deletingLastPathComponent()
                .appending(path: "Sources/WebPages/Resources/style.css")
            let page = try String(contentsOf: golden, encoding: .utf8)
                .replacing("href=\"/style.css\"", with: "href=\"style.css\"")
            let (html, pdf) = (
                folder.appending(path: "page.html"), folder.appending(path: "page.pdf")
            )
            try Data(page.utf8).write(to: html)
            try FileManager.default.copyItem(at: sheet, to: folder.appending(path: "style.css"))
            let printing = try RunningProgram(
                at: "/usr/bin/chromium",
                arguments: [
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    "--user-data-dir=\(folder.appending(path: "profile").path)",
                    "--print-to-pdf=\(pdf.path)", html.absoluteString,
                ],
                log: folder.appending(path: "chromium.log")
            )
            return try await printing.endingWhenDone {
                _ = try await printing.firstMatch(of: #/(\d+) bytes written to file/#)
                let bytes = try Data(contentsOf: pdf)
                return String(decoding: bytes, as: UTF8.self)
                    .matches(of: #/\/Type\s*\/Page\b(?!s)/#).count
            }
        }
    }

    @Test(arguments: [
        "sheet", "sheet-english", "sheet-arabic-visit", "meeting", "meeting-full", "meeting-eight",
        "meeting-arabic",
    ])
    func `the sheet takes one page`(name: String) async throws {
        #expect(try await Self.pages(of: name) == 1)
    }

    @Test func `a longer page takes more, so pages are counted`() async throws {
        #expect(try await Self.pages(of: "picture") > 1)
    }
}
