import Progression

extension Wording {
    /// English.
    static let english = Wording(
        language: .english,
        decimalMark: ".",
        common: Common(
            skipLink: "Go to the content",
            languageSwitch: "Language",
            errorPrefix: "Error:",
            errorTitle: "Please look at this",
            lock: "Lock",
            signOut: "Sign out",
            helpTitle: "Need help?",
            deskHelp: "Ask your mentor. If you are the mentor, call your municipality's support.",
            serverHelp: "Call your municipality's support.",
            backToToday: "Back to Today",
            goOn: "Go on"
        ),
        dates: EnglishDates.words,
        unlock: englishUnlock,
        keys: englishKeys,
        sending: englishSending,
        today: englishToday,
        people: englishPeople,
        queue: englishQueue,
        newcomer: englishNewcomer,
        visit: englishVisit,
        question: englishQuestion,
        review: englishReview,
        respondent: englishRespondent,
        settings: englishSettings,
        terminal: englishTerminal,
        preview: englishPreview,
        records: englishRecords,
        print: englishPrint,
        factors: englishFactors,
        verdicts: englishVerdicts,
        chart: englishChart,
        course: englishCourse,
        picture: englishPicture,
        goals: englishGoals,
        signIn: englishSignIn,
        code: englishCode,
        account: englishAccount,
        staff: englishStaff,
        imports: englishImports,
        office: englishOffice,
        team: englishTeam,
        calibration: englishCalibration,
        units: englishUnits,
        laptops: englishLaptops,
        firstTime: englishFirstTime,
        caseWords: englishCaseWords,
        events: englishEvents,
        programme: englishProgramme,
        meeting: englishMeeting,
        answers: englishAnswers,
        journal: englishJournal,
        instruments: englishInstruments,
        caseload: englishCaseload,
        alerts: englishAlerts,
        assessment: englishAssessment,
        citizen: englishCitizen,
        central: englishCentral,
        message: { Message(title: englishTitle($0), text: englishText($0)) }
    )

    private static func englishTitle(_ message: MessagePage.Message) -> String {
        switch message {
        case .notFound: "There is no such page"
        case .formExpired: "Please try once more"
        case .notThisBrowser: "Open Skridt again"
        case .notAllowed: "You have no access to this"
        case .tooLarge: "That was too much at once"
        case .alreadySaved: "The measurement is already saved"
        case .cannotCorrect: "The answers cannot be changed here"
        case .tooMany: "Please wait a moment"
        case .diskFull: "There is no room left on the computer"
        case .fault: "Something went wrong"
        case .linkUsed: "The link has been used"
        }
    }

    private static func englishText(_ message: MessagePage.Message) -> String {
        switch message {
        case .notFound: "The link may be old. Everything is as it was."
        case .formExpired:
            "The page had been open too long. Nothing was changed. Go back and try again."
        case .notThisBrowser:
            "This page can only be seen in the window Skridt opened. Close this one and start Skridt again."
        case .notAllowed:
            "You can only see what you work with yourself. Ask your manager if this is a mistake."
        case .tooLarge: "Make the text shorter and try again. What was saved before is still there."
        case .alreadySaved: "There is nothing more to do. It cannot be saved twice."
        case .cannotCorrect:
            "They were changed before, or they are no longer on this computer. See the list of visits."
        case .tooMany: "There were too many attempts. Try again in a minute."
        case .diskFull:
            "Your last answer was not saved. The rest is still there. Write the answer on paper, and call your municipality's support. Delete nothing in Skridt."
        case .fault:
            "It is not your fault. All that was saved is still there. Try again in a while."
        case .linkUsed: "It works only once. Start Skridt again to get a new one."
        }
    }

    /// "a", "a and b", "a, b and c".
    static func englishList(_ parts: [String]) -> String {
        list(parts, and: " and ")
    }
}

/// Days and times in English.
enum EnglishDates {
    static let words = Wording.Dates(
        today: "today",
        yesterday: "yesterday",
        daysAgo: { "\($0) days ago" },
        weeksAgo: { "\($0) weeks ago" },
        monthsAgo: { "\($0) months ago" },
        clock: { hour, minute in
            "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        },
        day: { "\(weekdays[$0.weekday - 1]) \($0.day) \(short[$0.month - 1]) \($0.year)" },
        whole: { "\($0.day) \(months[$0.month - 1]) \($0.year)" },
        short: { "\($0.day) \(short[$0.month - 1])" },
        shortMonth: { "\(short[$0.month - 1]) \($0.year)" },
        month: { months[$0.month - 1] },
        monthAndYear: { "\(months[$0.month - 1]) \($0.year)" },
        dayAndMonth: { "\($0.day) \(months[$0.month - 1])" }
    )

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let short = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
