public import FoundationEssentials
public import Progression

/// How measuring stands in a team: coverage, timeliness, and the units against what luck alone gives.
///
/// Units stand by name; nothing is said of a single citizen or of a single colleague.
public struct TeamPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// The figures.
    public let report: TeamReport
    /// The rule that hid some.
    public let rule: TeamRule
    /// Up to when measurements count.
    public let asOf: Date

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        report: TeamReport,
        rule: TeamRule,
        asOf: Date
    ) {
        self.context = context
        self.view = view
        self.report = report
        self.rule = rule
        self.asOf = asOf
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.team
        let frame = TeamFrame(context: context, view: view, asOf: asOf)
        let main: HTML = """
            \(OfficeMenu(view: view, current: .team, wording: wording).html)
            <h1>\(words.title)</h1>
            <p class="lead">\(words.whatItIs)</p>
            <p>\(frame.made(wording))</p>
            \(content(frame, wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isWide: true,
            main: main
        ).render()
    }

    private func content(_ frame: TeamFrame, _ wording: Wording) -> HTML {
        let words = wording.team
        if report.units.isEmpty { return "<p class=\"empty\">\(words.noUnit)</p>" }
        return """
            \(frame.factors(current: nil, wording))
            <section>
            <h2>\(words.coverage.title)</h2>
            <p>\(words.coverage.text)</p>
            \(few(words))\(table(unitRows, words.unit, words.coverage.title, wording))
            </section>
            <section>
            <h2>\(words.funnel.title)</h2>
            \(FunnelSection(report: report, wording: wording).html)
            </section>
            \(report.efforts.isEmpty || isTooSmall ? nil : efforts(wording))
            \(frame.hidden(rule, wording))
            """
    }

    /// None at all and too few to show must look the same.
    private var isTooSmall: Bool {
        if case .shown = report.all.open { false } else { true }
    }

    private func few(_ words: Wording.Team) -> HTML? {
        isTooSmall ? Notice.plain(words.tooFew) : nil
    }

    private func efforts(_ wording: Wording) -> HTML {
        let words = wording.team
        return """
            <section>
            <h2>\(words.effortsTitle)</h2>
            <p>\(words.effortsText)</p>
            \(table(report.efforts.map { ($0, false) }, words.effort, words.effortsTitle, wording))
            </section>
            """
    }

    /// The units and, where there are several, all together.
    private var unitRows: [(TeamReport.Line, isAll: Bool)] {
        let units = report.units.map { ($0, isAll: false) }
        return units.count < 2 ? units : units + [(report.all, isAll: true)]
    }

    private func table(
        _ lines: [(TeamReport.Line, isAll: Bool)],
        _ head: String,
        _ label: String,
        _ wording: Wording
    ) -> HTML {
        let words = wording.team
        let cells = FigureCells(wording: wording, rule: rule)
        let rows = lines.map { line, isAll -> HTML in
            let name = TeamFrame.name(line.name, isAll: isAll, words)
            return """
                <tr><th scope="row">\(name)</th>\
                \(cells.count(line.open, words.coverage.open))\
                \(cells.count(line.inTime, words.coverage.inTime, of: line.coverage))\
                \(cells.count(line.notInTime, words.coverage.notInTime))\
                \(cells.share(line.timeliness, words.coverage.onTime))</tr>

                """
        }
        return ScrollingTable(
            styleClass: "caseload",
            label: label,
            heads: [
                head, words.coverage.open, words.coverage.inTime, words.coverage.notInTime,
                words.coverage.onTime,
            ],
            rows: rows
        ).html
    }
}
