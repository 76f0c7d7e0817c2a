import FoundationEssentials
import Progression
import Testing

@Suite struct PrecisionTests {
    @Test func `the worked example of reliable change comes out`() {
        let precision = Precision(sd: 7.5, reliability: 0.80)
        let change = ReliableChange(from: 32.5, to: 47.5, precision: precision)
        #expect(abs(precision.standardError - 3.3541) < 5e-5)
        #expect(abs(precision.differenceError - 4.7434) < 5e-5)
        #expect(abs(change.index - 3.1623) < 5e-5)
        #expect(change.difference == 15)
        #expect(change.verdict == .clearlyMore)
    }

    @Test func `errors of the reference items agree`() {
        let precision = Precision(sd: 20.1987021794, reliability: 0.750226844195)
        #expect(abs(precision.standardError / 10.0947680915 - 1) < 1e-6)
        #expect(abs(precision.differenceError / 14.276157944 - 1) < 1e-6)
        #expect(abs(precision.minimalDetectableChange / 27.9812695703 - 1) < 1e-6)
    }

    @Test(arguments: [
        (1.97, Verdict.clearlyMore), (1.96, .probablyMore), (1.28, .probablyMore),
        (1.27, .noSureChange), (0, .noSureChange), (-1.27, .noSureChange),
        (-1.28, .probablyLess), (-1.96, .probablyLess), (-1.97, .clearlyLess),
    ])
    func `each verdict is tied to a number`(index: Double, verdict: Verdict) {
        // SD √½ and reliability 0 make the standard error of a difference exactly one point.
        let unit = Precision(sd: 0.5.squareRoot(), reliability: 0)
        let change = ReliableChange(from: 0, to: index, precision: unit)
        #expect(abs(change.index - index) < 1e-12)
        let exact = ReliableChange(
            from: 0,
            to: index * unit.differenceError,
            precision: unit
        )
        #expect(exact.verdict == verdict)
    }
}

@Suite struct TrendTests {
    @Test func `slopes of all reference citizens agree with R`() throws {
        let long = try Reference.table("synthetic_long.csv")
        let expected = try Reference.table("expected_slopes.csv")
        let byCitizen = Dictionary(grouping: long, by: { $0[0] })
        #expect(expected.count == 60)
        for row in expected {
            let points = try #require(byCitizen[row[0]]).compactMap { cells -> (Double, Double)? in
                guard let week = Double(cells[1]), let score = Double(cells[2]) else { return nil }
                return (week / 6, score)
            }
            let trend = try #require(Trend(of: points.map { (time: $0.0, value: $0.1) }))
            let leastSquares = try #require(Double(row[2]))
            let theilSen = try #require(Double(row[3]))
            #expect(trend.line.count == Int(row[1]))
            #expect(abs(trend.line.slope - leastSquares) <= 1e-6 * abs(leastSquares), "\(row)")
            #expect(abs(trend.theilSen - theilSen) <= 1e-6 * abs(theilSen), "\(row)")
        }
    }

    @Test func `the worked example comes out`() throws {
        let points = [(0.0, 10.0), (1, 20), (2, 60)].map { (time: $0.0, value: $0.1) }
        let trend = try #require(Trend(of: points))
        #expect(trend.line.slope == 25)
        #expect(trend.theilSen == 25)
        #expect(trend.line.intercept == 5)
        // Residuals 5, −10, 5: √(150/1/2).
        #expect(abs(try #require(trend.line.standardError) - 75.0.squareRoot()) < 1e-12)
    }

    @Test func `two points leave nothing over to judge the slope by`() throws {
        let trend = try #require(Trend(of: [(time: 0, value: 1), (time: 2, value: 5)]))
        #expect(trend.line.slope == 2)
        #expect(trend.line.standardError == nil)
    }

    @Test func `points at one time have no trend`() {
        #expect(Trend(of: [(time: 1, value: 1), (time: 1, value: 5)]) == nil)
        #expect(Trend(of: [(time: 1, value: 1)]) == nil)
        #expect(Trend(of: []) == nil)
    }
}

