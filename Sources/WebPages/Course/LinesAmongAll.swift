import FoundationEssentials
import Progression

/// Each area's slope as all courses together make it look: a best guess with its range, and no verdict.
///
/// Told only where the citizen's own measurements make a line, three or more: of somebody with fewer it
/// would say what others are like.
struct LinesAmongAll {
    let view: CourseView

    /// Nothing where no area has both a line of its own and a model.
    var html: HTML? {
        guard let population = view.population else { return nil }
        let lines = view.course.series.compactMap { line($0, population) }
        if lines.isEmpty { return nil }
        let day = CalendarWords(wording: view.wording, context: view.context).date(population.asOf)
        return """
            <p>\(view.wording.course.amongAll(day))</p>
            <ul>\(lines)</ul>

            """
    }

    /// The slope, and the range that holds 9 of 10 true ones.
    private func line(_ series: FactorSeries, _ population: PopulationModels) -> HTML? {
        guard series.trend != nil, let line = population.line(of: series) else { return nil }
        let reach = 1.645 * line.totalErrors.slope
        let (slope, wording) = (line.total.slope, view.wording)
        let words = wording.course.slopeAmongAll(
            wording.factors.name(series.factor),
            wording.signed(slope, decimals: 1),
            (wording.signed(slope - reach, decimals: 1), wording.signed(slope + reach, decimals: 1))
        )
        return "<li>\(words)"
    }
}
