import Progression

/// The funnel plot with its finding in words before it and its figures right after it.
struct FunnelSection {
    let report: TeamReport
    let wording: Wording

    private var words: Wording.Team.Funnel { wording.team.funnel }

    var html: HTML {
        guard let funnel = report.funnel else { return "<p>\(words.none)</p>" }
        let finding = finding(of: funnel)
        return """
            <p>\(finding) \(spread(of: funnel))</p>
            <figure class="panel funnel">
            \(FunnelChart(funnel: funnel, finding: finding, wording: wording).html)
            </figure>
            <p class="hint">\(words.legend)</p>
            \(table(funnel))
            <p>\(words.howToRead)</p>
            """
    }

    private func finding(of funnel: Funnel) -> String {
        let outside = funnel.units.filter { $0.place != .within }.map { unit in
            words.named(name(unit), words.place(unit.place))
        }
        let expected = percent(funnel.expected)
        return outside.isEmpty
            ? words.allWithin(funnel.units.count, expected)
            : words.outside(outside, funnel.units.count, expected)
    }

    /// Of fewer than five units nothing can be said.
    private func spread(of funnel: Funnel) -> HTML? {
        if funnel.isOverdispersed { return HTML(text: words.overdispersed) }
        return funnel.units.count < 5 ? nil : HTML(text: words.notOverdispersed)
    }

    private func table(_ funnel: Funnel) -> HTML {
        let heads = [words.people, words.share, words.expected, words.lies]
        let rows = funnel.units.enumerated().map { index, unit -> HTML in
            let between = words.between(
                percent(unit.limits.inner.lowerBound),
                percent(unit.limits.inner.upperBound)
            )
            let cells: [HTML] = [
                "\(unit.observed.people)", "\(percent(unit.share))", "\(between)",
                """
                <span aria-hidden="true">\(FunnelChart.sign(unit.place))</span> \
                \(words.place(unit.place))
                """,
            ]
            let filled = zip(heads, cells).map { head, cell -> HTML in
                "<td data-label=\"\(head)\"><span>\(cell)</span></td>"
            }
            return """
                <tr><th scope="row">\(index + 1). \(HTML.name(name(unit)))</th>\(filled)</tr>

                """
        }
        return ScrollingTable(
            styleClass: "caseload",
            label: words.title,
            heads: [wording.team.unit] + heads,
            rows: rows
        ).html
    }

    private func name(_ unit: Funnel.Unit) -> String {
        unit.observed.name.isEmpty ? wording.team.noUnitName : unit.observed.name
    }

    private func percent(_ share: Double) -> String {
        wording.team.percent(wording.number(100 * share, decimals: 0))
    }
}
