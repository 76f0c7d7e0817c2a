import Progression

extension Wording {
    static let danishPicture = Picture(
        fromStart: { "Set fra starten: \($0) (\($1))." },
        steps: Picture.Steps(
            title: "De små skridt",
            sinceLast: "Siden sidst",
            sinceStart: "Siden første gang",
            step: { "Du svarer nu »\($0)« på »\($1)«. Før var det »\($2)«." },
            none: "Du svarer det samme som sidst. Det er også godt at vide.",
            tooEarly: "For tidligt at sige. Næste gang kan du se, hvad der har flyttet sig.",
            back:
                "Noget er blevet sværere. Det går op og ned for alle. Tal om, hvad der kan hjælpe dig.",
            chance: "Ét svar kan flytte sig ved et tilfælde. Se mest på det, der bliver ved."
        ),
        star: Picture.Star(
            title: "Stjernen",
            introduction:
                "Jo længere ude, jo bedre. Se kun på spidserne. Hvor stor figuren er, siger ikke noget.",
            description: { "Fra 0 i midten til 100 yderst. \($0)" },
            now: "nu",
            before: "sidst",
            first: "første gang",
            chosen: "valgt",
            line: { place in
                switch place {
                case 0: "hel streg med cirkler"
                case 1: "streget streg med firkanter"
                default: "prikket streg med trekanter"
                }
            },
            choose: "Vælg besøg",
            choiceHelp:
                "Vis op til tre besøg i stjernen. Tryk på en dato for at tage den med eller fra.",
            axis: "Område",
            leftOut: { count in
                count == 1
                    ? "1 besøg er ikke med. Der mangler et tal, eller skemaet er nyt."
                    : "\(count) besøg er ikke med. Der mangler et tal, eller skemaet er nyt."
            },
            tooFewAxes: "Der skal være tal for mindst tre områder, før der kan tegnes en stjerne.",
            noOccasion: "Der er endnu ikke et besøg med tal for alle områder."
        ),
        sheet: Picture.Sheet(
            title: "Mit billede",
            link: "Ark til at tage med hjem",
            date: { "Lavet \($0)" },
            factor: "Område",
            now: "Nu",
            moved: "Siden sidst",
            outOf: { "\($0) af 100" },
            note:
                "Tallene går fra 0 til 100. Højere er bedre. Et tal kan svinge lidt af sig selv. Derfor siger vi kun, at noget er gået frem, når vi tror på det.",
            print: "Tryk Ctrl + P for at skrive arket ud. Det fylder én side.",
            back: "Tilbage til billedet"
        )
    )

    static let danishGoals = Goals(
        title: "Næste lille skridt",
        introduction: "Et lille skridt, du selv tror på. Det må gerne være meget lille.",
        none: "Der er ikke aftalt et lille skridt endnu.",
        new: "Aftal et nyt lille skridt",
        seeAll: "Se alle små skridt",
        way: { now, hoped in
            now.map { "Fra »\($0)« til »\(hoped)«" } ?? "Til »\(hoped)«"
        },
        due: { "Senest \($0)" },
        passed: { "Dagen var \($0). Tal om, hvad der passer nu." },
        owner: { owner in
            switch owner {
            case .citizen: "Dit eget skridt"
            case .mentor: "Din mentors skridt"
            case .caseworker: "Din sagsbehandlers skridt"
            case .other(let name): "Det gør: \(HTML.name(name))"
            }
        },
        reachedTitle: "Det er nået",
        reachedOn: { "Nået \($0)" },
        droppedTitle: "Ikke aktuelt mere",
        droppedOn: { "Lagt væk \($0)" },
        reach: "Det er nået",
        drop: "Ikke aktuelt mere",
        resume: "Tag det op igen",
        saved: { done in
            switch done {
            case .agreed: "Skridtet er aftalt og gemt."
            case .reached: "Flot. Skridtet er nået og bliver stående her."
            case .dropped: "Skridtet er lagt væk. Du kan tage det op igen."
            case .resumed: "Skridtet er taget op igen."
            }
        },
        form: danishGoalForm
    )

    private static let danishGoalForm = GoalForm(
        chooseTitle: "Hvad skal skridtet handle om?",
        chooseHelp: "Vælg det spørgsmål, hvor du helst vil lidt videre.",
        title: "Aftal et lille skridt",
        now: { "Dit svar nu: »\($0)«" },
        notAnswered: "Du har ikke svaret på det her spørgsmål endnu.",
        aim: "Hvad vil du gerne kunne svare?",
        words: "Hvad vil du gøre? Brug dine egne ord.",
        wordsHint: "Skriv det, som du selv siger det. Skriv aldrig et CPR-nummer.",
        due: "Hvornår vil du gerne nå det?",
        dueHint: "Vælg en dag, I ses. Så kan I tale om det.",
        owner: "Hvis skridt er det?",
        ownerChoice: { owner in
            switch owner {
            case .citizen: "Mit eget"
            case .mentor: "Min mentors"
            case .caseworker: "Min sagsbehandlers"
            case .other: "En andens"
            }
        },
        ownerName: "Hvem er den anden?",
        ownerNameHint: "Skriv kun, hvis det er en andens skridt. For eksempel: min søster.",
        save: "Gem skridtet",
        problem: { problem in
            switch problem {
            case .noAim: "Vælg det svar, du gerne vil nå."
            case .noWords: "Skriv med et par ord, hvad du vil gøre."
            case .longWords: "Teksten er for lang. Skriv højst 200 tegn."
            case .noDay: "Skriv en dag, som 15. 3. 2026."
            case .passedDay: "Dagen er gået. Vælg en dag fra i dag og et år frem."
            case .farDay: "Dagen ligger langt ude. Vælg en dag inden for et år."
            case .noOwner: "Vælg, hvis skridt det er."
            case .noOwnerName: "Skriv, hvem den anden er."
            case .longOwnerName: "Gør det kortere. Skriv højst 60 tegn om den anden."
            case .civilNumber: "Der står noget, som ligner et CPR-nummer. Fjern det, og gem igen."
            }
        },
        nothingToChoose: "Der er ingen spørgsmål på computeren, som et skridt kan sættes på.",
        back: "Tilbage til små skridt"
    )
}
