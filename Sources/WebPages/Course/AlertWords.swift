import FoundationEssentials
import Progression

/// What asks for a look, in words: facts of the citizen's own course, and no guess at what follows.
struct AlertWords {
    let context: PageContext
    let wording: Wording

    private var words: Wording.Alerts { wording.alerts }
    private var calendar: CalendarWords { CalendarWords(wording: wording, context: context) }

    /// One sentence each, with its figures.
    func sentences(_ alerts: [CourseAlert]) -> [String] {
        alerts.map { alert in
            switch alert {
            case .deterioration(let factor, let since):
                words.deterioration(wording.factors.name(factor), calendar.date(since))
            case .overdue: words.overdue
            case .viewsApart(let views):
                words.viewsApart(
                    calendar.date(views.own.date),
                    wording.number(views.own.score, decimals: 0),
                    wording.number(views.professional.score, decimals: 0)
                )
            case .noReliableChange(let factor, let count):
                words.noReliableChange(wording.factors.name(factor), count)
            }
        }
    }

    /// A few words each, those of a kind together; what is overdue is said where the dates are.
    func short(_ alerts: [CourseAlert]) -> [String] {
        var fallen: [String] = []
        var unmoved: [String] = []
        var areViewsApart = false
        for alert in alerts {
            switch alert {
            case .deterioration(let factor, _): fallen.append(wording.factors.inSentence(factor))
            case .noReliableChange(let factor, _):
                unmoved.append(wording.factors.inSentence(factor))
            case .viewsApart: areViewsApart = true
            case .overdue: break
            }
        }
        return [
            fallen.isEmpty ? nil : words.fallen(fallen),
            areViewsApart ? words.apart : nil,
            unmoved.isEmpty ? nil : words.unmoved(unmoved),
        ].compactMap(\.self)
    }

    /// The sentences as a box, where there are any.
    func box(_ alerts: [CourseAlert]) -> HTML? {
        let sentences = sentences(alerts)
        if sentences.isEmpty { return nil }
        return """
            <section class="note warn" aria-labelledby="alerts"><h2 id="alerts">\(words.title)</h2>
            <ul>\(sentences.map { "<li>\($0)</li>" as HTML })</ul></section>
            """
    }
}
