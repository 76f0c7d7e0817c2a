import FoundationEssentials
import Progression

/// The citizen's visits, the latest first: what was answered, what was declined, what was put right.
///
/// "Ret svarene" posts ``FormField/token`` and ``FormField/submission`` to
/// ``PageAddress/corrections(_:)``.
public struct VisitsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// The visits, the latest first.
    public let visits: [VisitLine]
    /// The first one shown, 0 being the latest; 8 are shown.
    public let from: Int

    /// A page of given parts.
    public init(context: PageContext, citizen: NamedCitizen, visits: [VisitLine], from: Int = 0) {
        self.context = context
        self.citizen = citizen
        self.visits = visits
        self.from = from
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.visits
        let pager = Pager(count: visits.count, size: 8, from: from)
        let lines = visits[pager.shown].map { section($0, wording) }
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(words.back)</a></p>
            <h1>\(words.title)</h1>
            <p>\(HTML.name(citizen.name))</p>
            \(visits.isEmpty ? "<div class=\"empty\"><p>\(words.empty)</p></div>" : HTML(lines))
            \(pager.html(on: PageAddress.visits(citizen.reference), wording: wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            main: main
        ).render()
    }

    private func section(_ visit: VisitLine, _ wording: Wording) -> HTML {
        let date = CalendarWords(wording: wording, context: context).date(visit.moment)
        let parts = visit.parts.map { part -> HTML in
            PartBox(page: self, part: part, wording: wording).html
        }
        return """
            <section class="review">
            <h2>\(date.capitalisedFirst)</h2>
            <dl>
            \(parts)</dl>
            </section>

            """
    }
}

/// One questionnaire of a visit, with what may be done about it.
private struct PartBox {
    let page: VisitsPage
    let part: VisitLine.Part
    let wording: Wording

    private var words: Wording.Visits { wording.records.visits }

    var html: HTML {
        """
        <div><dt>\(title)</dt>
        <dd>\(outcome)\(corrections)\(facts)</dd>\(change)</div>

        """
    }

    private var title: HTML {
        part.title.map { text in
            ItemTexts(
                fallback: text.texts.keys.min { $0.rawValue < $1.rawValue } ?? .danish,
                language: wording.language
            ).html(text, on: wording.language)
        } ?? HTML(text: words.unknownTitle)
    }

    private var outcome: HTML {
        switch part.outcome {
        case .answered(let given, let asked): return HTML(text: words.answered(given, asked))
        case .elsewhere: return "<span class=\"none\">\(words.elsewhere)</span>"
        case .declined(let reason):
            let why = reason.map { " (\(wording.records.decline.reason($0)))" } ?? ""
            return HTML(text: words.declined + why)
        }
    }

    private var corrections: HTML {
        let calendar = CalendarWords(wording: wording, context: page.context)
        return HTML(
            part.corrections.map { correction -> HTML in
                let why =
                    correction.reason.map { ": " + wording.records.correction.reason($0) } ?? ""
                return """
                    <p class="hint">\(words.corrected(calendar.moment(correction.moment), correction.author))\
                    \(why)\(correction.note.map { " – \(HTML.name($0))" as HTML })</p>
                    """
            }
        )
    }

    /// Paper, late, keyed how often, language, who, how far: one after the other.
    private var facts: HTML {
        let calendar = CalendarWords(wording: wording, context: page.context)
        let keyed = part.marks.differences.map(words.keyedTwice) ?? words.keyedOnce
        let facts: [String?] = [
            part.marks.isPaper ? words.paper : nil,
            part.marks.noted.map { words.noted(calendar.date($0)) },
            part.marks.isPaper ? keyed : nil,
            part.language.map { words.language(OwnName.of($0)) },
            part.author.map(words.by),
            words.delivery(part.delivery),
        ]
        let spoken = facts.compactMap(\.self).map { fact -> HTML in "<bdi>\(fact)</bdi>" }
        let joined = spoken.enumerated().map { $0.offset == 0 ? $0.element : " · \($0.element)" }
        return "<p class=\"hint\">\(HTML(joined))</p>"
    }

    private var change: HTML? {
        guard let submission = part.correctable else { return nil }
        let form = Form(
            context: page.context,
            action: PageAddress.corrections(page.citizen.reference),
            hidden: [(.submission, submission.uuidString.lowercased())]
        )
        return """

            <dd class="change">\(form.html(
                """
                <button class="link">\(words.correct)<span class="hidden">: \(title)</span></button>
                """
            ))</dd>
            """
    }
}
