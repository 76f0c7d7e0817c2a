import Foundation
import Progression
import SeededNumbers
import Testing

@Suite struct GrowthModelTests {
    @Test func `the reference model agrees with lme4`() throws {
        let model = try GrowthModel(of: Array(Reference.series("synthetic_long.csv").values))
        #expect(model.seriesCount == 60)
        #expect(model.pointCount == 287)
        #expect(Reference.agree(model.mean.level, 46.59717975194, 1e-6))
        #expect(Reference.agree(model.mean.slope, 1.91222832945, 1e-6))
        #expect(Reference.agree(model.standardErrors.level, 1.75354251711, 1e-6))
        #expect(Reference.agree(model.standardErrors.slope, 0.40486779438, 1e-6))
        #expect(Reference.agree(model.covariance.level, 159.45511996953, 1e-6))
        #expect(Reference.agree(model.covariance.slope, 4.57516978964, 1e-6))
        #expect(Reference.agree(model.covariance.between, -3.07169504521, 1e-6))
        #expect(Reference.agree(model.correlation, -0.113724819168, 1e-6))
        #expect(Reference.agree(model.residualVariance, 43.46983433908, 1e-6))
        #expect(Reference.agree(model.criterion, 2111.00170432, 1e-10))
        #expect(model.isSettled && !model.isSingular)
    }

    @Test func `so does the reference model of levels alone`() throws {
        let series = try Array(Reference.series("synthetic_long.csv").values)
        let model = try GrowthModel(of: series, structure: .level)
        #expect(Reference.agree(model.mean.level, 46.478131988, 1e-6))
        #expect(Reference.agree(model.mean.slope, 2.01505481832, 1e-6))
        #expect(Reference.agree(model.covariance.level, 161.3463619153, 1e-6))
        #expect(Reference.agree(model.residualVariance, 63.3876756938, 1e-6))
        #expect(Reference.agree(model.criterion, 2151.09897985, 1e-10))
        #expect(model.covariance.slope == 0 && model.correlation == nil)
    }

    @Test(arguments: ["singular", "correlated", "nolevel", "small"])
    func `models of further data sets agree with lme4`(name: String) throws {
        let series = try Array(Reference.series("\(name)_long.csv").values)
        let expected = try Reference.figures("\(name)_model.csv")
        let model = try GrowthModel(of: series)
        let figures = [
            "level": model.mean.level, "slope": model.mean.slope,
            "level_error": model.standardErrors.level, "slope_error": model.standardErrors.slope,
            "level_variance": model.covariance.level, "covariance": model.covariance.between,
            "slope_variance": model.covariance.slope, "residual": model.residualVariance,
        ]
        for (key, figure) in figures {
            #expect(Reference.agree(figure, expected[key], 1e-4), "\(key) \(figure)")
        }
        // The criterion is a minimum: ours may be lower, never higher.
        let criterion = try #require(expected["criterion"])
        #expect(Reference.agree(model.criterion, criterion, 1e-8))
        #expect(model.criterion <= criterion + 1e-9 * criterion)
        #expect(model.isSettled)
        #expect(model.isSingular == (expected["singular"] == 1))
    }

    @Test(arguments: ["singular", "correlated", "nolevel", "small"])
    func `models of levels alone agree too`(name: String) throws {
        let series = try Array(Reference.series("\(name)_long.csv").values)
        let expected = try Reference.figures("\(name)_model.csv")
        let model = try GrowthModel(of: series, structure: .level)
        #expect(Reference.agree(model.mean.level, expected["level_only_level"], 1e-5))
        #expect(Reference.agree(model.mean.slope, expected["level_only_slope"], 1e-5))
        #expect(Reference.agree(model.covariance.level, expected["level_only_variance"], 1e-4))
        #expect(Reference.agree(model.residualVariance, expected["level_only_residual"], 1e-4))
        #expect(Reference.agree(model.criterion, expected["level_only_criterion"], 1e-8))
    }

    @Test func `other units of time and value turn only the units round`() throws {
        let series = try Reference.series("synthetic_long.csv").values
        let model = try GrowthModel(of: Array(series))
        // Seconds since 1970 and thousandths of points.
        let moved = series.map { sums in
            let (shift, unit) = (1_700_000_000.0, 3_628_800.0)
            let n = sums.count
            return SeriesSums(
                count: n,
                time: unit * sums.time + n * shift,
                timeSquared: unit * unit * sums.timeSquared + 2 * shift * unit * sums.time
                    + n * shift * shift,
                value: 1000 * sums.value,
                timeValue: 1000 * (unit * sums.timeValue + shift * sums.value),
                valueSquared: 1e6 * sums.valueSquared
            )
        }
        let same = try GrowthModel(of: moved)
        #expect(Reference.agree(same.mean.slope * 3628.8, model.mean.slope, 1e-4))
        #expect(Reference.agree(same.residualVariance / 1e6, model.residualVariance, 1e-4))
    }

    @Test func `a model of many drawn people finds what they were drawn from`() throws {
        var numbers = SeededNumbers(seed: 20_261_128)
        let series = (0..<4_000).map { _ in
            let (level, slope) = (50 + 12 * numbers.normal(), 1.5 + 2 * numbers.normal())
            var sums = SeriesSums()
            for time in 0..<Int.random(in: 2...9, using: &numbers) {
                let value = level + slope * Double(time) + 7 * numbers.normal()
                sums.add(time: Double(time), value: value)
            }
            return sums
        }
        let model = try GrowthModel(of: series)
        #expect(abs(model.mean.slope - 1.5) < 4 * model.standardErrors.slope)
        #expect(abs(model.covariance.level.squareRoot() - 12) < 0.6)
        #expect(abs(model.covariance.slope.squareRoot() - 2) < 0.15)
        #expect(abs(model.residualVariance.squareRoot() - 7) < 0.15)
        #expect(!model.isSingular)
    }

