public import FoundationEssentials
public import Progression

/// The central unit's table: mean change per factor and municipality, small cells hidden.
public struct ChangeTablePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The figures; rows are shown in the order given, never by size.
    public let table: ChangeTable
    /// The rule that hid cells.
    public let rule: DisclosureRule
    /// The time the measurements are from; `nil` when there are none.
    public let period: DateInterval?

    /// A page of given parts.
    public init(
        context: PageContext,
        table: ChangeTable,
        rule: DisclosureRule,
        period: DateInterval?
    ) {
        self.context = context
        self.table = table
        self.rule = rule
        self.period = period
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.central
        let calendar = CalendarWords(wording: wording, context: context)
        let period = period.map { words.period(calendar.date($0.start), calendar.date($0.end)) }
        let main: HTML = """
            <h1>\(words.title)</h1>
            <p class="lead">\(words.whatItIs)</p>
            <p>\(period ?? words.noPeriod) \(words.made(calendar.moment(context.now)))</p>
            \(table.rows.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : figures(wording))
            <h2>\(words.hiddenTitle)</h2>
            <p>\(words.hidden(rule.citizensForCount, rule.citizensForMean, rule.professionalsForMean))</p>
            <h2>\(words.readTitle)</h2>
            <ul>\(words.reading.map { line -> HTML in "<li>\(line)</li>" })</ul>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isWide: true,
            main: main
        ).render()
    }

    private func figures(_ wording: Wording) -> HTML {
        let words = wording.central
        return ScrollingTable(
            styleClass: "change",
            label: words.title,
            caption: words.caption,
            heads: [words.municipality] + Factor.allCases.map(wording.factors.name),
            rows: table.rows.map { row($0, wording) }
        ).html
    }

    private func row(_ row: ChangeTable.Row, _ wording: Wording) -> HTML {
        let cells = row.cells.map { cell -> HTML in
            """
            <td data-label="\(wording.factors.name(cell.factor))">\(mean(cell, wording)) \
            <span class="count">\(count(cell, wording))</span></td>
            """
        }
        return "<tr><th scope=\"row\">\(row.municipality)</th>\(cells)</tr>\n"
    }

    private func mean(_ cell: ChangeTable.Cell, _ wording: Wording) -> HTML {
        switch cell.meanChange {
        case .shown(let value):
            "<span class=\"mean\">\(wording.signed(value, decimals: 1))</span>"
        case .hidden(let reason):
            """
            <span class="mean hid" aria-hidden="true">·</span> \
            <span class="count">\(wording.central.hiddenReason(reason))</span>
            """
        }
    }

    private func count(_ cell: ChangeTable.Cell, _ wording: Wording) -> HTML? {
        switch cell.citizens {
        case .shown(let count): HTML(text: wording.central.citizens(count))
        case .hidden: nil
        }
    }
}
