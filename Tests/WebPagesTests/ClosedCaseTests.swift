import Foundation
import Progression
import Testing

@testable import WebPages

/// What the laptop says of a case that is closed.
@Suite struct ClosedCaseTests {
    private static func line(
        _ last: LastMeasurement?,
        _ due: DueStatus
    ) -> DeskCaseloadPage.CitizenLine {
        DeskCaseloadPage.CitizenLine(
            citizen: Sample.ane,
            lastMeasured: Sample.moment("2024-08-10T09:00:00Z"),
            due: due,
            lastMeasurement: last
        )
    }

    @Test(arguments: [DueStatus.never, .due, .overdue, .later(weeks: 3)])
    func `a closed case is due once more, and then never again`(due: DueStatus) {
        #expect(Self.line(nil, due).standing == due)
        #expect(Self.line(.wanted, due).standing == .due)
        #expect(Self.line(.taken, due).standing.isLater)
    }

    @Test func `the list asks for the last measurement, and for nothing after it`() {
        let danish = Sample.context()
        #expect(
            Self.line(.wanted, .overdue).status(on: danish)
                == "Sagen er afsluttet – tag en sidste måling"
        )
        #expect(
            Self.line(.taken, .overdue).status(on: danish) == "14 uger siden – sagen er afsluttet"
        )
        let page = SamplePages.named("today-closed")
        #expect(page.contains("Sagen er afsluttet – tag en sidste måling"))
        #expect(!page.contains("over tid") && !page.contains("tid til måling"))
        #expect(page.contains("<h2>Afsluttet</h2>") && !page.contains("<h2>Ikke endnu</h2>"))
        let english = SamplePages.named("today-closed-english")
        #expect(english.contains("The case is closed – take a last measurement"))
    }

    @Test func `before a visit it stands what there is to do`() {
        #expect(SamplePages.named("visit-closed").contains("Tag en sidste måling"))
        #expect(SamplePages.named("visit-closed-english").contains("Take a last measurement"))
        #expect(SamplePages.named("visit-closed-measured").contains("Du skal ikke måle mere."))
        #expect(!SamplePages.named("visit").contains("afsluttet"))
    }
}
