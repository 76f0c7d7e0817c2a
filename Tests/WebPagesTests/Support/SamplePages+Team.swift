import FoundationEssentials
import Progression
import WebPages

/// Invented teams for the pages about them.
enum SampleTeam {
    static let units = [
        OrganisationUnit(id: "unge", name: "Ungeteamet", within: "jobcenter"),
        OrganisationUnit(
            id: "lang",
            name:
                "Afdelingen for længerevarende forløb og virksomhedsnær indsats i Østerå og omegn",
            within: "jobcenter"
        ),
        OrganisationUnit(id: "jobcenter", name: "Jobcenter Prøvby"),
        OrganisationUnit(id: "mentor", name: "Ældre & <nære> Ålborgvej"),
        OrganisationUnit(id: "ny", name: "Nyt team"),
        OrganisationUnit(id: "syd", name: "Team Syd"),
    ]

    static let kinds = [
        EventKind(id: 1, category: .effort, name: "Virksomhedspraktik"),
        EventKind(id: 2, category: .effort, name: "Mentor"),
        EventKind(id: 3, category: .effort, name: "Ædru sammen"),
        EventKind(id: 4, category: .pause, name: "Sygdom"),
    ]

    /// So many courses of a unit, of which some lack a measurement; scores follow from the number.
    static func courses(_ unit: String?, _ count: Int, missing: Int) -> [TeamCourse] {
        (0..<count).map { number in
            let change = Double((number * 7) % 31) - 9
            return TeamCourse(
                unit: unit,
                efforts: Set([1, 2, 3].filter { number % (2 + $0 * $0) == 0 }),
                isOpen: true,
                isMeasuredInTime: number >= missing,
                timeliness: [true, number % 5 > 0],
                journeys: [
                    .selfEfficacy: TeamCourse.Journey(
                        latest: Double((number * 13) % 97),
                        distance: number % 6 == 0 ? nil : change,
                        step: number % 6 == 0
                            ? .tooFew : change > 9 ? .more : change < -6 ? .less : .noSureChange
                    )
                ]
            )
        }
    }

    /// One unit far below, one small, the others as luck has them.
    static let several =
        courses("unge", 64, missing: 17) + courses("lang", 120, missing: 29)
        + courses("jobcenter", 31, missing: 8) + courses("mentor", 88, missing: 44)
        + courses("ny", 7, missing: 2) + courses("syd", 46, missing: 16)
        + courses(nil, 15, missing: 6)

    static let all = TeamDivision(units: units, shown: nil, kinds: kinds)
    static let one = TeamDivision(units: units, shown: ["unge"], kinds: kinds)
    static let monday = Sample.moment("2024-11-17T23:00:00Z")
}

extension SamplePages {
    private static let danish = Sample.context(Sample.employee)
    private static let inEnglish = Sample.context(Sample.employee, language: .english)

    /// What those see who lead.
    static let team: [(name: String, html: String)] = [
        ("team", team(danish, SampleTeam.several, SampleTeam.all, .administrator)),
        ("team-english", team(inEnglish, SampleTeam.several, SampleTeam.all)),
        (
            "team-alike",
            team(
                danish,
                SampleTeam.courses("unge", 40, missing: 12)
                    + SampleTeam.courses("syd", 50, missing: 15),
                TeamDivision(
                    units: SampleTeam.units,
                    shown: ["unge", "syd"],
                    kinds: SampleTeam.kinds
                )
            )
        ),
        ("team-one", team(danish, SampleTeam.courses("unge", 40, missing: 12), SampleTeam.one)),
        ("team-few", team(danish, SampleTeam.courses("unge", 3, missing: 1), SampleTeam.one)),
        (
            "team-no-unit",
            team(danish, [], TeamDivision(units: SampleTeam.units, shown: [], kinds: []))
        ),
        ("team-factor", factor(danish, SampleTeam.several, SampleTeam.all)),
        ("team-factor-english", factor(inEnglish, SampleTeam.several, SampleTeam.all)),
        ("team-factor-few", factor(danish, [], SampleTeam.one)),
    ]

    private static func team(
        _ context: PageContext,
        _ courses: [TeamCourse],
        _ division: TeamDivision,
        _ view: OfficeView = .teamLeader
    ) -> String {
        TeamPage(
            context: context,
            view: view,
            report: TeamReport(of: courses, by: division, rule: TeamRule()),
            rule: TeamRule(),
            asOf: SampleTeam.monday
        ).render()
    }

    private static func factor(
        _ context: PageContext,
        _ courses: [TeamCourse],
        _ division: TeamDivision
    ) -> String {
        TeamFactorPage(
            context: context,
            view: .teamLeader,
            report: JourneyReport(
                of: courses,
                factor: .selfEfficacy,
                by: division,
                rule: TeamRule()
            ),
            rule: TeamRule(),
            asOf: SampleTeam.monday
        ).render()
    }
}
