import FoundationEssentials
import Progression

/// A course in words, charts and figures, for the citizen or for a professional.
struct CourseView {
    let course: Course
    let context: PageContext
    let wording: Wording
    let audience: Audience
    /// The visits drawn and listed; `nil` for all of them.
    var part: Course?
    /// How many visits the table lists, the latest; `nil` for all of them.
    var mostListed: Int?
    /// Where all of them are listed.
    var allListed: String?
    /// Whether what is shown is long ago, so that what is said of now does not belong to it.
    var isLongAgo = false
    /// How everybody's courses move, if that is known.
    var population: PopulationModels?
    /// What happened around the course, as it is numbered on the charts.
    var happenings = Happenings.none

    /// Who reads it.
    enum Audience {
        case citizen
        case professional
    }

    /// Whether nothing has been measured at all.
    var isEmpty: Bool {
        course.series.allSatisfy(\.measurements.isEmpty)
    }

    /// The chart of one factor with its sentence.
    func figure(_ factor: Factor) -> HTML {
        let series = course[factor]
        let sentence = isLongAgo ? nil : FactorSentence(series: series, view: self).html
        let drawn = shown[factor]
        let chart = FactorChart(
            series: drawn,
            span: span,
            view: self,
            drawsFrame: factor == firstDrawn
        )
        let name = wording.factors.name(factor)
        let heading: HTML = audience == .citizen ? "<h2>\(name)</h2>" : "<h3>\(name)</h3>"
        return """
            <figure class="chart" id="\(factor.rawValue)">
            <figcaption>\(heading)
            \(sentence.map { "<p>\($0)</p>" as HTML })</figcaption>
            \(drawn.measurements.isEmpty ? nil : chart.html)
            </figure>

            """
    }

    /// What is folded away below the charts: all figures, and how they are computed.
    var details: HTML {
        """
        <details><summary>\(wording.course.showFigures)</summary>
        \(CourseTable(view: self, only: listed).html)\(more)
        </details>
        <details><summary>\(wording.course.howComputed)</summary>
        <p>\(wording.course.howComputedText)</p>
        \(LinesAmongAll(view: self).html)</details>
        """
    }

    private var listed: Set<UUID>? { mostListed.map { Set(shown.visits.prefix($0)) } }

    /// The way to the measurements the table leaves out.
    private var more: HTML? {
        let count = shown.visits.count
        guard let mostListed, let allListed, count > mostListed else { return nil }
        return "\n<p><a href=\"\(allListed)\">\(wording.citizen.allMeasurements(count))</a></p>"
    }

    /// When anything was last measured, in words.
    var lastMeasured: String {
        let calendar = CalendarWords(wording: wording, context: context)
        guard let last = course.lastMeasured else { return "" }
        return wording.citizen.lastMeasured(calendar.date(last), calendar.ago(last))
    }

    /// What may be said of all five, one after the other, never added up.
    var summary: String {
        if isEmpty { return wording.course.empty }
        let parts = Verdict.allCases.compactMap { verdict -> String? in
            let factors = course.series.filter { $0.verdict == verdict }
                .map { wording.factors.inSentence($0.factor) }
            return factors.isEmpty ? nil : wording.citizen.summaryPart(verdict, factors)
        }
        return wording.citizen.summary(since, parts.joined(separator: "; "))
    }

    /// When the time before the last was, in words, if that is the same for all that is said.
    private var since: String? {
        let calendar = CalendarWords(wording: wording, context: context)
        let times = course.series.compactMap { series -> String? in
            guard series.verdict != .tooEarly else { return nil }
            return series.scored.suffix(2).first.flatMap { before in
                series.scored.last.map {
                    calendar.since(before.measurement.date, until: $0.measurement.date)
                }
            }
        }
        return Set(times).count == 1 ? times.first : nil
    }

