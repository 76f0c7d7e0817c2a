import Progression

extension Sample {
    /// Two efforts, a mechanism, a sub-goal with a factor, one with a question, one without, an exit.
    static let programme = Programme(
        reference: InstrumentReference(
            url: "https://skridt.example/programmes/sample",
            version: "1.2.0",
            sha256: String(repeating: "89ab", count: 16)
        ),
        id: "sample",
        title: both("Praktik & mentor", "Placement & mentor"),
        summary: both("To ting på én gang.", "Two things at once."),
        languages: [.danish, .english],
        targetGroup: Programme.TargetGroup(
            text: both("Unge <b>uden</b> job", "Young people <b>without</b> a job"),
            groups: ["Aktivitetsparate"]
        ),
        efforts: [
            Programme.Effort(
                id: "placement",
                text: both("Praktik", "Placement"),
                kinds: ["Virksomhedspraktik", "Lønnede timer"],
                leadsTo: ["task"]
            ),
            Programme.Effort(
                id: "mentor",
                text: both("Mentor", "Mentor at hand"),
                kinds: ["Mentor"],
                leadsTo: ["task"]
            ),
        ],
        mechanisms: [
            Programme.Mechanism(
                id: "task",
                text: both("En rigtig opgave", "A real task"),
                context: both("nogen har brug for det", "somebody needs it"),
                leadsTo: ["belief", "mornings", "courage"]
            )
        ],
        subGoals: [
            Programme.Aim(
                id: "belief",
                text: both("Tro på egne evner", "Belief in own abilities"),
                measure: .factor(.selfEfficacy),
                leadsTo: ["job"]
            ),
            Programme.Aim(
                id: "mornings",
                text: both("Ro om morgenen", "Calm in the morning"),
                measure: .item(
                    ProgrammeItem(questionnaire: "belief", item: "starts")
                ),
                leadsTo: ["job"]
            ),
            Programme.Aim(
                id: "courage",
                text: both("Mod på mere", "Courage for more"),
                measure: nil,
                leadsTo: ["job"]
            ),
        ],
        endGoals: [
            Programme.EndGoal(id: "job", text: both("Job", "A job"), exits: ["Ordinært job"])
        ]
    )

    /// Thirty courses of one target group; nothing in them is anybody's.
    static let programmeCourses = (0..<30).map { number in
        let day = { CalendarDay(daysSince1970: 20_000 + $0) }
        var efforts: [String: CalendarDay] = [:]
        if number.isMultiple(of: 2) { efforts["Virksomhedspraktik"] = day(10) }
        if !number.isMultiple(of: 3) { efforts["Mentor"] = day(0) }
        return ProgrammeCourse(
            targetGroup: "Aktivitetsparate",
            efforts: efforts,
            exits: number.isMultiple(of: 8) ? ["Ordinært job": day(200)] : [:],
            movements: [
                .factor(.selfEfficacy): number.isMultiple(of: 2)
                    ? .moved(on: day(50 + number), afterDays: 50 + number) : .notMoved
            ]
        )
    }

    private static func both(_ danish: String, _ english: String) -> LocalizedText {
        LocalizedText([.danish: danish, .english: english])
    }
}
