import Progression

extension Wording {
    static let danishPeople = People(
        search: "Find en borger",
        find: "Find",
        showAll: "Vis alle",
        countsLabel: "Vis kun",
        count: { filter, count in
            switch filter {
            case .due: "\(count) skal spørges nu"
            case .overdue: "\(count) er over tiden"
            case .later: "\(count) skal spørges senere"
            case .begun: "\(count) påbegyndt"
            case .waiting:
                count == 1
                    ? "1 borger har svar, der ikke er sendt"
                    : "\(count) borgere har svar, der ikke er sendt"
            }
        },
        ended: "Afsluttet",
        part: { filter in
            switch filter {
            case .due: "Skal spørges nu"
            case .overdue: "Over tiden"
            case .later: "Ikke endnu"
            case .begun: "Påbegyndt"
            case .waiting: "Venter på at blive sendt"
            }
        },
        nobodyDue: "Ingen skal spørges lige nu. Du er helt med.",
        notFound: { "Her er ingen, der hedder noget med “\($0)”." },
        notFoundHelp:
            "Prøv med en del af navnet. Står borgeren ikke på listen, kan du godt begynde alligevel.",
        noneOfKind: "Her er ingen lige nu.",
        empty: { reason in
            switch reason {
            case .neverFetched:
                Message(
                    title: "Der er ingen borgere på denne computer endnu.",
                    text:
                        "Tryk på Send og hent nu, når du har net. Så kommer dine borgere frem her."
                )
            case .nobody:
                Message(
                    title: "Du har ingen borgere på listen.",
                    text:
                        "Mangler der nogen, så sig det til borgerens sagsbehandler. De kommer frem "
                        + "her, næste gang du sender og henter."
                )
            case .revoked:
                Message(
                    title: "Computeren er spærret, og listen er fjernet.",
                    text: "Det, du har gemt, er ikke tabt. Giv computeren til din leder."
                )
            case .forgotten:
                Message(
                    title:
                        "Listen over borgere er ryddet, fordi adgangssætningen blev tastet forkert ti gange.",
                    text:
                        "Dine målinger er her stadig. Tryk på Send og hent nu, når du har net. Så "
                        + "kommer listen tilbage."
                )
            }
        },
        waiting: { $0 == 1 ? "1 venter på at blive sendt" : "\($0) venter på at blive sendt" },
        begun: "påbegyndt",
        provisional: "endnu ikke på din liste",
        newcomer: "Spørg en, der ikke står her"
    )

    static let danishNewcomer = NewcomerWords(
        title: "En, der ikke står på din liste",
        introduction:
            "Du kan godt begynde nu. Når målingen er sendt, finder kommunen ud af, hvem det er.",
        name: "Navn, som du kender borgeren under",
        nameHint: "For eksempel Amina eller Jens K. Skriv aldrig et CPR-nummer.",
        language: "Sprog",
        go: "Gå videre",
        problem: { problem in
            switch problem {
            case .empty: "Skriv et navn, så du kan finde borgeren igen."
            case .tooLong: "Navnet er for langt. Et fornavn er nok."
            case .civilNumber:
                "Det ligner et CPR-nummer. Det må ikke stå her, og det er ikke gemt. Skriv et navn i stedet."
            case .noLanguage: "Vælg et sprog på listen."
            }
        },
        removable: "Du har selv skrevet navnet, og der er ikke gemt noget om borgeren endnu.",
        remove: "Tag navnet af listen"
    )

