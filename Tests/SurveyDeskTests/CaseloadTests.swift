import Foundation
import HTTPTransport
import Progression
import ResponseStore
import SyncClient
import Synchronization
import Testing
import WebPages

@testable import SurveyDesk

/// The day's page and what leads from it.
@Suite struct CaseloadTests {
    @Test func `the caseload shows who is there, what waits and what is begun`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser, with: TestLaptop.bo)
                try await visit.answerAll()
                try await visit.finish()
                let draft = try await Visit.begin(browser)
                let page = try await browser.get("/")
                #expect(page.status == 200)
                #expect(page.text.contains("Ana Prøve") && page.text.contains("Bo Prøve"))
                #expect(page.text.contains(draft.address))
                let today = try await browser.desk.door.enter().today()
                #expect(today.sending.waiting == 2)
                #expect(today.drafts.map(\.progress?.number) == [1])
            }
        }
    }

    @Test func `without citizens it says what to do`() async throws {
        try await TestLaptop.with(changes: Array(TestLaptop.standard.prefix(3))) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/")
                #expect(page.status == 200)
                #expect(page.text.contains("class=\"empty\""))
            }
        }
    }

    @Test(
        arguments: [
            (nil, .never), (7, .later(weeks: 5)), (43, .due), (57, .overdue),
        ] as [(Double?, DueStatus)]
    )
    func `a citizen is due by the citizen's own measurements`(
        daysAgo: Double?,
        due: DueStatus
    ) async throws {
        let history = daysAgo.map { [TestLaptop.measurement(score: 50, daysAgo: $0)] } ?? []
        var changes = TestLaptop.standard
        changes[3] = .grant(TestLaptop.entry(TestLaptop.ana, "Ana Prøve"), history: history)
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let today = try await browser.desk.door.enter().today()
                let ana = today.citizens.first { $0.citizen.reference == TestLaptop.ana }
                #expect(ana?.due == due)
            }
        }
    }

    @Test(
        arguments: [
            nil, .transport(.unreachable), .transport(.untrustedCertificate), .notOurServer,
        ] as [SyncProblem.Kind?]
    )
    func `what a sync came to is told once`(problem: SyncProblem.Kind?) async throws {
        try await TestLaptop.with { laptop in
            laptop.server.will(.init(problem))
            try await TestBrowser.unlocked(laptop) { browser in
                #expect(try await browser.post("/sync").location == "/")
                let first = try await browser.get("/")
                let second = try await browser.get("/")
                #expect(first.text.contains("role=\"status\""))
                #expect(!second.text.contains("role=\"status\""))
            }
        }
    }

    @Test func `a page for one citizen offers both views`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get("/citizens/c-ana")
                #expect(page.status == 200)
                #expect(page.text.contains("value=\"caseworker\""))
                #expect(page.text.contains("value=\"citizen_with_staff\""))
                let course = try await browser.get("/citizens/c-ana/course")
                #expect(course.status == 200)
            }
        }
    }

    @Test(arguments: [
        "/nowhere", "/citizens/c-nobody", "/citizens/c-nobody/course", "/interviews/1234",
        "/interviews/00000000-0000-4000-8000-000000000001", "/citizens/%FF",
    ])
    func `what is not there gets a page that says so`(address: String) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let page = try await browser.get(address)
                #expect(page.status == 404)
                #expect(page.text.contains("<h1>Siden findes ikke</h1>"))
                #expect(page.text.contains("Måske er linket gammelt. Alt er, som det var."))
            }
        }
    }

    @Test(
        arguments: [
            ["kind": "citizen", "language": "tlh", "informant": "citizen"],
            ["kind": "mentor", "language": "da", "informant": "citizen"],
            ["kind": "citizen", "language": "da", "informant": "nobody"],
        ] as [[String: String]]
    )
    func `a visit is not begun by a form that is not ours`(form: [String: String]) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let fields = form.map { ($0.key, $0.value) }
                let page = try await browser.post("/citizens/c-ana/interviews", fields)
                #expect([403, 422].contains(page.status))
                let drafts = try await laptop.copy { try await $0.drafts() }
                #expect(drafts.isEmpty)
            }
        }
    }
}
