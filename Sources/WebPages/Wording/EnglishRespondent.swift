import Progression

extension Wording {
    static let englishRespondent = Respondent(
        helpTitle: "Is anybody helping? This may stay empty.",
        helper: { help in
            switch help {
            case .readAloud: "The questions are read aloud"
            case .interpreter: "An interpreter is there"
            }
        },
        handOver: "The citizen types",
        handOverHint:
            "When you hand the computer over it shows the questions only. Your passphrase opens the rest again.",
        help: "Ask the person who gave you the computer.",
        welcome: "Welcome",
        why: """
            Here come some questions about you and your daily life. Your answers show what is going \
            well, and what you would like help with. No answer is wrong.
            """,
        whoSees: """
            Your mentor and your caseworker can see your answers. They are kept by the municipality. \
            On this computer they are locked away.
            """,
        freedom: """
            You may skip whatever you do not want to answer. You can stop when you like. Both are \
            quite all right.
            """,
        length: { $0 == 1 ? "There is 1 question." : "There are \($0) questions." },
        begin: "Begin",
        goOn: "Continue",
        skip: "Skip",
        skipped: "Skipped",
        aloud: "Read it to me",
        aloudStop: "Stop reading",
        keys: "Type a number to choose. Enter goes on, and Backspace goes back.",
        noteKeys: "Press Enter to go on, and Backspace to go back.",
        stopTitle: "It is fine to stop here",
        stopText:
            "All your answers are saved. You can go on another day. You need not begin again.",
        goOnAfterAll: "Go on with the questions",
        thanksTitle: "Thank you for your answers",
        thanksText:
            "You are done. Your answers are saved. They are not shown on the screen any more.",
        handBack: "Give the computer back",
        handBackTitle: { "Give the computer back to \($0)" },
        handBackText: { "The rest of the computer is for \($0) only." },
        backToQuestions: "Back to the questions",
        takeBackTitle: { "For \($0)" },
        takeBackHint: "The phrase you unlock Skridt with.",
        takeBack: "Take the computer back"
    )

    static let englishSettings = Settings(
        link: "Text and colours",
        title: "Text, colours and keys",
        textSize: "Text",
        textSizes: { size in
            switch size {
            case .normal: "Normal"
            case .large: "Large"
            case .largest: "Very large"
            }
        },
        contrast: "Contrast",
        contrasts: { $0 == .normal ? "Calm colours" : "Black and white" },
        scheme: "Light or dark",
        schemes: { scheme in
            switch scheme {
            case .system: "As the rest of the computer"
            case .light: "Light background"
            case .dark: "Dark background"
            }
        },
        keys: "Keys",
        keysHint: "A number chooses an answer, Enter goes on, and Backspace goes back.",
        aloud: "Reading aloud",
        aloudHint: "There is a button that reads, if the computer has a voice for the language.",
        on: "On",
        off: "Off",
        save: "Use this",
        back: "Back without changing"
    )
}