    static let danishQueue = Queue(
        title: "Afsendelse",
        more: "Se hvad der venter og er sendt",
        waiting: { count in
            switch count {
            case 0: "Der er ikke noget, der venter. Alt er sendt."
            case 1: "1 måling venter. Den er gemt her og går ikke tabt."
            default: "\(count) målinger venter. De er gemt her og går ikke tabt."
            }
        },
        oldest: { "Den ældste har ventet siden \($0)." },
        size: { "Det fylder \($0)." },
        lastContact: { "Sidste forbindelse med serveren: \($0)." },
        neverMet: "Computeren har endnu ikke haft forbindelse med serveren.",
        underWay: "Skridt sender og henter lige nu. Genindlæs siden om lidt.",
        asideTitle: "Modtaget, men ikke talt med endnu",
        aside: { count in
            count == 1
                ? "1 måling er lagt til side på serveren. Den er ikke tabt."
                : "\(count) målinger er lagt til side på serveren. De er ikke tabt."
        },
        reason: danishReason,
        damaged: { count in
            (count == 1 ? "1 måling" : "\(count) målinger")
                + " kan ikke læses og bliver ikke sendt. Ring til din kommunes support. Du kan godt arbejde "
                + "videre."
        },
        finished: { "gemt \($0)" },
        placesTitle: "Hvor målingerne er",
        place: { place in
            switch place {
            case .waiting: "Venter her på computeren"
            case .atServer: "Modtaget på serveren"
            case .inBackup: "På serveren og i sikkerhedskopi"
            case .onlyThere: "I sikkerhedskopi og fjernet her fra computeren"
            case .aside: "Lagt til side på serveren"
            case .erased: "Slettet for altid"
            }
        },
        logTitle: "De seneste forsøg",
        logEmpty: "Der er ikke sendt eller hentet noget endnu.",
        logTime: "Hvornår",
        logResult: "Hvad der skete",
        logSpan: { "\($0) – \($1)" },
        logged: danishLogged,
        exportTitle: "Når det bliver ved med ikke at virke",
        exportHelp:
            "Du kan gemme alt det, der venter, i én låst fil. Kun kommunens server kan åbne den. Giv "
            + "filen til din kommunes support, for eksempel på en USB-nøgle. Målingerne bliver stående "
            + "her, til de er modtaget.",
        exportButton: "Gem låst fil",
        exportNothing: "Der er ikke noget at gemme i en fil. Alt er sendt.",
        exportImpossible:
            "Filen kan ikke laves på denne computer endnu. Bed din kommunes support om at tilmelde "
            + "computeren igen."
    )

    private static func danishReason(_ reason: AsideReason) -> Message {
        let support = "Ring til din kommunes support."
        return switch reason {
        case .notYourCitizen:
            Message(
                title: "Borgeren står ikke på din liste.",
                text:
                    "Sig til borgerens sagsbehandler, at du har målt. Når du får borgeren på listen, "
                    + "kommer målingen med."
            )
        case .deviceRevoked:
            Message(
                title: "Computeren var spærret, da målingen kom frem.",
                text: "Din leder ser på den. Giv computeren til din leder."
            )
        case .idTaken:
            Message(
                title: "Serveren har en anden måling med samme nummer.",
                text: "Begge er gemt. \(support)"
            )
        case .unreadable:
            Message(title: "Serveren kunne ikke læse målingen.", text: "Den er gemt. \(support)")
        case .wrongSignature:
            Message(
                title: "Serveren kunne ikke se, at målingen kom fra denne computer.",
                text: "Den er gemt. \(support)"
            )
        case .tooLarge:
            Message(title: "Målingen fylder for meget.", text: "Den er gemt. \(support)")
        case .other(let code):
            Message(
                title: "Serveren tog den ikke med (\(code)).",
                text: "Den er gemt. \(support)"
            )
        }
    }

    private static func danishLogged(_ line: SyncLogLine) -> String {
        var said: [String] = []
        if line.sent > 0 { said.append("\(line.sent) sendt") }
        if line.putAside > 0 { said.append("\(line.putAside) lagt til side") }
        if line.fetched > 0 { said.append("\(line.fetched) hentet") }
        if line.erased > 0 { said.append("\(line.erased) slettet") }
        let done = said.joined(separator: ", ")
        let tries = line.times > 1 ? " (\(line.times) gange)" : ""
        guard let problem = line.problem else {
            return done.isEmpty ? "Der var ikke noget nyt\(tries)." : "\(done)\(tries)."
        }
        return (done.isEmpty ? "" : "\(done). ") + danishTrouble(problem) + tries + "."
    }

    private static func danishTrouble(_ problem: SendingProblem) -> String {
        switch problem {
        case .unreachable: "Ingen forbindelse"
        case .timedOut: "Serveren svarede ikke i tide"
        case .notTrusted: "Serveren kunne ikke bevise, hvem den er"
        case .notOurServer: "Noget andet end Skridt svarede"
        case .deviceUnknown: "Serveren kendte ikke computeren"
        case .deviceRevoked: "Computeren er spærret"
        case .copied: "En anden computer sender i dennes navn"
        case .programTooOld: "Skridt skal opdateres"
        case .busy: "Serveren havde travlt"
        case .notEnrolled: "Computeren er ikke tilmeldt"
        case .other: "Det lykkedes ikke"
        }
    }
}
