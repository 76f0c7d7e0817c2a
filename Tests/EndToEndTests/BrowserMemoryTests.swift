import Foundation
import Testing

/// What a stolen laptop's browser tells of a visit: history, sessions, what was filled in, its cache.
@Suite(.serialized, .timeLimit(.minutes(8))) struct BrowserMemoryTests {
    private static let newcomer = "Nanna Nyprøve"

    @Test func `no name, no answer and no word of a visit stays in the browser's files`()
        async throws
    {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
            }
            let profile = world.folder.appending(path: "profile")
            try await world.openDesk { link in
                try await Browser.with(profile: profile) { browser in
                    try await Self.visit(DeskVisit(browser: browser), link: link)
                }
            }
            let traces = try Traces(in: profile)
            #expect(traces.of("Før besøget") != [], "the history is written, titles and all")
            for secret in [World.citizen, World.passphrase, DeskVisit.words, Self.newcomer] {
                #expect(traces.of(secret) == [], "\(secret)")
            }
        }
    }

    @Test func `a page that is called by a name leaves it, and it is found`() async throws {
        try await TemporaryFolder.with { folder in
            let profile = folder.appending(path: "profile")
            try await Browser.with(profile: profile) { browser in
                try await browser.open("data:text/html;charset=utf-8,<title>Åse Løse</title>")
            }
            #expect(try Traces(in: profile).of("Åse Løse") != [])
        }
    }

    /// All questions answered and saved, the visits looked at, somebody looked for and somebody written
    /// down.
    private static func visit(_ desk: DeskVisit, link: String) async throws {
        let browser = desk.browser
        try await desk.unlock(link)
        try await desk.chooseCitizen()
        try await desk.beginInterview()
        #expect(try await desk.answerAll() >= 16)
        try await desk.finish()
        try await desk.goToToday()
        try await browser.tab(to: "#query")
        try await browser.type(World.citizen)
        try await browser.enter()
        try await desk.chooseCitizen()
        try await browser.open(try await browser.address + "/visits")
        #expect(try await browser.text("h1") == "Besøg")
        try await desk.goToToday()
        try await browser.tab(to: "a.button")
        try await browser.enter()
        try await browser.tab(to: "#name")
        try await browser.type(newcomer)
        try await browser.enter()
        #expect(try await browser.text("h1") == newcomer)
        try await desk.goToToday()
    }
}

/// The files of a browser that has ended.
private struct Traces {
    private let files: [(name: String, bytes: Data)]

    init(in folder: URL) throws {
        let found = FileManager.default.enumerator(
            at: folder,
            includingPropertiesForKeys: [.isRegularFileKey]
        )
        files = (found?.compactMap { $0 as? URL } ?? []).compactMap { file in
            guard let bytes = try? Data(contentsOf: file) else { return nil }
            return (file.lastPathComponent, bytes)
        }
    }

    /// The files a text stands in: as it is, in UTF-16, or as an address writes it.
    func of(_ text: String) -> [String] {
        let address = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
        let forms = [
            Data(text.utf8), text.data(using: .utf16LittleEndian) ?? Data(), Data(address.utf8),
            Data(address.replacing("%20", with: "+").utf8),
        ]
        return files.filter { file in forms.contains { file.bytes.range(of: $0) != nil } }
            .map(\.name).sorted()
    }
}
