extension Wording {
    /// A visit at the terminal, where no page has the words.
    struct Terminal: Sendable {
        let one: String
        let several: String
        let written: String
        let read: String
        /// The keys at a question.
        let keys: String
        let declineKey: String
        let declineKeys: String
        let declined: String
        let given: @Sendable (String) -> String
        let confirm: String
        let atStart: String
        let review: String
        let who: String
        let kept: @Sendable (String) -> String
        let notBegun: String
    }

    static let danishTerminal = Terminal(
        one: "Skriv tallet ud for svaret.",
        several: "Skriv tallene med komma imellem, for eksempel 1,3.",
        written: "Skriv svaret.",
        read: "Tryk Enter for at gå videre.",
        keys: "?  vejledning   -  vil ikke svare   <  tilbage   q  stop (svarene er gemt)",
        declineKey: "x  borgeren vil slet ikke svare i dag",
        declineKeys: "Skriv tallet ud for grunden, Enter uden grund, eller < for at gå tilbage.",
        declined: "Det er gemt, at borgeren sagde nej tak.",
        given: { "Svaret fra før: \($0). Enter beholder det." },
        confirm: "Skriv ! hvis det passer, ellers et nyt svar.",
        atStart: "Det er det første spørgsmål.",
        review:
            "Skriv ja for at gemme målingen, et tal for at rette et svar, < for at gå tilbage, q for at stoppe.",
        who: "Begynd et besøg med: skridt ask TAL eller NAVN",
        kept: { "Dine svar indtil nu er gemt. Fortsæt med: \($0)" },
        notBegun: "Besøget er ikke begyndt."
    )

    static let englishTerminal = Terminal(
        one: "Type the number beside the answer.",
        several: "Type the numbers with commas between, for example 1,3.",
        written: "Type the answer.",
        read: "Press Enter to go on.",
        keys: "?  help   -  rather not say   <  back   q  stop (the answers are saved)",
        declineKey: "x  the citizen would rather not answer anything today",
        declineKeys: "Type the number beside the reason, Enter for none, or < to go back.",
        declined: "It is saved that the citizen said no.",
        given: { "The answer from before: \($0). Enter keeps it." },
        confirm: "Type ! if it is right, else a new answer.",
        atStart: "That is the first question.",
        review:
            "Type yes to save the measurement, a number to change an answer, < to go back, q to stop.",
        who: "Begin a visit with: skridt ask NUMBER or NAME",
        kept: { "Your answers so far are saved. Go on with: \($0)" },
        notBegun: "The visit was not begun."
    )
}
