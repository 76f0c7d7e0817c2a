import Progression

extension Wording {
    static let danishMeeting = Meeting(
        menu: "Sider om borgeren",
        view: { view in
            switch view {
            case .overview: "Overblik"
            case .meeting: "Til samtalen"
            case .steps: "Små skridt"
            case .measurements: "Alle målinger"
            case .star: "Stjerne"
            case .journal: "Tekst til journalen"
            }
        },
        onScreen: Meeting.OnScreen(
            lead: "Et ark at se på sammen. Tryk Ctrl + P for at skrive det ud. Det fylder én side.",
            language: "Arkets sprog",
            untried:
                "Ingen har læst oversættelsen efter endnu. Lad en tolk se arket, før du giver det videre.",
            charts: "Vælg figurer",
            chartsHelp:
                "Der er plads til to. Tryk på et område for at tage det med eller fra. Vælger du ingen, viser arket de to, der har flyttet sig mest sikkert.",
            chosen: "valgt"
        ),
        title: "Til vores samtale",
        made: { "Lavet \($0)" },
        movedTitle: "Det siger dine svar",
        clause: { danishClause($0, isRise: $1, isSure: $2) },
        moved: { clauses, since, isRise in
            let end = since == .last ? "end sidst" : "end første gang"
            let all = ["\(clauses.first ?? "") \(end)"] + clauses.dropFirst()
            let text = all.joined(separator: ", og ")
            return isRise ? "\(text.capitalisedFirst)." : "Noget er gået ned: \(text)."
        },
        rest: "Ellers kan vi ikke se en sikker ændring.",
        same: "Vi kan ikke se en sikker ændring siden sidst. Det er også godt at vide.",
        tooEarly: "Det er for tidligt at sige, hvad der har flyttet sig. Næste gang ved vi mere.",
        unmeasured: "Du har ikke svaret på noget endnu. Vi kan tale om det, du gerne vil.",
        note: """
            Tallene går fra 0 til 100. Højere er bedre. Et tal kan svinge lidt af sig selv. Det går op og ned for \
            alle. Står der »nok«, er vi ikke helt sikre.
            """,
        goalsTitle: "Det har vi aftalt",
        noGoals: "Vi har ikke aftalt noget endnu. Er der et lille skridt, du har lyst til?",
        passed: { "Dagen var \($0). Hvad passer nu?" },
        more: { $0 == 1 ? "… og 1 mere." : "… og \($0) mere." },
        notesTitle: "Noter",
        agreed: Meeting.Agreed(
            title: "Det er aftalt",
            owner: { owner in
                switch owner {
                case .citizen: "Borgerens eget skridt"
                case .mentor: "Mentorens skridt"
                case .caseworker: "Sagsbehandlerens skridt"
                case .other(let name): "Det gør: \(HTML.name(name))"
                }
            },
            link: "Se aftalerne på arket til samtalen"
        )
    )

    private static func danishClause(_ factor: Factor, isRise: Bool, isSure: Bool) -> String {
        let nok = isSure ? "" : "nok "
        return switch factor {
        case .selfEfficacy: "du tror \(nok)\(isRise ? "mere" : "mindre") på dine evner"
        case .selfRatedHealth:
            "dit helbred er \(nok)\(isRise ? "bedre" : "mindre godt")"
        case .network: "dit netværk giver dig \(nok)\(isRise ? "mere" : "mindre")"
        case .meaningAndDirection: "du ser \(nok)\(isRise ? "mere" : "mindre") mening og retning"
        case .readiness: "du er \(nok)\(isRise ? "mere" : "mindre") parat"
        }
    }

    static let danishAnswers = Answers(
        lead: "Et enkelt svar viser det, et gennemsnit skjuler. Brug det til at spørge ind.",
        sinceLast: "Siden sidst",
        sinceStart: "Siden første gang",
        question: "Spørgsmål",
        before: "Før",
        now: "Nu",
        way: { $0 == .forward ? "frem" : "tilbage" },
        wayTitle: "Retning",
        none: "Ingen svar har flyttet sig.",
        tooEarly:
            "Der er kun svaret én gang. Efter næste måling kan I se, hvad der har flyttet sig.",
        chance: "Ét svar kan flytte sig ved et tilfælde. Læg mest vægt på det, der bliver ved.",
        empty: "Der er ingen svar endnu.",
        caption: "Svar ved hvert besøg, det seneste først.",
        newSeries: "Nyt skema: kan ikke sammenlignes med de ældre.",
        version: { "version \($0)" },
        notRelevant: "kom ikke op",
        notInVersion: "findes ikke i den version",
        earlier: { $0 == 1 ? "1 ældre besøg er ikke med." : "\($0) ældre besøg er ikke med." },
        declined: { "Ville ikke svare: \(danishList($0))." },
        unread: { count in
            count == 1
                ? "1 besvarelse kan ikke vises, for skemaet er ikke udgivet her endnu."
                : "\(count) besvarelser kan ikke vises, for skemaet er ikke udgivet her endnu."
        }
    )
}
