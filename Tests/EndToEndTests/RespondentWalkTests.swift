import Foundation
import Testing

/// The laptop in the citizen's hands, in a real browser, by keyboard alone.
@Suite(.serialized, .timeLimit(.minutes(8))) struct RespondentWalkTests {
    @Test func `a whole visit by digits, Enter and Backspace, in two languages`() async throws {
        try await CitizensVisit.with { visit in
            try await visit.browser.beforeEveryPage(Self.voice)
            try await visit.handOver()
            try await visit.look("respondent-welcome")
            try await Self.tryTheWayBack(visit)
            try await visit.go("a.main")
            try await Self.answerByKeys(visit)
            try await Self.changeTheLook(visit)
            try await Self.finishAndGiveBack(visit)
        }
    }

    @Test func `the same without any script: arrows and Enter, and nothing is missed`() async throws
    {
        try await CitizensVisit.with { visit in
            let browser = visit.browser
            try await browser.run(scripts: false)
            try await visit.handOver()
            try await visit.go("a.main")
            #expect(try await browser.text("h1") == "Din dag")
            try await visit.go("button.main")
            #expect(try await browser.shows(".keys-note, #aloud, kbd") == false)
            try await browser.type("3")
            #expect(try await visit.chosen() == [], "digits are the script's")
            try await browser.tab(to: ".question input")
            try await browser.press(.space)
            try await browser.press(.down)
            try await browser.enter()
            for isLast in [false, true] {
                try await browser.tab(to: ".question input")
                try await browser.press(.space)
                if !isLast { try await browser.enter() }
            }
            try await visit.go("button[value=ar]")
            #expect(try await browser.attributes("dir", of: "html") == ["rtl"])
            #expect(try await visit.chosen() == ["family"])
            try await visit.go("button.main")
            try await visit.go("button[value=refused]")
            #expect(try await browser.address.hasSuffix("/review"))
            #expect(
                try await browser.texts("dd:not(.change)") == [
                    "لا بأس", "لا شيء", "العائلة", "تم تخطيه",
                ]
            )
            try await visit.go("form[action$='/finish'] button")
            try await visit.go("a.main")
            try await visit.giveBack()
            #expect(try await browser.address.contains("/course?receipt="))
        }
    }

    /// A voice of the machine's own for Danish, and what it was asked to say.
    private static let voice = """
        window.said = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, 'speechSynthesis', { value: {
            getVoices: () => [{ lang: 'da_DK', localService: true }, { lang: 'ar', localService: false }],
            speak: (line) => { window.said.push(line.text); }, cancel: () => {}, speaking: false,
        }});
        """

    /// Back, reload and other addresses show nothing but the way to give the laptop back.
    private static func tryTheWayBack(_ visit: CitizensVisit) async throws {
        let browser = visit.browser
        let welcome = try await browser.address
        try await browser.command("/back", [:])
        try await eventually("a page to give the laptop back") {
            try await browser.text("h1") == "Giv computeren tilbage til Bo Mentorsen"
        }
        try await visit.look("hand-back")
        try await browser.tab(to: "#passphrase")
        try await browser.type("en helt anden sætning")
        try await browser.enter()
        #expect(try await browser.title.hasPrefix("Fejl: "))
        try await visit.look("hand-back-wrong")
        try await visit.go("main p a")
        #expect(try await browser.text("h1") == "Din dag")
        try await browser.open(welcome)
    }

    private static func answerByKeys(_ visit: CitizensVisit) async throws {
        let browser = visit.browser
        try await browser.enter()
        #expect(try await browser.text(".step")?.hasPrefix("Spørgsmål 1 af 4") == true)
        try await visit.look("respondent-scale")
        try await browser.type("3")
        #expect(try await visit.chosen() == ["3"])
        try await browser.type("7")
        #expect(try await visit.chosen() == ["3"], "no such answer")
        try await listen(browser)
        try await browser.tab(to: ".question :checked")
        try await browser.enter()
        try await visit.look("respondent-row")
        try await browser.leaving { try await browser.press(.backspace) }
        #expect(try await visit.chosen() == ["3"])
        try await browser.enter()
        try await browser.type("10")
        #expect(try await visit.chosen() == ["10"])
        try await visit.go("button[value=ar]")
        #expect(try await browser.attributes("dir", of: "html") == ["rtl"])
        #expect(try await visit.chosen() == ["10"])
        #expect(try await browser.shows("#aloud") == false, "no voice of its own")
        try await visit.look("respondent-row-arabic")
        try await visit.go("button.main")
        try await browser.type("12")
        #expect(try await visit.chosen() == ["family", "friends"])
        try await browser.type("1")
        #expect(try await visit.chosen() == ["friends"])
        try await visit.look("respondent-several-arabic")
        try await visit.go("button[value=da]")
        #expect(try await visit.chosen() == ["friends"])
    }

    /// The button is there since there is a voice, and reads the question and its answers.
    private static func listen(_ browser: Browser) async throws {
        #expect(try await browser.shows(".keys-note"))
        #expect(try await browser.shows("kbd"))
        try await browser.tab(to: "#aloud")
        try await browser.press(.enter)
        let said = try await browser.run("return window.said").array.compactMap(\.string)
        #expect(said == ["Hvordan sov du i nat?", "Dårligt", "Nogenlunde", "Godt", "Ved ikke"])
    }

    /// Large letters, black and white, no keys: chosen on one page, and digits do nothing more.
    private static func changeTheLook(_ visit: CitizensVisit) async throws {
        let browser = visit.browser
        try await visit.go("a.tool")
        try await visit.look("settings")
        for choice in ["text-size", "contrast", "keys"] {
            try await browser.tab(to: "input[name=\(choice)]")
            try await browser.press(.down)
        }
        try await browser.press(.enter)
        try await eventually("the question again") {
            try await browser.text("h1") == "Hvem så du?"
        }
        try await visit.look("respondent-several-large")
        try await browser.tab(to: ".question input")
        try await browser.type("2")
        #expect(try await visit.chosen() == [])
        try await browser.press(.backspace)
        #expect(try await browser.text("h1") == "Hvem så du?")
        try await browser.press(.space)
        try await visit.go("button[formaction$='/stop']")
        #expect(try await browser.text("h1") == "Det er fint at stoppe her")
        try await visit.look("respondent-stopped")
        try await visit.go("main p a")
        #expect(try await browser.text("h1") == "Hvad vil du gerne?", "it was kept on the way out")
    }

    private static func finishAndGiveBack(_ visit: CitizensVisit) async throws {
        let browser = visit.browser
        try await visit.look("respondent-words")
        try await browser.type("2 katte")
        try await browser.tab(to: "button.main")
        try await browser.enter()
        try await visit.look("respondent-review")
        #expect(
            try await browser.texts("dd:not(.change)") == ["Godt", "Masser", "Familie", "2 katte"]
        )
        try await visit.go("form[action$='/finish'] button")
        #expect(try await browser.text("h1") == "Tak for dine svar")
        try await visit.look("respondent-thanks")
        try await visit.go("a.main")
        try await visit.giveBack()
        #expect(try await browser.address.contains("/course?receipt="))
        let body = try await browser.text("body") ?? ""
        #expect(CitizensVisit.secrets.contains(where: body.contains), "the mentor sees it again")
    }
}
