import Progression

extension Wording {
    static let danishRespondent = Respondent(
        helpTitle: "Hjælper nogen? Det må gerne stå tomt.",
        helper: { help in
            switch help {
            case .readAloud: "Spørgsmålene bliver læst op"
            case .interpreter: "En tolk er med"
            }
        },
        handOver: "Borgeren taster selv",
        handOverHint:
            "Taster borgeren selv, kan kun spørgsmålene ses. Din adgangssætning åbner resten igen.",
        help: "Spørg den, du fik computeren af.",
        welcome: "Velkommen",
        why: """
            Nu kommer der nogle spørgsmål om dig og din hverdag. Dine svar viser, hvad der går godt, \
            og hvad du gerne vil have hjælp til. Der er ingen forkerte svar.
            """,
        whoSees: """
            Din mentor og din sagsbehandler kan se dine svar. De bliver gemt hos kommunen. På \
            computeren er de låst.
            """,
        freedom: """
            Du må springe over alt det, du ikke vil svare på. Du kan stoppe, når du vil. Begge dele er \
            helt i orden.
            """,
        length: { $0 == 1 ? "Der er 1 spørgsmål." : "Der er \($0) spørgsmål." },
        begin: "Begynd",
        goOn: "Fortsæt",
        skip: "Spring over",
        skipped: "Sprunget over",
        aloud: "Læs op for mig",
        aloudStop: "Stop oplæsning",
        keys: "Tast et tal for at vælge. Enter går frem, og Backspace går tilbage.",
        noteKeys: "Tryk Enter for at gå frem, og Backspace for at gå tilbage.",
        stopTitle: "Det er fint at stoppe her",
        stopText:
            "Alle dine svar er gemt. I kan gå videre en anden dag. Du behøver ikke begynde forfra.",
        goOnAfterAll: "Gå videre med spørgsmålene",
        thanksTitle: "Tak for dine svar",
        thanksText: "Du er færdig. Dine svar er gemt. De bliver ikke vist på skærmen mere.",
        handBack: "Giv computeren tilbage",
        handBackTitle: { "Giv computeren tilbage til \($0)" },
        handBackText: { "Resten af computeren er kun for \($0)." },
        backToQuestions: "Tilbage til spørgsmålene",
        takeBackTitle: { "Til \($0)" },
        takeBackHint: "Den sætning, du låser Skridt op med.",
        takeBack: "Tag computeren tilbage"
    )

    static let danishSettings = Settings(
        link: "Skrift og farver",
        title: "Skrift, farver og taster",
        textSize: "Skrift",
        textSizes: { size in
            switch size {
            case .normal: "Almindelig"
            case .large: "Stor"
            case .largest: "Meget stor"
            }
        },
        contrast: "Kontrast",
        contrasts: { $0 == .normal ? "Rolige farver" : "Sort og hvidt" },
        scheme: "Lys eller mørk",
        schemes: { scheme in
            switch scheme {
            case .system: "Som resten af computeren"
            case .light: "Lys baggrund"
            case .dark: "Mørk baggrund"
            }
        },
        keys: "Taster",
        keysHint: "Et tal vælger et svar, Enter går frem, og Backspace går tilbage.",
        aloud: "Oplæsning",
        aloudHint: "Så er der en knap, der læser op. Den kommer, hvis computeren kan tale sproget.",
        on: "Til",
        off: "Fra",
        save: "Gem",
        back: "Tilbage uden at ændre"
    )
}
