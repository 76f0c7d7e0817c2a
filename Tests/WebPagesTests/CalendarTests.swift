import FoundationEssentials
import Progression
import Testing

@testable import WebPages

@Suite struct CalendarTests {
    @Test(arguments: [
        ("2024-11-21T12:00:00Z", "to. 21. nov. 2024", "Thu 21 Nov 2024"),
        ("2024-02-29T12:00:00Z", "to. 29. feb. 2024", "Thu 29 Feb 2024"),
        ("2000-01-01T12:00:00Z", "lø. 1. jan. 2000", "Sat 1 Jan 2000"),
        ("1969-12-31T12:00:00Z", "on. 31. dec. 1969", "Wed 31 Dec 1969"),
        ("2024-12-31T23:30:00Z", "on. 1. jan. 2025", "Wed 1 Jan 2025"),
        ("2024-06-30T22:30:00Z", "ma. 1. jul. 2024", "Mon 1 Jul 2024"),
    ])
    func `a day is written as people say it`(moment: String, danish: String, english: String) {
        let moment = Sample.moment(moment)
        #expect(words(.danish).date(moment) == danish)
        #expect(words(.english).date(moment) == english)
    }

    @Test func `a day survives the way to a number and back`() {
        for days in stride(from: -800_000, through: 800_000, by: 7_919) {
            #expect(CalendarDay(daysSince1970: days).daysSince1970 == days)
        }
    }

    @Test(arguments: [
        ("2024-03-31T00:59:59Z", 3_600), ("2024-03-31T01:00:00Z", 7_200),
        ("2024-10-27T00:59:59Z", 7_200), ("2024-10-27T01:00:00Z", 3_600),
        ("2025-03-30T01:00:00Z", 7_200), ("2026-10-25T00:59:59Z", 7_200),
        ("2024-01-01T00:00:00Z", 3_600),
    ])
    func `Danish summer time begins and ends on the last Sunday`(moment: String, offset: Int) {
        #expect(TimeZoneRule.danish.offset(at: Sample.moment(moment)) == offset)
        #expect(TimeZoneRule.fixed(seconds: 60).offset(at: Sample.moment(moment)) == 60)
    }

    @Test(arguments: [
        ("2024-11-21T08:00:00Z", "i dag", "i dag kl. 9.00"),
        ("2024-11-20T14:40:00Z", "i går", "i går kl. 15.40"),
        ("2024-11-16T08:05:00Z", "5 dage siden", "lø. 16. nov. 2024 kl. 9.05"),
        ("2024-10-10T08:00:00Z", "6 uger siden", "to. 10. okt. 2024 kl. 10.00"),
        ("2024-05-21T08:00:00Z", "6 måneder siden", "ti. 21. maj 2024 kl. 10.00"),
    ])
    func `how long ago is said in words`(moment: String, ago: String, exact: String) {
        let moment = Sample.moment(moment)
        #expect(words(.danish).ago(moment) == ago)
        #expect(words(.danish).moment(moment) == exact)
    }

    @Test(arguments: [
        ("2024-08-08T09:00:00Z", "august"), ("2024-11-01T09:00:00Z", "1. november"),
        ("2023-11-14T09:00:00Z", "november 2023"),
    ])
    func `since when is as exact as it must be`(earlier: String, since: String) {
        let later = Sample.moment("2024-11-14T09:00:00Z")
        #expect(words(.danish).since(Sample.moment(earlier), until: later) == since)
    }

    @Test(arguments: [
        (12.34, "12,3", "+12"), (-0.04, "0,0", "0"), (-7.5, "−7,5", "−8"), (100, "100,0", "+100"),
    ])
    func `numbers have a comma and a true minus`(value: Double, one: String, signed: String) {
        #expect(Wording.danish.number(value, decimals: 1) == one)
        #expect(Wording.danish.signed(value, decimals: 0) == signed)
    }

    @Test(
        arguments: [
            (nil, DueStatus.never), ("2024-11-20T09:00:00Z", .later(weeks: 6)),
            ("2024-10-15T09:00:00Z", .later(weeks: 1)), ("2024-10-10T09:00:00Z", .due),
            ("2024-09-26T09:00:00Z", .overdue),
        ] as [(String?, DueStatus)]
    )
    func `six weeks make it time, eight are too many`(last: String?, due: DueStatus) {
        let last = last.map(Sample.moment)
        #expect(DueStatus(lastMeasured: last, schedule: nil, now: Sample.now) == due)
    }

    private func words(_ language: Language) -> CalendarWords {
        CalendarWords(wording: .of(language), context: Sample.context(language: language))
    }
}
