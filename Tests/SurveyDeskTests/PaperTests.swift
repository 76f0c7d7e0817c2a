import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// What was answered on the printed form, keyed in, and keyed again.
@Suite struct PaperTests {
    /// The form before the keying; 25 February 2026 unless said otherwise.
    private func begin(
        _ browser: TestBrowser,
        on day: (String, String, String) = ("25", "2", "2026"),
        what: String = "-citizen"
    ) async throws -> TestPage {
        try await browser.post(
            "/citizens/c-ana/paper",
            [
                "questionnaire": what, "language": "da", "informant": "citizen_with_relative",
                "day": day.0, "month": day.1, "year": day.2,
            ]
        )
    }

    /// All fields of the two small questionnaires.
    private static func keyed(
        _ stage: String,
        manage: String = "3",
        people: String = "4"
    ) -> [(String, String)] {
        [
            ("confirm", stage), ("0:manage:answer", manage), ("0:tried:answer", "yes_lately"),
            ("0:what:answer", "En kogebog"), ("0:helps:answer", "walk"),
            ("0:helps:answer", "talk"), ("1:people:answer", people),
        ]
    }

    @Test func `a form is keyed on one page, dated by its paper and marked as such`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                #expect(try await browser.get("/citizens/c-ana").text.contains("/c-ana/paper"))
                #expect(try await browser.get("/citizens/c-ana/paper").status == 200)
                let address = try #require(try await begin(browser).location)
                let page = try await browser.get(address).text
                for part in ["0:manage:answer", "0:helps:answer", "1:people:answer"] {
                    #expect(page.contains("name=\"\(part)\""))
                }
                #expect(!page.contains(" selected") && !page.contains(" checked"))
                let keyed = try await browser.post(address, Self.keyed("first"))
                #expect(keyed.location == address)
                #expect(try await browser.get(address).text.contains("Tast gerne en gang til"))
                try await browser.post(address + "/again", ["confirm": "once"])
                let visit = String(address.dropLast("/paper".count))
                #expect(try await browser.get(address).location == visit + "/review")
                let review = try await browser.get(visit + "/review").text
                #expect(review.contains("En kogebog"))
                #expect(!review.contains("sekunder"), "nobody asks how long keying took")
                #expect(try await browser.post(visit + "/finish").status == 303)
                let list = try await browser.get("/citizens/c-ana/visits").text
                #expect(list.contains("On. 25. feb. 2026"))
                for mark in ["Fra papir", "Skrevet ind ma. 2. mar. 2026", "Tastet én gang"] {
                    #expect(list.contains(mark), "\(mark)")
                }
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                let date = course[.network].scored.first?.measurement.date
                #expect(date == Date(timeIntervalSince1970: 1_772_017_200), "noon in Denmark")
            }
            let envelope = try #require(try await laptop.envelopes().first)
            #expect(envelope.circumstances?.mode == .paper)
            #expect(envelope.circumstances?.answeredOn?.iso == "2026-02-25")
            #expect(envelope.informant == .citizenWithRelative)
            #expect(envelope.keying == nil)
        }
    }

    @Test func `keyed twice, the differences are settled side by side and their number is kept`()
        async throws
    {
        try await TestLaptop.with { laptop in
            let address = try await TestBrowser.unlocked(laptop) { browser in
                let address = try #require(try await begin(browser).location)
                try await browser.post(address, Self.keyed("first"))
                try await browser.post(address + "/again")
                return address
            }
            try await TestBrowser.unlocked(laptop) { browser in
                let blind = try await browser.get(address).text
                #expect(blind.contains("Tast det en gang til"), "later, as a draft")
                #expect(!blind.contains("En kogebog") && !blind.contains(" selected"))
                let late = try await browser.post(address, Self.keyed("first", manage: "1"))
                #expect(late.status == 303)
                #expect(try await browser.get(address).text.contains("Tast det en gang til"))
                try await browser.post(address, Self.keyed("second", manage: "2", people: "7"))
                let settling = try await browser.get(address).text
                #expect(settling.contains("2 svar er ikke ens"))
                #expect(settling.contains("Første gang: meget"))
                #expect(settling.contains("Anden gang: lidt"))
                let half = try await browser.post(
                    address + "/settle",
                    ["0:manage:confirm": "second", "1:people:confirm": "new"]
                )
                #expect(half.status == 303, "an empty field is no answer, and may be what holds")
            }
        }
    }

    @Test func `each difference is settled by one of the two or anew`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let address = try #require(try await begin(browser).location)
                try await browser.post(address, Self.keyed("first"))
                try await browser.post(address + "/again")
                try await browser.post(address, Self.keyed("second", manage: "2", people: "7"))
                let open = try await browser.post(
                    address + "/settle",
                    ["0:manage:confirm": "second"]
                )
                #expect(open.status == 422)
                #expect(open.text.contains("Vælg, hvad der står på papiret."))
                let odd = try await browser.post(
                    address + "/settle",
                    [
                        "0:manage:confirm": "second", "1:people:confirm": "new",
                        "1:people:answer": "99",
                    ]
                )
                #expect(odd.status == 422)
                let settled = try await browser.post(
                    address + "/settle",
                    [
                        "0:manage:confirm": "second", "1:people:confirm": "new",
                        "1:people:answer": "6",
                    ]
                )
                #expect(settled.location == address)
                let visit = String(address.dropLast("/paper".count))
                try await browser.post(visit + "/finish")
                let list = try await browser.get("/citizens/c-ana/visits").text
                #expect(list.contains("Tastet to gange, 2 forskelle rettet"))
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.keying) == [Keying(differences: 2), Keying(differences: 2)])
            #expect(envelopes[0].answers[0].answer == .integer(2))
            #expect(envelopes[1].answers[0].answer == .integer(6))
        }
    }

    @Test func `keyed twice alike nothing is left to settle`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let address = try #require(try await begin(browser).location)
                try await browser.post(address, Self.keyed("first"))
                try await browser.post(address + "/again")
                try await browser.post(address, Self.keyed("second"))
                let visit = String(address.dropLast("/paper".count))
                #expect(try await browser.get(visit).location == visit + "/review")
                try await browser.post(visit + "/finish")
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.allSatisfy { $0.keying == Keying(differences: 0) })
        }
    }

    @Test func `what cannot be read is asked again, and what was typed is still there`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let address = try #require(try await begin(browser).location)
                let answer = try await browser.post(address, Self.keyed("first", people: "mange"))
                #expect(answer.status == 422)
                #expect(answer.text.contains("Skriv et helt tal"))
                #expect(answer.text.contains("value=\"mange\""))
                #expect(answer.text.contains("value=\"3\" selected"))
                let empty = try await browser.post(address, [("confirm", "first")])
                #expect(empty.status == 303, "an empty paper is keyed as such")
            }
        }
    }

    @Test(
        arguments: [
            ("3", "3", "2026", 422), ("2", "3", "2026", 303), ("2", "3", "2021", 303),
            ("1", "3", "2021", 422), ("31", "2", "2026", 422), ("", "", "", 422),
        ]
    )
    func `the day is none to come and none from before anybody was asked`(
        day: String,
        month: String,
        year: String,
        status: Int
    ) async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let answer = try await begin(browser, on: (day, month, year))
                #expect(answer.status == status)
            }
            let drafts = try await laptop.copy { try await $0.drafts() }
            #expect(drafts.count == (status == 303 ? 1 : 0))
        }
    }

    @Test func `a paper keyed on its own day is not late, and a paper stands beside a visit`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let screen = try await Visit.begin(browser)
                let address = try #require(
                    try await begin(browser, on: ("2", "3", "2026")).location
                )
                #expect(address != screen.address + "/paper")
                #expect(try await browser.get(screen.address + "/paper").status == 404)
                let again = try await Visit.begin(browser)
                #expect(again.address == screen.address, "the visit, not the paper")
                try await browser.post(address, Self.keyed("first"))
                try await browser.post(address + "/again", ["confirm": "once"])
                try await browser.post(String(address.dropLast("/paper".count)) + "/finish")
            }
            let envelope = try #require(try await laptop.envelopes().first)
            #expect(envelope.circumstances == Circumstances(mode: .paper))
        }
    }

    @Test func `an assessment on paper has staff as its informant`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let begun = try await begin(browser, what: "-caseworker")
                let address = try #require(begun.location)
                try await browser.post(address, [("confirm", "first"), ("0:close:answer", "2")])
                try await browser.post(address + "/again", ["confirm": "once"])
                try await browser.post(String(address.dropLast("/paper".count)) + "/finish")
            }
            let envelope = try #require(try await laptop.envelopes().first)
            #expect(envelope.informant == .staff)
            #expect(envelope.respondent == .caseworker)
        }
    }
}
