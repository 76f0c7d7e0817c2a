import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SurveyDesk

/// Two windows, the back button, a form sent twice: nothing is lost, nothing gets mixed up.
@Suite struct WindowTests {
    @Test func `a form sent twice is answered once`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                let again = try await visit.answer("manage", "3")
                #expect(again.status == 303)
                #expect(try await visit.asked() == "tried")
            }
        }
    }

    @Test func `after the browser's back button an earlier answer is changed, nothing else`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await visit.answer("manage", "1")
                try await visit.finish()
            }
            let answers = try await laptop.envelopes()[0].answers
            #expect(answers.map(\.item) == ["manage", "tried", "what", "helps"])
            #expect(answers.first?.answer == .integer(1))
        }
    }

    @Test func `two windows that answer at once leave both answers`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<5 {
                        group.addTask { try await visit.answer("manage", "2") }
                        group.addTask { try await visit.answer("people", of: "contacts", "7") }
                    }
                    try await group.waitForAll()
                }
                try await visit.finish()
            }
            let answers = try await laptop.envelopes().flatMap(\.answers)
            #expect(answers.contains(ItemAnswer(item: "manage", answer: .integer(2))))
            #expect(answers.contains(ItemAnswer(item: "people", answer: .integer(7))))
        }
    }

    @Test func `an item that is not asked in this visit changes nothing`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                for (item, questionnaire) in [
                    ("what", "belief"), ("close", "readiness"), ("gone", "belief"),
                ] {
                    let page = try await visit.answer(item, of: questionnaire, "1")
                    #expect(page.status == 422)
                    #expect(page.item == "tried", "the question asked now is shown")
                }
            }
        }
    }

    @Test func `back goes to the question before and keeps the later answers`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                try await visit.answer("tried", "not_yet")
                try await visit.back()
                #expect(try await visit.asked() == "tried")
                try await visit.back()
                #expect(try await visit.asked() == "manage")
                try await visit.back()
                let first = try await visit.question()
                #expect(first.item == "manage")
                #expect(first.text.contains("checked"), "the answer given before is shown")
            }
        }
    }

    @Test func `a change from the review returns to the review`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                _ = try await browser.post(
                    visit.address + "/revisit",
                    ["questionnaire": "belief", "item": "tried"]
                )
                #expect(try await visit.asked() == "tried")
                try await visit.answer("tried", "not_yet")
                let question = try await visit.question()
                #expect(question.location == visit.address + "/review")
                let review = try await browser.get(visit.address + "/review")
                #expect(!review.text.contains("En kogebog"), "no longer relevant")
            }
        }
    }

    @Test func `finishing with something open says what is missing and keeps everything`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                let page = try await visit.finish()
                #expect(page.status == 422)
                #expect(page.text.contains("Har du prøvet noget nyt?"))
                #expect(try await visit.asked() == "tried")
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.isEmpty)
        }
    }

    @Test func `a review before its time leads to the question asked now`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                let page = try await browser.get(visit.address + "/review")
                #expect(page.location == visit.address)
            }
        }
    }
}
