import FoundationEssentials
import Progression
import Testing

@Suite struct CourseTests {
    static func measurement(
        _ number: UInt8,
        week: Double,
        score: Double?,
        factor: Factor = .network,
        precision: Precision? = Precision(sd: 20, reliability: 0.8)
    ) -> Measurement {
        Measurement(
            submission: .numbered(number),
            occasion: .numbered(number),
            citizen: CitizenReference(rawValue: "c-1"),
            factor: factor,
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "h"),
            informant: .citizen,
            date: .week(week),
            score: ScaleScore(value: score, answered: score == nil ? 1 : 4, total: 4),
            precision: precision
        )
    }

    @Test func `measurements come in order of time and each response once`() {
        let series = FactorSeries(
            of: .network,
            among: [
                Self.measurement(2, week: 6, score: 50), Self.measurement(1, week: 0, score: 40),
                Self.measurement(2, week: 6, score: 50),
                Self.measurement(3, week: 3, score: 45, factor: .readiness),
            ]
        )
        #expect(series.measurements.map(\.submission) == [.numbered(1), .numbered(2)])
    }

    @Test func `the visits come latest first, and some of them are a course of their own`() {
        let course = Course(of: [
            Self.measurement(1, week: 0, score: 40), Self.measurement(2, week: 6, score: 50),
            Self.measurement(3, week: 12, score: 60, factor: .readiness),
            Self.measurement(2, week: 6, score: 10, factor: .meaningAndDirection),
        ])
        #expect(course.visits == [.numbered(3), .numbered(2), .numbered(1)])
        let part = course.only(course.visits.dropFirst())
        #expect(part[.network].measurements.count == 2)
        #expect(part[.readiness].measurements.isEmpty)
        #expect(course.only([]).lastMeasured == nil)
    }

    @Test func `an occasion without a score is kept but not compared`() {
        let series = FactorSeries(
            of: .network,
            among: [
                Self.measurement(1, week: 0, score: 40), Self.measurement(2, week: 6, score: nil),
                Self.measurement(3, week: 12, score: 70),
            ]
        )
        #expect(series.measurements.count == 3)
        #expect(series.scored.count == 2)
        #expect(series.lastChange?.difference == 30)
    }

    @Test func `one score is too early to say anything`() {
        let series = FactorSeries(
            of: .network,
            among: [Self.measurement(1, week: 0, score: 40)]
        )
        #expect(series.lastChange == nil)
        #expect(series.changeSinceStart == nil)
        #expect(series.verdict == .tooEarly)
        #expect(series.trend == nil)
    }

    @Test func `without a known precision no change is judged`() {
        let series = FactorSeries(
            of: .network,
            among: [
                Self.measurement(1, week: 0, score: 10),
                Self.measurement(2, week: 6, score: 90, precision: nil),
            ]
        )
        #expect(series.verdict == .tooEarly)
    }

    @Test func `the last change is judged against the measurement error`() {
        // SD 20 and reliability .80: 24.8 points are beyond noise.
        let small = [(1, 0, 40), (2, 6, 64)].map {
            Self.measurement($0.0, week: $0.1, score: $0.2)
        }
        let large = [(1, 0, 40), (2, 6, 65)].map {
            Self.measurement($0.0, week: $0.1, score: $0.2)
        }
        #expect(FactorSeries(of: .network, among: small).verdict == .probablyMore)
        #expect(FactorSeries(of: .network, among: large).verdict == .clearlyMore)
    }

    @Test func `a trend needs three scores and is given per six weeks`() throws {
        let two = [(1, 0, 40), (2, 6, 46)].map { Self.measurement($0.0, week: $0.1, score: $0.2) }
        let third = Self.measurement(3, week: 12, score: 52)
        #expect(FactorSeries(of: .network, among: two).trend == nil)
        let trend = try #require(FactorSeries(of: .network, among: two + [third]).trend)
        #expect(abs(trend.line.slope - 6) < 1e-9)
    }

    @Test func `a course has all five series in their order, empty ones too`() {
        let course = Course(of: [
            Self.measurement(1, week: 0, score: 40), Self.measurement(2, week: 6, score: 46),
        ])
        #expect(course.series.map(\.factor) == Factor.allCases)
        #expect(course[.network].measurements.count == 2)
        #expect(course[.readiness].measurements.isEmpty)
        #expect(course.lastMeasured == .week(6))
        #expect(Course(of: []).lastMeasured == nil)
    }

    @Test func `only readiness is the professional's view`() {
        #expect(Factor.allCases.filter { $0.respondent == .caseworker } == [.readiness])
    }
}
