import Progression

extension Wording {
    static let danishRecords = Records(
        visits: danishVisits,
        correction: danishCorrection,
        decline: danishDecline,
        discard: danishDiscard,
        doubts: danishDoubts,
        practice: danishPractice,
        paper: danishPaper
    )

    private static let danishVisits = Visits(
        title: "Besøg",
        link: "Se alle besøg",
        back: "Tilbage til borgeren",
        later: "Gør det færdigt senere",
        empty: "Der er ingen besøg endnu.",
        answered: { given, asked in
            "\(given) af \(asked) spørgsmål besvaret"
        },
        declined: "Sagde nej tak",
        elsewhere: "Svarene ligger ikke på denne computer. De kan ikke rettes her.",
        unknownTitle: "Et spørgeskema, som ikke ligger på denne computer",
        paper: "Fra papir",
        noted: { "Skrevet ind \($0)" },
        keyedOnce: "Tastet én gang",
        keyedTwice: { count in
            switch count {
            case 0: "Tastet to gange uden forskel"
            case 1: "Tastet to gange, 1 forskel rettet"
            default: "Tastet to gange, \(count) forskelle rettet"
            }
        },
        language: { "Sprog: \($0)" },
        by: { "Af \($0)" },
        delivery: { delivery in
            switch delivery {
            case .waiting: "Venter på at blive sendt"
            case .sent: "Sendt"
            case .putAside: "Lagt til side på serveren"
            }
        },
        corrected: { "Rettet \($0) af \($1)" },
        correct: "Ret svarene",
        shown: { "Her er besøg \($0) til \($1) af \($2). De nyeste står først." },
        pages: "Nyere og ældre besøg",
        newer: "Nyere besøg",
        older: "Ældre besøg"
    )

    private static let danishCorrection = Correction(
        title: "Ret svarene",
        introduction:
            "Her er svarene, som de blev gemt. Tryk på Ret ved det, der skal laves om. Det gamle bliver også gemt.",
        before: "Før:",
        informant: "Hvem svarede?",
        why: "Hvorfor retter du?",
        reason: { reason in
            switch reason {
            case .mistyped: "Der blev tastet forkert"
            case .misunderstood: "Spørgsmålet blev misforstået"
            case .asked: "Borgeren har bedt om det"
            default: "Noget andet"
            }
        },
        note: "Vil du skrive lidt mere?",
        noteHelp: "Højst 200 tegn. Skriv ikke navne eller andet om borgeren.",
        save: "Gem rettelsen",
        problem: { problem in
            switch problem {
            case .reasonMissing: "Vælg, hvorfor du retter."
            case .nothingChanged:
                "Du har ikke rettet noget endnu. Tryk på Ret ved et svar, eller vælg en anden under Hvem svarede?"
            }
        }
    )

    private static let danishDecline = Decline(
        title: "Borgeren vil ikke svare i dag",
        link: "Borgeren vil ikke svare i dag",
        text: {
            "Det er helt i orden. Vi skriver kun, at \($0) blev spurgt og sagde nej tak. Det tæller ikke med i nogen måling. Næste gang spørger vi igen som ellers."
        },
        lost: { count in
            switch count {
            case 0: "Der er ikke givet nogen svar endnu."
            case 1: "1 svar bliver slettet."
            default: "\(count) svar bliver slettet."
            }
        },
        keep: "Vil I hellere gå videre en anden dag, så stop for i dag. Så bliver svarene gemt.",
        why: "Hvorfor? Du kan også lade være med at vælge.",
        reason: { reason in
            switch reason {
            case .notToday: "Ikke i dag"
            case .notWell: "Har det ikke godt"
            case .notThese: "Vil ikke svare på de spørgsmål"
            default: "Noget andet"
            }
        },
        save: { count in
            switch count {
            case 0: "Gem, at borgeren sagde nej tak"
            case 1: "Gem nej tak, og slet 1 svar"
            default: "Gem nej tak, og slet \(count) svar"
            }
        },
        back: "Tilbage"
    )

