import Progression

extension Wording {
    static let englishPeople = People(
        search: "Find a citizen",
        find: "Find",
        showAll: "Show all",
        countsLabel: "Show only",
        count: { filter, count in
            switch filter {
            case .due: "\(count) to be asked now"
            case .overdue: "\(count) overdue"
            case .later: "\(count) to be asked later"
            case .begun: "\(count) begun"
            case .waiting:
                count == 1
                    ? "1 citizen has answers not sent yet"
                    : "\(count) citizens have answers not sent yet"
            }
        },
        ended: "Closed",
        part: { filter in
            switch filter {
            case .due: "To be asked now"
            case .overdue: "Overdue"
            case .later: "Not yet"
            case .begun: "Begun"
            case .waiting: "Waiting to be sent"
            }
        },
        nobodyDue: "Nobody has to be asked just now. You are all caught up.",
        notFound: { "Nobody here has “\($0)” in their name." },
        notFoundHelp:
            "Try a part of the name. If the citizen is not on the list, you can begin all the same.",
        noneOfKind: "There is nobody here just now.",
        empty: { reason in
            switch reason {
            case .neverFetched:
                Message(
                    title: "There are no citizens on this computer yet.",
                    text: "Press Send and fetch now when you have a connection. Your citizens then "
                        + "appear here."
                )
            case .nobody:
                Message(
                    title: "You have no citizens on your list.",
                    text:
                        "If somebody is missing, tell their caseworker. They appear here the next "
                        + "time you send and fetch."
                )
            case .revoked:
                Message(
                    title: "The computer has been blocked, and the list taken off it.",
                    text: "What you saved is not lost. Give the computer to your manager."
                )
            case .forgotten:
                Message(
                    title: "The list of citizens was cleared after too many attempts.",
                    text:
                        "Your measurements are still here. Press Send and fetch now when you have a "
                        + "connection, and the list comes back."
                )
            }
        },
        waiting: { "\($0) waiting to be sent" },
        begun: "begun",
        provisional: "not on your list yet",
        newcomer: "Ask somebody who is not here"
    )

    static let englishNewcomer = NewcomerWords(
        title: "Somebody who is not on your list",
        introduction:
            "You can begin now. When the measurement has been sent, the centre finds out who it is.",
        name: "The name you know the citizen by",
        nameHint: "For instance Amina or Jens K. Never write a CPR number.",
        language: "Language",
        go: "Go on",
        problem: { problem in
            switch problem {
            case .empty: "Write a name, so that you can find the citizen again."
            case .tooLong: "The name is too long. A first name is enough."
            case .civilNumber:
                "That looks like a CPR number. It must not stand here, and it was not saved. Write a name instead."
            case .noLanguage: "Choose a language from the list."
            }
        },
        removable: "You wrote this name yourself, and nothing is saved about the citizen yet.",
        remove: "Take the name off the list"
    )

    static let englishQueue = Queue(
        title: "Sending",
        more: "See what waits and what has been sent",
        waiting: { count in
            switch count {
            case 0: "Nothing is waiting. Everything has been sent."
            case 1: "1 measurement is waiting. It is saved here and will not be lost."
            default: "\(count) measurements are waiting. They are saved here and will not be lost."
            }
        },
        oldest: { "The oldest has waited since \($0)." },
        size: { "They take up \($0)." },
        lastContact: { "Last contact with the server: \($0)." },
        neverMet: "The computer has not been in contact with the server yet.",
        underWay: "Skridt is sending and fetching right now. Reload the page in a moment.",
        asideTitle: "Received, but not counted yet",
        aside: { count in
            count == 1
                ? "1 measurement was put aside at the server. It is not lost."
                : "\(count) measurements were put aside at the server. They are not lost."
        },
        reason: englishReason,
        damaged: { count in
            (count == 1 ? "1 measurement" : "\(count) measurements")
                + " cannot be read and will not be sent. Call your municipality's support. You may go on "
                + "working."
        },
        finished: { "saved \($0)" },
        placesTitle: "Where the measurements are",
        place: { place in
            switch place {
            case .waiting: "Waiting here on the computer"
            case .atServer: "Received at the server"
            case .inBackup: "At the server and in a backup"
            case .onlyThere: "In a backup, and gone from this computer"
            case .aside: "Put aside at the server"
            case .erased: "Erased for good"
            }
        },
        logTitle: "The latest attempts",
        logEmpty: "Nothing has been sent or fetched yet.",
        logTime: "When",
        logResult: "What happened",
        logSpan: { "\($0) to \($1)" },
        logged: englishLogged,
        exportTitle: "If it keeps failing",
        exportHelp:
            "You can save all that waits in one locked file. Only the municipality's server can open "
            + "it. Give the file to your municipality's support, on a USB stick for instance. The "
            + "measurements stay here until they have been received.",
        exportButton: "Save a locked file",
        exportNothing: "There is nothing to save in a file. All is sent.",
        exportImpossible:
            "The server has given no key for it. Ask your municipality's support to enrol the computer "
            + "again."
    )

    private static func englishReason(_ reason: AsideReason) -> Message {
        let support = "Call your municipality's support."
        return switch reason {
        case .notYourCitizen:
            Message(
                title: "The citizen is not on your list.",
                text:
                    "Tell the citizen's caseworker that you have measured. Once the citizen is on "
                    + "your list, the measurement is counted."
            )
        case .deviceRevoked:
            Message(
                title: "The computer was blocked when the measurement arrived.",
                text: "Your manager looks at it. Give the computer to your manager."
            )
        case .idTaken:
            Message(
                title: "The server has another measurement of the same number.",
                text: "Both are kept. \(support)"
            )
        case .unreadable:
            Message(
                title: "The server could not read the measurement.",
                text: "It is kept. \(support)"
            )
        case .wrongSignature:
            Message(
                title: "The server could not tell that the measurement came from this computer.",
                text: "It is kept. \(support)"
            )
        case .tooLarge:
            Message(title: "The measurement is too large.", text: "It is kept. \(support)")
        case .other(let code):
            Message(
                title: "The server did not count it (\(code)).",
                text: "It is kept. \(support)"
            )
        }
    }

    private static func englishLogged(_ line: SyncLogLine) -> String {
        var said: [String] = []
        if line.sent > 0 { said.append("\(line.sent) sent") }
        if line.putAside > 0 { said.append("\(line.putAside) put aside") }
        if line.fetched > 0 { said.append("\(line.fetched) fetched") }
        if line.erased > 0 { said.append("\(line.erased) erased") }
        let done = said.joined(separator: ", ")
        let tries = line.times > 1 ? " (\(line.times) times)" : ""
        guard let problem = line.problem else {
            return done.isEmpty ? "There was nothing new\(tries)." : "\(done)\(tries)."
        }
        return (done.isEmpty ? "" : "\(done). ") + englishTrouble(problem) + tries + "."
    }

    private static func englishTrouble(_ problem: SendingProblem) -> String {
        switch problem {
        case .unreachable: "No connection"
        case .timedOut: "The server did not answer in time"
        case .notTrusted: "The server could not prove who it is"
        case .notOurServer: "Something other than Skridt answered"
        case .deviceUnknown: "The server did not know the computer"
        case .deviceRevoked: "The computer is blocked"
        case .copied: "Another computer sends in this one's name"
        case .programTooOld: "Skridt must be updated"
        case .busy: "The server was busy"
        case .notEnrolled: "The computer is not enrolled"
        case .other: "It did not work"
        }
    }
}
