import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// Whom the caseworker sees first, and which of them.
@Suite struct CaseloadTests {
    private func names(_ page: String) -> [String] {
        page.matches(of: /<th scope="row"><a [^>]*><bdi>([^<]*)</).map { String($0.1) }
    }

    private func page(_ part: CaseloadPart = .everybody, from: Int = 0) -> String {
        CaseworkerCaseloadPage(
            context: Sample.context(Sample.employee),
            citizens: SampleCitizens.few,
            part: part,
            from: from
        ).render()
    }

    @Test
    func `who has fallen comes first, then overdue, apart, due, unmoved, the calm, the closed`() {
        #expect(
            names(page()).map { $0.prefix(3) } == [
                "Cil", "Bo ", "Ane", "Dan", "&lt", "Emi", "أحم", "Fri",
            ]
        )
    }

    @Test(arguments: [
        (CaseloadPart.Kind.look, ["Cil", "Bo ", "Ane", "Dan", "Emi"]),
        (.due, ["Bo ", "Dan", "&lt"]),
        (.progress, ["Ane"]), (.closed, ["Fri"]),
    ])
    func `a kind holds those it is about, and says how many`(
        kind: CaseloadPart.Kind,
        expected: [String]
    ) {
        #expect(names(page(.kind(kind))).map { String($0.prefix(3)) } == expected)
        #expect(page().contains(Wording.danish.caseload.kind(kind, expected.count)))
    }

    @Test func `a closed case asks for nothing`() {
        let closed = SampleCitizens.few.last
        #expect(closed?.alerts.isEmpty == true && closed?.urgency == .closed)
        #expect(!names(page(.kind(.due))).contains("Frida Færdig"))
    }

    @Test func `whoever was measured longest ago comes first among equals, then the name`() {
        let course = SampleCitizens.course([.network: [30, 31]])
        let earlier = Course(of: [
            Sample.measurement(.network, on: Sample.dates[0], score: 30, occasion: 1)
        ])
        let rows = [
            SampleCitizens.row(1, "Åse", course), SampleCitizens.row(2, "Bo", course),
            SampleCitizens.row(3, "Zita", earlier),
        ]
        let page = CaseworkerCaseloadPage(
            context: Sample.context(Sample.employee),
            citizens: rows
        )
        #expect(names(page.render()) == ["Zita", "Bo", "Åse"])
    }

    @Test func `somebody is found by a part of the name, in any spelling`() {
        #expect(names(page(.named("aerdig"))) == ["Frida Færdig"])
        #expect(CaseloadPart(typed: "  ") == .everybody)
        #expect(CaseloadPart(show: "nonsense") == .everybody)
        #expect(CaseloadPart(show: "look") == .kind(.look))
    }

    @Test func `a hundred citizens are five pages, and each stays small`() {
        var seen: [String] = []
        for from in stride(from: 0, to: 100, by: CaseworkerCaseloadPage.size) {
            let page = CaseworkerCaseloadPage(
                context: Sample.context(Sample.employee),
                citizens: SampleCitizens.many,
                from: from
            ).render()
            #expect(page.utf8.count + StyleSheet.bytes.count <= 40 * 1_024)
            seen += names(page)
        }
        #expect(Set(seen).count == 100 && seen.count == 100)
    }

    @Test func `pages of a part lead to pages of the same part`() {
        let page = CaseworkerCaseloadPage(
            context: Sample.context(Sample.employee),
            citizens: SampleCitizens.many,
            part: .kind(.look)
        ).render()
        #expect(page.contains("href=\"/citizens?show=look&amp;from=20\""))
    }

    @Test func `a sparkline has room for the axis and shows no more than eight scores`() throws {
        let scores = (0..<30).map { Double($0 % 2) * 300 - 100 }
        let series = SampleCitizens.course([.network: scores])[.network]
        let drawn = try #require(Sparkline(series: series).html).markup
        let line = try #require(drawn.firstMatch(of: /class="line" d="([^"]*)"/)).1
        #expect(line.count { $0 == "l" } == 7)
        #expect(line.hasPrefix("m2 22l8-20"))
        #expect(Sparkline(series: SampleCitizens.course([.network: [1]])[.network]).html == nil)
    }

    @Test func `long words part where a reader expects it, and the keyboard has a way to the list`()
    {
        let page = SamplePages.named("caseload")
        #expect(page.contains("sand\u{AD}syn\u{AD}lig\u{AD}vis frem\u{AD}gang"))
        #expect(page.contains("<a class=\"skip\" href=\"#list\">Gå til listen</a>"))
        #expect(!SamplePages.named("caseload-empty").contains("#list"))
        #expect(!SamplePages.named("caseload-english").contains("\u{AD}"))
    }
}
