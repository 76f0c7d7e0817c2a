import Foundation
import HTTPTypes
import Progression
import SyncProtocol
import Testing
import WebPages

@testable import SurveyDesk

/// What a citizen can choose besides answers: to stop, another language, how pages look.
@Suite struct RespondentChoiceTests {
    private static func visiting(
        help: [String] = [],
        _ body: @Sendable (TestLaptop, Visit) async throws -> Void
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                try await body(laptop, try await Visit.handedOver(browser, help: help))
            }
        }
    }

    @Test func `stopping keeps what stands in the fields, and the visit goes on another day`()
        async throws
    {
        try await Self.visiting { _, visit in
            try await visit.answer("manage", "2")
            let fields = [("questionnaire", "belief"), ("item", "tried"), ("answer", "not_yet")]
            let stopped = try await visit.browser.post(visit.address + "/stop", fields)
            #expect(stopped.location == visit.address + "/stop")
            let page = try await visit.browser.get(visit.address + "/stop")
            #expect(page.text.contains("Det er fint at stoppe her"))
            #expect(page.text.contains("href=\"/hand-back\""))
            #expect(try await visit.giveBack().location == "/")
            let today = try await visit.browser.get("/").text
            #expect(today.contains("Fortsæt – spørgsmål 3 af 4"))
            #expect(try await visit.asked() == "helps")
        }
    }

    @Test(arguments: [[], [("answer", "")], [("answer", "99")]])
    func `stopping with nothing or nonsense in the fields saves nothing and asks nothing`(
        typed: [(String, String)]
    ) async throws {
        try await Self.visiting { _, visit in
            let fields = [("questionnaire", "belief"), ("item", "manage")] + typed
            let stopped = try await visit.browser.post(visit.address + "/stop", fields)
            #expect(stopped.location == visit.address + "/stop")
            #expect(try await visit.asked() == "manage")
        }
    }

    @Test func `with the mentor, stopping leads to the day`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                let stopped = try await browser.post(visit.address + "/stop")
                let page = try await browser.get(try #require(stopped.location))
                #expect(page.text.contains("href=\"/\">Tilbage til I dag"))
            }
        }
    }

    @Test func `another language keeps what was answered and what is only chosen`() async throws {
        try await Self.visiting { laptop, visit in
            try await visit.answer("manage", "2")
            let chosen = [("questionnaire", "belief"), ("item", "tried"), ("answer", "not_yet")]
            let english = try await visit.browser.post(
                visit.address + "/language",
                chosen + [("language", "en")]
            )
            #expect(english.status == 200)
            #expect(english.text.contains("<html lang=\"en\" dir=\"ltr\""))
            #expect(english.text.contains("value=\"not_yet\" data-key=\"2\" checked"))
            #expect(try await visit.question().text.contains("Have you tried something new?"))
            #expect(try await visit.question().text.contains(" checked") == false)
            try await visit.answerAll()
            try await visit.finish()
            let responses = try await laptop.envelopes().map(\.response)
            #expect(responses.map(\.language) == [.english, .english])
            #expect(responses.first?.answers.first?.answer == .integer(3))
        }
    }

    @Test func `the languages on another page lead back to it, and to no other desk`()
        async throws
    {
        try await Self.visiting { _, visit in
            for (from, expected) in [
                (visit.address + "/welcome", visit.address + "/welcome"),
                ("//evil.example", visit.address), ("https://evil.example", visit.address),
                ("/\\evil.example", visit.address), ("", visit.address),
            ] {
                let answer = try await visit.browser.post(
                    visit.address + "/language",
                    ["language": "en", "from": from]
                )
                #expect(answer.location == expected)
            }
            let unknown = try await visit.browser.post(
                visit.address + "/language",
                ["language": "tlh"]
            )
            #expect(unknown.location == visit.address)
            #expect(try await visit.question().text.contains("<html lang=\"en\""))
        }
    }

    @Test func `who helps is noted with every response`() async throws {
        try await Self.visiting(help: ["interpreter", "read_aloud", "magic"]) { laptop, visit in
            try await visit.answerAll()
            try await visit.finish()
            let help = try await laptop.envelopes().map(\.response.circumstances.help)
            #expect(help == [[.readAloud, .interpreter], [.readAloud, .interpreter]])
        }
    }

    @Test func `who helps stays ticked when the form comes back`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(
                    "/citizens/c-ana/interviews",
                    ["kind": "citizen", "language": "da", "help": "interpreter"]
                )
                #expect(page.status == 422)
                #expect(page.text.contains("value=\"interpreter\" checked"))
                #expect(page.text.contains("value=\"read_aloud\">"))
            }
        }
    }

    @Test func `how pages look is kept, sealed, and holds for every page`() async throws {
        try await Self.visiting { laptop, visit in
            let before = try await visit.browser.get("/settings")
            #expect(before.text.contains("name=\"from\" value=\"\(visit.address)\""))
            let answer = try await visit.browser.post(
                "/settings",
                [
                    "from": visit.address, "text-size": "large", "contrast": "high",
                    "scheme": "dark", "keys": "off", "aloud": "off",
                ]
            )
            #expect(answer.location == visit.address)
            let page = try await visit.question().text
            #expect(page.contains("dir=\"ltr\" class=\"large high dark respondent\">"))
            #expect(!page.contains("id=\"aloud\"") && !page.contains("keys-note"))
            _ = try await visit.giveBack()
            #expect(try await visit.browser.get("/").text.contains("class=\"large high dark\""))
            await visit.browser.desk.lock()
            try await TestBrowser.unlocked(laptop) { again in
                let today = try await again.get("/").text
                #expect(today.contains("class=\"large high dark\""))
            }
        }
    }

    @Test func `what no page offers changes nothing of the look`() async throws {
        try await Self.visiting { _, visit in
            let answer = try await visit.browser.post(
                "/settings",
                ["from": "//evil.example", "text-size": "gigantic", "keys": "maybe"]
            )
            #expect(answer.location == visit.address)
            #expect(try await visit.question().text.contains("class=\"respondent\" data-keys>"))
        }
    }

    @Test func `the script is served to the browser that was let in, as script`() async throws {
        try await Self.visiting { _, visit in
            let script = try await visit.browser.get("/desk.js")
            #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(script.text.utf8.count == Script.bytes.count)
            let stranger = try await visit.browser.send(.get, "/desk.js")
            #expect(stranger.status == 403)
        }
    }
}
