import FoundationEssentials
import Progression
import Testing

/// Whom to look at first.
@Suite struct CaseloadUrgencyTests {
    private static let day = Date(timeIntervalSince1970: 0)

    @Test(
        arguments: [
            ([], .later(weeks: 3), .calm), ([], .due, .due), ([], .never, .due),
            ([], .overdue, .overdue),
            ([.noReliableChange(.network, measurements: 6)], .later(weeks: 3), .unmoved),
            ([.noReliableChange(.network, measurements: 6)], .due, .due),
            (
                [
                    .noReliableChange(.network, measurements: 6),
                    .deterioration(.network, since: day),
                ],
                .overdue, .lastingFall
            ),
            ([.overdue], .overdue, .overdue),
        ] as [([CourseAlert], DueStatus, CaseloadUrgency)]
    )
    func `the most urgent of all that asks decides`(
        alerts: [CourseAlert],
        due: DueStatus,
        expected: CaseloadUrgency
    ) {
        #expect(CaseloadUrgency(alerts: alerts, due: due) == expected)
        #expect(CaseloadUrgency(alerts: alerts.reversed(), due: due) == expected)
    }

    @Test func `whoever waits for an assessment comes after overdue and before all that is calmer`()
    {
        #expect(
            CaseloadUrgency(alerts: [], due: .due, awaitsAssessment: true) == .assessment
        )
        #expect(
            CaseloadUrgency(alerts: [.overdue], due: .overdue, awaitsAssessment: true) == .overdue
        )
    }

    @Test func `the order is the one that is written on the page`() {
        #expect(
            CaseloadUrgency.allCases.sorted() == [
                .lastingFall, .overdue, .assessment, .viewsApart, .due, .unmoved, .calm, .closed,
            ]
        )
    }
}