    @Test func `what cannot be fitted is refused with the reason`() {
        func series(_ points: (Double, Double)...) -> SeriesSums {
            SeriesSums(of: points.map { (time: $0.0, value: $0.1) })
        }
        #expect(throws: GrowthModelFault.tooFewPoints) { try GrowthModel(of: []) }
        #expect(throws: GrowthModelFault.tooFewPoints) {
            try GrowthModel(of: [series((0, 1), (1, 3)), series((0, 5), (1, 4))])
        }
        #expect(throws: GrowthModelFault.noSpreadInTime) {
            try GrowthModel(of: [series((2, 1), (2, 3), (2, 4), (2, 5))])
        }
        #expect(throws: GrowthModelFault.noResiduals) {
            try GrowthModel(of: [series((0, 5), (1, 5), (2, 5)), series((0, 5), (1, 5), (2, 5))])
        }
    }

    @Test func `a model is written to JSON and read again without a digit lost`() throws {
        let model = try GrowthModel(of: Array(Reference.series("small_long.csv").values))
        let data = try JSONEncoder().encode(model)
        #expect(try JSONDecoder().decode(GrowthModel.self, from: data) == model)
    }
}

@Suite struct TotalLineTests {
    @Test func `deviations and totals of the reference citizens agree with lme4`() throws {
        let series = try Reference.series("synthetic_long.csv")
        let model = try GrowthModel(of: Array(series.values))
        for row in try Reference.table("expected_slopes.csv") {
            let line = TotalLine(of: try #require(series[row[0]]), among: model)
            #expect(Reference.agree(line.deviation.slope, Double(row[4]), 1e-4), "\(row)")
            #expect(Reference.agree(line.deviationErrors.slope, Double(row[5]), 1e-4), "\(row)")
            #expect(Reference.agree(line.total.slope, Double(row[6]), 1e-4), "\(row)")
        }
    }

    @Test(arguments: ["singular", "correlated", "nolevel", "small"])
    func `so do those of further data sets, and the error of the total`(name: String) throws {
        let series = try Reference.series("\(name)_long.csv")
        let model = try GrowthModel(of: Array(series.values))
        let rows = try Reference.table("\(name)_slopes.csv")
        #expect(rows.count == series.count)
        for row in rows {
            let line = TotalLine(of: try #require(series[row[0]]), among: model)
            let deviation = try #require(Double(row[2]))
            // A deviation near nought is held to its error, not to itself.
            let slack = 1e-4 * max(abs(deviation), line.deviationErrors.slope)
            #expect(abs(line.deviation.slope - deviation) <= slack, "\(row)")
            #expect(Reference.agree(line.deviationErrors.slope, Double(row[3]), 1e-4), "\(row)")
            #expect(Reference.agree(line.total.slope, Double(row[4]), 1e-4), "\(row)")
            #expect(Reference.agree(line.totalErrors.slope, Double(row[5]), 1e-4), "\(row)")
        }
    }

    @Test func `few measurements are drawn further towards the mean than many`() throws {
        let model = try GrowthModel(of: Array(Reference.series("synthetic_long.csv").values))
        func line(_ occasions: Int) -> TotalLine {
            let points = (0..<occasions).map { (time: Double($0), value: 40 + 6 * Double($0)) }
            return TotalLine(of: SeriesSums(of: points), among: model)
        }
        let slopes = [0, 1, 2, 4, 9].map { line($0).total.slope }
        #expect(slopes[0] == model.mean.slope)
        #expect(slopes.sorted() == slopes && slopes[4] < 6)
        let errors = [0, 1, 2, 4, 9].map { line($0).totalErrors.slope }
        #expect(errors.sorted(by: >) == errors)
    }

    @Test func `the errors are right: nine of ten drawn lines lie within 1.645 of them`() throws {
        var numbers = SeededNumbers(seed: 7)
        let drawn = (0..<3_000).map { _ -> (slope: Double, sums: SeriesSums) in
            let (level, slope) = (50 + 12 * numbers.normal(), 1.5 + 2 * numbers.normal())
            let points = (0..<Int.random(in: 1...7, using: &numbers)).map { time in
                (time: Double(time), value: level + slope * Double(time) + 7 * numbers.normal())
            }
            return (slope, SeriesSums(of: points))
        }
        let model = try GrowthModel(of: drawn.map(\.sums))
        let within = drawn.count { drawn in
            let line = TotalLine(of: drawn.sums, among: model)
            return abs(line.total.slope - drawn.slope) < 1.645 * line.totalErrors.slope
        }
        #expect(abs(Double(within) / 3_000 - 0.9) < 0.02)
    }
}

extension SeededNumbers {
    /// A number of the standard normal distribution (Box & Muller 1958).
    mutating func normal() -> Double {
        let (one, two) = (
            Double.random(in: Double.leastNormalMagnitude..<1, using: &self),
            Double.random(in: 0..<1, using: &self)
        )
        return (-2 * log(one)).squareRoot() * cos(2 * Double.pi * two)
    }
}
