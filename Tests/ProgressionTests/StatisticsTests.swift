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
            #expect(trend.count == Int(row[1]))
            #expect(abs(trend.leastSquares - leastSquares) <= 1e-6 * abs(leastSquares), "\(row)")
            #expect(abs(trend.theilSen - theilSen) <= 1e-6 * abs(theilSen), "\(row)")
        }
    }

    @Test func `the worked example comes out`() throws {
        let points = [(0.0, 10.0), (1, 20), (2, 60)].map { (time: $0.0, value: $0.1) }
        let trend = try #require(Trend(of: points))
        #expect(trend.leastSquares == 25)
        #expect(trend.theilSen == 25)
        #expect(trend.intercept == 5)
        // Residuals 5, −10, 5: √(150/1/2).
        #expect(abs(try #require(trend.standardError) - 75.0.squareRoot()) < 1e-12)
    }

    @Test func `two points leave nothing over to judge the slope by`() throws {
        let trend = try #require(Trend(of: [(time: 0, value: 1), (time: 2, value: 5)]))
        #expect(trend.leastSquares == 2)
        #expect(trend.standardError == nil)
    }

    @Test func `points at one time have no trend`() {
        #expect(Trend(of: [(time: 1, value: 1), (time: 1, value: 5)]) == nil)
        #expect(Trend(of: [(time: 1, value: 1)]) == nil)
        #expect(Trend(of: []) == nil)
    }
}
