import Testing

@testable import Progression

/// Under which terms an instrument is asked.
@Suite struct TermsTests {
    private static let today = CalendarDay(year: 2_026, month: 3, day: 2)

    private func form(
        _ version: String,
        url: String = "network",
        schedule: Schedule? = Schedule(weeks: 6, graceWeeks: 2)
    ) -> Questionnaire {
        Questionnaire(
            reference: InstrumentReference(url: url, version: version, sha256: url + version),
            id: url,
            title: LocalizedText([.danish: url]),
            answeredBy: .citizen,
            languages: [.danish],
            schedule: schedule,
            items: []
        )
    }

    @Test(arguments: [
        (InstrumentTerms.plain, 6, 2), (InstrumentTerms(weeks: 12), 12, 2),
        (InstrumentTerms(weeks: 12, graceWeeks: 0), 12, 0), (InstrumentTerms(graceWeeks: 5), 6, 5),
    ])
    func `what the terms leave out is as the file says`(
        terms: InstrumentTerms,
        weeks: Int,
        grace: Int
    ) {
        let asked = form("1.0.0").asked(under: terms)
        #expect(asked.schedule == Schedule(weeks: weeks, graceWeeks: grace))
    }

    @Test func `an interval makes what is asked now and then a part of the regular visit`() {
        let occasional = form("1.0.0", schedule: nil)
        #expect(!occasional.isRegular && occasional.asked(under: .plain) == occasional)
        #expect(!occasional.asked(under: InstrumentTerms(graceWeeks: 1)).isRegular)
        let regular = occasional.asked(under: InstrumentTerms(weeks: 8))
        #expect(regular.isRegular && regular.schedule == Schedule(weeks: 8, graceWeeks: 0))
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func `the first day counts`(days: Int, isAsked: Bool) {
        let first = CalendarDay(daysSince1970: Self.today.daysSince1970 + days)
        let terms = InstrumentTerms(from: first)
        #expect(terms.hasBegun(on: Self.today) == isAsked)
        let inUse = InstrumentsInUse([(form("1.0.0"), terms)])
        #expect(inUse.all(on: Self.today).isEmpty == !isAsked)
        #expect(inUse.asked(of: nil, on: Self.today).isEmpty == !isAsked)
    }

    @Test(arguments: [
        (nil, nil, true), (nil, "Unge", true), ("Unge", "Unge", true), ("Unge", nil, false),
        ("Unge", "unge", false), ("Unge", "Ældre", false),
    ])
    func `a target group is asked what is meant for it or for everybody`(
        meant: String?,
        group: String?,
        isAsked: Bool
    ) {
        let inUse = InstrumentsInUse([(form("1.0.0"), InstrumentTerms(targetGroup: meant))])
        #expect(inUse.asked(of: group, on: Self.today).isEmpty == !isAsked)
        #expect(inUse.all(on: Self.today).count == 1)
    }

    @Test func `of one address the one is asked whose day came last, then the highest version`() {
        func day(_ more: Int) -> InstrumentTerms {
            InstrumentTerms(from: CalendarDay(daysSince1970: Self.today.daysSince1970 + more))
        }
        let inUse = InstrumentsInUse([
            (form("9.0.0"), .plain), (form("2.0.0"), day(-9)), (form("1.0.0"), day(-1)),
            (form("3.0.0"), day(1)), (form("1.9.0", url: "health"), .plain),
            (form("1.10.0", url: "health"), .plain),
        ])
        let asked = inUse.asked(of: nil, on: Self.today).map(\.reference.sha256).sorted()
        #expect(asked == ["health1.10.0", "network1.0.0"])
        let tomorrow = CalendarDay(daysSince1970: Self.today.daysSince1970 + 1)
        #expect(inUse.all(on: tomorrow).map(\.reference.version).sorted() == ["1.10.0", "3.0.0"])
    }

    @Test func `what is meant for one group only leaves the others without it`() {
        let terms = InstrumentTerms(targetGroup: "Unge", from: Self.today)
        let inUse = InstrumentsInUse([(form("1.0.0"), .plain), (form("1.1.0"), terms)])
        #expect(inUse.asked(of: "Unge", on: Self.today).map(\.reference.version) == ["1.1.0"])
        #expect(inUse.asked(of: nil, on: Self.today).isEmpty)
    }
}
