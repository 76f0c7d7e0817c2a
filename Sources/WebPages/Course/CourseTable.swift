import FoundationEssentials
import Progression

/// All measurements of a course as figures: one row for each visit, the latest first.
///
/// Leaves out the end tags HTML lets rows and cells do without: a course can have hundreds.
struct CourseTable {
    let view: CourseView
    /// The visits listed; `nil` for all of them.
    var only: Set<UUID>?
    /// How each visit was measured, where that is told.
    var how: [UUID: String]?

    var html: HTML {
        let wording = view.wording
        return ScrollingTable(
            styleClass: "figures",
            label: wording.course.showFigures,
            caption: wording.chart.tableCaption,
            heads: [wording.chart.date] + Factor.allCases.map(wording.factors.short)
                + [how == nil ? wording.chart.informantTitle : wording.chart.how]
                + (hasHappenings ? [wording.events.sinceLast] : []),
            rows: rows
        ).html
    }

    private func isListed(_ visit: [Factor: Measurement]) -> Bool {
        guard let only else { return true }
        return visit.values.contains { only.contains($0.occasion) }
    }

    private var hasHappenings: Bool { !view.happenings.all.isEmpty }

    private var rows: [HTML] {
        let visits = visits
        return visits.indices.filter { isListed(visits[$0]) }.map { index in
            let before = index + 1 < visits.count ? visits[index + 1] : nil
            return row(visits[index], before: before)
        }
    }

    /// The numbers of what went on since the visit before.
    private func happenings(_ visit: [Factor: Measurement], before: [Factor: Measurement]?) -> HTML?
    {
        guard hasHappenings else { return nil }
        let numbers = view.happenings.numbers(
            after: before.map { Self.order($0).0 },
            upTo: Self.order(visit).0
        )
        let wording = view.wording
        return
            "<td>\(numbers.isEmpty ? wording.chart.notMeasured : wording.events.numbered(numbers))"
    }

    /// The measurements of each visit, by factor.
    private var visits: [[Factor: Measurement]] {
        var byOccasion: [UUID: [Factor: Measurement]] = [:]
        for measurement in view.shown.series.flatMap(\.measurements) {
            byOccasion[measurement.occasion, default: [:]][measurement.factor] = measurement
        }
        return byOccasion.values.sorted { left, right in
            Self.order(left) > Self.order(right)
        }
    }

    private static func order(_ visit: [Factor: Measurement]) -> (Double, String) {
        let first = Factor.allCases.lazy.compactMap { visit[$0] }.first
        return (
            first?.date.timeIntervalSince1970 ?? 0, first?.occasion.uuidString ?? ""
        )
    }

    private func row(_ visit: [Factor: Measurement], before: [Factor: Measurement]?) -> HTML {
        let wording = view.wording
        let calendar = CalendarWords(wording: wording, context: view.context)
        guard let any = Factor.allCases.lazy.compactMap({ visit[$0] }).first else { return .none }
        let cells = Factor.allCases.map { factor -> HTML in
            visit[factor].map(cell) ?? "<td>\(wording.chart.notMeasured)"
        }
        return """
            <tr><th scope="row">\(calendar.date(any.date))\(cells)\
            \(answered(any))\(happenings(visit, before: before))

            """
    }

    /// Who answered and, where that is told, who measured and how.
    private func answered(_ any: Measurement) -> HTML {
        let informant = view.wording.chart.informant(any.informant)
        guard let how else { return "<td>\(informant)" }
        let told = how[any.occasion].map { "<br><small>\($0)</small>" as HTML }
        return "<td class=\"long\">\(informant)\(told)"
    }

    private func cell(_ measurement: Measurement) -> HTML {
        let wording = view.wording
        let score = measurement.score
        let isBreak = view.course[measurement.factor].breaks.contains(measurement)
        let mark: HTML = isBreak ? "<br><small>\(wording.chart.newQuestions)</small>" : .none
        let value = score.value.map { wording.number($0, decimals: 1) } ?? wording.chart.noScore
        return
            "<td>\(value) <small>\(wording.chart.answered(score.answered, score.total))</small>\(mark)"
    }
}
