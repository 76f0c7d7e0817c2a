import Progression

extension Wording {
    /// Danish, the default.
    static let danish = Wording(
        language: .danish,
        decimalMark: ",",
        common: Common(
            skipLink: "Gå til indholdet",
            languageSwitch: "Sprog",
            errorPrefix: "Fejl:",
            errorTitle: "Se lige på dette",
            lock: "Lås",
            signOut: "Log ud",
            helpTitle: "Brug for hjælp?",
            deskHelp: "Spørg din mentor. Er du selv mentor, så ring til din kommunes support.",
            serverHelp: "Ring til din kommunes support.",
            backToToday: "Tilbage til I dag",
            goOn: "Gå videre"
        ),
        dates: DanishDates.words,
        unlock: danishUnlock,
        keys: danishKeys,
        sending: danishSending,
        today: danishToday,
        people: danishPeople,
        queue: danishQueue,
        newcomer: danishNewcomer,
        visit: danishVisit,
        question: danishQuestion,
        review: danishReview,
        respondent: danishRespondent,
        settings: danishSettings,
        terminal: danishTerminal,
        preview: danishPreview,
        records: danishRecords,
        print: danishPrint,
        factors: danishFactors,
        verdicts: danishVerdicts,
        chart: danishChart,
        course: danishCourse,
        picture: danishPicture,
        goals: danishGoals,
        signIn: danishSignIn,
        code: danishCode,
        account: danishAccount,
        staff: danishStaff,
        imports: danishImports,
        office: danishOffice,
        team: danishTeam,
        calibration: danishCalibration,
        units: danishUnits,
        laptops: danishLaptops,
        firstTime: danishFirstTime,
        caseWords: danishCaseWords,
        events: danishEvents,
        programme: danishProgramme,
        meeting: danishMeeting,
        answers: danishAnswers,
        journal: danishJournal,
        instruments: danishInstruments,
        caseload: danishCaseload,
        alerts: danishAlerts,
        assessment: danishAssessment,
        citizen: danishCitizen,
        central: danishCentral,
        message: { Message(title: danishTitle($0), text: danishText($0)) }
    )

    private static func danishTitle(_ message: MessagePage.Message) -> String {
        switch message {
        case .notFound: "Siden findes ikke"
        case .formExpired: "Prøv en gang til"
        case .notThisBrowser: "Åbn Skridt igen"
        case .notAllowed: "Du har ikke adgang"
        case .tooLarge: "Det var for meget på én gang"
        case .alreadySaved: "Målingen er allerede gemt"
        case .cannotCorrect: "Svarene kan ikke rettes her"
        case .tooMany: "Vent et øjeblik"
        case .diskFull: "Der er ikke plads på computeren"
        case .fault: "Noget gik galt"
        case .linkUsed: "Linket er brugt"
        }
    }

    private static func danishText(_ message: MessagePage.Message) -> String {
        switch message {
        case .notFound: "Måske er linket gammelt. Alt er, som det var."
        case .formExpired:
            "Siden havde været åben for længe. Intet er ændret. Gå tilbage, og prøv igen."
        case .notThisBrowser:
            "Siden kan kun ses i det vindue, Skridt selv åbnede. Luk dette vindue, og start Skridt igen."
        case .notAllowed:
            "Du kan kun se det, du selv arbejder med. Spørg din leder, hvis det er en fejl."
        case .tooLarge: "Gør teksten kortere, og prøv igen. Det, der var gemt før, er der stadig."
        case .alreadySaved: "Du skal ikke gøre mere. Den kan ikke gemmes to gange."
        case .cannotCorrect:
            "De er rettet før, eller de ligger ikke længere på denne computer. Se listen over besøg."
        case .tooMany: "Der var for mange forsøg. Prøv igen om et minut."
        case .diskFull:
            "Dit sidste svar blev ikke gemt. Resten er der stadig. Skriv svaret på papir, og ring til din kommunes support. Slet ikke noget i Skridt."
        case .fault: "Det er ikke din skyld. Alt, der var gemt, er der stadig. Prøv igen om lidt."
        case .linkUsed: "Det virker kun én gang. Start Skridt igen for at få et nyt."
        }
    }
}

/// Days and times in Danish.
enum DanishDates {
    static let words = Wording.Dates(
        today: "i dag",
        yesterday: "i går",
        daysAgo: { "\($0) dage siden" },
        weeksAgo: { "\($0) uger siden" },
        monthsAgo: { "\($0) måneder siden" },
        clock: { hour, minute in "kl. \(hour).\(minute < 10 ? "0" : "")\(minute)" },
        day: { "\(weekdays[$0.weekday - 1]) \($0.day). \(short[$0.month - 1]) \($0.year)" },
        whole: { "\($0.day). \(months[$0.month - 1]) \($0.year)" },
        short: { "\($0.day). \(short[$0.month - 1])" },
        shortMonth: { "\(short[$0.month - 1]) \($0.year)" },
        month: { months[$0.month - 1] },
        monthAndYear: { "\(months[$0.month - 1]) \($0.year)" },
        dayAndMonth: { "\($0.day). \(months[$0.month - 1])" }
    )

    private static let weekdays = ["ma.", "ti.", "on.", "to.", "fr.", "lø.", "sø."]
    private static let months = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
        "oktober", "november", "december",
    ]
    private static let short = [
        "jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.",
        "dec.",
    ]
}
