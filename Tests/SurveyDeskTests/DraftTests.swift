import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// Visits begun and not finished.
@Suite struct DraftTests {
    /// The next version of the file on beliefs, with one question less.
    private static let newer = SmallQuestionnaires.belief
        .replacingOccurrences(of: "version: 1.0.0", with: "version: 1.1.0")
        .replacingOccurrences(of: "Jeg klarer det meste.", with: "Jeg klarer næsten alt.")

    @Test func `a draft finishes on the version it began, and says so`() async throws {
        try await TestLaptop.with { laptop in
            let address = try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                let start = try await browser.get("/citizens/c-ana").text
                #expect(!start.contains("ny udgave"))
                return visit.address
            }
            try await laptop.receive(Self.newer)
            try await laptop.retire(SmallQuestionnaires.belief)
            try await TestBrowser.unlocked(laptop) { browser in
                let notice =
                    "Der er kommet en ny udgave af spørgsmålene. I gør færdig på den gamle."
                #expect(try await browser.get("/citizens/c-ana").text.contains(notice))
                let visit = Visit(browser: browser, address: address)
                #expect(try await visit.asked() == "tried", "where it stopped")
                try await visit.answerAll()
                let review = try await browser.get(address + "/review").text
                #expect(review.contains(notice))
                #expect(review.contains("Jeg klarer det meste."))
                try await visit.finish()
                let next = try await Visit.begin(browser)
                #expect(try await next.question().text.contains("Jeg klarer næsten alt."))
                let start = try await browser.get("/citizens/c-ana").text
                #expect(!start.contains(notice))
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.instrument.version) == ["1.0.0", "1.0.0"])
        }
    }

    @Test func `a draft is thrown away when that is confirmed, and what is lost is told`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                try await visit.refuse("tried")
                let other = try await Visit.begin(browser, with: TestLaptop.bo)
                let page = try await browser.get(visit.address + "/discard").text
                #expect(page.contains("Der er givet 2 svar. De bliver slettet."))
                #expect(try await visit.asked() == "helps", "looking throws nothing away")
                let answer = try await browser.post(visit.address + "/discard")
                #expect(answer.location == "/citizens/c-ana")
                #expect(try await visit.question().status == 404)
                #expect(try await browser.post(visit.address + "/discard").location == "/")
                #expect(try await other.asked() == "manage", "the other one is there")
            }
            let drafts = try await laptop.copy { try await $0.drafts() }
            #expect(drafts.map(\.visit.citizen) == [TestLaptop.bo])
            #expect(try await laptop.envelopes().isEmpty)
        }
    }

    @Test func `doubts are asked before saving and are in nobody's way`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                laptop.time.pass(seconds: 4)
                try await visit.answerAll()
                let review = try await browser.get(visit.address + "/review").text
                #expect(review.contains("Det gik hurtigt: 5 spørgsmål på 4 sekunder."))
                laptop.time.pass(seconds: 60)
                let later = try await browser.get(visit.address + "/review").text
                #expect(!later.contains("sekunder"))
                #expect(try await visit.finish().status == 303)
            }
        }
    }
}

extension TestLaptop {
    /// The next page of the feed brings a question file.
    func receive(_ text: String) async throws {
        try await apply([SmallQuestionnaires.change(text)])
    }
}
