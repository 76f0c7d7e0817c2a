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
        let done: @Sendable (InstrumentsPage.Step) -> String
        let problem: @Sendable (InstrumentsPage.Problem) -> String
    }

    static let danishInstruments = Instruments(
        title: "Spørgeskemaer",
        introduction:
            "Det, borgerne bliver spurgt om hos jer. Computerne følger med, næste gang de er på nettet.",
        empty: "Der er ingen spørgeskemaer endnu.",
        state: {
            switch $0 {
            case .inUse: "I brug"
            case .waiting: "Venter på sin dag"
            case .replaced: "Et andet bliver brugt i stedet"
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
        takeOver: "Brug på jeres egen måde",
        weeks: "Uger mellem to gange",
        weeksHint: {
            $0.map { "Tomt felt: hver \($0). uge, som der står i skemaet." }
                ?? "Tomt felt: når nogen vælger det."
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
        groupsText: "I bestemmer selv, hvad de hedder.",
        groupName: "Ny målgruppe",
        addGroup: "Tilføj",
        done: {
            switch $0 {
            case .publish: "Skemaet er taget i brug."
            case .settle: "Det er gemt."
            case .retire: "Skemaet bliver ikke brugt mere. Det, der er begyndt, kan gøres færdigt."
            case .addGroup: "Målgruppen er tilføjet."
            }
        },
        problem: {
            switch $0 {
            case .empty: "Feltet er tomt."
            case .faultyFile: "Filen har fejl, og intet er taget i brug."
            case .badWeeks: "Skriv et tal fra 1 til 260, eller lad feltet være tomt."
            case .badDate: "Skriv en dag, der findes, eller lad felterne være tomme."
            case .badGroup: "Skriv et navn på højst 64 tegn på én linje."
            case .groupTaken: "Den målgruppe har I allerede."
            case .meanwhile: "Det er lavet om imens. Se, hvordan det er nu, og prøv igen."
            }
        }
    )

    static let englishInstruments = Instruments(
        title: "Questionnaires",
        introduction:
            "What citizens are asked in your municipality. Laptops follow the next time they have a network.",
        empty: "There are no questionnaires yet.",
        state: {
            switch $0 {
            case .inUse: "In use"
            case .waiting: "Waits for its day"
            case .replaced: "Another one is used instead"
            case .retired: "Used no longer"
            }
        },
        own: "yours alone",
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
        takeOver: "Use it your own way",
        weeks: "Weeks between two times",
        weeksHint: {
            $0.map { "Empty: every \($0) weeks, as the questionnaire says." }
                ?? "Empty: when somebody chooses it."
        },
        targetGroup: "Who is asked?",
        everybody: "Everybody",
        from: "From which day? (Empty: at once)",
        save: "Save",
        retire: "Use it no longer",
        publishTitle: "New questionnaire",
        publishText:
            "It is used in your municipality alone. A new version of one you have takes the old one's place.",
        file: "The questionnaire's file",
        fileHint: "Copy the whole file and paste it here.",
        publish: "Put it to use",
        groupsTitle: "Target groups",
        groupsText: "What they are called is up to you.",
        groupName: "New target group",
        addGroup: "Add",
        done: {
            switch $0 {
            case .publish: "The questionnaire is in use."
            case .settle: "It is saved."
            case .retire:
                "The questionnaire is used no longer. What has been begun can be finished."
            case .addGroup: "The target group is added."
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
            case .meanwhile: "It was changed meanwhile. See how it is now, and try again."
            }
        }
    )
}
