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
        sending: englishSending,
        today: englishToday,
        visit: englishVisit,
        question: englishQuestion,
        review: englishReview,
        factors: englishFactors,
        verdicts: englishVerdicts,
        chart: englishChart,
        course: englishCourse,
        signIn: englishSignIn,
        caseload: englishCaseload,
        citizen: englishCitizen,
        central: englishCentral,
        message: englishMessage
    )

    @Sendable private static func englishMessage(_ message: MessagePage.Message) -> Message {
        switch message {
        case .notFound:
            Message(
                title: "There is no such page",
                text: "The link may be old. Everything is as it was."
            )
        case .formExpired:
            Message(
                title: "Please try once more",
                text: "The page had been open too long. Nothing was changed. Go back and try again."
            )
        case .notThisBrowser:
            Message(
                title: "Open Skridt again",
                text:
                    "This page can only be seen in the window Skridt opened. Close this one and start Skridt again."
            )
        case .notAllowed:
            Message(
                title: "You have no access to this",
                text:
                    "You can only see what you work with yourself. Ask your manager if this is a mistake."
            )
        case .tooLarge:
            Message(
                title: "That was too much at once",
                text: "Make the text shorter and try again. What was saved before is still there."
            )
        case .alreadySaved:
            Message(
                title: "The measurement is already saved",
                text: "There is nothing more to do. It cannot be saved twice."
            )
        case .tooMany:
            Message(
                title: "Please wait a moment",
                text: "There were too many attempts. Try again in a minute."
            )
        case .diskFull:
            Message(
                title: "There is no room left on the computer",
                text:
                    "The last step was not saved. All the rest is still there. Delete some files and try again."
            )
        case .fault:
            Message(
                title: "Something went wrong",
                text:
                    "It is not your fault. All that was saved is still there. Try again in a while."
            )
        case .linkUsed:
            Message(
                title: "The link has been used",
                text: "It works only once. Start Skridt again to get a new one."
            )
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
