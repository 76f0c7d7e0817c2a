import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing
import WebPages

@testable import SurveyDesk

/// The terms of an instrument on the laptop: whom it is offered for, from when, and who is due.
@Suite struct TermsTests {
    /// The first moment of ``TestTime``.
    private static let today = CalendarDay(year: 2_026, month: 3, day: 2)

    private static func instrument(_ text: String, _ terms: InstrumentTerms) -> CacheChange {
        let content = Data(text.utf8)
        return .instrument(sha256: ContentHash.hex(of: content), content: content, terms: terms)
    }

    private static func grant(
        _ citizen: CitizenReference,
        group: String?,
        history: [Progression.Measurement] = []
    ) -> CacheChange {
        .grant(
            CaseloadEntry(
                citizen: citizen,
                name: "Prøve Prøvesen",
                language: .danish,
                caseworker: "Carl Prøve",
                targetGroup: group
            ),
            history: history
        )
    }

    /// Expects what a visit asks today of a citizen.
    private func ask(
        _ browser: TestBrowser,
        _ citizen: CitizenReference,
        _ expected: [String],
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let place = try await browser.desk.door.enter()
        let asked = await place.questionnaires(.citizen, of: citizen, chosen: nil).map(\.id)
        #expect(asked == expected, sourceLocation: location)
    }

    @Test func `only the target group is asked what is meant for it`() async throws {
        let changes = [
            SmallQuestionnaires.change(SmallQuestionnaires.belief),
            Self.instrument(SmallQuestionnaires.contacts, InstrumentTerms(targetGroup: "Unge")),
            Self.grant(TestLaptop.ana, group: "Unge"), Self.grant(TestLaptop.bo, group: nil),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                try await ask(browser, TestLaptop.ana, ["belief", "contacts"])
                try await ask(browser, TestLaptop.bo, ["belief"])
                let stranger = CitizenReference(rawValue: "c-stranger")
                try await ask(browser, stranger, ["belief"])
                // Practice is with nobody, and shows all there is.
                let place = try await browser.desk.door.enter()
                #expect(await place.questionnaires(.citizen, of: nil, chosen: nil).count == 2)
                let visit = try await Visit.begin(browser, with: TestLaptop.bo)
                try await visit.answerAll()
                #expect(try await visit.finish().status == 303)
            }
            let urls = try await laptop.envelopes().map(\.response.instrument.url)
            #expect(urls == ["https://example.org/questionnaires/belief"])
        }
    }

    @Test func `what waits for its day is offered on that day`() async throws {
        let tomorrow = CalendarDay(daysSince1970: Self.today.daysSince1970 + 1)
        let changes = [
            SmallQuestionnaires.change(SmallQuestionnaires.belief),
            Self.instrument(SmallQuestionnaires.contacts, InstrumentTerms(from: tomorrow)),
            Self.grant(TestLaptop.ana, group: nil),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            laptop.time.pass(seconds: 14 * 3_600 - 1)
            try await TestBrowser.unlocked(laptop) { browser in
                try await ask(browser, TestLaptop.ana, ["belief"])
                // Midnight in Denmark.
                laptop.time.pass(seconds: 1)
                try await ask(browser, TestLaptop.ana, ["belief", "contacts"])
            }
        }
    }

    @Test func `on its day a new version takes the place of the one before`() async throws {
        let newer = SmallQuestionnaires.belief.replacing("version: 1.0.0", with: "version: 1.1.0")
        let tomorrow = CalendarDay(daysSince1970: Self.today.daysSince1970 + 1)
        let changes = [
            SmallQuestionnaires.change(SmallQuestionnaires.belief),
            Self.instrument(newer, InstrumentTerms(from: tomorrow)),
            Self.grant(TestLaptop.ana, group: nil),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            laptop.time.pass(seconds: 14 * 3_600 - 60)
            try await TestBrowser.unlocked(laptop) { browser in
                let place = try await browser.desk.door.enter()
                let before = await place.questionnaires(.citizen, of: TestLaptop.ana, chosen: nil)
                #expect(before.map(\.reference.version) == ["1.0.0"])
                let visit = try await Visit.begin(browser)
                laptop.time.pass(seconds: 60)
                let then = await place.questionnaires(.citizen, of: TestLaptop.ana, chosen: nil)
                #expect(then.map(\.reference.version) == ["1.1.0"])
                // What was begun is finished on the file it was begun with.
                for item in ["manage", "tried", "helps"] { try await visit.refuse(item) }
                #expect(try await visit.finish().status == 303)
            }
            #expect(try await laptop.envelopes().map(\.response.instrument.version) == ["1.0.0"])
        }
    }

    @Test(
        arguments: [
            (InstrumentTerms.plain, .overdue), (InstrumentTerms(weeks: 12), .later(weeks: 4)),
            (InstrumentTerms(weeks: 7, graceWeeks: 9), .due),
            (InstrumentTerms(weeks: 1, graceWeeks: 0, targetGroup: "Unge"), .later(weeks: 12)),
            (
                InstrumentTerms(weeks: 1, from: CalendarDay(year: 2_026, month: 3, day: 3)),
                .later(weeks: 12)
            ),
        ] as [(InstrumentTerms, DueStatus)]
    )
    func `a citizen is due by the terms in use for the citizen`(
        terms: InstrumentTerms,
        due: DueStatus
    ) async throws {
        let history = [TestLaptop.measurement(score: 50, daysAgo: 57)]
        let changes = [
            Self.instrument(SmallQuestionnaires.belief, terms),
            Self.instrument(SmallQuestionnaires.contacts, InstrumentTerms(weeks: 20)),
            Self.grant(TestLaptop.ana, group: nil, history: history),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let today = try await browser.desk.door.enter().today()
                #expect(today.citizens.map(\.due) == [due])
            }
        }
    }

    @Test func `a change of terms or of the target group counts from the next sync`() async throws {
        let changes = [
            Self.instrument(SmallQuestionnaires.belief, InstrumentTerms(targetGroup: "Unge")),
            SmallQuestionnaires.change(SmallQuestionnaires.contacts),
            Self.grant(TestLaptop.ana, group: nil),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                try await ask(browser, TestLaptop.ana, ["contacts"])
            }
            try await laptop.apply([Self.grant(TestLaptop.ana, group: "Unge")])
            try await TestBrowser.unlocked(laptop) { browser in
                try await ask(browser, TestLaptop.ana, ["belief", "contacts"])
            }
            try await laptop.apply([
                Self.instrument(SmallQuestionnaires.belief, InstrumentTerms(targetGroup: "Ældre"))
            ])
            try await TestBrowser.unlocked(laptop) { browser in
                try await ask(browser, TestLaptop.ana, ["contacts"])
            }
        }
    }

    @Test func `a visit begun with what is offered no more can be finished`() async throws {
        let changes = [
            SmallQuestionnaires.change(SmallQuestionnaires.belief),
            Self.grant(TestLaptop.ana, group: nil),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            let address = try await TestBrowser.unlocked(laptop) { browser in
                try await Visit.begin(browser).address
            }
            try await laptop.apply([
                Self.instrument(SmallQuestionnaires.belief, InstrumentTerms(targetGroup: "Unge"))
            ])
            try await TestBrowser.unlocked(laptop) { browser in
                try await ask(browser, TestLaptop.ana, [])
                #expect(try await browser.get("/").text.contains(address))
                #expect(try await browser.get(address).status == 200)
            }
        }
    }
}
