import FoundationEssentials
import Progression
import Testing

@testable import WebPages

@Suite struct TeamPageTests {
    @Test func `the drawing says its finding, and the table comes right after it`() throws {
        let page = SamplePages.named("team")
        let finding = "1 af de 5 enheder med tal ligger uden for den forventede variation omkring"
        let parts = page.split(separator: finding, omittingEmptySubsequences: false)
        #expect(parts.count == 3, "once as text, once in the drawing")
        let after = try #require(page.split(separator: "</svg>").last)
        let before = try #require(after.split(separator: "<table").first)
        #expect(before.count < after.count && !before.contains("<h2"))
        #expect(page.contains("<desc id=\"d-funnel\">"))
    }

    @Test func `a unit is told by number and shape, and stands by name`() {
        let page = SamplePages.named("team")
        #expect(page.contains("<th scope=\"row\">1. <bdi>Jobcenter Prøvby</bdi></th>"))
        #expect(page.contains("<span aria-hidden=\"true\">■</span> langt under"))
        let names = page.matches(of: /<th scope="row"><bdi>([^<]+)/).map { String($0.1) }.prefix(6)
        #expect(names.last == "Ældre &amp; &lt;nære&gt; Ålborgvej")
    }

    @Test func `only the line of all together is called so, and only where there are several`() {
        #expect(!SamplePages.named("team-one").contains(">Alle<"))
        let rows = SamplePages.named("team-alike").split(separator: "<th scope=\"row\">")
        #expect(rows.count { $0.hasPrefix("Alle<") } == 1)
        let efforts = SamplePages.named("team-one").split(separator: "Efter indsats").last ?? ""
        for name in ["Mentor", "Virksomhedspraktik", "Ædru sammen"] {
            #expect(efforts.contains("<bdi>\(name)</bdi>"))
        }
    }

    @Test func `none at all and too few look the same`() {
        func page(_ courses: [TeamCourse]) -> String {
            TeamPage(
                frame: SampleTeam.frame(Sample.context(Sample.employee), .teamLeader),
                report: TeamReport(of: courses, by: SampleTeam.one, rule: GroupRule())
            ).render()
        }
        let none = page([])
        #expect(none == page(SampleTeam.courses("unge", 4, missing: 0)))
        #expect(none != page(SampleTeam.courses("unge", 12, missing: 6)))
    }

    @Test(arguments: ["team", "team-factor"])
    func `what is hidden stands nowhere on the page`(name: String) {
        let page = SamplePages.named(name)
        #expect(page.contains("færre end 5") && page.contains("vises ikke"))
        // Five of the seven of the new team are measured in time.
        let row = page.split(separator: "<tr>").first { $0.contains("<bdi>Nyt team</bdi>") } ?? ""
        #expect(!row.contains("<span>5</span>") && !row.contains("<span>2</span>"))
    }

    @Test func `the lines of a funnel hold their labels apart and their points inside`() {
        let same = (1...4).map { Funnel.Observed(name: "\($0)", people: 40, count: 20 + $0 % 2) }
        let funnel = Funnel(of: same)
        let chart = funnel.map {
            FunnelChart(funnel: $0, finding: "x", wording: .danish).html.markup
        }
        #expect(chart?.contains("NaN") == false && chart?.contains("inf") == false)
        #expect(chart?.matches(of: /class="value"/).count == 4)
    }
}
