extension Wording {
    static let englishKeys = Keys(
        attemptsLeft: { left in
            (left == 1 ? "1 attempt left" : "\(left) attempts left")
                + " before the list of your citizens is deleted on this computer. Your visits and "
                + "answers stay, and the list can be fetched again."
        },
        emptied: """
            There were ten wrong attempts. So the list of your citizens has been deleted on this \
            computer. Your visits and answers are still here. Unlock, and press Send and fetch now. Then \
            the list comes back.
            """,
        forgottenTitle: "Have you forgotten the passphrase?",
        forgotten: [
            "Then your municipality's support can help you in again. Nothing is lost.",
            "Call them. They help you make a file on the computer and send it to them. Nobody can read "
                + "anything in the file.",
            "They call you back, and you both check that you have the same code. Then you get a file "
                + "back, and your new passphrase works.",
            "The command is: skridt recover begin",
        ],
        change: "Change passphrase",
        introduction: """
            The passphrase protects what is on the computer: your citizens' names and their answers. The \
            old one is in force until the new one is saved.
            """,
        advice: """
            At least 12 characters. Four ordinary words that do not belong together are good. Do not use \
            one you have elsewhere.
            """,
        old: "The passphrase now",
        new: "The new passphrase",
        again: "The new one once more",
        save: "Save the new one",
        check: "See how strong the new one is",
        strength: { strength in
            switch strength {
            case .veryWeak:
                "It is very easy to guess. Better: four ordinary words that do not belong together."
            case .weak: "It is easy to guess. A word or two more makes it good."
            case .good: "It is good."
            case .strong: "It is strong."
            }
        },
        typeAgain: "Nothing is saved yet. Fill in all three fields when you want to save.",
        changed: "Your new passphrase is in force now.",
        problem: { problem in
            switch problem {
            case .empty: "Fill in all three fields."
            case .wrongPassphrase:
                "The passphrase now is not the right one. The old one is still in force."
            case .tooManyAttempts: "There were too many attempts. Wait a minute and try again."
            case .tooShort:
                "The new one needs at least 12 characters, and they must not nearly all be the same."
            case .notTheSame: "The two new ones are not the same. Type them again."
            }
        }
    )
}
