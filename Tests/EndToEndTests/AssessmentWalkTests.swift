import Foundation
import Testing

/// The caseworker's own view before the citizen's: both programs, over TLS, in a real browser, by keyboard alone.
@Suite(.serialized, .timeLimit(.minutes(8))) struct AssessmentWalkTests {
    private static let questions = [
        "distance_to_work", "comes_as_agreed", "handles_new_task", "hours_a_week", "own_belief",
    ]
    private static let points = ".charts text.value.last"

    @Test func `the caseworker assesses before the citizen's answers are shown`() async throws {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
                try await Browser.with { browser in
                    let shown = try await world.openDesk { link in
                        try await Self.visit(DeskVisit(browser: browser), link: link)
                    }
                    try await Self.find(at: address, browser)
                    try await Self.assess(browser)
                    let points = try await browser.texts(Self.points)
                    #expect(shown.count == 4 && points.count == 5)
                    #expect(Set(points).isSuperset(of: shown))
                    #expect(try await world.submissionsReceived().count == 5)
                }
                #expect(try await world.laptop("sync").status == 0)
            }
        }
    }

    /// A visit with the citizen's questionnaires alone; gives the numbers beside the last points.
    private static func visit(_ desk: DeskVisit, link: String) async throws -> [String] {
        try await desk.unlock(link)
        try await desk.chooseCitizen()
        try await desk.beginInterview()
        #expect(try await desk.answerAll() >= 16)
        try await desk.finish()
        let shown = try await desk.browser.texts(points)
        try await eventually("the desk sends by itself") {
            try await desk.goToToday()
            let saved = try await desk.browser.text(".sending .saved")
            return saved?.hasSuffix("Alle målinger er sendt.") == true
        }
        return shown
    }

    /// The list says who waits, and the citizen's page what for, and neither says more.
    private static func find(at address: String, _ browser: Browser) async throws {
        try await browser.open(address)
        try await browser.signIn(as: World.caseworker)
        let reasons = try await browser.texts("table.caseload tbody small")
        #expect(reasons == ["Venter på din vurdering"])
        try await browser.inspect("caseload-with-assessment-awaited")
        try await browser.tab(to: "table.caseload a")
        try await browser.enter()
        #expect(try await browser.text("h1") == World.citizen)
        let found = try await browser.texts(points)
        #expect(found == [])
        try await browser.inspect("citizen-with-assessment-awaited")
        try await browser.tab(to: "a.button.main")
        try await browser.enter()
        #expect(try await browser.text("h1") == "Din vurdering")
    }

    /// All but the last question, which is asked for; then that one, too.
    private static func assess(_ browser: Browser) async throws {
        try await browser.inspect("assessment")
        for (number, item) in questions.dropLast().enumerated() {
            try await choose(1 + number % 3, item, browser)
        }
        try await browser.tab(to: "textarea")
        try await browser.type(DeskVisit.words)
        try await save(browser)
        let errors = try await browser.texts(".errors li")
        #expect(errors.count == 1 && errors.allSatisfy { $0.hasPrefix("Spørgsmål 5:") })
        try await browser.inspect("assessment-with-a-question-open")
        try await choose(2, questions[questions.count - 1], browser)
        try await save(browser)
        #expect(try await browser.text("p.note") == "Din vurdering er gemt.")
        try await browser.inspect("citizen-assessed")
    }

    private static func choose(
        _ steps: Int,
        _ item: String,
        _ browser: Browser
    ) async throws {
        try await browser.tab(to: "input[name='0:\(item):answer']")
        try await browser.press(.space)
        for _ in 0..<steps { try await browser.press(.down) }
    }

    private static func save(_ browser: Browser) async throws {
        try await browser.tab(to: "main button.main")
        try await browser.enter()
    }
}
