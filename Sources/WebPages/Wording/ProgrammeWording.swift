import Progression

extension Wording {
    /// A programme's theory, and what courses say of it.
    struct ProgrammeWords: Sendable {
        let picture: @Sendable (String) -> String
        /// How many efforts, mechanisms, sub-goals and end goals there are.
        let pictureText: @Sendable (Int, Int, Int, Int) -> String
        /// The heads of the columns, from the target group on.
        let columns: [String]
        /// The letters that number the parts, without the target group.
        let letters: [String]
        let status: @Sendable (Questionnaire.Status) -> String
        let version: @Sendable (String) -> String
        let partsTitle: String
        let part: String
        let knownBy: String
        let context: String
        let events: @Sendable ([String]) -> String
        let exits: @Sendable ([String]) -> String
        let factor: @Sendable (String) -> String
        let item: @Sendable (String, String) -> String
        let notMeasured: String
        let groups: @Sendable ([String]) -> String
        let allGroups: String
        let arrowsTitle: String
        let theory: String
        let from: String
        let to: String
        let seenTitle: String
        let howToRead: String
        let small: @Sendable (Int) -> String
        let fewerThan: @Sendable (Int) -> String
        let about: @Sendable (Int) -> String
        /// Courses of the target group, those with an effort, those with two.
        let reached: @Sendable (String, String, String) -> String
        let given: @Sendable (String, String) -> String
        let finding: Finding
        let aim: Aim
        let ended: @Sendable (String, String) -> String
        let endedElsewhere: @Sendable (String) -> String

        /// What the courses say of an arrow.
        struct Finding: Sendable {
            let notMeasured: String
            let tooFew: String
            let given: @Sendable (String, String) -> String
            let seen: @Sendable (String, String) -> String
            let byEffort: @Sendable (String, String) -> String
            let legend: String
        }

        /// What a sub-goal did.
        struct Aim: Sendable {
            let notMeasured: String
            let moved: @Sendable (String, String) -> String
            let weeks: @Sendable (Int) -> String
            let noWeeks: String
        }
    }

    static let danishProgramme = ProgrammeWords(
        picture: { "Programteori: \($0)" },
        pictureText: { efforts, mechanisms, aims, ends in
            """
            Pile går fra målgruppen til \(counted(efforts, "indsats", "indsatser")), derfra til \
            \(counted(mechanisms, "mekanisme", "mekanismer")), videre til \(counted(aims, "delmål", "delmål")) og til sidst \
            til \(counted(ends, "slutmål", "slutmål")). Hver pil står i tabellen.
            """
        },
        columns: ["Målgruppe", "Indsatser", "Mekanismer", "Delmål", "Slutmål"],
        letters: ["I", "M", "D", "S"],
        status: {
            switch $0 {
            case .draft: "Kladde"
            case .active: "I brug"
            case .retired: "Bruges ikke mere"
            }
        },
        version: { "version \($0)" },
        partsTitle: "Delene",
        part: "Del",
        knownBy: "Kendes på",
        context: "Kræver, at",
        events: { "Hændelser: \($0.joined(separator: ", "))" },
        exits: { "Afgang: \($0.joined(separator: ", "))" },
        factor: { "Måling: \($0)" },
        item: { "Spørgsmålet \($1) i skemaet \($0)" },
        notMeasured: "Måles ikke",
        groups: { "Målgrupper: \($0.joined(separator: ", "))" },
        allGroups: "Alle målgrupper",
        arrowsTitle: "Pilene",
        theory: "Det her er, hvad programmet regner med. Det er ikke et resultat.",
        from: "Fra",
        to: "Til",
        seenTitle: "Hvad forløbene viser",
        howToRead: """
            Tallene siger, hvor ofte to ting er set i den rækkefølge, teorien har. De siger ikke, hvad der kom af hvad: De \
            samme borgere har haft meget andet omkring sig, og de er ikke valgt tilfældigt.
            """,
        small: {
            """
            Ingen må kunne genkendes. Derfor er antal rundet af til nærmeste 5, og antal under \($0) vises ikke.
            """
        },
        fewerThan: { "færre end \($0)" },
        about: { "ca. \($0)" },
        reached: { all, reached, combined in
            """
            Målgruppen: \(all) forløb. Heraf har \(reached) haft mindst én af indsatserne, og \(combined) mindst to.
            """
        },
        given: { "\($0): \($1) forløb" },
        finding: ProgrammeWords.Finding(
            notMeasured: "ikke målt",
            tooFew: "for få",
            given: { "givet i \($0) af \($1) forløb" },
            seen: { "set i \($0) af \($1) forløb" },
            byEffort: { "set i \($0) af \($1) forløb med en af indsatserne før" },
            legend:
                "Hel pil: set i så mange af så mange forløb. Stiplet pil: for få forløb. Prikket pil: ikke målt."
        ),
        aim: ProgrammeWords.Aim(
            notMeasured: "måles ikke",
            moved: { "flyttede sig sikkert i \($0) af \($1) forløb med nok målinger" },
            weeks: { "midterste tid fra første måling: \($0) uger" },
            noWeeks: "for få til at sige hvornår"
        ),
        ended: { "\($0): \($1) forløb" },
        endedElsewhere: { "Anden afgang: \($0) forløb" }
    )