@Suite struct StraightLineTests {
    @Test func `the worked example comes out, with its interval`() throws {
        let points = [(0.0, 10.0), (1, 20), (2, 60)].map { (time: $0.0, value: $0.1) }
        let line = try #require(StraightLine(SeriesSums(of: points)))
        let interval = try #require(line.interval)
        #expect(abs(interval.lowerBound - (25 - 12.706204736 * 75.0.squareRoot())) < 1e-6)
        #expect(abs(interval.upperBound - (25 + 12.706204736 * 75.0.squareRoot())) < 1e-6)
        #expect(abs(try #require(line.residualDeviation) - 150.0.squareRoot()) < 1e-9)
    }

    /// R: `qt(.975, n - 2)`, told from a line with a standard error of known size.
    @Test(arguments: [
        (3, 12.706204736), (4, 4.302652730), (16, 2.144786688), (252, 1.969498393),
        (1002, 1.962339081),
    ])
    func `the interval is Student's`(points: Int, quantile: Double) throws {
        let sums = SeriesSums(
            of: (0..<points).map { (time: Double($0), value: Double($0 * $0 % 7)) }
        )
        let line = try #require(StraightLine(sums))
        let (interval, error) = (try #require(line.interval), try #require(line.standardError))
        let half = (interval.upperBound - interval.lowerBound) / 2
        #expect(Reference.agree(half / error, quantile, 1e-8))
    }

    @Test func `times far from nought lose no digits`() throws {
        let near = [(0.0, 47.7), (1, 49.4), (2.2, 58.2), (3, 58.5)]
        let far = near.map { (time: $0.0 + 480, value: $0.1) }
        let line = try #require(Trend(of: near.map { (time: $0.0, value: $0.1) })).line
        let other = try #require(Trend(of: far)).line
        #expect(Reference.agree(other.slope, line.slope, 1e-11))
        #expect(Reference.agree(other.standardError, line.standardError, 1e-9))
        #expect(Reference.agree(other.intercept, line.intercept - 480 * line.slope, 1e-9))
    }
}

@Suite struct ReliableTrendTests {
    private static let fourItems = Precision(sd: 20, reliability: 0.80)

    @Test func `nine occasions see a smaller change than two`() throws {
        let points = (0..<9).map { (time: Double($0), value: 50 + Double($0)) }
        let trend = try #require(ReliableTrend(of: points, precision: Self.fourItems))
        #expect(abs(trend.minimalDetectableChange - 18.1) < 0.05)
        #expect(abs(Self.fourItems.minimalDetectableChange - 24.8) < 0.05)
        #expect(abs(Self.fourItems.minimalDetectableChange90 - 20.8) < 0.05)
        let oneItem = Precision(sd: 25, reliability: 0.60)
        #expect(abs(oneItem.minimalDetectableChange - 44) < 0.5)
        #expect(trend.change == 8 && trend.verdict == .noSureChange)
    }

    @Test(arguments: [
        (18.2, Verdict.clearlyMore), (17.9, .probablyMore), (11.9, .probablyMore),
        (11.7, .noSureChange), (-11.7, .noSureChange), (-11.9, .probablyLess),
        (-18.2, .clearlyLess),
    ])
    func `the change over nine occasions decides`(change: Double, verdict: Verdict) throws {
        let points = (0..<9).map { (time: Double($0), value: 50 + change * Double($0) / 8) }
        let trend = try #require(ReliableTrend(of: points, precision: Self.fourItems))
        #expect(abs(trend.change - change) < 1e-9)
        #expect(trend.verdict == verdict)
    }

    @Test func `two occasions, or one time, are too early for a trend`() {
        let two = [(time: 0.0, value: 10.0), (time: 1, value: 90)]
        #expect(ReliableTrend(of: two, precision: Self.fourItems) == nil)
        let same = (0..<4).map { (time: 3.0, value: Double($0)) }
        #expect(ReliableTrend(of: same, precision: Self.fourItems) == nil)
    }
}
