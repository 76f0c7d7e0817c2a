import FoundationEssentials
import Progression
import Testing

@Suite struct TeamReportTests {
    private static let start = Date(timeIntervalSince1970: 1_704_067_200)

    private static func day(_ weeks: Double) -> Date { start.addingTimeInterval(weeks * 604_800) }

    private static func measurement(_ score: Double?, week: Double) -> Measurement {
        Measurement(
            submission: UUID(),
            occasion: UUID(),
            citizen: CitizenReference(rawValue: "c"),
            factor: .network,
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "s"),
            informant: .citizen,
            date: day(week),
            score: ScaleScore(value: score, answered: 4, total: 4),
            precision: Precision(sd: 7.5, reliability: 0.8)
        )
    }

    private static func course(
        _ scores: [(Double?, Double)],
        asOf week: Double,
        closed: Double? = nil,
        events: [RecordedEvent] = []
    ) -> TeamCourse {
        TeamCourse(
            of: scores.map { measurement($0.0, week: $0.1) },
            TeamCourse.Circumstances(
                unit: "a",
                schedule: Schedule(weeks: 6, graceWeeks: 2),
                closed: closed.map(day),
                events: events
            ),
            asOf: day(week)
        )
    }

    @Test func `a course is measured in time within the interval and its grace`() {
        #expect(Self.course([(40, 0)], asOf: 7.9).isMeasuredInTime)
        #expect(!Self.course([(40, 0)], asOf: 8).isMeasuredInTime)
        #expect(!Self.course([], asOf: 1).isMeasuredInTime)
        #expect(
            !Self.course([(40, 5)], asOf: 4).isMeasuredInTime,
            "later measurements do not count"
        )
    }

    @Test func `each measurement after the first is on time or not`() {
        let course = Self.course([(40, 0), (nil, 6), (50, 14), (50, 21.5)], asOf: 30)
        #expect(course.timeliness == [true, false, true])
        #expect(Self.course([(40, 0)], asOf: 30).timeliness == [])
    }

    @Test func `a distance is more, less or nothing sure beyond the measurement error`() {
        // S_diff 4.7434: 15 points are 3.16 of it, 9 are 1.90.
        let steps = [47.5, 41.5, 17.5, 32.5].map {
            Self.course([(32.5, 0), ($0, 6)], asOf: 7).journeys[.network]?.step
        }
        #expect(steps == [.more, .noSureChange, .less, .noSureChange])
        let one = Self.course([(32.5, 0), (nil, 6)], asOf: 7).journeys[.network]
        #expect(one?.step == .tooFew && one?.distance == nil && one?.latest == 32.5)
        #expect(Self.course([(nil, 0)], asOf: 7).journeys[.network] == nil)
    }

    @Test(arguments: [(0.0, 0), (19.9, 0), (20, 1), (79.9, 3), (80, 4), (100, 4)])
    func `a band is twenty points, and its border is in the upper`(score: Double, band: Int) {
        #expect(Self.course([(score, 0)], asOf: 1).journeys[.network]?.band == band)
    }

    @Test func `a closed case is closed from the day it was, and efforts count from their first`() {
        #expect(Self.course([], asOf: 3, closed: 4).isOpen)
        #expect(!Self.course([], asOf: 5, closed: 4).isOpen)
        let kinds = [EventKind.Category.effort, .pause].enumerated().map {
            EventKind(id: $0.offset + 1, category: $0.element, name: "n")
        }
        let events = kinds.map {
            RecordedEvent(id: UUID(), kind: $0, start: CalendarDay(year: 2024, month: 1, day: 9))
        }
        #expect(Self.course([], asOf: 1, events: events).efforts == [])
        #expect(Self.course([], asOf: 2, events: events).efforts == [1])
    }

    private static func courses(
        _ unit: String?,
        _ count: Int,
        late: Int,
        change: Double = 4,
        efforts: Set<Int> = []
    ) -> [TeamCourse] {
        (0..<count).map { number in
            TeamCourse(
                unit: unit,
                efforts: efforts,
                isOpen: true,
                isMeasuredInTime: number >= late,
                timeliness: [true, number >= late],
                journeys: [
                    .network: TeamCourse.Journey(
                        latest: number < late ? 30 : 50,
                        distance: change,
                        step: number < late ? .less : .more
                    )
                ]
            )
        }
    }

    private static let division = TeamDivision(
        units: [
            OrganisationUnit(id: "a", name: "Østby"), OrganisationUnit(id: "b", name: "aalborg"),
            OrganisationUnit(id: "c", name: "Unge", within: "a"),
        ],
        shown: nil,
        kinds: [
            EventKind(id: 1, category: .effort, name: "Praktik"),
            EventKind(id: 2, category: .pause, name: "Sygdom"),
            EventKind(id: 3, category: .effort, name: "Mentor"),
        ]
    )

    @Test func `units stand by name, never by size, and those of no unit last`() {
        let report = TeamReport(
            of: Self.courses("a", 90, late: 10) + Self.courses("b", 20, late: 9),
            by: Self.division,
            rule: GroupRule()
        )
        #expect(report.units.map(\.name) == ["aalborg", "Østby", "Østby › Unge", ""])
        #expect(report.efforts.map(\.name) == ["Mentor", "Praktik"])
        let own = TeamDivision(
            units: [OrganisationUnit(id: "å", name: "Å"), OrganisationUnit(id: "ø", name: "ø")],
            shown: ["å", "ø"],
            kinds: []
        )
        #expect(own.units.map(\.name) == ["ø", "Å"])
    }

    @Test func `coverage, timeliness and the funnel come out`() throws {
        let courses =
            Self.courses("a", 40, late: 10, efforts: [1])
            + Self.courses("b", 20, late: 10) + Self.courses("c", 12, late: 6)
            + Self.courses(nil, 30, late: 5)
        let report = TeamReport(of: courses, by: Self.division, rule: GroupRule())
        #expect(report.all.open == .shown(102) && report.all.notInTime == .shown(31))
        #expect(report.units[1].coverage == 0.75)
        // Forty first ones on time, and thirty of forty second ones.
        #expect(report.units[1].timeliness == .shown(70.0 / 80))
        let funnel = try #require(report.funnel)
        #expect(funnel.units.map(\.observed.count) == [10, 30, 6, 25])
        #expect(abs(funnel.expected - 71.0 / 102) < 1e-12)
        #expect(report.efforts[1].inTime == .shown(30))
        #expect(report.efforts[0].open == .hidden(.fewCitizens))
    }

    @Test func `a unit with too few is in no funnel, and cannot be had from the whole`() {
        let courses =
            Self.courses("a", 40, late: 10) + Self.courses("b", 6, late: 3)
            + Self.courses("c", 25, late: 8)
        let report = TeamReport(of: courses, by: Self.division, rule: GroupRule())
        #expect(report.units[0].inTime == .hidden(.fewCitizens))
        #expect(report.units[0].coverage == nil)
        #expect(report.units[0].timeliness == .hidden(.fewCitizens))
        #expect(report.units.count { $0.timeliness == .hidden(.givesAway) } == 1)
        #expect(report.funnel?.units.allSatisfy { $0.observed.people != 6 } ?? true)
    }

    @Test func `distance travelled is counted and averaged`() {
        let courses =
            Self.courses("a", 20, late: 6, change: 5) + Self.courses("b", 20, late: 8, change: -3)
        let report = JourneyReport(
            of: courses,
            factor: .network,
            by: Self.division,
            rule: GroupRule()
        )
        #expect(report.units[1].meanDistance == .shown(5))
        #expect(report.all.meanDistance == .shown(1))
        #expect(report.all.travelled == .shown(40) && report.all.standing == .shown(40))
        // Six have less, and nobody nothing sure or too few: the six would tell that these are nobody.
        #expect(
            report.units[1].steps == [
                .shown(14), .hidden(.fewCitizens), .hidden(.givesAway), .hidden(.fewCitizens),
            ]
        )
        #expect(report.units[1].bands[2] == .shown(14))
        let other = JourneyReport(
            of: courses,
            factor: .readiness,
            by: Self.division,
            rule: GroupRule()
        )
        #expect(other.all.travelled == .hidden(.fewCitizens))
    }

    @Test func `a small group's mean is not left between the others and the whole`() {
        func person(_ value: Double) -> [Double] { [value] }
        let groups = [6, 12, 30].map { Array(repeating: person(2), count: $0) }
        let means = GuardedMeans(of: groups, rule: GroupRule())
        #expect(means.groups == [.hidden(.fewCitizens), .hidden(.givesAway), .shown(2)])
        #expect(means.all == .shown(2))
        let whole = GuardedMeans(of: [groups[2]], rule: GroupRule())
        #expect(whole.groups == [.shown(2)] && whole.all == .shown(2))
        #expect(
            GuardedMeans.part(groups[2], rest: groups[0], rule: GroupRule()) == .hidden(.givesAway)
        )
        #expect(GuardedMeans.part(groups[2], rest: [], rule: GroupRule()) == .shown(2))
    }
}
