import Foundation
import Testing

/// The whole way of a visit, with both programs, over TLS, in a real browser, by keyboard alone.
@Suite(.serialized, .timeLimit(.minutes(8))) struct WalkTests {
    @Test func `an answer given at the desk is a point on the caseworker's page`() async throws {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
                try await Browser.with { browser in
                    let shown = try await world.openDesk { link in
                        try await Self.visit(DeskVisit(browser: browser), link: link)
                    }
                    #expect(try await world.submissionsReceived().count == 5)
                    try await Self.look(at: address, browser, expecting: shown)
                    try await Self.prepareAMeeting(browser)
                    try await Self.lookFromTheCentre(browser)
                }
            }
        }
    }

    /// A visit with all five questionnaires, sent twice; gives the numbers beside the last points of
    /// the charts at the desk.
    private static func visit(_ desk: DeskVisit, link: String) async throws -> [String] {
        try await desk.unlock(link)
        try await desk.chooseCitizen()
        try await desk.beginInterview()
        #expect(try await desk.answerAll() >= 16)
        try await desk.finish()
        try await desk.goToToday()
        try await desk.chooseCitizen()
        try await desk.beginAssessment()
        #expect(try await desk.answerAll() >= 4)
        try await desk.finish()
        let shown = try await desk.browser.texts(".charts text.value.last")
        try await eventually("the desk sends by itself") {
            try await desk.goToToday()
            let saved = try await desk.browser.text(".sending .saved")
            return saved?.hasSuffix("Alle målinger er sendt.") == true
        }
        #expect(try await desk.synchronise().hasPrefix("Der var ikke noget nyt at sende."))
        try await desk.lookRound()
        return shown
    }

    /// The caseworker signs in and finds the visit in the charts and in the table.
    private static func look(
        at address: String,
        _ browser: Browser,
        expecting shown: [String]
    ) async throws {
        try await browser.open(address)
        try await browser.inspect("sign-in")
        try await browser.signIn(as: World.caseworker)
        #expect(try await browser.texts("table.caseload tbody th") == [World.citizen])
        try await browser.inspect("caseload")
        try await browser.tab(to: "table.caseload a")
        try await browser.enter()
        #expect(try await browser.text("h1") == World.citizen)
        try await browser.inspect("citizen")
        #expect(shown.count == 5)
        #expect(try await browser.texts(".charts text.value.last").sorted() == shown.sorted())
        try await browser.tab(to: "summary")
        try await browser.press(.enter)
        try await browser.inspect("citizen-with-figures")
        let cells = try await browser.texts("table.figures tbody tr:first-child td").prefix(5)
        #expect(cells.map(Self.rounded) == shown)
        #expect(try await browser.texts("table.figures tbody tr").count == 1)
    }

    /// The caseworker opens what there is before a meeting, from page to page by the menu, and judges invented
    /// cases with colleagues.
    private static func prepareAMeeting(_ browser: Browser) async throws {
        let pages = [
            ("meeting", "Til samtalen"), ("steps", "Små skridt"),
            ("measurements", "Alle målinger"), ("star", "Stjerne"),
            ("journal", "Tekst til journalen"),
        ]
        for (page, title) in pages {
            try await browser.tab(to: "main nav a[href$='/\(page)']")
            try await browser.enter()
            #expect(try await browser.text("h1") == title)
            try await browser.inspect(page)
        }
        let journal = try await browser.run("return document.querySelector('textarea').value")
            .string
        #expect(
            try #require(journal).contains("Netværk") && journal?.contains(World.citizen) == true
        )
    }

    /// The central unit signs in and sees that there is one municipality, and nothing of one citizen.
    private static func lookFromTheCentre(_ browser: Browser) async throws {
        try await browser.tab(to: "header form button")
        try await browser.enter()
        try await browser.signIn(as: World.analyst)
        #expect(try await browser.texts("table.change tbody th") == [World.municipality])
        let cells = try await browser.texts("table.change tbody td")
        #expect(cells.count == 5)
        #expect(cells.allSatisfy { !$0.contains(where: \.isNumber) }, "\(cells)")
        try await browser.inspect("central")
    }

    /// The number a cell such as `58,3 5 af 6` begins with, as a chart writes it.
    private static func rounded(_ cell: String) -> String {
        let number = cell.prefix { $0.isNumber || $0 == "," }.replacing(",", with: ".")
        return Double(number).map { String(Int($0.rounded())) } ?? cell
    }
}
