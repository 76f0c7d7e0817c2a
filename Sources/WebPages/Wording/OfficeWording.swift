import Progression

extension Wording {
    /// What the office's pages have in common.
    struct Office: Sendable {
        let menu: String
        let area: @Sendable (OfficeArea) -> String
        let problem: @Sendable (OfficeProblem) -> String
        let lookOnly: String
        let handOut: HandOut

        /// Codes to be handed out.
        struct HandOut: Sendable {
            let title: @Sendable (HandOutPage.Purpose, Int) -> String
            let text: @Sendable (HandOutPage.Purpose, Int) -> String
            /// How many there are, and until when they are good.
            let once: @Sendable (Int, String) -> String
            let code: String
            let goOn: String
        }
    }

    /// The units of a municipality.
    struct Units: Sendable {
        let title: String
        let introduction: String
        let empty: String
        let done: String
        let people: @Sendable (Int) -> String
        let change: String
        let name: String
        let within: String
        let municipality: String
        let save: String
        let remove: String
        let addTitle: String
        let id: String
        let idHint: String
        let add: String
        let assessment: AssessmentOrder

        /// Which comes first, the caseworker's assessment or the citizen's new answers.
        struct AssessmentOrder: Sendable {
            let title: String
            let isFirst: String
            let isAtOnce: String
            let assessFirst: String
            let showAtOnce: String
        }
    }

    /// The laptops of a municipality.
    struct Laptops: Sendable {
        let title: String
        let introduction: String
        let empty: String
        let laptop: String
        let employee: String
        let lastContact: String
        let never: String
        let state: String
        let inUse: String
        let silent: String
        let revoked: @Sendable (String) -> String
        let nowRevoked: @Sendable (String) -> String
        let revoke: String
        let revokeText: String
        let revokeNow: @Sendable (String) -> String
    }

    /// Choosing a passphrase for the first time.
    struct FirstTime: Sendable {
        let link: String
        let title: String
        let introduction: String
        let code: String
        let codeHint: String
        let button: String
        let back: String
        let problem: @Sendable (FirstTimePage.Problem) -> String
    }
}

extension Wording {
    static let danishOffice = Office(
        menu: "Administration",
        area: {
            switch $0 {
            case .team: "Teamet i tal"
            case .calibration: "Vurderer I ens?"
            case .people: "Medarbejdere"
            case .units: "Enheder"
            case .laptops: "Computere"
            case .instruments: "Spørgeskemaer"
            }
        },
        problem: danishOfficeProblem,
        lookOnly: "Du kan se alt her, men ikke ændre noget.",
        handOut: Office.HandOut(
            title: { purpose, count in
                switch purpose {
                case .firstSignIn: count == 1 ? "Giv koden videre" : "Giv koderne videre"
                case .laptop: "Kode til computeren"
                }
            },
            text: { purpose, count in
                switch purpose {
                case .firstSignIn where count > 1:
                    """
                    Dine kolleger går ind på login-siden, vælger ”Første gang, eller glemt adgangssætningen?” og skriver \
                    hver sit brugernavn og sin kode. Giv dem helst koderne mundtligt eller på papir.
                    """
                case .firstSignIn:
                    """
                    Din kollega går ind på login-siden, vælger ”Første gang, eller glemt adgangssætningen?” og skriver sit \
                    brugernavn og koden. Giv den helst mundtligt eller på papir.
                    """
                case .laptop:
                    "Skriv koden på computeren, når den spørger. Koden virker kun én gang."
                }
            },
            once: { count, until in
                count == 1
                    ? "Skriv koden ned, eller print siden nu. Den bliver ikke vist igen. Koden gælder til \(until)."
                    : "Skriv koderne ned, eller print siden nu. De bliver ikke vist igen. Koderne gælder til \(until)."
            },
            code: "Kode",
            goOn: "Færdig"
        )
    )

