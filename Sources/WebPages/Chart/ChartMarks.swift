import FoundationEssentials
import Progression

/// What a series becomes on a chart: points, pieces of line, bands and marks.
struct ChartMarks {
    let geometry: ChartGeometry
    /// The measurements that have a score.
    let scored: [Scored]
    /// Runs of scored measurements with none without a score in between.
    let runs: [[Scored]]
    /// Where measurements without a score lie, on the time axis.
    let unscored: [Double]
    /// Where the question file changed.
    let newQuestions: [Double]

    /// A measurement with its place.
    struct Scored: Hashable, Sendable {
        let point: ChartPoint
        let score: Double
        /// Standard error of measurement in points, if known.
        let error: Double?
    }

    init(of series: FactorSeries, geometry: ChartGeometry) {
        self.geometry = geometry
        var runs: [[Scored]] = [[]]
        var unscored: [Double] = []
        for measurement in series.measurements {
            let x = geometry.x(measurement.date.timeIntervalSince1970)
            guard let score = measurement.score.value else {
                unscored.append(x)
                runs.append([])
                continue
            }
            let scored = Scored(
                point: ChartPoint(x: x, y: geometry.y(score)),
                score: score,
                error: measurement.precision?.standardError
            )
            runs[runs.count - 1].append(scored)
        }
        self.runs = runs.filter { !$0.isEmpty }
        self.scored = runs.flatMap { $0 }
        self.unscored = unscored
        newQuestions = zip(series.measurements, series.measurements.dropFirst())
            .filter { $0.instrument.sha256 != $1.instrument.sha256 }
            .map { geometry.x($1.date.timeIntervalSince1970) }
    }

    /// The line within each run.
    var line: ChartPath {
        var path = ChartPath()
        for run in runs where run.count > 1 {
            for (index, scored) in run.enumerated() {
                if index == 0 { path.move(to: scored.point) } else { path.line(to: scored.point) }
            }
        }
        return path
    }

    /// Across measurements without a score, from the last before to the first after.
    var gaps: ChartPath {
        var path = ChartPath()
        for (before, after) in zip(runs, runs.dropFirst()) {
            guard let from = before.last, let to = after.first else { continue }
            path.move(to: from.point)
            path.line(to: to.point)
        }
        return path
    }

    /// The field of `factor` standard errors either side of the line; a bar where a run is one point.
    func band(_ factor: Double) -> ChartPath {
        var path = ChartPath()
        for run in runs {
            for part in run.split(whereSeparator: { $0.error == nil }) {
                add(Array(part), factor: factor, to: &path)
            }
        }
        return path
    }

    private func add(_ part: [Scored], factor: Double, to path: inout ChartPath) {
        let edges = part.map { scored -> (x: Double, upper: Double, lower: Double) in
            let swing = factor * (scored.error ?? 0)
            return (
                scored.point.x, geometry.y(scored.score + swing), geometry.y(scored.score - swing)
            )
        }
        guard let first = edges.first else { return }
        let outline: [ChartPoint]
        if edges.count == 1 {
            let half = 5.0
            outline = [
                ChartPoint(x: first.x - half, y: first.upper),
                ChartPoint(x: first.x + half, y: first.upper),
                ChartPoint(x: first.x + half, y: first.lower),
                ChartPoint(x: first.x - half, y: first.lower),
            ]
        } else {
            outline =
                edges.map { ChartPoint(x: $0.x, y: $0.upper) }
                + edges.reversed().map { ChartPoint(x: $0.x, y: $0.lower) }
        }
        for (index, point) in outline.enumerated() {
            if index == 0 { path.move(to: point) } else { path.line(to: point) }
        }
        path.close()
    }

    /// The points that carry their number: all of a few, else the first and the last, and never two
    /// so close that they would run into each other.
    var labelled: [Scored] {
        let candidates = scored.count <= 8 ? scored : [scored.first, scored.last].compactMap { $0 }
        var kept: [Scored] = []
        for candidate in candidates.reversed() {
            guard let next = kept.last else {
                kept.append(candidate)
                continue
            }
            if next.point.x - candidate.point.x >= 24 { kept.append(candidate) }
        }
        return kept.reversed()
    }
}
