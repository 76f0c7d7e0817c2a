import ArgumentParser
import SyncServer

import enum Progression.Factor
import struct Progression.FactorFigures
import enum Progression.Figure
import struct Progression.GrowthFigures
import struct Progression.PopulationReport
import struct Progression.SeriesFigures
import enum Progression.Verdict
import struct Progression.VerdictFigures

/// What the courses of many citizens come to.
struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics",
        abstract: "What all courses come to: scores, slopes, verdicts, growth models, units.",
        discussion: """
            Of the current series of every citizen somebody is responsible for. Slopes are in points per six \\
            weeks. Counts are to the nearest 5; what rests on fewer than 5 citizens, and means of fewer than \\
            10, are hidden, and so is what would give them away. Two answers on different choices can be \\
            subtracted: pass on the figures of one only.
            """
    )

    @OptionGroup var common: CommonOptions

    @Option(help: "One municipality, by its id or its name; without it all together.")
    var municipality: String?

    @Flag(inversion: .prefixedNo, help: "Fit a growth model to each factor.")
    var growth = true

    @Flag(help: "Answer in JSON.")
    var json = false

    func run() async throws {
        let command = AdminCommand.statistics(municipality: municipality, fitsGrowth: growth)
        guard case .statistics(let report) = try await common.perform(command) else { return }
        if json { return print(String(decoding: report.json, as: UTF8.self)) }
        guard report.factors.contains(where: { $0.series.citizens != .hidden(.fewCitizens) }) else {
            return print(
                "There is nothing to show yet: fewer than 5 citizens somebody is responsible for have been measured."
            )
        }
        for factor in report.factors { show(factor) }
        for factor in Factor.allCases { show(factor, byUnitIn: report) }
    }

    private func show(_ factor: FactorFigures) {
        let series = factor.series
        print("\n\(series.factor.rawValue)")
        print(
            "  citizens \(text(series.citizens))   scores \(text(series.scores))   "
                + "mean \(text(series.meanScore, 1))   change since the first \(text(series.meanChange, 1, signed: true))"
        )
        print(
            "  slopes   \(text(series.lines))   mean \(text(series.meanSlope, 2, signed: true))   "
                + "± \(text(series.meanReach, 2)) on average   beyond nought \(text(series.beyondNought))"
        )
        print("  verdicts          " + Verdict.allCases.map { padded($0.rawValue, 16) }.joined())
        for (name, verdicts) in [("last change", series.changes), ("whole series", series.trends)] {
            let cells = Verdict.allCases.map { padded(text(verdicts[$0]), 16) }
            print("    " + name.padding(14) + "  " + cells.joined())
        }
        if let model = factor.growth { show(model) }
    }

    private func show(_ model: GrowthFigures) {
        let (mean, errors) = (model.mean, model.standardErrors)
        let spread = model.covariance
        print(
            "  growth   level \(decimal(mean.level, 2)) (SE \(decimal(errors.level, 3)))   "
                + "slope \(decimal(mean.slope, 3, signed: true)) (SE \(decimal(errors.slope, 4)))"
        )
        print(
            "           people differ by SD \(decimal(spread.level.squareRoot(), 2)) in level and "
                + "\(decimal(spread.slope.squareRoot(), 3)) in slope; "
                + "one measurement by \(decimal(model.residualVariance.squareRoot(), 2))"
        )
        if model.isSingular {
            print("           singular: people differ in fewer ways than the model has room for")
        }
        if !model.isSettled {
            print("           the search did not come to rest: do not use these figures")
        }
    }

    private func show(_ factor: Factor, byUnitIn report: PopulationReport) {
        print("\n\(factor.rawValue) by unit")
        print(
            "  " + "".padding(48)
                + ["citizens", "change", "slope", "clearly more", "clearly less"]
                .map { padded($0, 14) }.joined()
        )
        for row in report.groups {
            let unit = row.group.unit.isEmpty ? ["(no unit)"] : row.group.unit
            let name = ([row.group.municipality] + unit).joined(separator: " / ")
            let figures = row.factors.first { $0.factor == factor }
            let cells = figures.map(cells(_:)) ?? Array(repeating: "–", count: 5)
            print("  " + name.padding(48) + cells.map { padded($0, 14) }.joined())
        }
    }
}

private func cells(_ figures: SeriesFigures) -> [String] {
    [
        text(figures.citizens), text(figures.meanChange, 1, signed: true),
        text(figures.meanSlope, 2, signed: true), text(figures.trends.clearlyMore),
        text(figures.trends.clearlyLess),
    ]
}

/// A dash stands for what is hidden.
private func text(_ figure: Figure<Int>) -> String {
    if case .shown(let count) = figure { "\(count)" } else { "–" }
}

private func text(_ figure: Figure<Double>, _ decimals: Int, signed: Bool = false) -> String {
    if case .shown(let mean) = figure { decimal(mean, decimals, signed: signed) } else { "–" }
}

private func decimal(_ number: Double, _ decimals: Int, signed: Bool = false) -> String {
    guard number.isFinite else { return "–" }
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let whole = Int((abs(number) * Double(unit)).rounded())
    let digits = String(whole % unit)
    let fraction = String(repeating: "0", count: decimals - digits.count) + digits
    let sign = number < 0 && whole > 0 ? "−" : signed && whole > 0 ? "+" : ""
    return "\(sign)\(whole / unit).\(fraction)"
}

private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
}

extension String {
    fileprivate func padding(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
