import Progression

extension Wording {
    static let danishUnlock = Unlock(
        title: "Lås op",
        passphrase: "Adgangssætning",
        hint: "Den sætning, du valgte, da computeren blev sat op.",
        worksOffline: "Skridt virker uden net. Alt ligger låst på denne computer.",
        lockedByIdling: "Skærmen låste sig selv, fordi den ikke blev brugt. Alt er gemt.",
        button: "Lås op",
        problem: { problem in
            switch problem {
            case .wrongPassphrase:
                "Det er ikke den rigtige adgangssætning. Prøv igen – store og små bogstaver tæller."
            case .empty: "Skriv din adgangssætning."
            case .tooManyAttempts: "Der var for mange forsøg. Vent et minut, og prøv igen."
            case .inUse: "Skridt er allerede åben i et andet vindue. Luk det, og prøv igen."
            case .unreadable:
                "Det gemte på computeren kan ikke læses. Rør ikke ved noget, og ring til din kommunes support."
            }
        }
    )

    static let danishSending = Sending(
        label: "Afsendelse",
        saved: "Alt er gemt på denne computer.",
        waiting: { count in
            switch count {
            case 0: "Alle målinger er sendt."
            case 1: "1 måling venter på at blive sendt."
            default: "\(count) målinger venter på at blive sendt."
            }
        },
        putAside: { count in
            count == 1
                ? "1 måling er lagt til side på serveren. Den er ikke tabt. Ring til din kommunes support."
                : "\(count) målinger er lagt til side på serveren. De er ikke tabt. Ring til din kommunes support."
        },
        lastSent: { "Sidst sendt: \($0)" },
        neverSent: "Computeren har ikke sendt noget før.",
        button: "Send og hent nu",
        sent: { count in
            switch count {
            case 0: "Der var ikke noget nyt at sende. Du har det nyeste."
            case 1: "1 måling er sendt og modtaget."
            default: "\(count) målinger er sendt og modtaget."
            }
        },
        problem: { danishProblem($0) + " Alt bliver på computeren, til det lykkes." },
        later: "Der er ikke forbindelse til serveren lige nu. Skridt prøver selv igen."
    )

    private static func danishProblem(_ problem: SendingProblem) -> String {
        switch problem {
        case .unreachable: "Serveren kunne ikke nås. Prøv igen, når du har net."
        case .timedOut: "Serveren svarede ikke i tide. Prøv igen om lidt."
        case .notTrusted:
            "Serveren kunne ikke bevise, hvem den er. Brug et andet net. Sker det igen, så ring til din kommunes support."
        case .notOurServer:
            "Noget andet end Skridt svarede. Er du på et gæstenet, så log på det først, og prøv igen."
        case .deviceUnknown: "Serveren kender ikke denne computer. Ring til din kommunes support."
        case .deviceRevoked:
            "Denne computer er spærret, og dine borgere er fjernet fra den. Det, der ventede, er "
                + "afleveret. Giv computeren til din leder."
        case .copied:
            "En anden computer sender i denne computers navn. Alt er gemt. Ring til din kommunes "
                + "support."
        case .programTooOld:
            "Skridt skal opdateres, før der kan sendes. Ring til din kommunes support."
        case .busy: "Serveren har travlt. Prøv igen om lidt."
        case .notEnrolled: "Computeren er ikke tilmeldt endnu. Ring til din kommunes support."
        case .other: "Det lykkedes ikke at sende. Prøv igen om lidt."
        }
    }

    static let danishToday = Today(
        title: "I dag",
        draftsTitle: "Gør færdig",
        goOn: { draft in
            let own = draft.kind == .caseworker ? "Sagsbehandlerens vurdering" : nil
            let title = draft.title?.text(in: .danish)
            let errand: String? =
                switch draft.errand {
                case .visit: nil
                case .correction: "Rettelse"
                case .paper: "Fra papir"
                }
            let names = [errand, title ?? own].compactMap(\.self)
            let what = names.isEmpty ? "Fortsæt" : names.joined(separator: ", ") + ": fortsæt"
            guard let progress = draft.progress else {
                return what + " – alle spørgsmål er besvaret, mangler at blive gemt"
            }
            return what + " – spørgsmål \(progress.number) af \(progress.total)"
        },
        citizensTitle: "Borgere",
        empty: "Der er ingen borgere på denne computer endnu.",
        emptyHelp: "Tryk på Send og hent nu, når du har net. Så kommer dine borgere frem her.",
        due: { status, ago in
            switch status {
            case .never: "Ikke målt endnu"
            case .overdue: "\(ago ?? "") – over tid"
            case .due: "\(ago ?? "") – tid til måling"
            case .later(let weeks):
                "\(ago ?? "") – næste om \(weeks == 1 ? "1 uge" : "\(weeks) uger")"
            }
        },
        lastWanted: "Sagen er afsluttet – tag en sidste måling",
        lastTaken: { "\($0) – sagen er afsluttet" }
    )

