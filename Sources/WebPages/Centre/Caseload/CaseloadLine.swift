import Progression

/// One citizen as a row of a table: name and what asks for a look, each area, the dates.
///
/// Leaves out the end tags HTML lets rows and cells do without: a page has a hundred cells.
struct CaseloadLine {
    let row: CaseworkerCaseloadPage.CitizenRow
    let context: PageContext
    let wording: Wording

    private var words: Wording.Caseload { wording.caseload }

    var html: HTML {
        """
        <tr><th scope="row"><a href="\(PageAddress.citizen(row.citizen.reference))">\
        \(HTML.name(row.citizen.name))</a>\(reasons)\
        \(row.course.series.map(cell))\
        <td data-label="\(words.lastMeasured)">\(last)\
        <td data-label="\(words.due)"><span class="status \(styleClass)">\(due)</span>

        """
    }

    /// What asks for a look, in a few words.
    private var reasons: HTML? {
        let waits = row.isOf(.assessment) ? [wording.assessment.short] : []
        let reasons = waits + AlertWords(context: context, wording: wording).short(row.alerts)
        if reasons.isEmpty { return nil }
        return "<small>\(reasons.joined(separator: "; ").capitalisedFirst)</small>"
    }

    private var last: String {
        let calendar = CalendarWords(wording: wording, context: context)
        return row.lastMeasured.map(calendar.date) ?? words.never
    }

    private var due: String { row.isClosed ? words.closed : words.dueWords(row.due) }

    private var styleClass: String { row.isClosed ? "" : row.due.styleClass }

    private func cell(_ series: FactorSeries) -> HTML {
        """
        <td data-label="\(wording.factors.short(series.factor))">\(Sparkline(series: series).html)\
        \(phrase(series))
        """
    }

    /// What may be said of the change since last time, what has moved in bold; nothing is said of what was
    /// never measured.
    private func phrase(_ series: FactorSeries) -> HTML {
        if series.measurements.isEmpty { return HTML(text: wording.chart.notMeasured) }
        let words = words.narrow(wording.verdicts.phrase(series.verdict))
        switch series.verdict {
        case .noSureChange, .tooEarly: return HTML(text: words)
        case .clearlyMore, .probablyMore, .probablyLess, .clearlyLess: return "<b>\(words)</b>"
        }
    }
}
