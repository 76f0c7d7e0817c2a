import FoundationEssentials
import Progression

/// One factor as a line chart: every measurement, its error, and the numbers that matter.
///
/// Colours, caps and dashes come from the style sheet by class; the drawing is complete without
/// colour and without script.
struct FactorChart {
    let series: FactorSeries
    let span: ClosedRange<Double>
    let view: CourseView
    /// Whether it draws what all charts of the page share, or refers to the one that does.
    let drawsFrame: Bool

    private static let frame = "frame"

    var html: HTML {
        let happenings = HappeningMarks(view.happenings, span: span)
        let geometry = ChartGeometry(lanes: happenings.lanes.count, span: span)
        let marks = ChartMarks(of: series, geometry: geometry)
        let key = series.factor.rawValue
        let voice = series.factor.respondent == .caseworker ? "caseworker" : "citizen"
        return """
            <svg class="\(voice)\(density(marks))" viewBox="0 0 \(number(geometry.width)) \
            \(number(geometry.height))" role="img" aria-labelledby="t-\(key) d-\(key)">
            <title id="t-\(key)">\(view.wording.factors.name(series.factor))</title>
            <desc id="d-\(key)">\(description(happenings))</desc>
            <g aria-hidden="true">
            \(frame(geometry, happenings))\(end(geometry))\(newSeries(marks))\
            \(path("wide", ChartPath(marks.band(1.64), closed: true)))\(path("near", ChartPath(marks.band(0.67), closed: true)))\
            \(path("gap", ChartPath(marks.gaps)))\(path("line", ChartPath(marks.lines)))\
            \(path("dots", .dots(at: marks.scored.map(\.point))))\
            \(now(marks))\(crosses(marks))\(labels(marks))
            </g>
            </svg>
            \(notes(marks))
            """
    }

    /// The finding first, then what there is to see.
    private func description(_ happenings: HappeningMarks) -> String {
        let words = view.wording.chart
        let scored = series.scored
        let sentence = FactorSentence(series: series, view: view).withName
        let missing = series.measurements.count { $0.score.value == nil }
        let seen = scored.first.flatMap { first in
            scored.last.map { last in
                words.summary(
                    scored.count,
                    view.wording.number(first.score, decimals: 0),
                    view.wording.number(last.score, decimals: 0)
                )
            }
        }
        let noScores = missing > 0 ? words.noScores(missing) : nil
        let numbers = happenings.drawn.map { "\($0.number)" }
        let drawn = numbers.isEmpty ? nil : view.wording.events.drawn(numbers)
        return ([sentence, seen, noScores].compactMap { $0 } + breaks + [drawn].compactMap { $0 })
            .joined(separator: " ")
    }

    /// Where the series breaks, one sentence each.
    private var breaks: [String] {
        let calendar = CalendarWords(wording: view.wording, context: view.context)
        return series.breaks.map {
            view.wording.chart.newSeries(view.wording.dates.whole(calendar.day($0.date)))
        }
    }

    private func density(_ marks: ChartMarks) -> HTML {
        switch marks.scored.count {
        case ...12: ""
        case ...40: " many"
        default: " crowd"
        }
    }

    /// Grid, dates and what happened: the same on every chart of a page, and written once.
    private func frame(_ geometry: ChartGeometry, _ happenings: HappeningMarks) -> HTML {
        guard drawsFrame else { return "<use href=\"#\(Self.frame)\"/>" }
        return """
            <g id="\(Self.frame)">\(grid(geometry))\(dates(geometry))\
            \(happenings.html(in: geometry))</g>
            """
    }

    private func end(_ geometry: ChartGeometry) -> HTML {
        """
        <text class="end" x="\(number(geometry.left))" y="\(number(geometry.top - 14))">\
        ↑ \(view.wording.factors.more(series.factor))</text>
        """
    }

    private func grid(_ geometry: ChartGeometry) -> HTML {
        let lines = [0.0, 50, 100].map { score -> HTML in
            let y = geometry.y(score)
            return """
                <path class="grid" d="M\(number(geometry.left)) \(number(y))H\(number(geometry.right))"/>\
                <text class="tick" x="\(number(geometry.left - 6))" y="\(number(y + 4))">\
                \(Int(score))</text>
                """
        }
        return HTML(lines)
    }

