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

extension SampleTeam {
    static let exercise = CalibrationExercise(
        id: "2024-1",
        vignettes: [
            vignette(
                "ole",
                ("Ole, 40 år", "Ole, 40"),
                (
                    "Ole kommer, når han har sagt det. Han vil gerne arbejde med heste & har et hold i ryggen.",
                    "Ole comes when he has said so. He would like to work with horses & has a bad back."
                )
            ),
            vignette(
                "åse",
                ("Åse, 27 år", "Åse, 27"),
                ("Åse læser sammen med en ven.", "Åse studies together with a friend.")
            ),
            vignette(
                "per",
                ("Per, 61 år", "Per, 61"),
                ("Per passer en have.", "Per looks after a garden.")
            ),
        ]
    )

    private static func vignette(
        _ id: String,
        _ title: (String, String),
        _ text: (String, String)
    ) -> Vignette {
        Vignette(
            id: id,
            title: LocalizedText([.danish: title.0, .english: title.1]),
            text: LocalizedText([.danish: text.0, .english: text.1])
        )
    }

    static func ratings(_ given: [Int: Int], isFinished: Bool = false) -> CalibrationRatings {
        CalibrationRatings(
            ratings: Dictionary(
                uniqueKeysWithValues: given.map { (exercise.vignettes[$0.key].id, $0.value) }
            ),
            isFinished: isFinished
        )
    }

    static let own = ratings([0: 8, 1: 6, 2: 3], isFinished: true)

    static func frame(_ context: PageContext, _ view: OfficeView) -> TeamFrame {
        TeamFrame(context: context, view: view, rule: GroupRule(), asOf: monday)
    }

    static let calibration = Calibration(
        of: [[8, 6, 3], [4, 6, 2], [5, 7, 2], [2, 5, 3], [6, 6, 1], [7, 7, 3]].map { given in
            ratings([0: given[0], 1: given[1], 2: given[2]], isFinished: true)
        },
        in: exercise,
        rule: GroupRule()
    )
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
        ("calibration", judging(danish, SampleTeam.ratings([0: 4]))),
        ("calibration-english", judging(inEnglish, SampleTeam.ratings([:]), .saved)),
        ("calibration-incomplete", judging(danish, SampleTeam.ratings([1: 10]), .incomplete)),
        ("calibration-waiting", judging(danish, SampleTeam.own)),
        ("calibration-result", judging(danish, SampleTeam.own, result: SampleTeam.calibration)),
        (
            "calibration-result-english",
            judging(inEnglish, SampleTeam.own, result: SampleTeam.calibration)
        ),
        ("discussion", sheet(danish, SampleTeam.calibration)),
        ("discussion-english", sheet(inEnglish, SampleTeam.calibration)),
        ("discussion-waiting", sheet(danish, nil)),
    ]

    private static func judging(
        _ context: PageContext,
        _ own: CalibrationRatings,
        _ outcome: CalibrationPage.Outcome? = nil,
        result: Calibration? = nil
    ) -> String {
        CalibrationPage(
            context: context,
            exercise: SampleTeam.exercise,
            own: own,
            result: result,
            outcome: outcome
        ).render()
    }

    private static func sheet(_ context: PageContext, _ result: Calibration?) -> String {
        DiscussionSheetPage(
            context: context,
            view: .teamLeader,
            exercise: SampleTeam.exercise,
            result: result
        ).render()
    }

    private static func team(
        _ context: PageContext,
        _ courses: [TeamCourse],
        _ division: TeamDivision,
        _ view: OfficeView = .teamLeader
    ) -> String {
        TeamPage(
            frame: SampleTeam.frame(context, view),
            report: TeamReport(of: courses, by: division, rule: GroupRule())
        ).render()
    }

    private static func factor(
        _ context: PageContext,
        _ courses: [TeamCourse],
        _ division: TeamDivision
    ) -> String {
        TeamFactorPage(
            frame: SampleTeam.frame(context, .teamLeader),
            report: JourneyReport(
                of: courses,
                factor: .selfEfficacy,
                by: division,
                rule: GroupRule()
            )
        ).render()
    }
}
