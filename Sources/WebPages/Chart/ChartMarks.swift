import FoundationEssentials
import Progression

/// What a series becomes on a chart: points, pieces of line, bands and marks.
struct ChartMarks {
    let geometry: ChartGeometry
    /// The measurements that have a score.
    let scored: [Scored]
    /// Runs of scored measurements of one series with none without a score in between.
    let runs: [[Scored]]
    /// Across measurements without a score, from the last before to the first after; never from one
    /// series to the next.
    let gaps: [[ChartPoint]]
    /// Where measurements without a score lie, on the time axis.
    let unscored: [Double]
    /// Where a new series begins, which cannot be compared with the one before.
    let breaks: [Double]

    /// A measurement with its place.
    struct Scored: Hashable, Sendable {
        let point: ChartPoint
        let score: Double
        /// Standard error of measurement in points, if known.
        let error: Double?

        fileprivate init?(_ measurement: Measurement, _ geometry: ChartGeometry) {
            guard let score = measurement.score.value else { return nil }
            self.score = score
            point = ChartPoint(
                x: geometry.x(measurement.date.timeIntervalSince1970),
                y: geometry.y(score)
            )
            error = measurement.precision?.standardError
        }
    }

    init(of series: FactorSeries, geometry: ChartGeometry) {
        self.geometry = geometry
        let x = { (measurement: Measurement) in
            geometry.x(measurement.date.timeIntervalSince1970)
        }
        let segments = series.segments.map { segment in
            segment.split { $0.score.value == nil }.map { run in
                run.compactMap { Scored($0, geometry) }
            }
        }
        runs = segments.flatMap(\.self)
        gaps = segments.flatMap { runs in
            zip(runs, runs.dropFirst()).compactMap { before, after in
                guard let from = before.last, let to = after.first else { return nil }
                return [from.point, to.point]
            }
        }
        scored = runs.flatMap(\.self)
        unscored = series.measurements.filter { $0.score.value == nil }.map(x)
        breaks = series.breaks.map(x)
    }

    /// The line within each run.
    var lines: [[ChartPoint]] {
        runs.filter { $0.count > 1 }.map { $0.map(\.point) }
    }

    /// Outlines of the field `factor` standard errors either side of the line; a bar where a run is
    /// one point.
    func band(_ factor: Double) -> [[ChartPoint]] {
        runs.flatMap { run in
            run.split { $0.error == nil }.map { outline(of: Array($0), factor: factor) }
        }
    }

    private func outline(of part: [Scored], factor: Double) -> [ChartPoint] {
        let half = part.count == 1 ? 5.0 : 0
        let edges = part.flatMap { scored in
            let swing = factor * (scored.error ?? 0)
            let upper = geometry.y(scored.score + swing)
            let lower = geometry.y(scored.score - swing)
            let sides =
                half > 0 ? [scored.point.x - half, scored.point.x + half] : [scored.point.x]
            return sides.map { (x: $0, upper: upper, lower: lower) }
        }
        // Whole units are fine enough for a soft field, and keep long series short.
        return edges.map { ChartPoint(x: $0.x.rounded(), y: $0.upper.rounded()) }
            + edges.reversed().map { ChartPoint(x: $0.x.rounded(), y: $0.lower.rounded()) }
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
