extension Wording {
    /// The second step of signing in.
    struct Code: Sendable {
        let title: String
        let introduction: String
        let label: String
        let hint: String
        let button: String
        let back: String
        let setUpTitle: String
        let setUpIntroduction: String
        let getApp: String
        let addAccount: String
        let pictureTitle: String
        let pictureText: String
        let typeKey: String
        let openApp: String
        let writeCode: String
        let setUpHint: String
        let setUpButton: String
        let codesTitle: String
        let codesText: String
        let codesOnce: String
        let codesSaved: String
        let problem: @Sendable (CodeProblem) -> String
    }

    static let danishCode = Code(
        title: "Skriv koden fra din telefon",
        introduction: "Åbn appen på din telefon, og find Skridt.",
        label: "Kode",
        hint: "De seks tal, appen viser. Har du ikke din telefon, så skriv en af dine nødkoder.",
        button: "Log ind",
        back: "Log ind som en anden",
        setUpTitle: "Gør dit login mere sikkert",
        setUpIntroduction:
            "Fremover skal du også skrive en kode fra din telefon, når du logger ind. Så er det ikke nok at "
            + "kende din adgangssætning. Her sætter du telefonen op. Det gør du kun én gang.",
        getApp:
            "Hent en app til engangskoder, hvis du ikke har en. Spørg din kommunes support om hvilken.",
        addAccount: "Tilføj en konto i appen, og hold telefonens kamera op foran QR-koden:",
        pictureTitle: "QR-kode til appen",
        pictureText: "Den rummer den samme nøgle, som står med bogstaver og tal lige efter.",
        typeKey: "Kan appen ikke læse QR-koden, så vælg at skrive nøglen selv:",
        openApp: "Er appen på denne enhed, så tryk her i stedet.",
        writeCode: "Skriv de seks tal, appen viser nu.",
        setUpHint: "Tallene skifter hvert halve minut.",
        setUpButton: "Gem og log ind",
        codesTitle: "Dine nødkoder",
        codesText:
            "Mister du din telefon, kan du logge ind med en af dem. Hver kode virker én gang. Skriv siden "
            + "ud, og læg den et sikkert sted, ikke ved computeren.",
        codesOnce: "Koderne bliver kun vist denne ene gang.",
        codesSaved: "Jeg har gemt koderne",
        problem: { problem in
            switch problem {
            case .wrong:
                "Koden passer ikke. Vent, til appen viser nye tal, og prøv igen. Bliver det ved, så se, om "
                    + "telefonens ur går rigtigt."
            case .tooManyAttempts: "Der var for mange forsøg. Vent et minut, og prøv igen."
            }
        }
    )

    static let englishCode = Code(
        title: "Write the code from your phone",
        introduction: "Open the app on your phone, and find Skridt.",
        label: "Code",
        hint:
            "The six figures the app shows. Without your phone, write one of your recovery codes.",
        button: "Sign in",
        back: "Sign in as somebody else",
        setUpTitle: "Make your sign-in safer",
        setUpIntroduction:
            "From now on you also write a code from your phone when you sign in. Then knowing your passphrase "
            + "is not enough. Here you set up the phone. You do that only once.",
        getApp:
            "Get an app for one-time codes if you have none. Ask your municipality's support which.",
        addAccount: "Add an account in the app, and hold the phone's camera up to the QR code:",
        pictureTitle: "QR code for the app",
        pictureText: "It holds the same key that follows in letters and figures.",
        typeKey: "If the app cannot read the QR code, choose to type the key yourself:",
        openApp: "If the app is on this device, press here instead.",
        writeCode: "Write the six figures the app shows now.",
        setUpHint: "The figures change every half minute.",
        setUpButton: "Save and sign in",
        codesTitle: "Your recovery codes",
        codesText:
            "If you lose your phone, you can sign in with one of these. Each works once. Print the page and "
            + "keep it in a safe place, away from the computer.",
        codesOnce: "The codes are shown this one time only.",
        codesSaved: "I have kept the codes",
        problem: { problem in
            switch problem {
            case .wrong:
                "The code does not fit. Wait for new figures in the app and try again. If it goes on, see "
                    + "whether the phone's clock is right."
            case .tooManyAttempts: "There were too many attempts. Wait a minute and try again."
            }
        }
    )
}
