import FoundationEssentials
import Progression

/// The latest scores of one series as a line a few letters wide, from 0 to 100 like every chart.
///
/// It stands beside the words that say the same, and is hidden from those who hear the page. Width and
/// height stand in the style sheet: 64 by 24.
struct Sparkline {
    let series: FactorSeries

    /// How many scores it shows.
    static let most = 8

    /// Nothing where there are not two scores to draw a line between.
    var html: HTML? {
        let scored = series.scored.suffix(Self.most)
        guard scored.count > 1, let first = scored.first, let last = scored.last else { return nil }
        let start = first.measurement.date.timeIntervalSince1970
        let length = max(last.measurement.date.timeIntervalSince1970 - start, 1)
        let points = scored.map { measurement, score in
            ChartPoint(
                x: (2 + (measurement.date.timeIntervalSince1970 - start) / length * 57).rounded(),
                y: (22 - min(max(score, 0), 100) / 5).rounded()
            )
        }
        let voice: HTML = series.factor.respondent == .caseworker ? " caseworker" : ""
        return """
            <svg class="spark\(voice)" aria-hidden="true"><path class="line" d="\(ChartPath([points]).d)"/></svg>
            """
    }
}
