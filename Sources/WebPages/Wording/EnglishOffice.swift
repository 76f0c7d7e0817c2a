extension Wording {
    static let englishOffice = Office(
        menu: "Administration",
        area: {
            switch $0 {
            case .team: "The team in figures"
            case .calibration: "Do you judge alike?"
            case .people: "People"
            case .units: "Units"
            case .laptops: "Laptops"
            case .instruments: "Questionnaires"
            }
        },
        problem: englishOfficeProblem,
        lookOnly: "You can see everything here, but change nothing.",
        handOut: Office.HandOut(
            title: { purpose, count in
                switch purpose {
                case .firstSignIn: count == 1 ? "Pass the code on" : "Pass the codes on"
                case .laptop: "A code for the laptop"
                }
            },
            text: { purpose, count in
                switch purpose {
                case .firstSignIn where count > 1:
                    """
                    Your colleagues go to the sign-in page, choose “First time here, or passphrase forgotten?”, and each types \
                    their own user name and code. Best give the codes by word of mouth or on paper.
                    """
                case .firstSignIn:
                    """
                    Your colleague goes to the sign-in page, chooses “First time here, or passphrase forgotten?” and types the user \
                    name and the code. Best give it by word of mouth or on paper.
                    """
                case .laptop: "Type the code on the laptop when it asks. It works only once."
                }
            },
            once: { count, until in
                count == 1
                    ? "Write the code down or print the page now. It is not shown again. The code is good until \(until)."
                    : "Write the codes down or print the page now. They are not shown again. The codes are good until \(until)."
            },
            code: "Code",
            goOn: "Done"
        )
    )

    private static let englishOfficeProblem: @Sendable (OfficeProblem) -> String = { problem in
        switch (problem.kind, problem.field) {
        case (.empty, .citizen): "Choose at least one citizen."
        case (.empty, .employee): "Write a user name."
        case (.empty, .standIn): "Choose a colleague."
        case (.empty, .role): "Choose a role."
        case (.empty, .name): "Write a name."
        case (.empty, .unit): "Write a short name."
        case (.empty, _): "The field is empty."
        case (.badIdentifier, _): "Use only small letters, digits, dots and hyphens."
        case (.taken, .unit): "The short name is taken. Choose another."
        case (.taken, _): "The user name is taken. Choose another."
        case (.notOffered, _): "It cannot be chosen any more. Choose something else."
        case (.hasCitizens, _):
            "Your colleague still has citizens. Give them to somebody else first, then change the role."
        case (.inUse, _): "Somebody still belongs to the unit. Move them first."
        case (.withinItself, _): "A unit cannot be within itself."
        case (.oneself, _): "You cannot do that to yourself. Ask another administrator."
        case (.meanwhile, _):
            "Somebody changed it in the meantime. See how it is now, and try again."
        }
    }

    static let englishUnits = Units(
        title: "Units",
        introduction: "Job centres, departments and teams. What they are called is up to you.",
        empty: "You have no units yet. You do not need any.",
        done: "It is saved.",
        people: { $0 == 1 ? "1 employee" : "\($0) employees" },
        change: "Change",
        name: "Name",
        within: "Part of",
        municipality: "The municipality",
        save: "Save",
        remove: "Remove the unit",
        addTitle: "New unit",
        id: "Short name",
        idHint: "You use it when you import lists. Small letters, digits, dots and hyphens.",
        add: "Add",
        assessment: Units.AssessmentOrder(
            title: "The caseworker's own assessment",
            isFirst: """
                Caseworkers give their own assessment before a citizen's new answers are shown. So the answers do \
                not sway it.
                """,
            isAtOnce: """
                Caseworkers see a citizen's new answers at once. They may sway the assessment, which is given afterwards.
                """,
            assessFirst: "Ask for the assessment first",
            showAtOnce: "Show the answers at once"
        )
    )

    static let englishLaptops = Laptops(
        title: "Laptops",
        introduction: """
            The laptop we have not heard from for longest comes first. A mentor may be without a network for \
            weeks, so that is not always a problem.
            """,
        empty: "No laptop is in use yet.",
        laptop: "Laptop",
        employee: "Employee",
        lastContact: "Last heard from",
        never: "never",
        state: "State",
        inUse: "In use",
        silent: "Not heard from for over three weeks",
        revoked: { "Revoked \($0)" },
        nowRevoked: { "\($0) is revoked. Next time it has a network it forgets the citizens." },
        revoke: "Stolen, lost or handed in?",
        revokeText: """
            The next time the laptop has a network, it forgets the citizens. Until then your colleague's passphrase \
            protects what is on it. If it was handed in, first send what is waiting on it: afterwards that is put \
            aside. This cannot be undone.
            """,
        revokeNow: { "Revoke \($0)" }
    )

    static let englishFirstTime = FirstTime(
        link: "First time here, or passphrase forgotten?",
        title: "Choose your passphrase",
        introduction: """
            Type the code from your administrator. Then you choose the passphrase you sign in with. If you \
            have no code, ask for one.
            """,
        code: "Code",
        codeHint: "Small letters will do.",
        button: "Save and sign in",
        back: "To sign-in",
        problem: {
            switch $0 {
            case .notInvited:
                "User name and code do not belong together, or the code has run out. Ask for another."
            case .tooManyAttempts: "There were many attempts. Wait a moment, then try again."
            case .expired: "The page has been open too long. Try again."
            }
        }
    )
}
