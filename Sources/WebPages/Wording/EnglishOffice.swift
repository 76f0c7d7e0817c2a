extension Wording {
    static let englishOffice = Office(
        menu: "Administration",
        area: {
            switch $0 {
            case .people: "People"
            case .units: "Units"
            case .laptops: "Laptops"
            case .instruments: "Questionnaires"
            }
        },
        problem: englishOfficeProblem,
        handOut: Office.HandOut(
            title: { purpose, count in
                switch purpose {
                case .firstSignIn: count == 1 ? "Pass the code on" : "Pass the codes on"
                case .laptop: "A code for the laptop"
                }
            },
            text: {
                switch $0 {
                case .firstSignIn:
                    """
                    Your colleague goes to the sign-in page, chooses “First time here?” and types the user \
                    name and the code. Best give it by word of mouth or on paper.
                    """
                case .laptop: "Type the code on the laptop when it asks. It works only once."
                }
            },
            once: { "We show it only now. The code is good until \($0)." },
            code: "Code",
            goOn: "Done"
        )
    )

    private static let englishOfficeProblem: @Sendable (OfficeProblem) -> String = { problem in
        switch (problem.kind, problem.field) {
        case (.empty, .citizen): "Choose one citizen at least."
        case (.empty, .employee): "Choose a colleague, or type a user name."
        case (.empty, _): "The field is empty."
        case (.badIdentifier, _): "Use only small letters, digits, dots and hyphens."
        case (.taken, _): "It is taken. Choose something else."
        case (.notOffered, _): "It cannot be chosen any more. Choose something else."
        case (.hasCitizens, _):
            "Your colleague still has citizens. Give them to somebody else first, then change the role."
        case (.inUse, _): "Somebody still belongs to the unit. Move them first."
        case (.withinItself, _): "A unit cannot be within itself."
        case (.oneself, _): "You cannot do that to yourself. Ask another administrator."
        case (.meanwhile, _): "It was changed meanwhile. See how it is now, and try again."
        }
    }

    static let englishUnits = Units(
        title: "Units",
        introduction: "Job centres, departments and teams. What they are called is up to you.",
        empty: "You have no units yet. You need not have any.",
        done: "It is saved.",
        people: { $0 == 1 ? "1 employee" : "\($0) employees" },
        change: "Change",
        name: "Name",
        within: "Part of",
        municipality: "The municipality",
        save: "Save",
        remove: "Remove",
        addTitle: "New unit",
        id: "Short name",
        idHint: "What you write in lists. Small letters, digits, dots and hyphens.",
        add: "Add"
    )

    static let englishLaptops = Laptops(
        title: "Laptops",
        introduction: """
            The one silent for longest is on top. A mentor may be without a network for weeks, so silence is \
            not always a problem.
            """,
        empty: "No laptop is in use yet. Make a code on your colleague's page.",
        laptop: "Laptop",
        employee: "Employee",
        lastContact: "Last heard of",
        never: "never",
        state: "State",
        inUse: "In use",
        silent: "Silent for more than three weeks",
        revoked: { "Revoked \($0)" },
        nowRevoked: { "\($0) is revoked. Next time it has a network it forgets the citizens." },
        revoke: "Stolen, lost or handed in?",
        revokeText: """
            The laptop gets nothing more and forgets what it has. What it sends itself from now on we put \
            aside. This cannot be undone.
            """,
        revokeNow: "Revoke the laptop"
    )

    static let englishFirstTime = FirstTime(
        link: "First time here?",
        title: "The first time",
        introduction:
            "You have been given a code. With it you choose the passphrase you sign in with.",
        code: "Code",
        codeHint: "The one your administrator gave you. Capital and small letters are the same.",
        button: "Save and sign in",
        back: "To sign-in",
        problem: {
            switch $0 {
            case .notInvited:
                "User name and code do not belong together, or the code has run out. Ask for another."
            case .tooManyAttempts: "There were many attempts. Wait a moment, then try again."
            case .expired: "The page was open for too long. Try again."
            }
        }
    )
}
