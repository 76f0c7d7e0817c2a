import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// One visit, a question at a time.
@Suite struct InterviewTests {
    @Test func `a whole visit is one question after the other, with one count`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                let steps = [
                    ("manage", "Spørgsmål 1 af 4", ["3"]),
                    ("tried", "Spørgsmål 2 af 4", ["yes_lately"]),
                    ("what", "Spørgsmål 3 af 5", ["En kogebog"]),
                    ("helps", "Spørgsmål 4 af 5", ["walk", "talk"]),
                    ("people", "Spørgsmål 5 af 5", ["4"]),
                ]
                for (item, step, values) in steps {
                    let page = try await visit.question()
                    #expect(page.status == 200)
                    #expect(page.item == item)
                    #expect(page.text.contains(step), "\(item) is \(step)")
                    let answer = try await browser.post(
                        visit.address + "/answer",
                        fields(page, values)
                    )
                    #expect(answer.status == 303)
                    #expect(answer.location == visit.address)
                }
                #expect(try await visit.question().location == visit.address + "/review")
                let review = try await browser.get(visit.address + "/review")
                #expect(review.text.contains("En kogebog"))
                let finished = try await visit.finish()
                #expect(finished.location?.hasPrefix("/citizens/c-ana/course?receipt=") == true)
            }
        }
    }

    @Test func `what is not relevant is not asked`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "1")
                try await visit.answer("tried", "not_yet")
                #expect(try await visit.asked() == "helps")
            }
        }
    }

    @Test(
        arguments: [
            ("manage", ["9"], "9"), ("people", ["tolv"], "tolv"), ("people", ["11"], "11"),
            ("what", [String(repeating: "x", count: 41)], "xxxxx"),
            ("helps", ["walk", "nothing"], "checked"),
            ("tried", [], nil),
        ] as [(String, [String], String?)]
    )
    func `an answer that cannot be is asked again, what was typed is kept, nothing is saved`(
        item: String,
        values: [String],
        kept: String?
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                let before = try await laptop.copy { try await $0.drafts() }
                let questionnaire = item == "people" ? "contacts" : "belief"
                let page = try await browser.post(
                    visit.address + "/answer",
                    fields(item: item, of: questionnaire, values)
                )
                #expect(page.status == 422)
                #expect(page.item == item)
                #expect(page.text.contains("<title>Fejl:"))
                if let kept, item != "manage" { #expect(page.text.contains(kept)) }
                let after = try await laptop.copy { try await $0.drafts() }
                #expect(after == before)
            }
        }
    }

    @Test func `skipping and not knowing are answers`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.refuse("manage", because: "dont_know")
                try await visit.refuse("tried")
                try await visit.refuse("helps")
                try await visit.refuse("people", of: "contacts")
                try await visit.finish()
            }
            let answers = try await laptop.envelopes().flatMap(\.answers)
            #expect(
                answers.map(\.answer) == [
                    .missing(.dontKnow), .missing(.refused), .missing(.refused), .missing(.refused),
                ]
            )
        }
    }

    @Test func `a visit is asked in the language chosen`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser, language: "en")
                let page = try await visit.question()
                #expect(page.text.contains("<html lang=\"en\""))
                #expect(page.text.contains("I manage most things."))
            }
        }
    }

    @Test func `beginning again goes on with what is not finished`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                let again = try await Visit.begin(browser)
                #expect(again.address == visit.address)
                #expect(try await again.asked() == "tried")
                let other = try await Visit.begin(browser, with: TestLaptop.bo)
                #expect(other.address != visit.address)
            }
        }
    }

    @Test func `who answers must be said, and what was chosen is kept`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(
                    "/citizens/c-ana/interviews",
                    ["kind": "citizen", "language": "en"]
                )
                #expect(page.status == 422)
                #expect(page.text.contains("<title>Fejl:"))
                let drafts = try await laptop.copy { try await $0.drafts() }
                #expect(drafts.isEmpty)
            }
        }
    }

    private func fields(_ page: TestPage, _ values: [String]) -> [(String, String)] {
        fields(item: page.item ?? "", of: page.questionnaire ?? "", values)
    }

    private func fields(
        item: String,
        of questionnaire: String,
        _ values: [String]
    ) -> [(String, String)] {
        [("questionnaire", questionnaire), ("item", item)] + values.map { ("answer", $0) }
    }
}
