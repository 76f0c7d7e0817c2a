public import Progression

/// How far the citizens of a team have come with one factor, and where they are now: by unit and by effort.
public struct TeamFactorPage: Sendable {
    /// Who looks, and at what time.
    public let frame: TeamFrame
    /// The figures.
    public let report: JourneyReport

    /// A page of given parts.
    public init(frame: TeamFrame, report: JourneyReport) {
        self.frame = frame
        self.report = report
    }

    /// The whole document.
    public func render() -> String {
        let wording = frame.wording
        let words = wording.team
        let name = wording.factors.name(report.factor)
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.team)">\(words.title)</a></p>
            <h1>\(name)</h1>
            <p>\(frame.made)</p>
            \(frame.factors(current: report.factor))
            \(report.units.isEmpty
                ? "<p class=\"empty\">\(words.noUnit)</p>" : content(wording))
            """
        return frame.page(title: name, main)
    }

    private func content(_ wording: Wording) -> HTML {
        let words = wording.team
        // None at all and too few to show must look the same.
        guard case .shown = report.all.travelled else { return Notice.plain(words.tooFewMeasured) }
        return """
            <section>
            <h2>\(words.journey.title)</h2>
            <p>\(words.journey.text)</p>
            \(tables(wording, words.journey.title, journeyHeads(words), journeyCells))
            </section>
            <section>
            <h2>\(words.standing.title)</h2>
            <p>\(words.standing.text)</p>
            \(tables(wording, words.standing.title, standingHeads(words), standingCells))
            </section>
            <p>\(words.notCause)</p>
            \(frame.hidden)
            """
    }

    private func tables(
        _ wording: Wording,
        _ title: String,
        _ heads: [String],
        _ cells: (JourneyReport.Line, FigureCells) -> HTML
    ) -> HTML {
        let words = wording.team
        let units = report.units.map { ($0, false) }
        let all = report.units.count < 2 ? [] : [(report.all, true)]
        let efforts = report.efforts.map { ($0, false) }
        func table(_ lines: [(JourneyReport.Line, Bool)], _ head: String, _ label: String) -> HTML {
            let rows = lines.map { line, isAll -> HTML in
                """
                <tr><th scope="row">\(TeamFrame.name(line.name, isAll: isAll, words))</th>\
                \(cells(line, FigureCells(wording: wording, rule: frame.rule)))</tr>

                """
            }
            return ScrollingTable(
                styleClass: "caseload",
                label: "\(title) \(label)",
                heads: [head] + heads,
                rows: rows
            ).html
        }
        let byEffort: HTML = """
            <h3>\(words.byEffort.capitalisedFirst)</h3>
            <p>\(words.effortsText)</p>
            \(table(efforts, words.effort, words.byEffort))
            """
        return """
            <h3>\(words.byUnit.capitalisedFirst)</h3>
            \(table(units + all, words.unit, words.byUnit))
            \(efforts.isEmpty ? nil : byEffort)
            """
    }

    private func journeyHeads(_ words: Wording.Team) -> [String] {
        [words.journey.people, words.journey.mean]
            + TeamCourse.Step.allCases.map(words.journey.step)
    }

    private func journeyCells(_ line: JourneyReport.Line, _ cells: FigureCells) -> HTML {
        let words = cells.wording.team.journey
        let steps = zip(TeamCourse.Step.allCases, line.steps).map { step, figure in
            cells.count(figure, words.step(step))
        }
        return """
            \(cells.count(line.travelled, words.people))\
            \(cells.change(line.meanDistance, words.mean))\(steps)
            """
    }

    private func standingHeads(_ words: Wording.Team) -> [String] {
        [words.standing.people] + Self.bands
    }

    private func standingCells(_ line: JourneyReport.Line, _ cells: FigureCells) -> HTML {
        let bands = zip(Self.bands, line.bands).map { band, figure in cells.count(figure, band) }
        return "\(cells.count(line.standing, cells.wording.team.standing.people))\(bands)"
    }

    /// Bands of scores, from the lowest.
    private static let bands = ["0–19", "20–39", "40–59", "60–79", "80–100"]
}