    private static let danishDiscard = Discard(
        title: "Skal det smides væk?",
        link: "Smid væk",
        text: { errand, count in
            let end = "Det kan ikke fortrydes."
            if errand == .correction {
                return "Rettelsen bliver ikke gemt. Svarene bliver, som de var. " + end
            }
            switch count {
            case 0: return "Der er ikke givet nogen svar endnu."
            case 1: return "Der er givet 1 svar. Det bliver slettet. " + end
            default: return "Der er givet \(count) svar. De bliver slettet. " + end
            }
        },
        confirm: "Ja, smid det væk",
        back: "Nej, behold det",
        outdated: "Der er kommet en ny udgave af spørgsmålene. I gør færdig på den gamle."
    )

    private static let danishDoubts = Doubts(
        title: "Til dig, der spørger",
        end: "Passer det, så gem bare.",
        unusual: { "Et svar er usædvanligt, men I har sagt, at det passer: \($0)" },
        same: { "Alle svar i \($0) er ens. Er der et, I vil tale om igen?" },
        unknown: { "\($0) ud af \($1) svar er Ved ikke. Skal I tage nogle af dem en gang til?" },
        hasty: {
            "Det gik hurtigt: \($1) spørgsmål på \($0) sekunder. Er der et, I vil tale om igen?"
        }
    )

    private static let danishPractice = Practice(
        label: "Øvelse",
        nothingKept: "intet gemmes",
        link: "Øv dig – intet gemmes",
        stop: "Stop øvelsen",
        title: "Øv dig",
        introduction:
            "Prøv spørgsmålene med en borger, der ikke findes. Intet bliver gemt, og intet bliver sendt.",
        citizen: "Øve Opdigtet",
        what: "Hvad vil du øve?",
        start: "Begynd øvelsen",
        doneTitle: "Øvelsen er slut",
        doneText: "Du kom hele vejen igennem. Intet er gemt, og intet bliver sendt.",
        again: "Øv igen"
    )

    private static let danishPaper = Paper(
        link: "Tast ind fra papir",
        title: "Tast ind fra papir",
        introduction:
            "Brug det, når borgeren har svaret på det trykte skema. Dagen på papiret er den, der tæller.",
        what: "Hvad står på papiret?",
        day: "Hvilken dag er der svaret?",
        dayHelp: "Dagen, der står på papiret.",
        dayProblem: { problem in
            switch problem {
            case .missing: "Skriv den dag, der står på papiret."
            case .noSuchDay: "Den dag findes ikke i kalenderen. Se på dag og måned igen."
            case .inFuture: "Dagen er ikke kommet endnu. Se på papiret igen."
            case .tooLongAgo: "Dagen er mere end fem år siden. Se på årstallet igen."
            }
        },
        start: "Begynd at taste",
        firstTitle: "Tast det, der står",
        secondTitle: "Tast det en gang til",
        help:
            "Står der ikke noget på papiret, så lad feltet være tomt. Gå videre med Tab. Tryk på svarets tal eller første bogstav.",
        blind: "Se kun på papiret. Bagefter ser du, om de to gange er ens.",
        choose: "Ikke udfyldt",
        save: "Gem det tastede",
        wrong: "Se på dette svar igen.",
        offeredTitle: "Tast gerne en gang til",
        offeredText:
            "Det hele er gemt. To gange er mere sikkert end én. Det må gerne være en kollega, og det må gerne være senere.",
        again: "Tast en gang til",
        once: "Nøjes med én gang",
        later: "Gør det senere",
        settleTitle: { $0 == 1 ? "1 svar er ikke ens" : "\($0) svar er ikke ens" },
        settleHelp: "Se på papiret, og vælg det, der står der.",
        first: "Første gang:",
        second: "Anden gang:",
        anew: "Noget tredje – tast det her:",
        settle: "Gem det valgte",
        settleMissing: "Vælg, hvad der står på papiret."
    )
}
