import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// Looking for somebody on the caseload.
@Suite struct CaseloadSearchTests {
    @Test(arguments: [
        ("Åse Nørgård", "aase"), ("Åse Nørgård", "ase"), ("Åse Nørgård", "ÅSE"),
        ("Åse Nørgård", "norg"), ("Åse Nørgård", "noergaard"), ("Aase Holm", "åse"),
        ("Søren Ærø", "soren"), ("Søren Ærø", "aero"), ("Søren Ærø", "æ"), ("Søren Ærø", "rø sø"),
        ("Zoë Müller", "zoe muller"), ("Zoë Müller", "mueller"), ("Łukasz Żak", "lukasz zak"),
        ("A\u{30A}se", "åse"), ("José", "JOSÉ"), ("أحمد الخطيب", "احمد"), ("مُحَمَّد", "محمد"),
        ("Tilde Testborg", "borg"), ("Bo", ""), ("Nguyễn", "nguyên"),
    ])
    func `a name is found by a part of it, however people spell it`(name: String, query: String) {
        #expect(CaseloadSearch(typed: query).finds(name))
    }

    @Test(arguments: [
        ("Åse Nørgård", "ove"), ("Bo Holm", "åse"), ("Bo Holm", "bo åse"), ("Søren", "sæ"),
        ("أحمد", "محمد"),
    ])
    func `nobody else is found`(name: String, query: String) {
        #expect(!CaseloadSearch(typed: query).finds(name))
    }

    @Test func `space round a name is nothing, and no name is longer than a hundred letters`() {
        #expect(CaseloadSearch(typed: "  bo ").query == "bo")
        let long = String(repeating: "a", count: 5_000)
        #expect(CaseloadSearch(typed: long).query.count == 100)
    }

    @Test func `nothing typed is everybody, and an address holds no name`() {
        #expect(CaseloadSearch(typed: " ") == .everybody)
        #expect(PageAddress.today(.overdue) == "/?show=overdue")
        #expect(PageAddress.found == "/?show=found")
    }

    private func names(_ search: CaseloadSearch) -> [String] {
        let page = DeskCaseloadPage(
            context: Sample.context(),
            sending: SendingStatus(waiting: 0, putAside: 0, lastSent: nil),
            drafts: [],
            citizens: SampleCaseload.lines,
            search: search
        ).render()
        return page.matches(of: /<span class="person"><bdi>([^<]*)</).map { String($0.1) }
    }

    @Test func `whoever is longest overdue comes first, then who is due, then the others`() {
        #expect(names(.everybody) == ["Dina", "Carl", "Bo", "Amina", "Eva", "Finn"])
    }

    @Test(
        arguments: [
            (.overdue, ["Dina", "Carl"]), (.due, ["Bo", "Amina"]), (.later, ["Eva", "Finn"]),
            (.waiting, ["Carl"]), (.begun, []),
        ] as [(CaseloadSearch.Filter, [String])]
    )
    func `a link shows one kind only`(filter: CaseloadSearch.Filter, expected: [String]) {
        #expect(names(.kind(filter)) == expected)
    }

    @Test func `a search looks among everybody`() {
        #expect(names(.named("carl")) == ["Carl"])
        #expect(names(.named("søren")) == [])
    }

    @Test func `a hundred citizens fit in a page that is quickly there`() {
        let many = (1...100).map { number in
            SampleCaseload.line("Citizen Number \(number) With a Long Name", weeks: number % 12)
        }
        let page = DeskCaseloadPage(
            context: Sample.context(),
            sending: SendingStatus(waiting: 0, putAside: 0, lastSent: nil),
            drafts: [],
            citizens: many
        ).render()
        #expect(page.split(separator: "<li class=\"card\"").count == 101)
        #expect(page.utf8.count <= 40 * 1_024)
    }
}

/// A small caseload of every kind.
enum SampleCaseload {
    static let lines = [
        line("Amina", weeks: nil), line("Bo", weeks: 7), line("Carl", weeks: 9, waiting: 2),
        line("Dina", weeks: 30), line("Eva", weeks: 5), line("Finn", weeks: 1),
    ]

    static func line(
        _ name: String,
        weeks: Int?,
        waiting: Int = 0,
        isProvisional: Bool = false
    ) -> DeskCaseloadPage.CitizenLine {
        let last = weeks.map { Sample.now.addingTimeInterval(Double($0) * -7 * 86_400 - 3_600) }
        return DeskCaseloadPage.CitizenLine(
            citizen: NamedCitizen(
                reference: CitizenReference(rawValue: "c-\(name.count)-\(waiting)"),
                name: name
            ),
            lastMeasured: last,
            due: DueStatus(lastMeasured: last, schedule: nil, now: Sample.now),
            waiting: waiting,
            isProvisional: isProvisional
        )
    }
}
