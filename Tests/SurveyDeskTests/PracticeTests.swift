import Foundation
import ResponseStore
import Testing

@testable import SurveyDesk

/// Practice: everything as it is, and nothing kept.
@Suite struct PracticeTests {
    static let band = "<strong>Øvelse – intet gemmes</strong>"

    @Test func `a whole practice visit leaves the file as it was`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let before = try laptop.bytes()
                #expect(try await browser.get("/").text.contains("href=\"/practice\""))
                let start = try await browser.get("/practice")
                #expect(start.text.contains(Self.band))
                let begun = try await browser.post(
                    "/practice",
                    ["questionnaire": "-citizen", "language": "da"]
                )
                let visit = Visit(browser: browser, address: try #require(begun.location))
                let question = try await visit.question().text
                #expect(question.contains(Self.band))
                #expect(!question.contains("/decline"), "there is nobody to say no")
                try await visit.answer("manage", "3")
                try await visit.back()
                try await visit.answerAll()
                let review = try await browser.get(visit.address + "/review").text
                #expect(review.contains(Self.band))
                let done = try await visit.finish()
                #expect(done.location == "/practice/done")
                #expect(try await visit.finish().location == "/practice/done")
                let last = try await browser.get("/practice/done").text
                #expect(last.contains(Self.band))
                #expect(try laptop.bytes() == before)
                let today = try await browser.get("/").text
                #expect(!today.contains("Gør færdig"))
                #expect(!today.contains(Self.band), "the band is for practice only")
            }
            let (drafts, queue) = try await laptop.copy {
                (try await $0.drafts(), try await $0.queue())
            }
            #expect(drafts.isEmpty)
            #expect(queue.pending == 0)
        }
    }

    /// The negative control: a visit that counts does change the file.
    @Test func `a visit that counts is seen in the file`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let before = try laptop.bytes()
                _ = try await Visit.begin(browser)
                #expect(try laptop.bytes() != before)
            }
        }
    }

    @Test func `the assessment can be practised, in a language it has, and the lock forgets all`()
        async throws
    {
        try await TestLaptop.with { laptop in
            let address = try await TestBrowser.unlocked(laptop) { browser in
                let begun = try await browser.post(
                    "/practice",
                    ["questionnaire": "-caseworker", "language": "ar"]
                )
                let address = try #require(begun.location)
                let question = try await browser.get(address)
                #expect(question.questionnaire == "readiness")
                #expect(question.text.contains("<html lang=\"da\""))
                let gone = try await browser.post("/practice", ["questionnaire": "none"])
                #expect(gone.status == 404)
                return address
            }
            try await TestBrowser.unlocked(laptop) { browser in
                let gone = try await browser.get(address)
                #expect(gone.status == 404)
            }
            try await TestBrowser.locked(laptop) { browser in
                for address in ["/practice", "/practice/done"] {
                    let page = try await browser.get(address)
                    #expect(page.location == "/unlock")
                }
            }
        }
    }
}

extension TestLaptop {
    /// What the files of the store hold at this moment.
    func bytes() throws -> [Data] {
        try ["", "-wal"].map { try Data(contentsOf: URL(filePath: path + $0)) }
    }
}
