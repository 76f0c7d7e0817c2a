import Progression

extension Wording {
    /// What happened around a course: recorded, listed and drawn.
    ///
    /// None of it says that anything followed from anything.
    struct EventWords: Sendable {
        let title: String
        /// The way to the page.
        let way: String
        /// Before the name of an exit.
        let exit: String
        /// A day.
        let since: @Sendable (String) -> String
        let from: @Sendable (String) -> String
        let context: String
        let legend: String
        let together: String
        let and: String
        /// The numbers drawn on a chart.
        let drawn: @Sendable ([String]) -> String
        let sinceLast: String
        /// Which of the list they are.
        let numbered: @Sendable ([Int]) -> String
        let earlier: String
        let later: String

        let lead: String
        let empty: String
        let change: String
        let endOrChange: String
        let addTitle: String
        let kind: String
        let choose: String
        let category: @Sendable (EventKind.Category) -> String
        let start: String
        let startHint: String
        let end: String
        let endHint: String
        let confirm: String
        let save: String
        let recorded: String
        let changed: String
        let removed: String
        let removeTitle: String
        let removeText: String
        let remove: String
        /// What is wrong, and how a day is written.
        let problem: @Sendable (EventProblem, @Sendable (CalendarDay) -> String) -> String
    }

    static let danishEvents = EventWords(
        title: "Indsatser og hændelser",
        way: "Skriv indsatser og hændelser",
        exit: "Afgang:",
        since: { "siden \($0)" },
        from: { "fra \($0)" },
        context: """
            Indsatserne står her som baggrund. Figuren viser ikke, om de er årsag til en ændring.
            """,
        legend:
            "Streg under figuren: indsats. Skraveret felt: pause. Lodret streg: afgang eller skift.",
        together: "På samme tid",
        and: "og",
        drawn: {
            "Nr. \($0.joined(separator: ", ")) i listen under figurerne er tegnet ind som baggrund."
        },
        sinceLast: "Siden sidst",
        numbered: { "nr. " + $0.map(String.init).joined(separator: ", ") },
        earlier: "før første måling",
        later: "ikke på figuren endnu",
        lead: """
            Hvad sker der omkring forløbet? Skriv kun det, I skal bruge, når I ser på målingerne sammen.
            """,
        empty: "Der er ikke skrevet noget endnu.",
        change: "Ret",
        endOrChange: "Afslut eller ret",
        addTitle: "Skriv noget nyt",
        kind: "Hvad er det?",
        choose: "Vælg",
        category: {
            switch $0 {
            case .effort: "Indsatser"
            case .pause: "Pauser"
            case .exit: "Afgang"
            }
        },
        start: "Første dag",
        startHint: "Ved en afgang er det den eneste dag.",
        end: "Sidste dag",
        endHint: "Lad felterne stå tomme ved en afgang, og når det stadig er i gang.",
        confirm: "Ja, det er rigtigt",
        save: "Gem",
        recorded: "Det er gemt.",
        changed: "Det er rettet.",
        removed: "Det er slettet.",
        removeTitle: "Var det en fejl?",
        removeText: "Så slet det. Vi gemmer kun, at noget er slettet, af hvem og hvornår.",
        remove: "Slet",
        problem: { danishProblem($0, $1) }
    )

    private static func danishProblem(
        _ problem: EventProblem,
        _ day: (CalendarDay) -> String
    ) -> String {
        switch problem {
        case .noKind: "Vælg, hvad det er."
        case .noStart: "Skriv den første dag."
        case .notADay(.end): "Skriv dag, måned og år for den sidste dag, for eksempel 31 1 2026."
        case .notADay: "Skriv dag, måned og år for den første dag, for eksempel 31 1 2026."
        case .noSuchDay(.end): "Den sidste dag findes ikke i kalenderen. Se på dag og måned."
        case .noSuchDay: "Den første dag findes ikke i kalenderen. Se på dag og måned."
        case .meanwhile: "Noget er ændret imens. Se, hvordan det er nu, og prøv igen."
        case .fault(let fault): danishFault(fault, day)
        case .doubt(.exitBeforeMeasuring(let first)):
            "Afgangen er før den første måling \(day(first)). Er det rigtigt, så sæt kryds, og gem igen."
        case .doubt(.exitUnmeasured):
            """
            Der er ikke målt endnu. Tag gerne en måling først, hvis du kan. Er afgangen rigtig, så sæt kryds, \
            og gem igen.
            """
        case .doubt(.sameAlready(let start)):
            """
            Det samme er skrevet for den tid, fra \(day(start)). Er der to på samme tid, så sæt kryds, og gem \
            igen.
            """
        }
    }

    private static func danishFault(_ fault: EventFault, _ day: (CalendarDay) -> String) -> String {
        switch fault {
        case .endBeforeStart: "Den sidste dag er før den første. Se på begge dage."
        case .startTooEarly:
            "Den første dag er over \(EventRules.yearsBack) år siden. Se på årstallet."
        case .startTooLate: "Den første dag er over et år ude i fremtiden. Se på årstallet."
        case .endTooLate:
            "Den sidste dag er over \(EventRules.yearsAhead) år ude i fremtiden. Se på årstallet."
        case .exitWithEnd: "En afgang har kun én dag. Slet den sidste dag."
        case .exitTwice(let known):
            """
            Der er allerede en afgang \(day(known)). Er borgeren kommet igen, så åbn sagen igen først. Er den \
            anden forkert, så slet eller ret den.
            """
        }
    }
}
