import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// A citizen who says no is a recorded outcome.
@Suite struct DeclineTests {
    @Test func `a no before anything is asked is one signed decline for each questionnaire`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/citizens/c-ana/decline")
                #expect(page.status == 200)
                #expect(!page.text.contains(" checked"), "no reason is chosen beforehand")
                let answer = try await browser.post(
                    "/citizens/c-ana/decline",
                    ["occasion": try #require(page.occasion), "reason": "not_well"]
                )
                #expect(answer.location == "/citizens/c-ana/visits")
                let visits = try await browser.get("/citizens/c-ana/visits").text
                #expect(visits.contains("Sagde nej tak (Har det ikke godt)"))
                #expect(visits.contains("Venter på at blive sendt"))
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.kind) == [.decline, .decline])
            #expect(envelopes.map(\.declined?.reason) == [.notWell, .notWell])
            #expect(Set(envelopes.map(\.occasion)).count == 1)
            #expect(envelopes.map(\.origin.sequence) == [1, 2])
            #expect(envelopes.allSatisfy { $0.answers.isEmpty && $0.author == "mona" })
        }
    }

    @Test func `a no in mid-visit takes the draft with it, in one transaction`() async throws {
        try await TestLaptop.with { laptop in
            let occasion = try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                let question = try await visit.question().text
                #expect(question.contains(visit.address + "/decline"), "the way is on the page")
                let page = try await browser.get(visit.address + "/decline").text
                #expect(page.contains("1 svar bliver slettet."))
                let answer = try await browser.post(visit.address + "/decline")
                #expect(answer.location == "/citizens/c-ana/visits")
                return try visit.occasion
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.kind) == [.decline, .decline])
            #expect(envelopes.allSatisfy { $0.occasion == occasion && $0.answers.isEmpty })
            #expect(envelopes.allSatisfy { $0.declined == Decline() }, "no reason, no excuse")
            #expect(try await laptop.copy { try await $0.drafts() }.isEmpty)
        }
    }

    @Test func `a no sent twice, and from a second window, is noted once`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                let first = try await browser.post(visit.address + "/decline")
                let second = try await browser.post(visit.address + "/decline")
                #expect(first.location == second.location)
                #expect(try await browser.get(visit.address).location == first.location)
                #expect(try await visit.answer("manage", "3").status == 404)
                let page = try await browser.get("/citizens/c-bo/decline")
                let form: KeyValuePairs = ["occasion": try #require(page.occasion)]
                for _ in 0..<2 { _ = try await browser.post("/citizens/c-bo/decline", form) }
            }
            #expect(try await laptop.envelopes().count == 4)
        }
    }

    @Test func `a no from the citizen's page ends the visit that was begun`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                let page = try await browser.get("/citizens/c-ana/decline")
                #expect(page.text.contains("1 svar bliver slettet."))
                let form: KeyValuePairs = ["occasion": try #require(page.occasion)]
                _ = try await browser.post("/citizens/c-ana/decline", form)
                #expect(try await browser.get(visit.address).location == "/citizens/c-ana/visits")
            }
            #expect(try await laptop.copy { try await $0.drafts() }.isEmpty)
            #expect(try await laptop.envelopes().count == 2)
        }
    }

    @Test func `a no measures nothing, and the interval begins anew with it`() async throws {
        let earlier = TestLaptop.measurement(score: 10, daysAgo: 70)
        var changes = TestLaptop.standard
        changes[3] = .grant(TestLaptop.entry(TestLaptop.ana, "Ana Prøve"), history: [earlier])
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                #expect(try await browser.get("/").text.contains("over tid"))
                let visit = try await Visit.begin(browser)
                _ = try await browser.post(visit.address + "/decline", ["reason": "not_today"])
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course[.selfEfficacy].scored.map(\.score) == [10])
                let today = try await browser.get("/").text
                #expect(!today.contains("over tid"))
                #expect(today.contains("næste om 6 uger"))
                let start = try await browser.get("/citizens/c-ana").text
                #expect(start.contains("Sidst målt"), "what was measured is told as before")
            }
            laptop.time.pass(seconds: 6 * 7 * 86_400)
            try await TestBrowser.unlocked(laptop) { browser in
                let today = try await browser.get("/").text
                #expect(today.contains("tid til måling"))
            }
        }
    }

    @Test func `a reason nobody offered is none, and what was given cannot be declined`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                _ = try await browser.post(visit.address + "/decline", ["reason": "lazy"])
                let view = try await Visit.begin(browser, kind: "caseworker")
                #expect(try await browser.post(view.address + "/decline").status == 404)
                let question = try await view.question().text
                #expect(!question.contains("/decline"))
                let odd = try await browser.post("/citizens/c-ana/decline", ["occasion": "x"])
                #expect(odd.status == 403)
                let nobody = try await browser.get("/citizens/c-nobody/decline")
                #expect(nobody.status == 404)
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.declined) == [Decline(), Decline()])
        }
    }
}

extension TestPage {
    /// What a visit about to be noted will go by.
    var occasion: String? {
        text.firstMatch(of: /name="occasion" value="([^"]*)"/).map { String($0.1) }
    }

    /// The submissions that can be put right, in the order shown.
    var submissions: [String] {
        text.matches(of: /name="submission" value="([^"]*)"/).map { String($0.1) }
    }
}
