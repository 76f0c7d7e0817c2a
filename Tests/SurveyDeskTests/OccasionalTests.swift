import Progression
import SyncProtocol
import Testing

@testable import SurveyDesk

/// A questionnaire that has neither an interval nor a factor: asked when somebody chooses it.
@Suite struct OccasionalTests {
    private static let changes =
        TestLaptop.standard + [SmallQuestionnaires.change(SmallQuestionnaires.welcome)]

    @Test func `the page for a citizen names it, and leads to it and back`() async throws {
        try await TestLaptop.with(changes: Self.changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let regular = try await browser.get("/citizens/c-ana")
                #expect(
                    regular.text.contains(
                        "<a href=\"/citizens/c-ana?questionnaire=welcome\">"
                            + "<span class=\"person\">Welcome</span></a>"
                    )
                )
                #expect(regular.text.contains("<h2>Ny måling</h2>"))
                let chosen = try await browser.get("/citizens/c-ana?questionnaire=welcome")
                #expect(chosen.text.contains("<h2>Welcome</h2>"))
                #expect(chosen.text.contains("name=\"questionnaire\" value=\"welcome\""))
                #expect(chosen.text.contains("<a href=\"/citizens/c-ana\"><span"))
                #expect(!chosen.text.contains("value=\"da\" id=\"language-da\""))
            }
        }
    }

    @Test func `it is asked alone, and a regular visit does not ask it`() async throws {
        try await TestLaptop.with(changes: Self.changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let alone = try await Visit.begin(browser, language: "en", asking: "welcome")
                #expect(try await alone.asked() == "found_us")
                let regular = try await Visit.begin(browser)
                #expect(try await regular.asked() == "manage")
                try await regular.answerAll()
                try await regular.finish()
                let again = try await Visit.begin(browser, language: "en", asking: "welcome")
                #expect(again.address == alone.address, "the draft is gone on with")
                let line = "Welcome: fortsæt – spørgsmål 1 af 1"
                #expect(try await browser.get("/").text.contains(line))
                #expect(try await browser.get("/citizens/c-ana").text.contains(line))
                try await again.answer("found_us", of: "welcome", "yes")
                #expect(try await again.finish().status == 303)
            }
            let instruments = try await laptop.envelopes().map(\.response.instrument.url)
            #expect(
                instruments.map { $0.split(separator: "/").last } == [
                    "belief", "contacts", "welcome",
                ]
            )
        }
    }

    @Test func `the professional's view does not join it`() async throws {
        try await TestLaptop.with(changes: Self.changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let alone = try await Visit.begin(browser, language: "en", asking: "welcome")
                try await alone.answer("found_us", of: "welcome", "yes")
                try await alone.finish()
                let assessment = try await Visit.begin(browser, kind: "caseworker")
                #expect(try assessment.occasion != alone.occasion)
            }
        }
    }

    @Test(arguments: ["belief", "nothing"])
    func `what cannot be asked alone is not begun`(_ questionnaire: String) async throws {
        try await TestLaptop.with(changes: Self.changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(
                    "/citizens/c-ana/interviews",
                    [
                        "kind": "citizen", "language": "da", "informant": "citizen",
                        "questionnaire": questionnaire,
                    ]
                )
                #expect(page.status == 404)
            }
        }
    }
}
