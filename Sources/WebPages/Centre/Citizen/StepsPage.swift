internal import FoundationEssentials
internal import Progression

/// One citizen's single answers: which moved, and all of them at the latest visits.
public struct StepsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let file: CitizenDossier

    /// A page of given parts.
    public init(context: PageContext, file: CitizenDossier) {
        self.context = context
        self.file = file
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.answers
        let head = CitizenHead(file: file, current: .steps, context: context, wording: wording)
        let tables = file.book.tables
        let unread: HTML? =
            file.book.unread > 0 ? "<p>\(words.unread(file.book.unread))</p>\n" : nil
        let main: HTML = """
            \(head.html)
            <p class="lead">\(words.lead)</p>
            \(tables.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : moved(wording))
            \(tables.enumerated().map { table($0.element, number: $0.offset, wording) })\
            \(onlyDeclined(wording, tables))\(unread)
            """
        return Page(
            context: context,
            wording: wording,
            title: head.title,
            isWide: true,
            main: main
        )
        .render()
    }

    private func moved(_ wording: Wording) -> HTML {
        let words = wording.answers
        let steps = file.book.smallSteps
        if !file.book.hasEarlierAnswers { return "<p>\(words.tooEarly)</p>\n" }
        if steps.sinceLast.isEmpty, steps.sinceStart.isEmpty { return "<p>\(words.none)</p>\n" }
        return """
            \(list(steps.sinceLast, words.sinceLast, wording))\
            \(list(steps.sinceStart, words.sinceStart, wording))\
            <p class="quiet">\(words.chance)</p>

            """
    }

    private func list(_ steps: [SmallStep], _ title: String, _ wording: Wording) -> HTML {
        let words = wording.answers
        let none: HTML = "<p>\(words.none)</p>\n"
        let table = ScrollingTable(
            styleClass: "caseload",
            label: title,
            heads: [words.question, words.before, words.now, words.wayTitle],
            rows: steps.map { row($0, wording) }
        )
        return """
            <section><h2>\(title)</h2>
            \(steps.isEmpty ? none : table.html)</section>

            """
    }

    private func row(_ step: SmallStep, _ wording: Wording) -> HTML {
        let words = wording.answers
        let calendar = CalendarWords(wording: wording, context: context)
        let texts = ItemTexts(of: step.item, language: context.language)
        let answer = AnswerWords(item: step.item, texts: texts, wording: wording)
        let sign: HTML = step.direction == .forward ? "△" : "▽"
        return """
            <tr><th scope="row">\(texts.html(step.item.unfilledText, on: wording.language)) \
            <small>\(wording.factors.name(step.factor))</small>\
            <td data-label="\(words.before)">\(answer.html(step.before)) \
            <small>\(calendar.date(step.since))</small>\
            <td data-label="\(words.now)">\(answer.html(step.after))\
            <td data-label="\(words.wayTitle)"><span><span class="mark" aria-hidden="true">\(sign)</span> \
            \(words.way(step.direction))</span>

            """
    }
}

extension StepsPage {
    /// The questions of one instrument down, its latest visits across.
    private func table(_ table: AnswerTable, number: Int, _ wording: Wording) -> HTML {
        let words = wording.answers
        let texts = ItemTexts(questionnaire: table.questionnaire, language: context.language)
        let heads = table.visits.map { head($0, wording) }
        let labels = table.visits.map { label($0, wording) }
        let rows = table.rows.map { row($0, labels, wording, texts) }
        let earlier: HTML? =
            table.earlier > 0 ? "<p class=\"quiet\">\(words.earlier(table.earlier))</p>\n" : nil
        let declined = declined([table.questionnaire.reference.url], wording)
        return """
            <section><h2 id="table-\(number)">\(texts.html(table.questionnaire.title, on: wording.language))</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="table-\(number)">
            <table class="caseload"><caption>\(words.caption)</caption>
            <thead><tr><th scope="col">\(words.question)\(heads)</thead>
            <tbody>
            \(rows)</tbody></table></div>
            \(declined)\(earlier)</section>

            """
    }

    private func head(_ visit: AnswerTable.Visit, _ wording: Wording) -> HTML {
        let calendar = CalendarWords(wording: wording, context: context)
        let mark: HTML? =
            visit.beginsSeries ? "<br><small>\(wording.answers.newSeries)</small>" : nil
        return """
            <th scope="col">\(calendar.date(visit.date))<br><small>\
            \(wording.answers.version(visit.version)), \(wording.chart.informant(visit.informant))</small>\(mark)
            """
    }

    /// What stands before an answer where the window is too narrow for columns.
    private func label(_ visit: AnswerTable.Visit, _ wording: Wording) -> String {
        let day = CalendarWords(wording: wording, context: context).date(visit.date)
        return visit.beginsSeries ? "\(day), \(wording.chart.newQuestions)" : day
    }

    private func row(
        _ row: AnswerTable.Row,
        _ labels: [String],
        _ wording: Wording,
        _ texts: ItemTexts
    ) -> HTML {
        let factor: HTML? = row.factor.map { " <small>\(wording.factors.short($0))</small>" }
        let cells = zip(labels, row.cells).map { label, cell -> HTML in
            "<td data-label=\"\(label)\">\(self.cell(cell, wording, texts))"
        }
        return """
            <tr><th scope="row">\(texts.html(row.item.unfilledText, on: wording.language))\(factor)\(cells)

            """
    }

    private func cell(_ cell: AnswerTable.Cell, _ wording: Wording, _ texts: ItemTexts) -> HTML {
        switch cell {
        case .answer(.missing(let reason), _): none(wording.question.missing(reason))
        case .answer(let answer, let item):
            AnswerWords(item: item, texts: texts, wording: wording).html(answer)
        case .notRelevant: none(wording.answers.notRelevant)
        case .notInVersion: none(wording.answers.notInVersion)
        }
    }

    private func none(_ text: String) -> HTML { "<span class=\"none\">\(text)</span>" }

    /// When somebody said no to one of some instruments.
    private func declined(_ urls: [String], _ wording: Wording) -> HTML? {
        let calendar = CalendarWords(wording: wording, context: context)
        let days = file.book.declined.filter { urls.contains($0.instrument.url) }
            .map { calendar.date($0.date) }
        if days.isEmpty { return nil }
        return "<p>\(wording.answers.declined(days))</p>\n"
    }

    /// What was only ever declined has no table to stand under.
    private func onlyDeclined(_ wording: Wording, _ tables: [AnswerTable]) -> HTML? {
        let shown = Set(tables.map(\.questionnaire.reference.url))
        let others = Set(file.book.declined.map(\.instrument.url)).subtracting(shown)
        return declined(Array(others), wording)
    }
}
