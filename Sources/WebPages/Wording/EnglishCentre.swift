import Progression

extension Wording {
    static let englishSignIn = SignIn(
        title: "Sign in",
        introduction: "For staff of the municipality and the central unit.",
        employee: "User name",
        hint: "The passphrase you were given or chose yourself.",
        button: "Sign in",
        problem: { problem in
            switch problem {
            case .wrong: "User name or passphrase does not fit. Try again."
            case .empty: "Write both user name and passphrase."
            case .tooManyAttempts: "There were too many attempts. Wait a minute and try again."
            case .expired: "You were signed out because the page was not used. Sign in again."
            }
        },
        byProvider: { "Sign in with \($0)" },
        orHere: "Or with user name and passphrase",
        providerProblem: englishProviderProblem
    )

    private static let englishProviderProblem: @Sendable (ProviderProblem, String) -> String = {
        let helper = "whoever looks after Skridt where you are"
        return switch $0 {
        case .cancelled:
            "You said no on the way and are not signed in. Try again when you are ready."
        case .expired: "It took too long, or you went on in another window. Begin again here."
        case .unreachable: "\($1) does not answer just now. Wait a few minutes and try again."
        case .notTrusted:
            "We cannot rely on the answer from \($1), so you are not signed in. Try again. "
                + "If it goes on, tell \(helper)."
        case .tooWeak:
            "Please show a little more clearly who you are, with your telephone for example. "
                + "Sign out at \($1) and try again that way."
        case .noRole:
            "\($1) knows you, but you have not been given Skridt yet. Ask your leader for it."
        case .unknownMunicipality:
            "Your municipality does not use Skridt here. Ask \(helper) whether this is the right page."
        case .incomplete:
            "\($1) does not tell what you are called, or what your user name is. Tell \(helper)."
        case .ownPassphrase:
            "You have a passphrase here already. Sign in with it below. "
                + "If you would rather use \($1), ask \(helper)."
        case .taken:
            "Your user name belongs to another user of \($1) here. Ask \(helper) to look at it."
        case .otherMunicipality:
            "You are in another municipality here than at \($1). Ask \(helper) to put it right."
        case .blocked: "Your access is closed just now. Talk to \(helper)."
        case .noPages: "As a mentor you use Skridt on your laptop; there is nothing for you here."
        }
    }

    static let englishCitizen = Citizen(
        back: "Back to my citizens",
        lastMeasured: { "Last measured \($0) (\($1))." },
        twoViews: "Two views beside each other",
        otherFactors: "The other areas",
        summaryPart: { verdict, factors in
            englishVerdicts.phrase(verdict) + " in " + englishList(factors)
        },
        summary: { "Since \($0 ?? "last time"): \($1)." },
        allMeasurements: { "See all \($0) measurements" },
        apart: { citizen, caseworker, difference in
            "The citizen's belief in own abilities is \(citizen), the caseworker's assessment \(caseworker). The difference of \(difference) is larger than the measurement error – worth talking about. The figures do not measure the same thing and are never added up."
        },
        together: { citizen, caseworker, difference in
            "The citizen's belief in own abilities is \(citizen), the caseworker's assessment \(caseworker). The difference of \(difference) is within the measurement error. The figures do not measure the same thing and are never added up."
        },
        noComparison: "The two views can be held against each other when both have been measured.",
        unknownError:
            "We do not know yet how much the measurements swing. So the two views cannot be held against each other."
    )

    static let englishCentral = Central(
        title: "Change by area and municipality",
        whatItIs:
            "Mean change from the citizens' first to their latest measurement, in points on a scale from 0 to 100.",
        period: { "Measurements from \($0) to \($1)." },
        noPeriod: "There are not enough measurements to show figures yet.",
        made: { "The figures were made \($0)." },
        empty: "There are no municipalities to show yet.",
        caption: "Mean change in points; the number of citizens is rounded to the nearest 5",
        municipality: "Municipality",
        citizens: { "\($0) citizens" },
        hiddenReason: { reason in
            switch reason {
            case .fewCitizens: "hidden: too few citizens"
            case .fewProfessionals: "hidden: too few members of staff"
            case .givesAway: "hidden: it would give another figure away"
            }
        },
        hiddenTitle: "Why do some cells show · ?",
        hidden: { count, citizens, professionals in
            "The figure is hidden so that nobody can be recognised. A count shows from \(count) citizens. A mean shows from \(citizens) citizens with at least \(professionals) members of staff behind them. A hidden figure is not nought."
        },
        readTitle: "How to read the table",
        reading: [
            "A plus means that the citizens are on average higher than at their first measurement. A minus means lower.",
            "Only citizens with at least two measurements of the area count.",
            "Municipalities have different citizens and courses. Differences can be accidental, and the table is not a ranking.",
            "The figures do not say why something has changed.",
            "The five areas measure different things and are never added up.",
        ]
    )
}
