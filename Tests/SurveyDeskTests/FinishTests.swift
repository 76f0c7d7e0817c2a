import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// What a finished visit leaves behind.
@Suite struct FinishTests {
    @Test func `one signed submission for each questionnaire, one occasion, one chain`()
        async throws
    {
        try await TestLaptop.with { laptop in
            let occasion = try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                laptop.time.pass(seconds: 600)
                try await visit.answerAll()
                try await visit.finish()
                return try visit.occasion
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.origin.sequence) == [1, 2])
            #expect(envelopes.allSatisfy { $0.occasion == occasion })
            #expect(envelopes.allSatisfy { $0.tenant == "vestby" && $0.author == "mona" })
            #expect(envelopes.allSatisfy { $0.citizen == TestLaptop.ana })
            #expect(envelopes[0].origin.previous == nil)
            #expect(envelopes[1].origin.previous != nil)
            #expect(envelopes[0].started.monotonic == 5_000)
            #expect(envelopes[0].finished.monotonic == 5_600)
            #expect(envelopes[0].finished.serverOffset == 2.5)
            #expect(envelopes[0].finished.boot == "test-boot")
            let (drafts, queue) = try await laptop.copy {
                (try await $0.drafts(), try await $0.queue())
            }
            #expect(drafts.isEmpty)
            #expect(queue.pending == 2)
        }
    }

    @Test func `finishing twice gives the same receipt and nothing more`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                let first = try await visit.finish()
                let second = try await visit.finish()
                #expect(first.location == second.location)
                let late = try await visit.question()
                #expect(late.location == first.location)
            }
            #expect(try await laptop.envelopes().count == 2)
        }
    }

    @Test func `the course shows the new points beside those from before, each once`()
        async throws
    {
        let earlier = TestLaptop.measurement(score: 10, daysAgo: 42)
        var changes = TestLaptop.standard
        changes[3] = .grant(TestLaptop.entry(TestLaptop.ana, "Ana Prøve"), history: [earlier])
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                let address = try #require(try await visit.finish().location)
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course[.selfEfficacy].scored.map(\.score) == [10, 100])
                #expect(course[.network].scored.map(\.score) == [40])
                let page = try await browser.get(address)
                #expect(page.status == 200)
                #expect(page.text.contains("Ana Prøve"))
                let number = try String(visit.occasion.uuidString.prefix(4))
                #expect(page.text.contains(number), "the receipt's number")
            }
            let known = try await laptop.envelopes().map(\.response)
            try await laptop.grant(
                TestLaptop.ana,
                history: [earlier] + TestLaptop.measurements(of: known)
            )
            try await TestBrowser.unlocked(laptop) { browser in
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course[.selfEfficacy].scored.map(\.score) == [10, 100])
            }
        }
    }

    @Test(arguments: [(0, true), (20, true), (22, false)])
    func `the caseworker's view joins the citizen's visit for 21 days`(
        days: Int,
        joins: Bool
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await visit.finish()
            }
            laptop.time.pass(seconds: Double(days) * 86_400)
            try await TestBrowser.unlocked(laptop) { browser in
                let view = try await Visit.begin(browser, kind: "caseworker")
                #expect(try await view.question().questionnaire == "readiness")
                try await view.answer("close", of: "readiness", "1")
                try await view.finish()
                let again = try await Visit.begin(browser, kind: "caseworker")
                #expect(again.address != view.address, "a second view is another occasion")
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.count == 3)
            #expect(envelopes[2].respondent == .caseworker)
            #expect(envelopes[2].informant == .staff)
            #expect((envelopes[2].occasion == envelopes[0].occasion) == joins)
        }
    }
}
