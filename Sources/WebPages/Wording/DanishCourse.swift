import Progression

extension Wording {
    static let danishFactors = Factors(
        name: { factor in
            switch factor {
            case .selfEfficacy: "Tro på egne evner"
            case .selfRatedHealth: "Selvvurderet helbred"
            case .network: "Netværk"
            case .meaningAndDirection: "Mening og retning"
            case .readiness: "Sagsbehandlerens vurdering"
            }
        },
        inSentence: { factor in
            switch factor {
            case .selfEfficacy: "tro på egne evner"
            case .selfRatedHealth: "selvvurderet helbred"
            case .network: "netværk"
            case .meaningAndDirection: "mening og retning"
            case .readiness: "sagsbehandlerens vurdering"
            }
        },
        short: { factor in
            switch factor {
            case .selfEfficacy: "Egne evner"
            case .selfRatedHealth: "Helbred"
            case .network: "Netværk"
            case .meaningAndDirection: "Mening"
            case .readiness: "Vurdering"
            }
        },
        more: { factor in
            switch factor {
            case .selfEfficacy: "mere tro på egne evner"
            case .selfRatedHealth: "bedre helbred"
            case .network: "stærkere netværk"
            case .meaningAndDirection: "mere mening og retning"
            case .readiness: "mere parat"
            }
        }
    )

    static let danishVerdicts = Verdicts(
        phrase: { verdict in
            switch verdict {
            case .clearlyMore: "tydelig fremgang"
            case .probablyMore: "sandsynligvis fremgang"
            case .noSureChange: "ingen sikker ændring"
            case .probablyLess: "sandsynligvis tilbagegang"
            case .clearlyLess: "tydelig tilbagegang"
            case .tooEarly: "for tidligt at sige"
            }
        },
        professional: { verdict, since in
            switch verdict {
            case .clearlyMore: "tydelig fremgang siden \(since)"
            case .probablyMore: "sandsynligvis fremgang siden \(since)"
            case .noSureChange: "ingen sikker ændring siden \(since)"
            case .probablyLess: "sandsynligvis tilbagegang siden \(since)"
            case .clearlyLess: "tydelig tilbagegang siden \(since)"
            case .tooEarly: "for tidligt at sige"
            }
        },
        citizen: { verdict, since in
            switch verdict {
            case .clearlyMore: "tydelig fremgang siden \(since)"
            case .probablyMore: "sandsynligvis fremgang siden \(since)"
            case .noSureChange: "ingen sikker ændring siden \(since)"
            case .probablyLess: "sandsynligvis gået ned siden \(since)"
            case .clearlyLess: "gået ned siden \(since)"
            case .tooEarly: "for tidligt at sige"
            }
        },
        figures: { "(\($0); udsving på ±\($1) er almindelige)" },
        notMeasured: "ikke målt endnu",
        tooFew: "for tidligt at sige – der skal mindst to målinger til",
        unknownPrecision: "for tidligt at sige – vi ved ikke endnu, hvor meget målingen svinger"
    )

    static let danishChart = Chart(
        summary: { count, first, last in
            count == 1
                ? "1 måling: \(last) ud af 100."
                : "\(count) målinger. Den første er \(first), den seneste \(last) ud af 100."
        },
        noScore: "for få svar",
        noScores: { count in
            count == 1
                ? "1 måling har for få svar til et tal."
                : "\(count) målinger har for få svar til et tal."
        },
        newQuestions: "nyt skema",
        newSeries: { "Nyt skema fra \($0): tallene før og efter kan ikke sammenlignes." },
        date: "Dato",
        answered: { "\($0) af \($1)" },
        informant: { informant in
            switch informant {
            case .citizen: "borgeren selv"
            case .citizenWithRelative: "borger med pårørende"
            case .citizenWithStaff: "borger med medarbejder"
            case .relative: "pårørende"
            case .staff: "medarbejder"
            }
        },
        informantTitle: "Hvem svarede",
        how: "Hvem svarede, og hvem målte",
        tableCaption:
            "Alle målinger fra 0 til 100. Højere er bedre. Det lille tal er, hvor mange spørgsmål der er besvaret.",
        notMeasured: "–",
        legend:
            "Cirkel: borgerens eget syn. Firkant: sagsbehandlerens. Det bløde felt viser, hvor meget en måling kan svinge af sig selv: inderst halvdelen af gangene, yderst 9 ud af 10."
    )

    static let danishCourse = Course(
        title: "Sådan er det gået",
        empty: "Der er ingen målinger endnu. Efter den første kan du se den her.",
        howToRead:
            "Hver prik er en måling. Højere er bedre. Det bløde felt viser, hvor meget et tal kan svinge af sig selv.",
        showFigures: "Vis tal",
        howComputed: "Hvordan er det regnet ud?",
        howComputedText: """
            Svarene bliver til et tal fra 0 til 100 for hvert område. Intet tal er helt præcist. \
            Hvis intet er ændret, ligger 8 ud af 10 nye målinger inden for det udsving, vi kalder almindeligt. \
            Først når ændringen er større end det, kalder vi den sandsynlig. \
            De fem områder lægges aldrig sammen.
            """,
        amongAll: {
            """
            Vi har også regnet ud, hvor hurtigt det går, når vi ser på alles forløb frem til \($0). Det er et bedste \
            bud. Er der få målinger, ligger det tæt på det, der er almindeligt. Ordene ved kurverne bygger kun på \
            egne målinger.
            """
        },
        slopeAmongAll: { "\($0): \($1) point på seks uger (mellem \($2.0) og \($2.1))." },
        receipt: { "Svarene er gemt \($1). Din kvittering har nummer \($0)." }
    )
}
