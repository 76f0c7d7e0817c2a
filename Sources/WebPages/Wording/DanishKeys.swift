extension Wording {
    static let danishKeys = Keys(
        attemptsLeft: { left in
            (left == 1 ? "1 forsøg tilbage" : "\(left) forsøg tilbage")
                + ", før listen over dine borgere bliver slettet på denne computer. Dine besøg og svar "
                + "bliver her, og listen kan hentes igen."
        },
        emptied: """
            Der var ti forkerte forsøg. Derfor er listen over dine borgere slettet på denne computer. \
            Dine besøg og svar er her stadig. Lås op, og tryk på Send og hent nu. Så kommer listen igen.
            """,
        forgottenTitle: "Har du glemt adgangssætningen?",
        forgotten: [
            "Så kan din kommunes support hjælpe dig ind igen. Intet går tabt.",
            "Ring til dem. De hjælper dig med at lave en fil på computeren og sende den til dem. Ingen "
                + "kan læse noget i filen.",
            "De ringer dig op, og I ser efter, at I har den samme kode. Så får du en fil tilbage, og "
                + "din nye adgangssætning virker.",
            "Kommandoen hedder: skridt recover begin",
        ],
        change: "Skift adgangssætning",
        introduction: """
            Adgangssætningen passer på det, der ligger på computeren: borgernes navne og deres svar. \
            Den gamle gælder, til den nye er gemt.
            """,
        advice: """
            Mindst 12 tegn. Fire almindelige ord, som ikke hører sammen, er gode. Brug ikke en, du har \
            andre steder.
            """,
        old: "Adgangssætningen nu",
        new: "Den nye adgangssætning",
        again: "Den nye én gang til",
        save: "Gem den nye",
        check: "Se, hvor stærk den nye er",
        strength: { strength in
            switch strength {
            case .veryWeak:
                "Den er meget let at gætte. Tag hellere fire almindelige ord, som ikke hører sammen."
            case .weak: "Den er let at gætte. Et ord eller to mere gør den god."
            case .good: "Den er god."
            case .strong: "Den er stærk."
            }
        },
        typeAgain: "Intet er gemt endnu. Skriv alle tre felter, når du vil gemme.",
        changed: "Din nye adgangssætning gælder nu.",
        problem: { problem in
            switch problem {
            case .empty: "Skriv alle tre felter."
            case .wrongPassphrase:
                "Adgangssætningen nu er ikke den rigtige. Den gamle gælder stadig."
            case .tooManyAttempts: "Der var for mange forsøg. Vent et minut, og prøv igen."
            case .tooShort: "Den nye skal have mindst 12 tegn, og de må ikke næsten alle være ens."
            case .notTheSame: "De to nye er ikke ens. Skriv dem igen."
            }
        }
    )
}
