extension Wording {
    /// What is asked of whom.
    struct Instruments: Sendable {
        let title: String
        let introduction: String
        let empty: String
        let state: @Sendable (InstrumentsPage.State) -> String
        let own: String
        let shared: String
        /// How often, in weeks, and of which target group.
        let asked: @Sendable (Int?, String?) -> String
        let begins: @Sendable (String) -> String
        let change: String
        let takeOver: String
        let useAgain: String
        let weeks: String
        let weeksHint: @Sendable (Int?) -> String
        let targetGroup: String
        let everybody: String
        let from: String
        let save: String
        let retire: String
        let publishTitle: String
        let publishText: String
        let file: String
        let fileHint: String
        let publish: String
        let groupsTitle: String
        let groupsText: String
        let groupName: String
        let addGroup: String
        let name: String
        let removeGroup: String
        let done: @Sendable (InstrumentsPage.Step) -> String
        let problem: @Sendable (InstrumentsPage.Problem) -> String
    }

    static let danishInstruments = Instruments(
        title: "Spørgeskemaer",
        introduction:
            "Det, borgerne bliver spurgt om hos jer. Computerne får ændringer, næste gang de er på nettet.",
        empty: "Der er ingen spørgeskemaer endnu.",
        state: {
            switch $0 {
            case .inUse: "I brug"
            case .waiting: "Begynder senere"
            case .replaced: "Afløst af et nyere"
            case .retired: "Bliver ikke brugt mere"
            }
        },
        own: "kun hos jer",
        shared: "fælles for alle kommuner",
        asked: { weeks, group in
            let often =
                switch weeks {
                case nil: "Når nogen vælger det"
                case 1: "Hver uge"
                case let weeks?: "Hver \(weeks). uge"
                }
            return often + (group.map { ", kun for \($0)." } ?? ".")
        },
        begins: { "Fra \($0)." },
        change: "Ret",
        takeOver: "Tilpas hos jer",
        useAgain: "Brug det igen",
        weeks: "Hvor mange uger mellem målingerne?",
        weeksHint: {
            $0.map { "Lad feltet være tomt, så er det hver \($0). uge, som der står i skemaet." }
                ?? "Lad feltet være tomt, så er det, når nogen vælger det."
        },
        targetGroup: "Hvem skal spørges?",
        everybody: "Alle",
        from: "Fra hvilken dag? (Tomt: med det samme)",
        save: "Gem",
        retire: "Brug det ikke mere",
        publishTitle: "Nyt spørgeskema",
        publishText:
            "Det gælder kun hos jer. En ny udgave af et skema, I har, tager den gamles plads.",
        file: "Skemaets fil",
        fileHint: "Kopiér hele filen, og sæt den ind her.",
        publish: "Tag i brug",
        groupsTitle: "Målgrupper",
        groupsText: """
            I bestemmer selv, hvad de hedder. Får en målgruppe et nyt navn, følger borgerne med. Sletter du den, \
            hører de ikke længere til nogen målgruppe.
            """,
        groupName: "Ny målgruppe",
        addGroup: "Tilføj",
        name: "Navn",
        removeGroup: "Slet målgruppen",
        done: {
            switch $0 {
            case .publish: "Skemaet er taget i brug."
            case .settle: "Det er gemt."
            case .retire: "Skemaet bliver ikke brugt mere. Det, der er begyndt, kan gøres færdigt."
            case .addGroup: "Målgruppen er tilføjet."
            case .renameGroup: "Målgruppen har fået sit nye navn."
            case .removeGroup:
                "Målgruppen er slettet. Borgerne i den hører nu ikke til nogen målgruppe."
            }
        },
        problem: {
            switch $0 {
            case .empty: "Feltet er tomt."
            case .faultyFile:
                """
                Filen har fejl, og intet er taget i brug. Fejlene står på engelsk; send dem gerne til den, der har \
                lavet skemaet.
                """
            case .badWeeks: "Skriv et tal fra 1 til 260, eller lad feltet være tomt."
            case .badDate: "Skriv en dag, der findes, eller lad felterne være tomme."
            case .badGroup: "Skriv et navn på højst 64 tegn på én linje."
            case .groupTaken: "Den målgruppe har I allerede."
            case .groupInUse:
                "Der er et skema, som kun den målgruppe bliver spurgt om. Ret skemaet først, så kan du slette den."
            case .meanwhile: "En anden har ændret det imens. Se, hvordan det er nu, og prøv igen."
            }
        }
    )

    static let englishInstruments = Instruments(
        title: "Questionnaires",
        introduction:
            "What citizens are asked in your municipality. Laptops get changes the next time they are online.",
        empty: "There are no questionnaires yet.",
        state: {
            switch $0 {
            case .inUse: "In use"
            case .waiting: "Starts later"
            case .replaced: "Replaced by a newer one"
            case .retired: "No longer used"
            }
        },
        own: "only in your municipality",
        shared: "for all municipalities",
        asked: { weeks, group in
            let often =
                switch weeks {
                case nil: "When somebody chooses it"
                case 1: "Every week"
                case let weeks?: "Every \(weeks) weeks"
                }
            return often + (group.map { ", for \($0) only." } ?? ".")
        },
        begins: { "From \($0)." },
        change: "Change",
        takeOver: "Adapt it for your municipality",
        useAgain: "Use it again",
        weeks: "How many weeks between measurements?",
        weeksHint: {
            $0.map { "Leave it empty for every \($0) weeks, as the questionnaire says." }
                ?? "Leave it empty for when somebody chooses it."
        },
        targetGroup: "Who is asked?",
        everybody: "Everybody",
        from: "From which day? (Empty: at once)",
        save: "Save",
        retire: "Stop using it",
        publishTitle: "New questionnaire",
        publishText:
            "It is used in your municipality alone. A new version of one you have takes the old one's place.",
        file: "The questionnaire's file",
        fileHint: "Copy the whole file and paste it here.",
        publish: "Start using it",
        groupsTitle: "Target groups",
        groupsText: """
            What they are called is up to you. If a target group gets another name, its citizens stay in it. If you \
            remove it, they belong to none.
            """,
        groupName: "New target group",
        addGroup: "Add",
        name: "Name",
        removeGroup: "Remove the target group",
        done: {
            switch $0 {
            case .publish: "The questionnaire is in use."
            case .settle: "It is saved."
            case .retire:
                "The questionnaire is no longer used. What has been begun can be finished."
            case .addGroup: "The target group is added."
            case .renameGroup: "The target group has its new name."
            case .removeGroup: "The target group is removed. Its citizens belong to none now."
            }
        },
        problem: {
            switch $0 {
            case .empty: "The field is empty."
            case .faultyFile: "The file has faults, and nothing was put to use."
            case .badWeeks: "Write a number from 1 to 260, or leave the field empty."
            case .badDate: "Write a day there is, or leave the fields empty."
            case .badGroup: "Write a name of 64 characters at most, on one line."
            case .groupTaken: "You have that target group already."
            case .groupInUse:
                "There is a questionnaire that is asked of this target group alone. Change it first, then remove the group."
            case .meanwhile:
                "Somebody changed it in the meantime. See how it is now, and try again."
            }
        }
    )
}
