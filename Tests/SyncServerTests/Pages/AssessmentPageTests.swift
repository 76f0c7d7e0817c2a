import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// The caseworker's own assessment on the server, and what waits for it.
@Suite struct AssessmentPageTests {
    let town: Town

    init() async throws {
        town = try await Town(isAssessmentFirst: true)
        let visit = try town.mette.finished(about: town.asta, at: town.world.clock.now, answer: 7)
        _ = try await town.accept([visit], from: town.mette)
        town.world.clock.advance(by: 3_600)
    }

    private var address: String { "/citizens/\(town.asta.rawValue)/assessment" }

    private func visiting(
        as employee: String = "karen",
        _ body: @escaping @Sendable (OfficeTests.Visitor) async throws -> Void
    ) async throws {
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: employee)
            try await body(OfficeTests.Visitor(server: server, cookie: cookie))
        }
    }

    /// What a browser sends of the form on a page.
    private func filled(_ page: String, _ answers: [String: String]) -> [(String, String)] {
        let hidden = page.matches(of: #/type="hidden" name="([a-z-]+)" value="([^"]*)"/#)
        let form = hidden.prefix { $0.1 != "reason" }.filter { $0.1 != "token" }
        var seen: Set<String> = []
        let kept = form.filter { seen.insert(String($0.1)).inserted }
        return kept.map { (String($0.1), String($0.2)) }
            + answers.sorted { $0.key < $1.key }.map { ("0:\($0.key):answer", $0.value) }
    }

    private func measured() async throws -> [Progression.Measurement] {
        let mette = try #require(try await town.world.store.employee("mette"))
        let course = try await town.world.store.course(of: town.asta, readBy: mette, what: "x")
        return try #require(course).measurements
    }

    private let whole = ["a": "2", "b": "3", "c": "2", "d": "1"]

    /// Whether a page tells that somebody scored 70.
    private func tells(_ page: TestResponse) -> Bool {
        page.text.contains(#/[^0-9a-f]70(,0)?[^0-9a-f%]/#)
    }

    @Test func `the answers of a visit that waits are on no page, and no figure of theirs`()
        async throws
    {
        let one = "/citizens/\(town.asta.rawValue)"
        let pages = [
            "/citizens", "/citizens?show=assessment", one, one + "/measurements", one + "/case",
            one + "/events", one + "/meeting", one + "/steps", one + "/star", one + "/journal",
            address, "/v1" + one + "/trend",
        ]
        try await visiting { karen in
            for page in pages {
                let answer = try await karen.get(page)
                #expect(answer.status == .ok && !tells(answer), "\(page)")
                #expect(!answer.text.contains("<path"), "\(page)")
            }
            let list = try await karen.get("/citizens?show=assessment").text
            #expect(list.contains("Asta Prøve") && list.contains("Venter på din vurdering (1)"))
            let page = try await karen.get(one).text
            #expect(page.contains("Giv først din egen vurdering, så ser du borgerens svar."))
            #expect(page.contains("href=\"\(address)\""))
        }
        // The negative control: where nothing waits the same pages do tell.
        try await town.world.store.setAssessmentFirst(false, tenant: "nord")
        try await visiting { karen in
            for page in [one, one + "/measurements", one + "/journal", "/v1" + one + "/trend"] {
                let answer = try await karen.get(page)
                #expect(tells(answer), "\(page)")
            }
            let shown = try await karen.get(one).text
            #expect(!shown.contains("Giv først"))
        }
    }

    @Test func `whoever stands in and laptops see them meanwhile`() async throws {
        let away = EmployeeChange(
            name: "Karen Medarbejder",
            role: .caseworker,
            unit: nil,
            standIn: "kim"
        )
        try await town.world.store.amend("karen", away)
        let one = "/citizens/\(town.asta.rawValue)"
        try await visiting(as: "kim") { kim in
            for page in [one, "/v1" + one + "/trend"] {
                let answer = try await kim.get(page)
                #expect(tells(answer), "\(page)")
            }
            #expect(try await kim.get(one).text.contains("Giv en vurdering som vikar"))
        }
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            let trend = try await server.get(
                "/v1" + one + "/trend",
                [.authorization: "Bearer \(token)"]
            )
            #expect(tells(trend))
        }
    }

    @Test func `whoever stands in can assess, and is named as standing in`() async throws {
        let away = EmployeeChange(
            name: "Karen Medarbejder",
            role: .caseworker,
            unit: nil,
            standIn: "kim"
        )
        try await town.world.store.amend("karen", away)
        let one = "/citizens/\(town.asta.rawValue)"
        try await visiting(as: "kim") { kim in
            let form = try await kim.get(address)
            #expect(form.text.contains("Du vurderer som vikar for Karen Medarbejder."))
            #expect(form.text.contains("Kan ikke vurderes nu"))
            #expect(!form.text.contains("Vil ikke svare"))
            let saved = try await kim.submit(address, filled(form.text, whole))
            #expect(saved.status == .ok && saved.text.contains("Din vurdering er gemt."))
            #expect(try await kim.get(one + "/measurements").text.contains("(vikar)"))
        }
        #expect(try await measured().map(\.score.value) == [70, 20])
        try await visiting { karen in
            let list = try await karen.get("/citizens").text
            #expect(!list.contains("Venter på din vurdering"))
            let journal = try await karen.get(one + "/journal").text
            #expect(journal.contains("(vikar)"))
        }
    }

    @Test func `an administrator says on a page which comes first`() async throws {
        try await town.addOffice()
        try await visiting(as: "adam") { adam in
            let page = try await adam.get("/units").text
            #expect(page.contains("Vis svarene med det samme"))
            let done = try await adam.submit("/units", [("step", "show-at-once")])
            #expect(done.status == .ok && done.text.contains("Bed om vurderingen først"))
        }
        #expect(try await !town.world.store.isAssessmentFirst(in: "nord"))
        try await visiting { karen in
            let page = try await karen.get("/citizens/\(town.asta.rawValue)")
            #expect(tells(page))
        }
        try await visiting(as: "adam") { adam in
            _ = try await adam.submit("/units", [("step", "assess-first")])
        }
        #expect(try await town.world.store.isAssessmentFirst(in: "nord"))
    }

    @Test func `an assessment is stored once, of the same visit, and both views are shown`()
        async throws
    {
        try await visiting { karen in
            let form = try await karen.get(address)
            #expect(form.text.contains("Din vurdering") && !form.text.contains(" checked"))
            #expect(form.text.contains("Vurderingen hører til målingen fra"))
            let fields = filled(form.text, whole)
            town.world.clock.advance(by: 60)
            let saved = try await karen.submit(address, fields)
            #expect(saved.status == .ok && saved.text.contains("Din vurdering er gemt."))
            #expect(tells(saved) && saved.text.contains("20"))
            let measured = try await measured()
            #expect(measured.map(\.factor.respondent) == [.citizen, .caseworker])
            #expect(Set(measured.map(\.occasion)).count == 1)
            #expect(measured.map(\.score.value) == [70, 20])
            let again = try await karen.submit(
                address,
                filled(form.text, whole.merging(["a": "9"]) { $1 })
            )
            #expect(again.status == .ok && again.text.contains("Det var gemt allerede."))
            #expect(try await self.measured() == measured)
            #expect(try await town.world.store.quarantined().isEmpty)
            let list = try await karen.get("/citizens").text
            #expect(!list.contains("Venter på din vurdering"))
        }
    }

    @Test func `laptops get the assessment, and no flag stands on it`() async throws {
        try await visiting { karen in
            let form = try await karen.get(address)
            _ = try await karen.submit(address, filled(form.text, whole))
        }
        var view = LaptopView()
        try view.apply(try await town.feed(for: town.mette))
        #expect(view.caseload[town.asta]?.map(\.factor.respondent).count == 2)
        #expect(try await town.world.store.submissions().map(\.flags) == [[], []])
    }

    @Test func `faults are told at their questions, and nothing written is lost`() async throws {
        try await visiting { karen in
            let form = try await karen.get(address)
            let fields = filled(form.text, ["a": "4", "b": "11", "c": "missing:refused"])
            let asked = try await karen.submit(address, fields)
            #expect(asked.status == .unprocessableContent)
            #expect(asked.text.contains("<title>Fejl: Din vurdering"))
            #expect(asked.text.contains("href=\"#0:b:answer-1\">Spørgsmål 2:"))
            #expect(asked.text.contains("href=\"#0:d:answer-1\">Spørgsmål 4:"))
            #expect(asked.text.matches(of: #/ checked>/#).count == 2)
            #expect(try await measured().count == 1)
            let kept = filled(asked.text, whole)
            #expect(kept.first?.1 == fields.first?.1, "the same id")
            #expect(try await karen.submit(address, kept).status == .ok)
            #expect(try await measured().count == 2)
        }
    }

    @Test func `who cannot assess says so, and is kept from nothing`() async throws {
        try await visiting { karen in
            let form = try await karen.get(address)
            let id = try #require(filled(form.text, [:]).first { $0.0 == "submission" }).1
            let fields = [("submission", id), ("reason", "dont_know")]
            let left = try await karen.submit(address, fields)
            #expect(left.status == .ok && tells(left))
            #expect(left.text.contains("Det er noteret, at du ikke har vurderet denne gang."))
            let measured = try await measured()
            #expect(measured.map(\.score.value) == [70, nil])
            #expect(measured.last?.score.answered == 0)
            _ = try await karen.submit(address, fields)
            #expect(try await self.measured().count == 2)
            let odd = try await karen.submit(address, [("reason", "<b>")])
            #expect(odd.status == .unprocessableContent)
        }
    }

    @Test func `nobody else assesses, and no form from elsewhere does`() async throws {
        let form = [("submission", UUID().uuidString), ("reason", "refused")]
        for employee in ["kim", "sara"] {
            try await visiting(as: employee) { visitor in
                let asked = try await visitor.get(address)
                let sent = try await visitor.submit(address, form)
                #expect(asked.status == .notFound && sent.status == .notFound)
            }
        }
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: "karen")
            for token in ["", "wrong"] {
                let fields = [("token", token)] + form
                let answer = try await server.submit(address, fields, cookie: cookie)
                #expect(answer.status == .forbidden)
            }
            let foreign = try await server.submit(
                address,
                ["reason": "refused"],
                cookie: cookie,
                origin: "https://elsewhere.example"
            )
            #expect(foreign.status == .forbidden)
        }
        #expect(try await measured().count == 1)
    }

    @Test func `a closed case takes a last assessment`() async throws {
        try await town.world.store.setClosed(true, town.asta, of: "nord", by: "karen")
        try await visiting { karen in
            let list = try await karen.get("/citizens").text
            #expect(!list.contains("Venter på din vurdering"))
            let form = try await karen.get(address)
            let saved = try await karen.submit(address, filled(form.text, whole))
            #expect(saved.status == .ok && saved.text.contains("Din vurdering er gemt."))
        }
        #expect(try await measured().count == 2)
    }

    @Test func `without a questionnaire for it nothing waits, and the page says whom to ask`()
        async throws
    {
        let url = TestForm.readiness.questionnaire.reference.url
        _ = try await town.world.store.retire(url, in: nil)
        try await visiting { karen in
            let page = try await karen.get(address)
            #expect(page.status == .ok)
            #expect(page.text.contains("Der er ikke noget spørgeskema til din vurdering"))
            let sent = try await karen.submit(address, [("reason", "refused")])
            #expect(sent.text.contains("Der er ikke noget spørgeskema til din vurdering"))
            #expect(try await tells(karen.get("/citizens/\(town.asta.rawValue)")))
        }
        #expect(try await measured().count == 1)
    }

    @Test func `a new version of the questionnaire is told, with what was written`() async throws {
        try await visiting { karen in
            let form = try await karen.get(address)
            let next = TestForm(factor: .readiness, version: "1.1.0")
            _ = try await town.world.store.publish([next.file])
            let told = try await karen.submit(address, filled(form.text, whole))
            #expect(told.status == .unprocessableContent)
            #expect(told.text.contains("<title>Fejl: "))
            #expect(told.text.contains("Spørgeskemaet blev ændret, mens du skrev."))
            #expect(told.text.matches(of: #/ checked>/#).count == 4)
            #expect(try await measured().count == 1)
            let saved = try await karen.submit(address, filled(told.text, whole))
            #expect(saved.status == .ok)
            #expect(try await measured().last?.instrument == next.questionnaire.reference)
        }
    }

    @Test func `without a visit that waits an assessment is a visit of its own`() async throws {
        try await visiting { karen in
            for _ in 1...2 {
                let form = try await karen.get(address)
                #expect(try await karen.submit(address, filled(form.text, whole)).status == .ok)
                town.world.clock.advance(by: 60)
            }
        }
        let measured = try await measured()
        #expect(measured.count == 3 && Set(measured.map(\.occasion)).count == 2)
    }
}
