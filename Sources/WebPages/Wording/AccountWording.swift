extension Wording {
    /// How somebody signs in, to be changed by themselves.
    struct Account: Sendable {
        let title: String
        let back: String
        let userName: @Sendable (String) -> String
        let passphraseText: String
        let changed: String
        let codesTitle: String
        let codesText: String
        let codeHint: String
        let newCodes: String
        let sessionsTitle: String
        let sessionsText: String
        let endSessions: String
        let signedOutElsewhere: String
    }

    static let danishAccount = Account(
        title: "Dit login",
        back: "Tilbage",
        userName: { "Dit brugernavn er \($0)." },
        passphraseText: "Når du skifter, bliver du logget ud alle andre steder.",
        changed: "Din nye adgangssætning gælder nu. Du er logget ud alle andre steder.",
        codesTitle: "Nye nødkoder",
        codesText:
            "Har du brugt dem eller mistet dem, kan du få otte nye. De gamle virker så ikke mere.",
        codeHint: "De seks tal, appen på din telefon viser nu.",
        newCodes: "Få nye nødkoder",
        sessionsTitle: "Log ud andre steder",
        sessionsText: "Har du glemt at logge ud på en anden computer, kan du gøre det herfra.",
        endSessions: "Log ud alle andre steder",
        signedOutElsewhere: "Du er logget ud alle andre steder."
    )

    static let englishAccount = Account(
        title: "Your sign-in",
        back: "Back",
        userName: { "Your user name is \($0)." },
        passphraseText: "When you change it, you are signed out everywhere else.",
        changed: "Your new passphrase is in force. You are signed out everywhere else.",
        codesTitle: "New recovery codes",
        codesText:
            "If you have used or lost them, you can get eight new ones. The old ones work no longer then.",
        codeHint: "The six figures the app on your phone shows now.",
        newCodes: "Get new recovery codes",
        sessionsTitle: "Sign out elsewhere",
        sessionsText: "If you forgot to sign out on another computer, you can do it from here.",
        endSessions: "Sign out everywhere else",
        signedOutElsewhere: "You are signed out everywhere else."
    )
}