    private static let danishOfficeProblem: @Sendable (OfficeProblem) -> String = { problem in
        switch (problem.kind, problem.field) {
        case (.empty, .citizen): "Vælg mindst én borger."
        case (.empty, .employee): "Skriv et brugernavn."
        case (.empty, .standIn): "Vælg en kollega."
        case (.empty, .role): "Vælg en rolle."
        case (.empty, .name): "Skriv et navn."
        case (.empty, .unit): "Skriv et kort navn."
        case (.empty, _): "Feltet er tomt."
        case (.badIdentifier, _): "Brug kun små bogstaver, tal, punktum og bindestreg."
        case (.taken, .unit): "Det korte navn er taget. Vælg et andet."
        case (.taken, _): "Brugernavnet er taget. Vælg et andet."
        case (.notOffered, _): "Det kan ikke vælges mere. Vælg noget andet."
        case (.hasCitizens, _):
            "Din kollega har stadig borgere. Giv dem til en anden først, så kan du ændre rollen."
        case (.inUse, _): "Der hører stadig nogen til enheden. Flyt dem først."
        case (.withinItself, _): "En enhed kan ikke ligge under sig selv."
        case (.oneself, _): "Det kan du ikke gøre ved dig selv. Bed en anden administrator om det."
        case (.meanwhile, _): "En anden har ændret det imens. Se, hvordan det er nu, og prøv igen."
        }
    }

    static let danishUnits = Units(
        title: "Enheder",
        introduction: "Jobcentre, afdelinger og teams. I bestemmer selv, hvad de hedder.",
        empty: "I har ingen enheder endnu. Det behøver I heller ikke.",
        done: "Det er gemt.",
        people: { $0 == 1 ? "1 medarbejder" : "\($0) medarbejdere" },
        change: "Ret",
        name: "Navn",
        within: "Ligger under",
        municipality: "Kommunen",
        save: "Gem",
        remove: "Slet enheden",
        addTitle: "Ny enhed",
        id: "Kort navn",
        idHint: "Det bruger I, når I indlæser lister. Små bogstaver, tal, punktum og bindestreg.",
        add: "Tilføj",
        assessment: Units.AssessmentOrder(
            title: "Sagsbehandlerens egen vurdering",
            isFirst: """
                Sagsbehandleren giver sin egen vurdering, før borgerens nye svar bliver vist. Så påvirker svarene \
                ikke vurderingen.
                """,
            isAtOnce: """
                Sagsbehandleren ser borgerens nye svar med det samme. Så kan de påvirke vurderingen, som gives bagefter.
                """,
            assessFirst: "Bed om vurderingen først",
            showAtOnce: "Vis svarene med det samme"
        )
    )

    static let danishLaptops = Laptops(
        title: "Computere",
        introduction: """
            Den computer, vi ikke har hørt fra længst, står øverst. En mentor kan godt være uden net i flere \
            uger, så det er ikke altid et problem.
            """,
        empty: "Ingen computer er taget i brug endnu.",
        laptop: "Computer",
        employee: "Medarbejder",
        lastContact: "Sidst hørt fra",
        never: "aldrig",
        state: "Tilstand",
        inUse: "I brug",
        silent: "Ikke hørt fra i over tre uger",
        revoked: { "Spærret \($0)" },
        nowRevoked: {
            "\($0) er spærret. Næste gang den er på nettet, glemmer den borgerne."
        },
        revoke: "Stjålet, væk eller afleveret?",
        revokeText: """
            Næste gang computeren er på nettet, glemmer den borgerne. Til da er oplysningerne låst med din \
            kollegas adgangssætning. Er den afleveret, så send først det, der venter på den: Bagefter bliver det \
            lagt til side. Det kan ikke fortrydes.
            """,
        revokeNow: { "Spær \($0)" }
    )

    static let danishFirstTime = FirstTime(
        link: "Første gang, eller glemt adgangssætningen?",
        title: "Vælg din adgangssætning",
        introduction: """
            Skriv koden fra din administrator. Så vælger du selv den adgangssætning, du logger ind med. Har du \
            ingen kode, så bed om en.
            """,
        code: "Kode",
        codeHint: "Du må gerne skrive med små bogstaver.",
        button: "Gem og log ind",
        back: "Til login",
        problem: {
            switch $0 {
            case .notInvited:
                "Brugernavn og kode passer ikke sammen, eller koden er udløbet. Bed om en ny."
            case .tooManyAttempts: "Der har været mange forsøg. Vent lidt, og prøv igen."
            case .expired: "Siden har stået åben for længe. Prøv igen."
            }
        }
    )
}
