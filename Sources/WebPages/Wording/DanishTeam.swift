import Progression

extension Wording {
    static let danishTeam = Team(
        title: "Teamet i tal",
        whatItIs: """
            Bliver borgerne målt, og sker det til tiden? Tallene er til en snak i teamet. De siger ikke noget om en \
            enkelt borger eller en enkelt kollega.
            """,
        made: { "Opgjort \($0). Næste opgørelse kommer på mandag." },
        noUnit: "Du hører ikke til en enhed endnu. Bed jeres administrator om at sætte dig på en.",
        tooFew: "Der er for få borgere med en åben sag til, at vi kan vise tal.",
        tooFewMeasured: "Der er for få målte borgere til, at vi kan vise tal.",
        unit: "Enhed",
        effort: "Indsats",
        all: "Alle",
        noUnitName: "Uden enhed",
        factorsText: "Se et område ad gangen",
        byUnit: "efter enhed",
        byEffort: "efter indsats",
        effortsTitle: "Efter indsats",
        effortsText: """
            En borger kan have haft flere indsatser og tæller så med i hver af dem. Derfor kan linjerne ikke lægges sammen.
            """,
        notCause: """
            Tallene viser ikke, hvad der har virket. De, der kommer i praktik, er for eksempel ofte dem, der er klar til det.
            """,
        percent: { "\($0)\u{A0}%" },
        fewerThan: { "færre end \($0)" },
        tooFewForShare: "for få",
        notShown: "vises ikke",
        hiddenTitle: "Hvorfor mangler der tal?",
        hidden: { count, share in
            """
            Ingen må kunne genkendes. Derfor viser vi ikke antal under \(count) og ikke gennemsnit eller andele for færre end \
            \(share) personer. Nogle større tal viser vi heller ikke: Ellers kunne man regne sig frem til de små.
            """
        },
        coverage: danishCoverage,
        funnel: danishFunnel,
        journey: Team.Journey(
            title: "Hvor langt er borgerne kommet?",
            text: """
                Fra borgerens første til seneste måling med samme spørgsmål, på en skala fra 0 til 100. Afsluttede forløb \
                er med. En ændring tæller først som sikker, når den er større end det, målingen selv kan svinge.
                """,
            people: "Målte borgere",
            mean: "Ændring i gennemsnit",
            step: {
                switch $0 {
                case .more: "Sikkert mere"
                case .noSureChange: "Ingen sikker ændring"
                case .less: "Sikkert mindre"
                case .tooFew: "For få målinger"
                }
            }
        ),
        standing: Team.Standing(
            title: "Hvor er borgerne nu?",
            text: "Borgere med en åben sag efter deres seneste måling. Skalaen går fra 0 til 100.",
            people: "Målte borgere"
        )
    )

    private static let danishCoverage = Team.Coverage(
        title: "Bliver borgerne målt?",
        text: """
            En borger er målt i tide, når der ikke er gået længere end aftalt siden sidste måling. Den sidste kolonne \
            handler om de målinger, I har lavet: Hvor mange af dem kom til tiden?
            """,
        open: "Åbne sager",
        inTime: "Målt i tide",
        notInTime: "Mangler en måling",
        onTime: "Målinger til tiden"
    )

    private static let danishFunnel = Team.Funnel(
        title: "Er enhederne forskellige?",
        chartTitle: "Andel borgere, der er målt i tide, i hver enhed",
        none: "Der skal være mindst to enheder med tal, før de kan holdes op mod hinanden.",
        allWithin: {
            """
            Alle \($0) enheder med tal ligger inden for den forventede variation omkring \($1). Forskellene mellem dem kan \
            være tilfældige.
            """
        },
        outside: { names, count, expected in
            """
            \(names.count) af de \(count) enheder med tal ligger uden for den forventede variation omkring \(expected): \
            \(danishList(names)).
            """
        },
        named: { "\($0) (\($1))" },
        place: {
            switch $0 {
            case .farAbove: "langt over"
            case .above: "over"
            case .within: "inden for"
            case .below: "under"
            case .farBelow: "langt under"
            }
        },
        overdispersed: """
            Enhederne er mere forskellige, end tilfældigheder og størrelse kan forklare. Så er grænserne for snævre \
            til at sige noget om en enkelt enhed.
            """,
        notOverdispersed: "Enhederne er ikke mere forskellige, end tilfældigheder kan forklare.",
        legend: """
            Hvert tal er en enhed i tabellen. ● inden for, ◆ uden for 95 %, ■ uden for 99,8 %. Tilfældigheder alene holder 95 \
            af 100 enheder inden for den prikkede linje og 998 af 1.000 inden for den hele. Linjerne er lidt takkede, \
            fordi der tælles hele mennesker.
            """,
        howToRead: """
            En enhed uden for linjerne er en grund til at spørge, ikke en dom. Måske har den flere borgere, der er \
            svære at få i tale. Små enheder svinger mest, og derfor er tragten bredest til venstre.
            """,
        people: "Åbne sager",
        share: "Målt i tide",
        expected: "Tilfældigt mellem",
        lies: "Ligger",
        between: { "\($0) og \($1)" },
        innerLimit: "95\u{A0}%",
        outerLimit: "99,8\u{A0}%"
    )
}
