import Foundation
import Progression
import ResponseStore
import Testing
import WebPages

@testable import SurveyDesk

/// A case that was closed, on the laptop of who visits.
@Suite struct ClosedCaseTests {
    /// Closed on the first day of ``TestTime``.
    private static func grant(measured daysAgo: Double?) -> CacheChange {
        .grant(
            CaseloadEntry(
                citizen: TestLaptop.ana,
                name: "Prøve Prøvesen",
                language: .danish,
                caseworker: "Carl Prøve",
                closed: CalendarDay(year: 2_026, month: 3, day: 2)
            ),
            history: daysAgo.map { [TestLaptop.measurement(score: 50, daysAgo: $0)] } ?? []
        )
    }

    @Test(arguments: [(nil, .wanted), (57, .wanted), (3, .taken)] as [(Double?, LastMeasurement)])
    func `a last measurement is wanted until there is one`(
        daysAgo: Double?,
        expected: LastMeasurement
    ) async throws {
        let changes = [
            SmallQuestionnaires.change(SmallQuestionnaires.belief), Self.grant(measured: daysAgo),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let place = try await browser.desk.door.enter()
                #expect(try await place.today().citizens.map(\.lastMeasurement) == [expected])
                let start = try await place.start(with: TestLaptop.ana, chosen: nil)
                #expect(start.lastMeasurement == expected)
            }
        }
    }

    @Test func `the measurement taken after closing is the last one asked for`() async throws {
        let changes = [
            SmallQuestionnaires.change(SmallQuestionnaires.belief), Self.grant(measured: 57),
        ]
        try await TestLaptop.with(changes: changes) { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let visit = try await Visit.begin(browser)
                try await visit.answer("manage", "3")
                try await visit.answer("tried", "yes_lately")
                try await visit.answer("what", "En kogebog")
                try await visit.answer("helps", "walk", "talk")
                #expect(try await visit.finish().status == 303)
                let place = try await browser.desk.door.enter()
                let line = try #require(try await place.today().citizens.first)
                #expect(line.lastMeasurement == .taken)
            }
        }
    }
}