    static let englishProgramme = ProgrammeWords(
        picture: { "Programme theory: \($0)" },
        pictureText: { efforts, mechanisms, aims, ends in
            """
            Arrows go from the target group to \(counted(efforts, "effort", "efforts")), from there to \
            \(counted(mechanisms, "mechanism", "mechanisms")), on to \(counted(aims, "sub-goal", "sub-goals")) and at \
            last to \(counted(ends, "end goal", "end goals")). Each arrow is in the table.
            """
        },
        columns: ["Target group", "Efforts", "Mechanisms", "Sub-goals", "End goals"],
        letters: ["E", "M", "S", "G"],
        status: {
            switch $0 {
            case .draft: "Draft"
            case .active: "In use"
            case .retired: "No longer used"
            }
        },
        version: { "version \($0)" },
        partsTitle: "The parts",
        part: "Part",
        knownBy: "Known by",
        context: "Needs that",
        events: { "Events: \($0.joined(separator: ", "))" },
        exits: { "Exit: \($0.joined(separator: ", "))" },
        factor: { "Measurement: \($0)" },
        item: { "The question \($1) of the questionnaire \($0)" },
        notMeasured: "Not measured",
        groups: { "Target groups: \($0.joined(separator: ", "))" },
        allGroups: "All target groups",
        arrowsTitle: "The arrows",
        theory: "This is what the programme expects. It is not a result.",
        from: "From",
        to: "To",
        seenTitle: "What the courses show",
        howToRead: """
            The figures say how often two things were seen in the order the theory has. They do not say what came of what: the \
            same people had much else around them, and they were not chosen by lot.
            """,
        small: {
            "Nobody must be recognised. So counts are to the nearest 5, and counts below \($0) are not shown."
        },
        fewerThan: { "fewer than \($0)" },
        about: { "about \($0)" },
        reached: { all, reached, combined in
            """
            The target group: \(all) courses. Of these \(reached) have had at least one of the efforts, and \(combined) \
            at least two.
            """
        },
        given: { "\($0): \($1) courses" },
        finding: ProgrammeWords.Finding(
            notMeasured: "not measured",
            tooFew: "too few",
            given: { "given in \($0) of \($1) courses" },
            seen: { "seen in \($0) of \($1) courses" },
            byEffort: { "seen in \($0) of \($1) courses with one of the efforts before" },
            legend:
                "Solid arrow: seen in so many of so many courses. Dashed arrow: too few courses. Dotted arrow: not measured."
        ),
        aim: ProgrammeWords.Aim(
            notMeasured: "not measured",
            moved: { "surely moved in \($0) of \($1) courses with enough measurements" },
            weeks: { "middle time since the first measurement: \($0) weeks" },
            noWeeks: "too few to say when"
        ),
        ended: { "\($0): \($1) courses" },
        endedElsewhere: { "Another exit: \($0) courses" }
    )

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}
