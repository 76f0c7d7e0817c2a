import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing
import WebPages

@testable import SurveyDesk

/// A small step from the form to the outbox, and back on the pages.
@Suite struct GoalTests {
    static let home = "/citizens/c-ana/goals"
    static let form = [
        ("questionnaire", "belief"), ("item", "manage"), ("aim", "3"),
        ("words", "Jeg ringer til Ida på mandag"), ("day", "1"), ("month", "4"), ("year", "2026"),
        ("owner", "other"), ("owner_name", "min søster"),
    ]

    private static func form(_ field: String, _ value: String) -> [(String, String)] {
        form.map { $0.0 == field ? (field, value) : $0 }
    }

    /// The goal's address, from the page that lists it.
    private static func goal(_ page: TestPage) throws -> String {
        let parts = page.text.split(separator: "action=\"\(home)/")
        let id = try #require(parts.dropFirst().first?.prefix(36))
        return "\(home)/\(id)"
    }

    @Test func `a goal is agreed, kept signed in the outbox, reached, and stays to be seen`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await visit.finish()
                let kept = try await browser.post(Self.home, Self.form)
                #expect(kept.status == 303 && kept.location == "\(Self.home)?done=agreed")
                for address in [Self.home, "/citizens/c-ana", "/citizens/c-ana/course"] {
                    let page = try await browser.get(address)
                    #expect(page.text.contains("Jeg ringer til Ida på mandag"), "\(address)")
                    #expect(page.text.contains("Fra »meget« til »meget«"), "\(address)")
                    #expect(page.text.contains("min søster"), "\(address)")
                }
                laptop.time.pass(seconds: 60)
                let goal = try Self.goal(try await browser.get(Self.home))
                let reached = try await browser.post("\(goal)/reached")
                #expect(reached.location == "\(Self.home)?done=reached")
                _ = try await browser.post("\(goal)/reached")
                #expect(try await browser.get(Self.home).text.contains("Det er nået"))
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.kind) == [.response, .response, .subgoal, .subgoal])
            #expect(
                envelopes.map(\.origin.sequence) == [1, 2, 3, 4],
                "saying it twice adds nothing"
            )
            let agreed = try #require(envelopes[2].subGoalEvent)
            guard case .agreed(let goal) = agreed.change else { throw DeskError.noSuchVisit }
            #expect(goal.from == .integer(3) && goal.to == .integer(3))
            #expect(goal.owner == .other("min søster") && goal.factor == .selfEfficacy)
            #expect(envelopes[2].instrument == envelopes[0].instrument)
            #expect(envelopes[3].subGoalEvent?.change == .reached(goal.id))
            #expect(envelopes[2].answers == [] && envelopes[2].author == "mona")
        }
    }

    @Test func `after the next start the goal is there, and no figure has come of it`() async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                _ = try await browser.post(Self.home, Self.form)
            }
            try await TestBrowser.unlocked(laptop) { browser in
                let workplace = try await browser.desk.door.enter()
                #expect(await workplace.goals(of: TestLaptop.ana).map(\.standing.state) == [.open])
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course.lastMeasured == nil)
                #expect(await workplace.knowledge.finished.isEmpty, "a goal is no visit")
                #expect(await workplace.goals(of: TestLaptop.bo) == [])
            }
        }
    }

    @Test(arguments: [
        ("aim", "9", "Vælg det svar"), ("words", " ", "Skriv med et par ord"),
        ("words", String(repeating: "x", count: 201), "Teksten er for lang"),
        ("words", "ring 010160 1234", "CPR-nummer. Fjern"), ("day", "31", "Skriv en dag"),
        ("year", "2025", "Dagen er gået"), ("year", "2028", "Dagen ligger langt ude"),
        ("owner", "boss", "Vælg, hvis skridt"), ("owner_name", "", "Skriv, hvem den anden er"),
    ])
    func `a form with something missing comes back with what was typed`(
        field: String,
        value: String,
        words: String
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.post(Self.home, Self.form(field, value))
                #expect(page.status == 422)
                #expect(page.text.contains(words))
                #expect(page.text.contains("value=\"min søster\"") || field == "owner_name")
                #expect(page.text.contains("Jeg ringer til Ida") || field == "words")
            }
            #expect(try await laptop.envelopes() == [])
        }
    }

    @Test func `two windows, a strange goal and a strange question do no harm`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let strange = try await browser.post("\(Self.home)/\(UUID().uuidString)/reached")
                #expect(strange.status == 404)
                let unknown = try await browser.post(Self.home, Self.form("item", "helps"))
                #expect(unknown.status == 404, "what cannot be scored is no question to choose")
                let nobody = try await browser.get("/citizens/c-nobody/goals/new")
                #expect(nobody.status == 404)
                _ = try await browser.post(Self.home, Self.form)
                let goal = try Self.goal(try await browser.get(Self.home))
                let elsewhere = goal.split(separator: "c-ana").joined(separator: "c-bo")
                #expect(try await browser.post("\(elsewhere)/dropped").status == 404)
                #expect(try await browser.post("\(goal)/sold").status == 404)
                #expect(try await browser.post("\(goal)/dropped").status == 303)
                #expect(try await browser.get(Self.home).text.contains("Ikke aktuelt mere"))
                laptop.time.pass(seconds: 1)
                #expect(try await browser.post("\(goal)/resumed").status == 303)
                let workplace = try await browser.desk.door.enter()
                #expect(await workplace.goals(of: TestLaptop.ana).map(\.standing.state) == [.open])
            }
        }
    }

    @Test func `the question is chosen by its words, and the way there needs no script`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let choice = try await browser.get("\(Self.home)/new")
                #expect(choice.text.contains("Jeg klarer det meste."))
                #expect(!choice.text.contains("Hvad hjælper dig?"))
                let page = try await browser.get(
                    "\(Self.home)/new?questionnaire=belief&item=manage"
                )
                #expect(page.status == 200)
                #expect(page.text.contains("Du har ikke svaret"))
                #expect(page.text.contains("value=\"2026\""), "a day is suggested")
            }
        }
    }
}
