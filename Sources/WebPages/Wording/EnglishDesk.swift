import Progression

extension Wording {
    static let englishUnlock = Unlock(
        title: "Unlock",
        passphrase: "Passphrase",
        hint: "The phrase you chose when the computer was set up.",
        worksOffline:
            "Skridt works without a connection. Everything is locked up on this computer.",
        lockedByIdling: "The screen locked itself because nobody used it. Everything is saved.",
        button: "Unlock",
        problem: { problem in
            switch problem {
            case .wrongPassphrase:
                "That is not the right passphrase. Try again – capitals and small letters matter."
            case .empty: "Write your passphrase."
            case .tooManyAttempts: "There were too many attempts. Wait a minute and try again."
            case .inUse: "Skridt is already open in another window. Close it and try again."
            case .unreadable:
                "What is saved on the computer cannot be read. Leave it as it is and call your municipality's support."
            }
        }
    )

    static let englishSending = Sending(
        label: "Sending",
        saved: "Everything is saved on this computer.",
        waiting: { count in
            switch count {
            case 0: "All measurements have been sent."
            case 1: "1 measurement is waiting to be sent."
            default: "\(count) measurements are waiting to be sent."
            }
        },
        putAside: { count in
            count == 1
                ? "1 measurement has been put aside at the server. It is not lost. Call your municipality's support."
                : "\(count) measurements have been put aside at the server. They are not lost. Call your municipality's support."
        },
        lastSent: { "Last sent: \($0)" },
        neverSent: "The computer has sent nothing before.",
        button: "Send and fetch now",
        sent: { count in
            switch count {
            case 0: "There was nothing new to send. You have the latest."
            case 1: "1 measurement was sent and received."
            default: "\(count) measurements were sent and received."
            }
        },
        problem: { englishProblem($0) + " Everything stays on the computer until it works." },
        later: "There is no connection to the server just now. Skridt tries again by itself."
    )

    private static func englishProblem(_ problem: SendingProblem) -> String {
        switch problem {
        case .unreachable: "The server could not be reached. Try again when you have a connection."
        case .timedOut: "The server did not answer in time. Try again in a while."
        case .notTrusted:
            "The server could not prove who it is. Use another network. If it happens again, call your municipality's support."
        case .notOurServer:
            "Something other than Skridt answered. On a guest network, sign in to it first and try again."
        case .deviceUnknown:
            "The server does not know this computer. Call your municipality's support."
        case .deviceRevoked:
            "This computer has been blocked, and your citizens are gone from it. What waited has been "
                + "handed over. Give the computer to your manager."
        case .copied:
            "Another computer sends in this one's name. Everything is saved. Call your "
                + "municipality's support."
        case .programTooOld:
            "Skridt must be updated before anything can be sent. Call your municipality's support."
        case .busy: "The server is busy. Try again in a while."
        case .notEnrolled:
            "The computer has not been enrolled yet. Call your municipality's support."
        case .other: "Sending did not work. Try again in a while."
        }
    }

    static let englishToday = Today(
        title: "Today",
        draftsTitle: "To finish",
        goOn: { draft in
            let own = draft.kind == .caseworker ? "Caseworker's assessment" : nil
            let title = draft.title?.text(in: .english)
            let errand: String? =
                switch draft.errand {
                case .visit: nil
                case .correction: "Change"
                case .paper: "From paper"
                }
            let names = [errand, title ?? own].compactMap(\.self)
            let what = names.isEmpty ? "Go on" : names.joined(separator: ", ") + ": go on"
            guard let progress = draft.progress else {
                return what + " – all questions are answered, not saved yet"
            }
            return what + " – question \(progress.number) of \(progress.total)"
        },
        citizensTitle: "Citizens",
        empty: "There are no citizens on this computer yet.",
        emptyHelp:
            "Press Send and fetch now when you have a connection. Then your citizens appear here.",
        due: { status, ago in
            switch status {
            case .never: "Not measured yet"
            case .overdue: "\(ago ?? "") – overdue"
            case .due: "\(ago ?? "") – time to measure"
            case .later(let weeks):
                "\(ago ?? "") – next in \(weeks == 1 ? "1 week" : "\(weeks) weeks")"
            }
        },
        lastWanted: "The case is closed – take a last measurement",
        lastTaken: { "\($0) – the case is closed" }
    )

