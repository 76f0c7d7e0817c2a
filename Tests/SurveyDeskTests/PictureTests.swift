import Foundation
import Progression
import ResponseStore
import Testing

@testable import SurveyDesk

/// What a citizen sees of the course, after two visits and more.
@Suite struct PictureTests {
    private static func visit(
        _ browser: TestBrowser,
        manage: String,
        tried: String,
        people: String
    ) async throws -> TestPage {
        let visit = try await Visit.begin(browser)
        try await visit.answer("manage", manage)
        try await visit.answer("tried", tried)
        if tried == "yes_lately" { try await visit.answer("what", "En kogebog") }
        try await visit.answer("helps", "walk", "talk")
        try await visit.answer("people", of: "contacts", people)
        return try await browser.get(try #require(try await visit.finish().location))
    }

    @Test func `single answers that moved are told in the words they were given in`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let first = try await Self.visit(
                    browser,
                    manage: "1",
                    tried: "yes_lately",
                    people: "4"
                )
                #expect(first.text.contains("For tidligt at sige. Næste gang"))
            }
            laptop.time.pass(seconds: 42 * 86_400)
            try await TestBrowser.unlocked(laptop) { browser in
                let second = try await Self.visit(
                    browser,
                    manage: "2",
                    tried: "not_yet",
                    people: "4"
                )
                #expect(
                    second.text.contains(
                        "Du svarer nu »lidt« på »Jeg klarer det meste.«. Før var det »slet ikke«."
                    )
                )
                #expect(second.text.contains("Noget er blevet sværere."))
                #expect(!second.text.contains("»4«"), "what did not move is not told")
                #expect(second.text.contains("Ét svar kan flytte sig ved et tilfælde."))
            }
            try await TestBrowser.unlocked(laptop) { browser in
                let later = try await browser.get("/citizens/c-ana/course")
                #expect(later.text.contains("Du svarer nu »lidt«"), "and it can be seen again")
                #expect(later.text.contains("mindst tre områder"), "two areas make no star")
                let sheet = try await browser.get("/citizens/c-ana/course/sheet?language=en")
                #expect(sheet.text.contains("You now answer “a little”"))
                #expect(sheet.text.contains("lang=\"en\""))
            }
        }
    }

    @Test(arguments: [
        "?star=nonsense", "?star=&star=&star=", "?language=%3Cscript%3E", "?receipt=1&language=ar",
    ])
    func `a strange address shows the usual picture`(query: String) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/citizens/c-ana/course" + query)
                #expect(page.status == 200)
                #expect(!page.text.contains("<script>"))
                let sheet = try await browser.get("/citizens/c-ana/course/sheet" + query)
                #expect(sheet.status == 200)
            }
        }
    }

    @Test func `five hundred sessions are shown from memory: no record is opened for a page`()
        async throws
    {
        var changes = TestLaptop.standard
        let history = (0..<500).map {
            TestLaptop.measurement(score: Double($0 % 100), daysAgo: Double(500 - $0))
        }
        changes[3] = .grant(TestLaptop.entry(TestLaptop.ana, "Ana Prøve"), history: history)
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                _ = try await Self.visit(browser, manage: "1", tried: "not_yet", people: "4")
                try await browser.desk.door.enter().store.close()
                var page: TestPage?
                let time = try await ContinuousClock().measure {
                    page = try await browser.get("/citizens/c-ana/course")
                }
                #expect(page?.status == 200)
                #expect(page?.text.contains("Her er besøg 1 til 15 af 501.") ?? false)
                let oldest = try await browser.get("/citizens/c-ana/course?from=500")
                #expect(oldest.text.contains("Her er besøg 496 til 501 af 501."))
                #expect(time < .seconds(10), "100 ms is the aim of a release build: \(time)")
                let closed = try await browser.get("/citizens/c-ana")
                #expect(closed.status != 200, "the control: this page does open records")
            }
        }
    }
}
