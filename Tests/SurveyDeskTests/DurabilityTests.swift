import Foundation
import Progression
import QuestionnaireFormat
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// What has been answered is on the disk, whatever happens to the program.
@Suite struct DurabilityTests {
    @Test func `ids and draft are on the disk before the first question is shown`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                let drafts = try await laptop.copy { try await $0.drafts() }
                #expect(drafts.map(\.visit.occasion) == [try visit.occasion])
                #expect(drafts.first?.parts.count == 2)
            }
        }
    }

    @Test func `every answer is on the disk before the next question is shown`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                for (item, value) in [
                    ("manage", "2"), ("tried", "yes_lately"), ("what", "Svømning"),
                ] {
                    try await visit.answer(item, value)
                    let states = try await laptop.copy { try await $0.drafts() }
                    let asked = try await visit.asked()
                    let draft = try #require(states.first)
                    let interview = try await interview(draft, browser)
                    #expect(interview.question?.item.id == asked)
                    #expect(interview.sessions[0].answer(to: item) != nil)
                }
            }
        }
    }

    @Test func `after a kill in the middle the same question is asked again`() async throws {
        try await TestLaptop.with { laptop in
            let address = try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "2")
                try await visit.answer("tried", "not_yet")
                return visit.address
            }
            try await TestBrowser.unlocked(laptop) { browser in
                let today = try await browser.get("/")
                #expect(today.text.contains(address))
                let visit = Visit(browser: browser, address: address)
                #expect(try await visit.asked() == "helps")
                try await visit.answer("helps", "nothing")
                try await visit.answer("people", of: "contacts", "0")
                try await visit.finish()
            }
            let belief = try #require(try await laptop.envelopes().first)
            #expect(
                belief.answers == [
                    ItemAnswer(item: "manage", answer: .integer(2)),
                    ItemAnswer(item: "tried", answer: .code("not_yet")),
                    ItemAnswer(item: "helps", answer: .codes(["nothing"])),
                ]
            )
        }
    }

    @Test func `a visit finishes on the version it began, also when that is retired`() async throws
    {
        try await TestLaptop.with { laptop in
            let address = try await TestBrowser.unlocked(laptop) {
                try await Visit.begin($0).address
            }
            try await laptop.retire(SmallQuestionnaires.belief)
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = Visit(browser: browser, address: address)
                try await visit.answerAll()
                try await visit.finish()
                let next = try await Visit.begin(browser)
                #expect(try await next.question().questionnaire == "contacts")
            }
            let ids = try await laptop.envelopes().map(\.instrument.url)
            #expect(
                ids == [
                    "https://example.org/questionnaires/belief",
                    "https://example.org/questionnaires/contacts",
                ]
            )
        }
    }

    private func interview(
        _ draft: Interview.Draft,
        _ browser: TestBrowser
    ) async throws -> Interview {
        let library = try await browser.desk.door.enter().knowledge.library
        return try #require(Interview(resuming: draft, questionnaire: { library[$0] }))
    }
}