    static let englishVisit = Visit(
        title: "Before the visit",
        lastMeasured: { "Last measured \($0) (\($1))." },
        neverMeasured: "Not measured yet.",
        closed: {
            switch $0 {
            case .wanted:
                "The case is closed. Take a last measurement, so that you can see together how it has gone."
            case .taken:
                "The case is closed, and the last measurement has been taken. There is nothing more to measure."
            }
        },
        seeCourse: "See how it has gone",
        surveyTitle: "New measurement",
        surveyLength: { count in
            let questions = count == 1 ? "One short question." : "At most \(count) short questions."
            return questions + " It is fine to skip any."
        },
        language: "Language",
        unvalidated: "Nobody has checked this translation yet.",
        whoAnswers: "Who answers?",
        whoAnswersHint: "If you read aloud or type for the citizen, it is still the citizen alone.",
        informant: { informant in
            switch informant {
            case .citizen: "The citizen alone"
            case .citizenWithRelative: "The citizen together with a relative"
            case .citizenWithStaff: "The citizen together with a member of staff"
            case .relative: "A relative alone"
            case .staff: "A member of staff alone"
            }
        },
        informantMissing: "Choose who answers.",
        start: "Begin – I type",
        othersTitle: "Ask about something else",
        assessmentTitle: "The caseworker's assessment",
        assessmentHelp: {
            "\($0) questions for the citizen's caseworker. Answer before you see the citizen's answers, so that the two views stay apart."
        },
        assess: "Begin the assessment"
    )

    static let englishQuestion = Question(
        step: { "Question \($0) of \($1)" },
        before: { "Before question \($0) of \($1)" },
        after: { $0 == 0 ? "Please read" : "After question \($0) of \($0)" },
        several: "You may choose several.",
        yes: "Yes",
        no: "No",
        or: "or",
        missing: { reason in
            switch reason {
            case .refused: "I would rather not say"
            case .dontKnow: "I don't know"
            case .notAsked: "Not asked"
            }
        },
        day: "Day",
        month: "Month",
        year: "Year",
        yourAnswer: "Your answer",
        confirmTitle: "Is that right?",
        edit: "Change the answer",
        confirm: "Yes, that is right",
        back: "Back",
        goOn: "Continue",
        saveNote: "Your answer is saved when you go on.",
        savedSoFar: "Your answers so far are saved.",
        pause: "Stop for today",
        numberLimits: { min, max in
            switch (min, max) {
            case (let min?, let max?): "Write a number from \(min) to \(max)."
            case (let min?, nil): "Write a number of \(min) or more."
            default: "Write a number of \(max ?? "") at most."
            }
        },
        dayLimits: { min, max in
            switch (min, max) {
            case (let min?, let max?): "Write a day from \(min) to \(max)."
            case (let min?, nil): "Write a day that is not before \(min)."
            default: "Write a day that is not after \(max ?? "")."
            }
        },
        problem: { problem in
            switch problem {
            case .nothing: "Answer the question, or skip it."
            case .notANumber: "Write a whole number, for example 4."
            case .notADecimal: "Write a number, for example 4 or 1.5."
            case .thousands: "Write the number without a comma in the thousands, for example 1500."
            case .notADate: "Write day, month and year in figures, for example 31 1 1984."
            case .noSuchDay:
                "There is no such day in the calendar. Look at the day and the month again."
            case .wrongForm: "The answer must be written in another way. Please look at it again."
            case .violated, .outOfRange: "The answer cannot be right. Please look at it again."
            case .unconfirmed: "That is an unusual answer."
            case .tooLong(let maxLength):
                "The text is too long. There is room for \(maxLength) characters."
            case .exclusive: "One of your choices can only stand alone. Remove it or the others."
            case .notOffered: "Choose one of the answers on the page."
            case .otherQuestion:
                "The answer belonged to another question. Here is the one you have come to."
            }
        }
    )

    static let englishPreview = Preview(
        label: "Preview",
        nothingKept: "Nothing is kept.",
        restart: "Begin again",
        resultTitle: "What it comes to",
        answers: "Answers",
        question: "Question",
        answer: "Answer",
        calculated: "Calculated",
        scores: "Scores",
        score: "Id",
        value: "Value",
        answered: "Answered",
        faultsTitle: "The question file has faults",
        faultsHelp: "Put the file right and reload the page. Your answers are still here."
    )

    static let englishReview = Review(
        title: "Look through the answers",
        introduction: "You can still change them. When you save, the visit is done.",
        unanswered: "Not answered",
        change: "Change",
        save: "Save the answers",
        open: "Answer missing:",
        violated: "Cannot be right:",
        unconfirmed: "See whether this is right:"
    )
}
