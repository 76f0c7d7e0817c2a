import Progression
import Testing

@Suite struct DisclosureTests {
    static func cohort(citizens: Int, professionals: Int, change: Double = 4) -> Cohort {
        Cohort(
            municipality: "Lillekøbing",
            members: (0..<citizens).map {
                Cohort.Member(professional: "p\($0 % professionals)", changes: [.network: change])
            }
        )
    }

    @Test(arguments: [
        (0, Figure<Int>.hidden(.fewCitizens)), (4, .hidden(.fewCitizens)), (5, .shown(5)),
        (7, .shown(5)), (8, .shown(10)), (12, .shown(10)), (13, .shown(15)),
    ])
    func `a count shows from five, rounded to five`(citizens: Int, figure: Figure<Int>) {
        #expect(DisclosureRule().count(citizens) == figure)
    }

    @Test(arguments: [
        (19, 3, Figure<Double>.hidden(.fewCitizens)), (20, 2, .hidden(.fewProfessionals)),
        (20, 3, .shown(4)), (200, 1, .hidden(.fewProfessionals)),
    ])
    func `a mean needs twenty citizens and three professionals`(
        citizens: Int,
        professionals: Int,
        figure: Figure<Double>
    ) {
        let table = ChangeTable(
            of: [Self.cohort(citizens: citizens, professionals: professionals)],
            rule: DisclosureRule()
        )
        let cell = table.rows[0].cells.first { $0.factor == .network }
        #expect(cell?.meanChange == figure)
    }

    @Test func `a mean has one decimal`() {
        let values = [Double](repeating: 1, count: 20) + [1.5]
        #expect(DisclosureRule().mean(values, professionals: 3) == .shown(1.0))
        #expect(
            DisclosureRule().mean(values.map { -$0 * 10.26 }, professionals: 3) == .shown(-10.5)
        )
    }

    @Test func `thresholds can be raised but not lowered`() {
        let lowered = DisclosureRule(
            citizensForCount: 1,
            citizensForMean: 2,
            professionalsForMean: 0
        )
        #expect(lowered == DisclosureRule())
        let raised = DisclosureRule(citizensForCount: 10)
        #expect(raised.count(9) == .hidden(.fewCitizens))
    }

    @Test func `a factor nobody has two scores of is hidden, not nought`() {
        let table = ChangeTable(
            of: [Self.cohort(citizens: 30, professionals: 5)],
            rule: DisclosureRule()
        )
        let readiness = table.rows[0].cells.first { $0.factor == .readiness }
        #expect(readiness?.citizens == .hidden(.fewCitizens))
        #expect(readiness?.meanChange == .hidden(.fewCitizens))
        #expect(table.rows[0].cells.map(\.factor) == Factor.allCases)
    }
}