    /// The citizen's belief and the caseworker's assessment, latest of each, and whether they differ
    /// by more than 1.96·√(SEM₁² + SEM₂²); with their dates when those are not the same.
    var comparison: String {
        guard let views = course.latestViews else { return wording.citizen.noComparison }
        guard let areApart = views.areApart else { return wording.citizen.unknownError }
        let calendar = CalendarWords(wording: wording, context: context)
        let dates = (calendar.date(views.own.date), calendar.date(views.professional.date))
        let isSameDay = dates.0 == dates.1
        let sentence = areApart ? wording.citizen.apart : wording.citizen.together
        return sentence(
            wording.number(views.own.score, decimals: 0) + (isSameDay ? "" : " (\(dates.0))"),
            wording.number(views.professional.score, decimals: 0)
                + (isSameDay ? "" : " (\(dates.1))"),
            wording.number(abs(views.difference), decimals: 0)
        )
    }

    /// What is drawn and listed.
    var shown: Course { part ?? course }

    /// The time all charts cover, so that they can be compared.
    var span: ClosedRange<Double> {
        let times = shown.series.flatMap(\.measurements).map(\.date.timeIntervalSince1970)
        let first = times.min() ?? 0
        return happenings.span(of: first...(times.max() ?? first), now: context.now)
    }

    /// The factor whose chart draws what all charts share; every page has a chart of each that was measured.
    private var firstDrawn: Factor? {
        shown.series.first { !$0.measurements.isEmpty }?.factor
    }
}

/// What is said about one factor.
struct FactorSentence {
    let series: FactorSeries
    let view: CourseView

    /// The sentence with the factor's name before it.
    var withName: String {
        view.wording.factors.name(series.factor) + ": " + verdict + figures + "."
    }

    /// The verdict in words, then the figures; for the citizen also how it looks from the start.
    var html: HTML {
        """
        \(VerdictMark(verdict: series.verdict, wording: view.wording).shape) \
        \(verdict.capitalisedFirst)\(figures).\((fromStart ?? overall).map { " " + $0 } ?? "")
        """
    }

    /// How far it has moved since the first score; `nil` when that was the time before the last.
    var fromStart: String? {
        guard view.audience == .citizen, series.scored.count > 2,
            let change = series.changeSinceStart, let first = series.scored.first,
            let last = series.scored.last
        else { return nil }
        let calendar = CalendarWords(wording: view.wording, context: view.context)
        let since = calendar.since(first.measurement.date, until: last.measurement.date)
        return view.wording.picture.fromStart(
            view.wording.verdicts.citizen(change.verdict, since),
            view.wording.signed(change.difference, decimals: 0)
        )
    }

    /// What the whole current series shows, to a professional; `nil` while that is too early to say, which
    /// the sentence before it then says already.
    var overall: String? {
        guard view.audience == .professional, let trend = series.reliableTrend else { return nil }
        let wording = view.wording
        return wording.alerts.trend(
            series.scored.count,
            wording.verdicts.phrase(trend.verdict),
            wording.signed(trend.slope, decimals: 1)
        )
    }

    private var verdict: String {
        let words = view.wording.verdicts
        let scored = series.scored
        guard scored.count >= 2, let last = scored.last, let before = scored.dropLast().last else {
            return series.measurements.isEmpty ? words.notMeasured : words.tooFew
        }
        guard series.lastChange != nil else { return words.unknownPrecision }
        let calendar = CalendarWords(wording: view.wording, context: view.context)
        let since = calendar.since(before.measurement.date, until: last.measurement.date)
        return view.audience == .citizen
            ? words.citizen(series.verdict, since) : words.professional(series.verdict, since)
    }

    /// The change, and the swing 8 of 10 stay within when nothing has changed, which is also where
    /// "probably" begins.
    private var figures: String {
        guard let change = series.lastChange,
            let precision = series.scored.last?.measurement.precision
        else { return "" }
        return " "
            + view.wording.verdicts.figures(
                view.wording.signed(change.difference, decimals: 0),
                view.wording.number(precision.usualSwing, decimals: 0)
            )
    }
}
