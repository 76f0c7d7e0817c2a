import FoundationEssentials
import Progression

/// A citizen's course as plain text for the journal: figures and the rules' own words, nothing beyond.
///
/// It knows the name and never the civil number.
struct JournalText {
    let file: CitizenDossier
    let context: PageContext
    let wording: Wording

    private var words: Wording.Journal { wording.journal }
    private var calendar: CalendarWords { CalendarWords(wording: wording, context: context) }

    /// The whole text, its parts with an empty line between.
    var text: String {
        ([head] + factors + [views, alerts, happenings].compactMap { $0 })
            .map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    /// Whom it is about, when, and what was asked by whom.
    private var head: [String] {
        let latest = Dictionary(grouping: file.book.responses, by: \.instrument.url)
            .compactMap { $0.value.last }
            .sorted { ($0.measured, $0.id) < ($1.measured, $1.id) }
        return [
            words.title(file.citizen.name), words.made(calendar.date(context.now)),
        ]
            + (file.course.lastMeasured.map { [words.lastMeasured(calendar.date($0))] } ?? [
                words.unmeasured
            ])
            + (file.theCase.closed.map { [words.closed(calendar.date($0.at))] } ?? [])
            + (latest.isEmpty ? [] : [words.measuredTitle])
            + latest.map(measured)
            + file.book.declined.suffix(Self.mostDeclined).map { "- " + visits.declined($0) }
    }

    private static let mostDeclined = 5

    private func measured(_ response: Response) -> String {
        words.measured(
            "\(visits.title(response.instrument)), \(calendar.date(response.measured))",
            visits.author(response),
            visits.circumstances(response).joined(separator: ", ")
        )
    }

    private var visits: VisitWords { VisitWords(file: file, context: context, wording: wording) }
}

extension JournalText {
    /// One part for each factor; what was never measured is named together at the end.
    private var factors: [[String]] {
        let series = file.course.series
        let missing = series.filter(\.measurements.isEmpty).map {
            wording.factors.inSentence($0.factor)
        }
        let parts = series.filter { !$0.measurements.isEmpty }.map(part)
        if parts.isEmpty { return [] }
        return [[words.factorsTitle]] + parts
            + (missing.isEmpty ? [] : [[words.notMeasured(missing)]])
    }

    private func part(_ series: FactorSeries) -> [String] {
        let name = wording.factors.name(series.factor)
        let lines = [now(series), lastChange(series), sinceStart(series), trend(series)]
        let breaks = series.breaks.map {
            "  " + wording.chart.newSeries(wording.dates.whole(calendar.day($0.date)))
        }
        return ["\(name):"] + lines.compactMap { $0 } + breaks
    }

    private func now(_ series: FactorSeries) -> String {
        let last = series.scored.last
        let latest = series.measurements.last
        let scored = last.map { measurement, score in
            words.score(
                wording.number(score, decimals: 1),
                answered(measurement),
                calendar.date(measurement.date)
            )
        }
        let unscored = latest.flatMap { latest in
            latest.score.value == nil
                ? words.unscored(calendar.date(latest.date), answered(latest)) : nil
        }
        return "  " + [scored, unscored].compactMap { $0 }.joined(separator: " ")
    }

    private func answered(_ measurement: Measurement) -> String {
        wording.chart.answered(measurement.score.answered, measurement.score.total)
    }

    private func lastChange(_ series: FactorSeries) -> String? {
        let scored = series.scored
        guard scored.count > 1, let before = scored.dropLast().last, let last = scored.last else {
            return "  " + words.tooFew
        }
        guard let change = series.lastChange, let precision = last.measurement.precision else {
            return "  "
                + words.unknownPrecision(wording.signed(last.score - before.score, decimals: 1))
        }
        return "  "
            + words.sinceLast(
                calendar.date(before.measurement.date),
                figure(change),
                wording.number(precision.usualSwing, decimals: 1),
                wording.number(precision.minimalDetectableChange, decimals: 1)
            )
    }

    /// Not told where the first time was the last time before.
    private func sinceStart(_ series: FactorSeries) -> String? {
        guard series.scored.count > 2, let first = series.scored.first,
            let change = series.changeSinceStart
        else { return nil }
        return "  " + words.sinceStart(calendar.date(first.measurement.date), figure(change))
    }

    private func figure(_ change: ReliableChange) -> String {
        "\(wording.signed(change.difference, decimals: 1)), \(wording.verdicts.phrase(change.verdict))"
    }

    private func trend(_ series: FactorSeries) -> String? {
        guard let trend = series.trend else { return nil }
        let slope = wording.signed(trend.line.slope, decimals: 1)
        let verdict = wording.verdicts.phrase(series.trendVerdict)
        return "  " + words.trend("\(slope), \(verdict)", series.scored.count)
    }
}

extension JournalText {
    private var view: CourseView {
        CourseView(
            course: file.course,
            context: context,
            wording: wording,
            audience: .professional
        )
    }

    /// The two views beside each other.
    private var views: [String]? {
        view.isEmpty ? nil : [words.viewsTitle, view.comparison]
    }

    private var alerts: [String]? {
        if view.isEmpty || file.theCase.closed != nil { return nil }
        let all = file.alerts.map { "- " + sentence($0) }
        return [words.alertsTitle] + (all.isEmpty ? [words.noAlerts] : all)
    }

    /// The page's own sentence; of two views no more than the figures, for what to do about them is no matter
    /// of the journal.
    private func sentence(_ alert: CourseAlert) -> String {
        if case .viewsApart(let views) = alert {
            return words.viewsApart(
                wording.number(views.own.score, decimals: 0),
                wording.number(views.professional.score, decimals: 0),
                calendar.date(views.own.date)
            )
        }
        return AlertWords(context: context, wording: wording).sentences([alert]).joined()
    }

    /// What went on after the visit before the latest, until today.
    private var happenings: [String]? {
        let all = Happenings(of: file.theCase, context: context)
        let numbers = all.numbers(
            after: file.measuredBefore?.timeIntervalSince1970,
            upTo: context.now.timeIntervalSince1970
        )
        let since = all.all.filter { numbers.contains($0.number) }
        if since.isEmpty { return nil }
        let happening = HappeningWords(wording: wording, context: context)
        return [words.happeningsTitle] + since.map { "- " + happening.text($0) } + [words.context]
    }
}
