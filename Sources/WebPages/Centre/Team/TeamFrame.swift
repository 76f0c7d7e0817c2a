public import FoundationEssentials
public import Progression

/// What the pages about a team have in common.
public struct TeamFrame: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// The rule that hid some figures.
    public let rule: GroupRule
    /// Up to when measurements count.
    public let asOf: Date

    /// A frame of given parts.
    public init(context: PageContext, view: OfficeView, rule: GroupRule, asOf: Date) {
        self.context = context
        self.view = view
        self.rule = rule
        self.asOf = asOf
    }

    var wording: Wording { Wording.of(context.language) }

    /// A whole document under the office's menu.
    func page(title: String, _ main: HTML) -> String {
        let menu = OfficeMenu(view: view, current: .team, wording: wording).html
        return Page(
            context: context,
            wording: wording,
            title: title,
            isWide: true,
            main: "\(menu)\n\(main)"
        ).render()
    }

    /// Up to when measurements count.
    var made: String {
        let calendar = CalendarWords(wording: wording, context: context)
        return wording.team.made(calendar.date(asOf))
    }

    /// The way to the factors, and back.
    func factors(current: Factor?) -> HTML {
        let links = Factor.allCases.map { factor -> HTML in
            let here: HTML = factor == current ? " aria-current=\"page\"" : ""
            return """
                <a href="\(PageAddress.team(factor))"\(here)>\(wording.factors.name(factor))</a>
                """
        }
        let words = wording.team
        return """
            <div class="choose"><p>\(words.factorsText)</p>
            <nav class="languages" aria-label="\(words.factorsText)">\(links)</nav></div>

            """
    }

    /// Why some figures are not there.
    var hidden: HTML {
        let words = wording.team
        return """
            <section>
            <h2>\(words.hiddenTitle)</h2>
            <p>\(words.hidden(rule.peopleForCount, rule.peopleForShare))</p>
            </section>
            """
    }

    /// A unit or an effort, those without a unit, or all.
    static func name(_ name: String, isAll: Bool, _ words: Wording.Team) -> HTML {
        if isAll { return HTML(text: words.all) }
        return name.isEmpty ? HTML(text: words.noUnitName) : HTML.name(name)
    }
}

/// Figures in the cells of a table, with words where there is none to see.
struct FigureCells {
    let wording: Wording
    let rule: GroupRule

    /// How many, and which share that is if it may be told.
    func count(_ figure: Figure<Int>, _ label: String, of share: Double? = nil) -> HTML {
        switch figure {
        case .shown(let count):
            let part = share.map { " (\(wording.team.percent(percent($0))))" } ?? ""
            return cell(HTML(text: "\(count)\(part)"), label)
        case .hidden(.fewCitizens):
            return hidden(wording.team.fewerThan(rule.peopleForCount), label)
        case .hidden:
            return hidden(wording.team.notShown, label)
        }
    }

    /// A share from 0 to 1.
    func share(_ figure: Figure<Double>, _ label: String) -> HTML {
        mean(figure, label) { wording.team.percent(percent($0)) }
    }

    /// A change in points.
    func change(_ figure: Figure<Double>, _ label: String) -> HTML {
        mean(figure, label) { wording.signed($0, decimals: 1) }
    }

    private func mean(
        _ figure: Figure<Double>,
        _ label: String,
        _ words: (Double) -> String
    ) -> HTML {
        switch figure {
        case .shown(let value): cell(HTML(text: words(value)), label)
        case .hidden(.fewCitizens): hidden(wording.team.tooFewForShare, label)
        case .hidden: hidden(wording.team.notShown, label)
        }
    }

    private func hidden(_ text: String, _ label: String) -> HTML {
        cell("<span class=\"none\">\(text)</span>", label)
    }

    private func cell(_ content: HTML, _ label: String) -> HTML {
        "<td data-label=\"\(label)\"><span>\(content)</span></td>"
    }

    private func percent(_ share: Double) -> String {
        wording.number(100 * share, decimals: 0)
    }
}
