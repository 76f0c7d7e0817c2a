import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// A finished questionnaire is put right by a new one that names it.
@Suite struct CorrectionTests {
    /// A finished visit, and the correction of its first questionnaire begun.
    private func begin(_ browser: TestBrowser) async throws -> Visit {
        let visit = try await Visit.begin(browser)
        try await visit.answerAll()
        try await visit.finish()
        return try await begin(browser, at: 0)
    }

    private func begin(_ browser: TestBrowser, at index: Int) async throws -> Visit {
        let list = try await browser.get("/citizens/c-ana/visits")
        try #require(list.submissions.indices.contains(index))
        let answer = try await browser.post(
            "/citizens/c-ana/corrections",
            ["submission": list.submissions[index]]
        )
        return Visit(browser: browser, address: try #require(answer.location))
    }

    private static let reason: KeyValuePairs = ["reason": "mistyped", "note": "Så på arket igen"]

    @Test func `the old answers are filled in, and only what is changed is new`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let correction = try await begin(browser)
                let review = try await browser.get(correction.address + "/review").text
                #expect(review.contains("En kogebog"))
                #expect(review.contains("Gem rettelsen"))
                #expect(!review.contains("Gem svarene"))
                try await correction.answer("manage", "1")
                let changed = try await browser.get(correction.address + "/review").text
                #expect(changed.contains("Før: meget"))
                let saved = try await browser.post(correction.address + "/finish", Self.reason)
                #expect(saved.location == "/citizens/c-ana/visits")
                let list = try await browser.get("/citizens/c-ana/visits").text
                #expect(
                    list.contains("Rettet i dag kl. 10.00 af Mona Mentor: Der blev tastet forkert")
                )
                #expect(list.contains("Så på arket igen"))
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course[.selfEfficacy].scored.map(\.score) == [50], "the old counts no more")
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.count == 3, "the old one is kept")
            let (old, new) = (envelopes[0], envelopes[2])
            #expect(new.amends?.id == old.id)
            let bytes = try await laptop.copy { try await $0.submissions()[0].sha256 }
            #expect(new.amends?.sha256 == bytes)
            #expect(new.amends?.reason == .mistyped)
            #expect(new.amends?.note == "Så på arket igen")
            #expect(new.occasion == old.occasion)
            #expect(new.id != old.id)
            #expect(new.answers.dropFirst() == old.answers.dropFirst())
            #expect(new.answers.first?.answer == .integer(1))
        }
    }

    @Test func `what was put right is still so when the desk is opened again`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let correction = try await begin(browser)
                try await correction.answer("manage", "1")
                try await browser.post(correction.address + "/finish", Self.reason)
            }
            let known = try await laptop.envelopes().dropLast().map(\.response)
            try await laptop.grant(
                TestLaptop.ana,
                history: TestLaptop.measurements(of: Array(known))
            )
            try await TestBrowser.unlocked(laptop) { browser in
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course[.selfEfficacy].scored.map(\.score) == [50])
                #expect(course[.network].scored.map(\.score) == [40])
            }
        }
    }

    @Test func `a reason is asked for, and something must have changed`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let correction = try await begin(browser)
                let same = try await browser.post(correction.address + "/finish", Self.reason)
                #expect(same.status == 422)
                #expect(same.text.contains("Du har ikke rettet noget endnu."))
                try await correction.answer("manage", "1")
                let again = try await browser.post(correction.address + "/finish")
                #expect(
                    again.location == "/citizens/c-ana/visits",
                    "the reason said before is kept"
                )
                let second = try await begin(browser, at: 1)
                try await second.answer("people", of: "contacts", "5")
                for reason in ["", "because"] {
                    let form: KeyValuePairs = ["reason": reason]
                    let answer = try await browser.post(second.address + "/finish", form)
                    #expect(answer.status == 422)
                    #expect(answer.text.contains("Vælg, hvorfor du retter."))
                }
            }
            #expect(try await laptop.envelopes().count == 3)
        }
    }

    @Test func `who answered can be put right alone, and is asked only of a citizen's answers`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let correction = try await begin(browser)
                let review = try await browser.get(correction.address + "/review").text
                #expect(review.contains("Hvem svarede?"))
                let form: KeyValuePairs = ["reason": "mistyped", "informant": "relative"]
                let saved = try await browser.post(correction.address + "/finish", form)
                #expect(saved.location == "/citizens/c-ana/visits")
            }
            let (old, new) = (try await laptop.envelopes()[0], try await laptop.envelopes()[2])
            #expect(old.informant == .citizen && new.informant == .relative)
            #expect(new.answers == old.answers && new.amends?.id == old.id)
        }
    }

    @Test func `what was put right is not remembered, however often the desk is opened`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answerAll()
                try await visit.finish()
            }
            // Opened again, the desk remembers the answers that count.
            try await TestBrowser.unlocked(laptop) { browser in
                #expect(try await remembered(browser).count == 2)
                let correction = try await begin(browser, at: 0)
                try await correction.answer("manage", "1")
                try await browser.post(correction.address + "/finish", Self.reason)
            }
            let envelopes = try await laptop.envelopes()
            let amended = try #require(envelopes.compactMap(\.amends?.id).first)
            try await TestBrowser.unlocked(laptop) { browser in
                let forms = try await remembered(browser)
                #expect(forms.count == 2)
                #expect(!forms.contains(amended))
            }
        }
    }

    private func remembered(_ browser: TestBrowser) async throws -> [UUID] {
        let workplace = try await browser.desk.door.enter()
        return await (workplace.knowledge.forms[TestLaptop.ana] ?? []).map(\.submission)
    }

    @Test func `a correction can be corrected, and only the last one`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let first = try await begin(browser)
                let old = try await browser.get("/citizens/c-ana/visits").submissions
                try await first.answer("manage", "1")
                try await browser.post(first.address + "/finish", Self.reason)
                let late = try await browser.post(
                    "/citizens/c-ana/corrections",
                    ["submission": old[0]]
                )
                #expect(late.status == 409, "put right already")
                let now = try await browser.get("/citizens/c-ana/visits").submissions
                let again = now.firstIndex { !old.contains($0) }
                let second = try await begin(browser, at: try #require(again))
                try await second.answer("manage", "2")
                try await browser.post(second.address + "/finish", ["reason": "asked"])
                let list = try await browser.get("/citizens/c-ana/visits").text
                #expect(list.split(separator: "Rettet i dag").count == 3, "both are told")
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                #expect(course[.selfEfficacy].scored.map(\.score) == [75])
            }
            let envelopes = try await laptop.envelopes()
            #expect(envelopes[3].amends?.id == envelopes[2].id)
            #expect(envelopes[2].amends?.id == envelopes[0].id)
        }
    }

    @Test func `put right weeks later, the answers stay those of their day`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                _ = try await begin(browser)
            }
            laptop.time.pass(seconds: 15 * 86_400)
            try await TestBrowser.unlocked(laptop) { browser in
                #expect(try await browser.get("/citizens/c-ana").text.contains("Rettelse"))
                let correction = try await begin(browser, at: 0)
                try await correction.answer("manage", "1")
                try await browser.post(correction.address + "/finish", Self.reason)
                let list = try await browser.get("/citizens/c-ana/visits").text
                #expect(list.contains("Skrevet ind ti. 17. mar. 2026"))
                let workplace = try await browser.desk.door.enter()
                let course = try await workplace.course(of: TestLaptop.ana).course
                let day = course[.selfEfficacy].scored.first.map { point in
                    TimeZoneRule.danish.day(of: point.measurement.date).iso
                }
                #expect(day == "2026-03-02")
            }
            let new = try #require(try await laptop.envelopes().last)
            #expect(new.circumstances?.answeredOn?.iso == "2026-03-02")
            #expect(new.circumstances?.mode == .screen)
        }
    }

    @Test func `two windows and the back button: begun twice is one draft, finished twice is one`()
        async throws
    {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let one = try await begin(browser)
                let two = try await begin(browser, at: 0)
                #expect(one.address == two.address)
                let beside = try await begin(browser, at: 1)
                #expect(beside.address != one.address, "another questionnaire, another draft")
                try await one.answer("manage", "1")
                let first = try await browser.post(one.address + "/finish", Self.reason)
                let second = try await browser.post(two.address + "/finish", Self.reason)
                #expect(first.location == second.location)
                #expect(try await one.question().location == first.location)
            }
            #expect(try await laptop.envelopes().count == 3)
        }
    }

    @Test func `answers that are no longer on the laptop cannot be put right here`() async throws {
        let earlier = TestLaptop.measurement(score: 10, daysAgo: 70)
        var changes = TestLaptop.standard
        changes[3] = .grant(TestLaptop.entry(TestLaptop.ana, "Ana Prøve"), history: [earlier])
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let list = try await browser.get("/citizens/c-ana/visits")
                #expect(list.text.contains("Svarene ligger ikke på denne computer."))
                #expect(list.submissions.isEmpty)
                let gone = earlier.submission.uuidString
                for id in [gone, "x", ""] {
                    let answer = try await browser.post(
                        "/citizens/c-ana/corrections",
                        ["submission": id]
                    )
                    #expect(answer.status == 409)
                }
                let visit = try await Visit.begin(browser, with: TestLaptop.bo)
                try await visit.answerAll()
                try await visit.finish()
                let other = try await browser.get("/citizens/c-bo/visits").submissions
                let foreign = try await browser.post(
                    "/citizens/c-ana/corrections",
                    ["submission": other[0]]
                )
                #expect(foreign.status == 409, "another citizen's")
            }
        }
    }
}
