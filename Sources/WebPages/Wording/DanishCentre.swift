import Progression

extension Wording {
    static let danishSignIn = SignIn(
        title: "Log ind",
        introduction: "For medarbejdere i kommunen og den centrale enhed.",
        employee: "Brugernavn",
        hint: "Den adgangssætning, du har fået eller selv valgt.",
        button: "Log ind",
        problem: { problem in
            switch problem {
            case .wrong: "Brugernavn eller adgangssætning passer ikke. Prøv igen."
            case .empty: "Skriv både brugernavn og adgangssætning."
            case .tooManyAttempts: "Der var for mange forsøg. Vent et minut, og prøv igen."
            case .expired: "Du er logget ud, fordi siden ikke blev brugt. Log ind igen."
            }
        },
        byProvider: { "Log ind med \($0)" },
        orHere: "Eller med brugernavn og adgangssætning",
        providerProblem: danishProviderProblem
    )

    private static let danishProviderProblem: @Sendable (ProviderProblem, String) -> String = {
        let helper = "den, der passer Skridt hos jer"
        return switch $0 {
        case .cancelled: "Du sagde nej undervejs og er ikke logget ind. Prøv igen, når du er klar."
        case .expired:
            "Der gik for lang tid, eller du gik videre i et andet vindue. Begynd forfra her."
        case .unreachable:
            "\($1) svarer ikke lige nu. Vent et par minutter, og prøv igen."
        case .notTrusted:
            "Vi kan ikke stole på svaret fra \($1), så du er ikke logget ind. Prøv igen. "
                + "Sker det stadig, så sig det til \(helper)."
        case .tooWeak:
            "Du skal vise lidt tydeligere, hvem du er, for eksempel med din telefon. "
                + "Log ud hos \($1), og prøv igen på den måde."
        case .noRole:
            "\($1) kender dig, men du har ikke fået adgang til Skridt endnu. Bed din leder om den."
        case .unknownMunicipality:
            "Din kommune bruger ikke Skridt her. Spørg \(helper), om du er på den rigtige side."
        case .incomplete:
            "\($1) fortæller ikke, hvad du hedder, eller hvad dit brugernavn er. "
                + "Sig det til \(helper)."
        case .ownPassphrase:
            "Du har allerede en adgangssætning her. Log ind med den nedenfor. "
                + "Vil du hellere bruge \($1), så spørg \(helper)."
        case .taken:
            "Dit brugernavn hører her til en anden bruger hos \($1). Bed \(helper) om at se på det."
        case .otherMunicipality:
            "Du står her i en anden kommune end hos \($1). Bed \(helper) om at rette det."
        case .blocked: "Din adgang er lukket lige nu. Tal med \(helper)."
        case .noPages:
            "Som mentor bruger du Skridt på den computer, du har med ud. Her er ikke noget til dig."
        }
    }

    static let danishCitizen = Citizen(
        back: "Tilbage til mine borgere",
        lastMeasured: { "Sidst målt \($0) (\($1))." },
        twoViews: "To syn ved siden af hinanden",
        otherFactors: "De andre områder",
        summaryPart: { verdict, factors in
            danishVerdicts.phrase(verdict) + " i " + danishList(factors)
        },
        summary: { "Siden \($0 ?? "sidst"): \($1)." },
        allMeasurements: { "Se alle \($0) målinger" },
        apart: { citizen, caseworker, difference in
            "Borgerens tro på egne evner er \(citizen), sagsbehandlerens vurdering \(caseworker). Forskellen på \(difference) er større end måleusikkerheden – værd at tale om. Tallene måler ikke det samme og lægges aldrig sammen."
        },
        together: { citizen, caseworker, difference in
            "Borgerens tro på egne evner er \(citizen), sagsbehandlerens vurdering \(caseworker). Forskellen på \(difference) er inden for måleusikkerheden. Tallene måler ikke det samme og lægges aldrig sammen."
        },
        noComparison: "De to syn kan først holdes op mod hinanden, når begge er målt.",
        unknownError:
            "Vi ved ikke endnu, hvor meget målingerne svinger. Derfor kan de to syn ikke holdes op mod hinanden."
    )

    static let danishCentral = Central(
        title: "Ændring efter område og kommune",
        whatItIs:
            "Gennemsnitlig ændring fra borgernes første til seneste måling, i point på en skala fra 0 til 100.",
        period: { "Målinger fra \($0) til \($1)." },
        noPeriod: "Der er endnu ikke målinger nok til at vise tal.",
        made: { "Tallene er lavet \($0)." },
        empty: "Der er ingen kommuner at vise endnu.",
        caption: "Gennemsnitlig ændring i point; antal borgere er afrundet til nærmeste 5",
        municipality: "Kommune",
        citizens: { "\($0) borgere" },
        hiddenReason: { reason in
            switch reason {
            case .fewCitizens: "skjult: for få borgere"
            case .fewProfessionals: "skjult: for få medarbejdere"
            case .givesAway: "skjult: det ville røbe et andet tal"
            }
        },
        hiddenTitle: "Hvorfor står der · i nogle felter?",
        hidden: { count, citizens, professionals in
            "Tallet er skjult, så ingen kan genkendes. Et antal vises fra \(count) borgere. Et gennemsnit vises fra \(citizens) borgere med mindst \(professionals) medarbejdere bag. Et skjult tal er ikke nul."
        },
        readTitle: "Sådan læses tabellen",
        reading: [
            "Et plus betyder, at borgerne i gennemsnit ligger højere end ved deres første måling. Et minus betyder lavere.",
            "Kun borgere med mindst to målinger af området tæller med.",
            "Kommuner har forskellige borgere og forløb. Forskelle kan være tilfældige, og tabellen er ikke en rangliste.",
            "Tallene siger ikke, hvorfor noget har ændret sig.",
            "De fem områder måler noget forskelligt og lægges aldrig sammen.",
        ]
    )

    /// "a", "a og b", "a, b og c".
    static func danishList(_ parts: [String]) -> String {
        list(parts, and: " og ")
    }

    /// Joins words with commas and a last conjunction.
    static func list(_ parts: [String], and conjunction: String) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + conjunction + last
    }
}