    static let danishVisit = Visit(
        title: "Før besøget",
        lastMeasured: { "Sidst målt \($0) (\($1))." },
        neverMeasured: "Ikke målt endnu.",
        closed: {
            switch $0 {
            case .wanted:
                "Sagen er afsluttet. Tag en sidste måling, så I sammen kan se, hvordan det er gået."
            case .taken:
                "Sagen er afsluttet, og den sidste måling er taget. Du skal ikke måle mere."
            }
        },
        seeCourse: "Se hvordan det er gået",
        surveyTitle: "Ny måling",
        surveyLength: { count in
            let questions = count == 1 ? "Et kort spørgsmål." : "Højst \(count) korte spørgsmål."
            return questions + " Man må gerne springe over."
        },
        language: "Sprog",
        unvalidated: "Oversættelsen er ikke efterprøvet endnu.",
        whoAnswers: "Hvem svarer?",
        whoAnswersHint: "Læser du op, eller taster du for borgeren, er det stadig borgeren selv.",
        informant: { informant in
            switch informant {
            case .citizen: "Borgeren selv"
            case .citizenWithRelative: "Borgeren sammen med en pårørende"
            case .citizenWithStaff: "Borgeren sammen med en medarbejder"
            case .relative: "En pårørende alene"
            case .staff: "En medarbejder alene"
            }
        },
        informantMissing: "Vælg, hvem der svarer.",
        start: "Begynd – jeg taster",
        othersTitle: "Spørg om noget andet",
        assessmentTitle: "Sagsbehandlerens vurdering",
        assessmentHelp: {
            "\($0) spørgsmål til borgerens sagsbehandler. Svar, før I ser borgerens svar, så de to syn holdes adskilt."
        },
        assess: "Begynd vurderingen"
    )

    static let danishQuestion = Question(
        step: { "Spørgsmål \($0) af \($1)" },
        before: { "Før spørgsmål \($0) af \($1)" },
        after: { $0 == 0 ? "Læs dette" : "Efter spørgsmål \($0) af \($0)" },
        several: "Du må gerne vælge flere.",
        yes: "Ja",
        no: "Nej",
        or: "eller",
        missing: { reason in
            switch reason {
            case .refused: "Vil ikke svare"
            case .dontKnow: "Ved ikke"
            case .notAsked: "Ikke spurgt"
            }
        },
        day: "Dag",
        month: "Måned",
        year: "År",
        yourAnswer: "Dit svar",
        confirmTitle: "Passer det?",
        edit: "Ret svaret",
        confirm: "Ja, det passer",
        back: "Tilbage",
        goOn: "Fortsæt",
        saveNote: "Dit svar bliver gemt, når du går videre.",
        savedSoFar: "Dine svar indtil nu er gemt.",
        pause: "Stop for i dag",
        numberLimits: { min, max in
            switch (min, max) {
            case (let min?, let max?): "Skriv et tal fra \(min) til \(max)."
            case (let min?, nil): "Skriv et tal på \(min) eller mere."
            default: "Skriv et tal på højst \(max ?? "")."
            }
        },
        dayLimits: { min, max in
            switch (min, max) {
            case (let min?, let max?): "Skriv en dag fra \(min) til \(max)."
            case (let min?, nil): "Skriv en dag, der ikke er før \(min)."
            default: "Skriv en dag, der ikke er efter \(max ?? "")."
            }
        },
        problem: { problem in
            switch problem {
            case .nothing: "Svar på spørgsmålet, eller spring det over."
            case .notANumber: "Skriv et helt tal, for eksempel 4."
            case .notADecimal: "Skriv et tal, for eksempel 4 eller 1,5."
            case .thousands: "Skriv tallet uden punktum mellem tusinderne, for eksempel 1500."
            case .notADate: "Skriv dag, måned og år med tal, for eksempel 31 1 1984."
            case .noSuchDay: "Den dag findes ikke i kalenderen. Se på dag og måned igen."
            case .wrongForm: "Svaret skal skrives på en anden måde. Se på det igen."
            case .violated, .outOfRange: "Svaret kan ikke være rigtigt. Se på det igen."
            case .unconfirmed: "Det er et usædvanligt svar."
            case .tooLong(let maxLength): "Teksten er for lang. Der er plads til \(maxLength) tegn."
            case .exclusive: "Et af dine valg kan kun stå alene. Fjern det eller de andre."
            case .notOffered: "Vælg et af svarene på siden."
            case .otherQuestion:
                "Svaret hørte til et andet spørgsmål. Her er det, du er kommet til."
            }
        }
    )

    static let danishPreview = Preview(
        label: "Forhåndsvisning",
        nothingKept: "Intet bliver gemt.",
        restart: "Begynd forfra",
        resultTitle: "Sådan ser det ud til sidst",
        answers: "Svar",
        question: "Spørgsmål",
        answer: "Svar",
        calculated: "Beregnet",
        scores: "Tal",
        score: "Id",
        value: "Værdi",
        answered: "Besvaret",
        faultsTitle: "Spørgefilen har fejl",
        faultsHelp: "Ret filen, og indlæs siden igen. Dine svar er her stadig."
    )

    static let danishReview = Review(
        title: "Se svarene igennem",
        introduction: "Du kan stadig rette. Når du gemmer, er du færdig.",
        unanswered: "Ikke besvaret",
        change: "Ret",
        save: "Gem svarene",
        open: "Svar, eller spring over:",
        violated: "Kan ikke passe:",
        unconfirmed: "Se, om det passer:"
    )
}
