import Progression

extension Wording {
    /// The vignettes that all judge.
    struct Calibration: Sendable {
        let link: String
        let title: String
        let whatItIs: String
        let whoSees: String
        let question: String
        let least: String
        let most: String
        let missing: @Sendable (String) -> String
        let save: String
        let finish: String
        let finishText: String
        let saved: String
        let waiting: String
        /// How many have judged, how alike, and the figure.
        let agreement: @Sendable (Int, String, String) -> String
        let degree: @Sendable (CalibrationSection.Degree) -> String
        let interval: @Sendable (String, String) -> String
        let noAgreement: @Sendable (Int) -> String
        let tableTitle: String
        let vignette: String
        let own: String
        let median: String
        let middleHalf: String
        let between: @Sendable (String, String) -> String
        let ownResult: String
        let sheetTitle: String
        let sheetText: String
        let sheetWaiting: String
        let differTitle: String
        let differText: String
        let questionsTitle: String
        let questions: [String]
        let vignettesTitle: String
    }

    static let danishCalibration = Calibration(
        link: "Vurderer vi ens? Prøv med opdigtede borgere",
        title: "Vurderer vi ens?",
        whatItIs: """
            Her er nogle korte, opdigtede fortællinger om borgere. Vurder hver af dem, som du ville gøre det til daglig. \
            Der er ikke noget facit.
            """,
        whoSees: """
            Ingen kan se, hvad netop du har svaret. Når mindst fem af jer er færdige, kan du se dine svar ved siden af \
            kollegernes, samlet og uden navne. Du kan gemme undervejs og gøre det færdigt en anden dag.
            """,
        question: "Hvor tæt er borgeren på et job eller en uddannelse?",
        least: "0 = meget langt fra",
        most: "10 = klar nu",
        missing: { "Du mangler at vurdere: \($0)." },
        save: "Gem, og fortsæt senere",
        finish: "Jeg er færdig",
        finishText:
            "Når du er færdig, kan du ikke rette mere. Sådan bliver du ikke påvirket af de andre.",
        saved: "Dine svar er gemt. Du kan fortsætte, når du vil.",
        waiting: """
            Tak, du er færdig. Når mindst fem kolleger også er det, kan du her se dine svar ved siden af deres.
            """,
        agreement: { raters, degree, figure in
            """
            \(raters) har vurderet alle fortællingerne. Enigheden er \(degree): \(figure) på en skala, hvor 0 er tilfældigt \
            og 1 er helt ens.
            """
        },
        degree: {
            switch $0 {
            case .poor: "lille"
            case .moderate: "nogenlunde"
            case .good: "god"
            case .excellent: "meget god"
            }
        },
        interval: {
            "Med så få fortællinger er tallet usikkert. Det ligger nok mellem \($0) og \($1)."
        },
        noAgreement: {
            """
            \($0) har vurderet alle fortællingerne. Enigheden kan ikke regnes ud, for alle fortællinger er vurderet ens.
            """
        },
        tableTitle: "Vurderingerne samlet",
        vignette: "Fortælling",
        own: "Dit svar",
        median: "I midten",
        middleHalf: "Halvdelen svarer",
        between: { $0 == $1 ? $0 : "\($0) til \($1)" },
        ownResult: """
            Halvdelen af jer ligger inden for det, der står i sidste kolonne. Ligger du uden for, er det ikke forkert. Det er \
            noget at tale om: Hvad lagde du vægt på?
            """,
        sheetTitle: "Snak om vurderingerne",
        sheetText: """
            Til et møde, hvor I taler om, hvordan I vurderer. Der er ikke noget facit, og ingen skal fortælle, hvad de selv \
            har svaret.
            """,
        sheetWaiting:
            "Vi viser svarene, når mindst fem kolleger er færdige med alle fortællingerne.",
        differTitle: "Her er I mest forskellige",
        differText:
            "Øverst står de fortællinger, hvor svarene ligger længst fra hinanden. Begynd med dem.",
        questionsTitle: "Spørgsmål til snakken",
        questions: [
            "Hvad i fortællingen trækker op, og hvad trækker ned?",
            "Hvad er det mindste, der skulle være anderledes, før I ville give et point mere?",
            "Hvad betyder 3, 5 og 8 hos jer? Find et eksempel på hver.",
            "Taler I om, hvor borgeren er nu, eller om hvor borgeren kunne komme hen?",
            "Hvad ville I gerne vide mere om, før I svarede?",
            "Hvad bliver I enige om at holde øje med til næste gang?",
        ],
        vignettesTitle: "Fortællingerne"
    )

    static let englishCalibration = Calibration(
        link: "Do we judge alike? Try it with invented citizens",
        title: "Do we judge alike?",
        whatItIs: """
            Here are some short, invented stories of citizens. Judge each as you would on any other day. There is no right \
            answer.
            """,
        whoSees: """
            Nobody can see what you have answered. When at least five of you have finished, you can see your answers beside \
            your colleagues', all together and without names. You can save on the way and finish another day.
            """,
        question: "How close is the citizen to a job or an education?",
        least: "0 = very far away",
        most: "10 = ready now",
        missing: { "You have yet to judge: \($0)." },
        save: "Save, and go on later",
        finish: "I have finished",
        finishText:
            "When you have finished you can change nothing more. That way the others do not sway you.",
        saved: "Your answers are saved. You can go on whenever you like.",
        waiting: """
            Thank you, you have finished. When at least five colleagues have too, you can see your answers beside theirs \
            here.
            """,
        agreement: { raters, degree, figure in
            """
            \(raters) have judged all stories. The agreement is \(degree): \(figure) on a scale where 0 is random and 1 is \
            exactly alike.
            """
        },
        degree: {
            switch $0 {
            case .poor: "low"
            case .moderate: "fair"
            case .good: "good"
            case .excellent: "very good"
            }
        },
        interval: {
            "With so few stories it is uncertain, and probably lies between \($0) and \($1)."
        },
        noAgreement: {
            "\($0) have judged all stories. The agreement cannot be worked out, for all stories were judged alike."
        },
        tableTitle: "All judgements together",
        vignette: "Story",
        own: "Your answer",
        median: "In the middle",
        middleHalf: "Half answer",
        between: { $0 == $1 ? $0 : "\($0) to \($1)" },
        ownResult: """
            Half of you lie within what the last column says. If you lie outside, that is not wrong. It is something to talk \
            about: what did you give weight to?
            """,
        sheetTitle: "A talk about judging",
        sheetText: """
            For a meeting where you talk about how you judge. There is no right answer, and nobody has to tell what they \
            answered themselves.
            """,
        sheetWaiting:
            "The answers are shown when at least five colleagues have finished all stories.",
        differTitle: "Where you differ most",
        differText:
            "At the top stand the stories whose answers lie furthest apart. Begin with them.",
        questionsTitle: "Questions to talk about",
        questions: [
            "What in the story speaks for more, and what for less?",
            "What is the least that would have to be different for you to give one point more?",
            "What do 3, 5 and 8 mean to you? Find an example of each.",
            "Do you speak of where the citizen is now, or of where the citizen could get to?",
            "What would you have liked to know before answering?",
            "What do you agree to look out for until next time?",
        ],
        vignettesTitle: "The stories"
    )
}
