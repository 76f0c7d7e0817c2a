public import Progression

/// How measuring stands in a team: coverage, timeliness, and the units against what luck alone gives.
///
/// Units stand by name; nothing is said of a single citizen or of a single colleague.
public struct TeamPage: Sendable {
    /// Who looks, and at what time.
    public let frame: TeamFrame
    /// The figures.
    public let report: TeamReport

    /// A page of given parts.
    public init(frame: TeamFrame, report: TeamReport) {
        self.frame = frame
        self.report = report
    }

    /// The whole document.
    public func render() -> String {
        let wording = frame.wording
        let words = wording.team
        let main: HTML = """
            <h1>\(words.title)</h1>
            <p class="lead">\(words.whatItIs)</p>
            <p>\(frame.made)</p>
            \(content(wording))
            """
        return frame.page(title: words.title, main)
    }

    private func content(_ wording: Wording) -> HTML {
        let words = wording.team
        if report.units.isEmpty { return "<p class=\"empty\">\(words.noUnit)</p>" }
        return """
            \(frame.factors(current: nil))
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
            \(frame.hidden)
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
        let cells = FigureCells(wording: wording, rule: frame.rule)
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