    private func dates(_ geometry: ChartGeometry) -> HTML {
        let words = view.wording.dates
        let calendar = CalendarWords(wording: view.wording, context: view.context)
        let day = { (time: Double) in calendar.day(Date(timeIntervalSince1970: time)) }
        let first = day(span.lowerBound)
        let last = day(span.upperBound)
        if first == last { return date(words.day(first), at: .middle, geometry) }
        let isShort = first.year == last.year && first.month == last.month
        let text = isShort ? words.short : words.shortMonth
        let start = date(text(first), at: .start, geometry)
        return "\(start)\(date(text(last), at: .end, geometry))"
    }

    private enum Anchor: String {
        case start
        case middle
        case end
    }

    private func date(_ text: String, at anchor: Anchor, _ geometry: ChartGeometry) -> HTML {
        let x =
            switch anchor {
            case .start: geometry.left
            case .middle: (geometry.left + geometry.right) / 2
            case .end: geometry.right
            }
        return """
            <text class="date \(anchor.rawValue)" x="\(number(x))" \
            y="\(number(geometry.bottom + 20))">\(text)</text>
            """
    }

    private func newSeries(_ marks: ChartMarks) -> HTML {
        let geometry = marks.geometry
        let pieces = marks.breaks.map { x -> HTML in
            """
            <path class="event" d="M\(number(x)) \(number(geometry.top))V\(number(geometry.bottom))"/>\
            <text class="date \(anchor(x, geometry).rawValue)" x="\(number(x))" \
            y="\(number(geometry.top - 2))">\(view.wording.chart.newQuestions)</text>
            """
        }
        return HTML(pieces)
    }

    /// Where a label must end or begin so as not to leave the field.
    private func anchor(_ x: Double, _ geometry: ChartGeometry) -> Anchor {
        let room = 30.0
        if x + room > geometry.right { return .end }
        return x - room < geometry.left ? .start : .middle
    }

    private func path(_ style: String, _ path: ChartPath) -> HTML? {
        path.d.isEmpty ? nil : "<path class=\"\(style)\" d=\"\(path.d)\"/>"
    }

    /// The latest point, larger than the others.
    private func now(_ marks: ChartMarks) -> HTML? {
        marks.scored.last.flatMap { path("dots now", .dots(at: [$0.point])) }
    }

    private func crosses(_ marks: ChartMarks) -> HTML? {
        let y = marks.geometry.bottom
        let crosses = marks.unscored.flatMap { x in
            [
                [ChartPoint(x: x - 3.5, y: y - 3.5), ChartPoint(x: x + 3.5, y: y + 3.5)],
                [ChartPoint(x: x + 3.5, y: y - 3.5), ChartPoint(x: x - 3.5, y: y + 3.5)],
            ]
        }
        return path("cross", ChartPath(crosses))
    }

    private func labels(_ marks: ChartMarks) -> HTML {
        let last = marks.scored.last
        let pieces = marks.labelled.map { scored -> HTML in
            let text = view.wording.number(scored.score, decimals: 0)
            if scored == last {
                return """
                    <text class="value last" x="\(number(scored.point.x + 10))" \
                    y="\(number(scored.point.y + 5))">\(text)</text>
                    """
            }
            let isHigh = scored.point.y < marks.geometry.top + 12
            let y = scored.point.y + (isHigh ? 20 : -10)
            return
                "<text class=\"value\" x=\"\(number(scored.point.x))\" y=\"\(number(y))\">\(text)</text>"
        }
        return HTML(pieces)
    }

    private func notes(_ marks: ChartMarks) -> HTML? {
        let missing: HTML = """
            <span aria-hidden="true">×</span> \
            \(view.wording.chart.noScores(marks.unscored.count))
            """
        let notes = (marks.unscored.isEmpty ? [] : [missing]) + breaks.map { "\($0)" }
        guard let first = notes.first else { return nil }
        let others = notes.dropFirst().map { note -> HTML in "<br>\(note)" }
        return "<p class=\"quiet\">\(first)\(others)</p>"
    }

    private func number(_ value: Double) -> String {
        ChartPath.number(value)
    }
}
