import Progression

extension Wording {
    static let englishRecords = Records(
        visits: englishVisits,
        correction: englishCorrection,
        decline: englishDecline,
        discard: englishDiscard,
        doubts: englishDoubts,
        practice: englishPractice,
        paper: englishPaper
    )

    private static let englishVisits = Visits(
        title: "Visits",
        link: "See all visits",
        back: "Back to the citizen",
        later: "Finish it later",
        empty: "There are no visits yet.",
        answered: { given, asked in
            "\(given) of \(asked) questions answered"
        },
        declined: "Said no, thank you",
        elsewhere: "The answers are not on this computer. They cannot be changed here.",
        unknownTitle: "A questionnaire that is not on this computer",
        paper: "From paper",
        noted: { "Written in on \($0)" },
        keyedOnce: "Keyed once",
        keyedTwice: { count in
            switch count {
            case 0: "Keyed twice with no difference"
            case 1: "Keyed twice, 1 difference settled"
            default: "Keyed twice, \(count) differences settled"
            }
        },
        language: { "Language: \($0)" },
        by: { "By \($0)" },
        delivery: { delivery in
            switch delivery {
            case .waiting: "Waiting to be sent"
            case .sent: "Sent"
            case .putAside: "Put aside on the server"
            }
        },
        corrected: { "Changed \($0) by \($1)" },
        correct: "Change the answers",
        shown: { "These are visits \($0) to \($1) of \($2), the latest first." },
        pages: "Newer and older visits",
        newer: "Newer visits",
        older: "Older visits"
    )

    private static let englishCorrection = Correction(
        title: "Change the answers",
        introduction:
            "These are the answers as they were saved. Press Change beside the one to put right. What was saved before is kept too.",
        before: "Before:",
        informant: "Who answered?",
        why: "Why are you changing it?",
        reason: { reason in
            switch reason {
            case .mistyped: "It was typed wrongly"
            case .misunderstood: "The question was misunderstood"
            case .asked: "The citizen asked for it"
            default: "Something else"
            }
        },
        note: "Would you like to write a little more?",
        noteHelp: "At most 200 characters. Write no names or anything else about the citizen.",
        save: "Save the change",
        problem: { problem in
            switch problem {
            case .reasonMissing: "Choose why you are changing it."
            case .nothingChanged:
                "You have changed nothing yet. Press Change beside an answer, or choose another under Who answered?"
            }
        }
    )

    private static let englishDecline = Decline(
        title: "The citizen does not want to answer today",
        link: "The citizen does not want to answer today",
        text: {
            "That is quite all right. We only note that \($0) was asked and said no. It counts in no measurement. It will be time again after as long as usual."
        },
        lost: { count in
            switch count {
            case 0: "No answers have been given yet."
            case 1: "1 answer will be deleted."
            default: "\(count) answers will be deleted."
            }
        },
        keep: "If you would rather go on another day, stop for today. Then the answers are kept.",
        why: "Why? You may also leave this open.",
        reason: { reason in
            switch reason {
            case .notToday: "Not today"
            case .notWell: "Does not feel well"
            case .notThese: "Does not want these questions"
            default: "Something else"
            }
        },
        save: { count in
            switch count {
            case 0: "Save that the citizen said no"
            case 1: "Save the no, and delete 1 answer"
            default: "Save the no, and delete \(count) answers"
            }
        },
        back: "Go back"
    )

    private static let englishDiscard = Discard(
        title: "Throw it away?",
        link: "Throw away",
        text: { errand, count in
            let end = "This cannot be undone."
            if errand == .correction {
                return "The change will not be saved. The answers stay as they were. " + end
            }
            switch count {
            case 0: return "No answers have been given yet."
            case 1: return "1 answer has been given. It will be deleted. " + end
            default: return "\(count) answers have been given. They will be deleted. " + end
            }
        },
        confirm: "Yes, throw it away",
        back: "No, keep it",
        outdated: "There is a new version. You are finishing on the old one."
    )

    private static let englishDoubts = Doubts(
        title: "For you who ask",
        end: "If it is right, just save.",
        unusual: { "An answer is unusual, and you said that it is right: \($0)" },
        same: { "All answers in \($0) are the same. Is that how it is?" },
        unknown: { "\($0) of \($1) answers are Do not know. Should you go through some again?" },
        hasty: {
            "That went fast: \($1) questions in \($0) seconds. Is there one to talk about again?"
        }
    )

    private static let englishPractice = Practice(
        label: "Practice",
        nothingKept: "nothing is saved",
        link: "Practise – nothing is saved",
        stop: "Stop practising",
        title: "Practise",
        introduction:
            "Try the questions with a citizen who does not exist. Nothing is saved, and nothing is sent.",
        citizen: "Imaginary Person",
        what: "What would you like to practise?",
        start: "Start practising",
        doneTitle: "That was the practice",
        doneText: "You came all the way through. Nothing is saved, and nothing will be sent.",
        again: "Practise again"
    )

    private static let englishPaper = Paper(
        link: "Key in from paper",
        title: "Key in from paper",
        introduction:
            "Use this when the citizen has answered on the printed form. The day on the paper is the one that counts.",
        what: "What is on the paper?",
        day: "On which day was it answered?",
        dayHelp: "The day written on the paper.",
        dayProblem: { problem in
            switch problem {
            case .missing: "Write the day that is on the paper."
            case .noSuchDay: "There is no such day in the calendar. Look at day and month again."
            case .inFuture: "That day has not come yet. Look at the paper again."
            case .tooLongAgo: "That day is more than five years ago. Look at the year again."
            }
        },
        start: "Start keying",
        firstTitle: "Key what is on the paper",
        secondTitle: "Key it once more",
        help:
            "If nothing is written on the paper, leave the field empty. Go on with Tab. Press the number or first letter of the answer.",
        blind: "Look at the paper only. Afterwards you see whether the two are the same.",
        choose: "Not filled in",
        save: "Save what is keyed",
        wrong: "Look at this answer again.",
        offeredTitle: "Key it once more if you can",
        offeredText:
            "All of it is saved. Twice is safer than once. It may be a colleague, and it may be later.",
        again: "Key it once more",
        once: "Once is enough",
        later: "Do it later",
        settleTitle: { $0 == 1 ? "1 answer is not the same" : "\($0) answers are not the same" },
        settleHelp: "Look at the paper, and choose what is there.",
        first: "First time:",
        second: "Second time:",
        anew: "Key it again:",
        settle: "Save what is chosen",
        settleMissing: "Choose what is on the paper."
    )
}
