import Foundation
import Progression

/// Our side of `compare-statistics`: scoring, a line with its interval for each series, and the growth model, from
/// columns in memory, on all cores.
struct StatisticsRun {
    private let files: PopulationFiles
    private let answers: AnswerColumns
    /// In units of six weeks.
    private let times: [Double]
    private let citizens: [Int32]
    private let parts: [Range<Int>]

    init(in folder: URL) throws {
        files = PopulationFiles(folder: folder)
        let all = try files.read("answers", as: UInt8.self)
        let rows = all.count / 18
        let columns = (0..<18).map { Array(all[$0 * rows..<($0 + 1) * rows]) }
        guard let answers = AnswerColumns(columns, steps: SyntheticPopulation.steps) else {
            fatalError("no answers")
        }
        self.answers = answers
        let times = try files.read("times", as: Int64.self)
        let first = times.min() ?? 0
        self.times = times.map { Double($0 - first) / (42 * 86_400_000) }
        let citizens = (0..<rows).map { Int32($0 / SyntheticPopulation.occasions) }
        self.citizens = citizens
        // Where one citizen's rows end and another's begin.
        let ends = (0...8).map { part in
            (part * rows / 8..<rows).first { $0 == 0 || citizens[$0] != citizens[$0 - 1] } ?? rows
        }
        parts = zip(ends, ends.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
    }

    /// Milliseconds of each task, the median of so many turns; what came of the last one is written for the peers to
    /// be held against.
    func measure(turns: Int) async throws -> [(name: String, value: Double)] {
        var (scoring, lines, growth): ([Double], [Double], [Double]) = ([], [], [])
        let clock = ContinuousClock()
        let columns = SyntheticPopulation.scales.map { ScaleColumn($0, parts) }
        var model: GrowthModel?
        for _ in 0..<turns {
            var start = clock.now
            await onAllCores { part in
                for column in columns { column.score(answers, part) }
            }
            scoring.append(milliseconds(clock.now - start))
            start = clock.now
            await onAllCores { part in
                let ends = ends(of: parts[part])
                let moments = times.span.extracting(parts[part])
                for column in columns { column.fit(moments, part, ends: ends.span) }
            }
            lines.append(milliseconds(clock.now - start))
            start = clock.now
            model = try GrowthModel(of: sums(of: columns[2]))
            growth.append(milliseconds(clock.now - start))
        }
        try files.write(columns.flatMap(\.scores), to: "our-scores")
        try files.write(columns.flatMap(\.slopes), to: "our-slopes")
        try files.write(columns.flatMap(\.reaches), to: "our-reaches")
        guard let model else { fatalError("no model") }
        return [
            ("scoring", scoring.quantile(0.5)), ("lines", lines.quantile(0.5)),
            ("growth", growth.quantile(0.5)), ("criterion", model.criterion),
            ("level", model.mean.level), ("slope", model.mean.slope),
            ("level_variance", model.covariance.level), ("between", model.covariance.between),
            ("slope_variance", model.covariance.slope), ("residual", model.residualVariance),
        ]
    }

    private func onAllCores(_ work: @escaping @Sendable (Int) -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            for part in parts.indices { group.addTask { work(part) } }
        }
    }

    /// Where each citizen's rows end, counted from the first of `rows`.
    private func ends(of rows: Range<Int>) -> [Int] {
        let citizens = citizens.span.extracting(rows)
        var ends: [Int] = []
        ends.reserveCapacity(rows.count / SyntheticPopulation.occasions)
        for row in 1..<citizens.count where citizens[row] != citizens[row - 1] { ends.append(row) }
        return ends + [citizens.count]
    }

    /// The six sums of each citizen's series, time counted from its first score.
    private func sums(of column: ScaleColumn) -> [SeriesSums] {
        var all: [SeriesSums] = []
        all.reserveCapacity(citizens.count / SyntheticPopulation.occasions)
        for (part, rows) in parts.enumerated() {
            column.withScores(part) { scores in
                var row = 0
                while row < scores.count {
                    let citizen = citizens[rows.lowerBound + row]
                    var (sums, start): (SeriesSums, Double?) = (SeriesSums(), nil)
                    while row < scores.count, citizens[rows.lowerBound + row] == citizen {
                        if !scores[row].isNaN {
                            let time = times[rows.lowerBound + row]
                            let first = start ?? time
                            start = first
                            sums.add(time: time - first, value: scores[row])
                        }
                        row += 1
                    }
                    all.append(sums)
                }
            }
        }
        return all
    }
}
