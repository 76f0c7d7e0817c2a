import FoundationEssentials
import Progression
import Testing

/// Series that break when a question file measures something else, and those that go on.
@Suite struct SeriesTests {
    private static func measurement(
        _ number: UInt8,
        week: Double,
        score: Double?,
        version: String,
        continues: [Int] = [],
        url: String = "u"
    ) -> Measurement {
        Measurement(
            submission: .numbered(number),
            occasion: .numbered(number),
            citizen: CitizenReference(rawValue: "c-1"),
            factor: .network,
            instrument: InstrumentReference(url: url, version: version, sha256: version),
            informant: .citizen,
            date: .week(week),
            score: ScaleScore(value: score, answered: 4, total: 4),
            precision: Precision(sd: 20, reliability: 0.8),
            continues: continues
        )
    }

    /// Numbers of the measurements in each part.
    private static func parts(_ measurements: [Measurement]) -> [[Double]] {
        FactorSeries(of: .network, among: measurements).segments.map { segment in
            segment.compactMap(\.score.value)
        }
    }

    @Test(arguments: ["1.0.1", "1.4.0", "1.0.0"])
    func `the same major number goes on with the series`(_ version: String) {
        let parts = Self.parts([
            Self.measurement(1, week: 0, score: 40, version: "1.0.0"),
            Self.measurement(2, week: 6, score: 50, version: version),
        ])
        #expect(parts == [[40, 50]])
    }

    @Test func `a new major number begins a new series, and only that is compared`() throws {
        let series = FactorSeries(
            of: .network,
            among: [
                Self.measurement(1, week: 0, score: 10, version: "1.0.0"),
                Self.measurement(2, week: 6, score: 20, version: "1.0.0"),
                Self.measurement(3, week: 12, score: 80, version: "2.0.0"),
            ]
        )
        #expect(series.measurements.count == 3)
        #expect(series.scored.map(\.score) == [80])
        #expect(series.lastChange == nil)
        #expect(series.changeSinceStart == nil)
        #expect(series.differenceSinceStart == nil)
        #expect(series.verdict == .tooEarly)
        #expect(series.trend == nil)
        #expect(series.breaks.map(\.date) == [.week(12)])
    }

    @Test func `the new series is judged by itself`() throws {
        let weeks: [(Double, Double, String)] = [
            (0, 90, "1.0.0"), (6, 40, "2.0.0"), (12, 50, "2.0.0"), (18, 60, "2.1.0"),
        ]
        let series = FactorSeries(
            of: .network,
            among: weeks.enumerated().map { number, week in
                Self.measurement(UInt8(number), week: week.0, score: week.1, version: week.2)
            }
        )
        #expect(series.differenceSinceStart == 20)
        #expect(series.lastChange?.difference == 10)
        #expect(abs(try #require(series.trend).line.slope - 10) < 1e-9)
    }

    @Test func `a version that continues an old one goes on with its series`() {
        let parts = Self.parts([
            Self.measurement(1, week: 0, score: 40, version: "1.0.0"),
            Self.measurement(2, week: 6, score: 50, version: "2.0.0", continues: [1]),
        ])
        #expect(parts == [[40, 50]])
    }

    @Test func `a third version can join two that were apart`() {
        let apart = [
            Self.measurement(1, week: 0, score: 40, version: "1.0.0"),
            Self.measurement(2, week: 6, score: 50, version: "2.0.0"),
        ]
        #expect(Self.parts(apart) == [[40], [50]])
        let third = Self.measurement(3, week: 12, score: 60, version: "3.0.0", continues: [2, 1])
        #expect(Self.parts(apart + [third]) == [[40, 50, 60]])
        let other = Self.measurement(3, week: 12, score: 60, version: "3.0.0", continues: [2])
        #expect(Self.parts(apart + [other]) == [[40], [50, 60]])
    }

    @Test func `a draft finished late on the old version stays with the old series`() {
        let parts = Self.parts([
            Self.measurement(1, week: 0, score: 40, version: "1.0.0"),
            Self.measurement(2, week: 6, score: 50, version: "2.0.0"),
            Self.measurement(3, week: 7, score: 45, version: "1.0.0"),
        ])
        #expect(parts == [[40, 45], [50]])
    }

    @Test func `another question file is another series, whatever its number`() {
        let parts = Self.parts([
            Self.measurement(1, week: 0, score: 40, version: "1.0.0"),
            Self.measurement(2, week: 6, score: 50, version: "1.0.0", continues: [1], url: "v"),
        ])
        #expect(parts == [[40], [50]])
    }

    @Test func `a measurement written before series could be continued is read`() throws {
        let measurement = Self.measurement(1, week: 0, score: 40, version: "1.0.0", continues: [3])
        let written = try JSONEncoder().encode(measurement)
        #expect(try JSONDecoder().decode(Measurement.self, from: written) == measurement)
        let old = String(decoding: written, as: UTF8.self)
            .replacing(",\"continues\":[3]", with: "").replacing("\"continues\":[3],", with: "")
        #expect(!old.contains("continues"))
        #expect(try JSONDecoder().decode(Measurement.self, from: Data(old.utf8)).continues == [])
    }

    @Test func `the rule's comparable versions travel with its measurements`() {
        let because = LocalizedText([.danish: "Kun nye ord"])
        let rule = ScoringRule(
            id: "s",
            factor: .network,
            items: [.init("a")],
            comparableWith: [
                ComparableVersion(version: "1.2.0", because: because),
                ComparableVersion(version: "2.0.1", because: because),
            ]
        )
        let questionnaire = Questionnaire.small(items: [.scale("a")], scores: [rule])
        let response = Response(
            id: .numbered(1),
            visit: .kitchenTable,
            instrument: questionnaire.reference,
            respondent: .citizen,
            answers: [ItemAnswer(item: "a", answer: .integer(3))],
            finished: .week(0)
        )
        #expect(questionnaire.measurements(from: response).map(\.continues) == [[1, 2]])
    }

    @Test func `the central table compares within one series only`() {
        let member = Cohort.Member(
            professional: "p",
            course: Course(of: [
                Self.measurement(1, week: 0, score: 10, version: "1.0.0"),
                Self.measurement(2, week: 6, score: 60, version: "2.0.0"),
                Self.measurement(3, week: 12, score: 63, version: "2.0.0"),
            ])
        )
        #expect(member.changes == [.network: 3])
    }
}
