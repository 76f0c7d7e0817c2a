import Progression

extension Wording {
    /// A questionnaire on paper.
    struct Print: Sendable {
        let howTo: String
        /// The same where some questions may not be left out.
        let howToWithRequired: String
        /// Under a question that may not be left out.
        let required: String
        /// Beside an option that leaves no room for others.
        let exclusive: String
        let citizen: String
        let date: String
        let employee: String
        let moreRounds: String
        let receipts: String
        let receiptsHelp: String
        let otherwise: String
        /// Before and after the number of the page.
        let page: (String, String)
        let answerTo: @Sendable (Int) -> String
        let onlyIf: @Sendable (String) -> String
        let onlyIfFormula: String
        let when: @Sendable (String) -> String
        let whenFormula: String
        let and: String
        let or: String
        let quoted: @Sendable (String) -> String
        let answered: @Sendable (Int) -> String
        let notAnswered: @Sendable (Int) -> String
        let chosen: @Sendable (String, Int) -> String
        let notChosen: @Sendable (String, Int) -> String
        /// An answer compared with a value; `nil` for what is no comparison.
        let compared: @Sendable (Formula.Operation, String, Int) -> String?
    }

    static let danishPrint = Print(
        howTo: "Sæt kryds, eller skriv på linjen. Du må gerne springe spørgsmål over.",
        howToWithRequired:
            "Sæt kryds, eller skriv på linjen. Du må gerne springe spørgsmål over, medmindre der står andet.",
        required: "Spring ikke over her. Sæt hellere kryds ved »Vil ikke svare«.",
        exclusive: "kun dette ene kryds",
        citizen: "Borgerens reference",
        date: "Dato",
        employee: "Medarbejder",
        moreRounds: "Er der flere? Så brug et ark til.",
        receipts: "For medarbejdere: kvitteringer",
        receiptsHelp: "Læs den første op, der passer til svarene.",
        otherwise: "Ellers:",
        page: ("Side ", " af "),
        answerTo: { "svar \($0)" },
        onlyIf: { "Svar kun, hvis \($0)." },
        onlyIfFormula: "Svar kun, hvis dette er opfyldt:",
        when: { "Hvis \($0):" },
        whenFormula: "Hvis dette er opfyldt:",
        and: ", og ",
        or: ", eller ",
        quoted: { "»\($0)«" },
        answered: { "du har svaret på spørgsmål \($0)" },
        notAnswered: { "du ikke har svaret på spørgsmål \($0)" },
        chosen: { "du har valgt \($0) i spørgsmål \($1)" },
        notChosen: { "du ikke har valgt \($0) i spørgsmål \($1)" },
        compared: { operation, value, number in
            let how: String
            switch operation {
            case .equal: how = ""
            case .notEqual: how = "andet end "
            case .less: how = "mindre end "
            case .lessOrEqual: how = "højst "
            case .greater: how = "mere end "
            case .greaterOrEqual: how = "mindst "
            default: return nil
            }
            return "du har svaret \(how)\(value) til spørgsmål \(number)"
        }
    )

    static let englishPrint = Print(
        howTo: "Tick a box, or write on the line. You may leave out any question.",
        howToWithRequired:
            "Tick a box, or write on the line. You may leave out a question unless it says otherwise.",
        required: "Please do not leave this out. Tick “I would rather not say” if you like.",
        exclusive: "only this one",
        citizen: "Citizen's reference",
        date: "Date",
        employee: "Member of staff",
        moreRounds: "Are there more? Then use another sheet.",
        receipts: "For staff: receipts",
        receiptsHelp: "Read out the first one that fits the answers.",
        otherwise: "Otherwise:",
        page: ("Page ", " of "),
        answerTo: { "answer \($0)" },
        onlyIf: { "Only if \($0)." },
        onlyIfFormula: "Only if this holds:",
        when: { "If \($0):" },
        whenFormula: "If this holds:",
        and: ", and ",
        or: ", or ",
        quoted: { "“\($0)”" },
        answered: { "you have answered question \($0)" },
        notAnswered: { "you have not answered question \($0)" },
        chosen: { "you have chosen \($0) in question \($1)" },
        notChosen: { "you have not chosen \($0) in question \($1)" },
        compared: { operation, value, number in
            let how: String
            switch operation {
            case .equal: how = ""
            case .notEqual: how = "anything but "
            case .less: how = "less than "
            case .lessOrEqual: how = "at most "
            case .greater: how = "more than "
            case .greaterOrEqual: how = "at least "
            default: return nil
            }
            return "you have answered \(how)\(value) to question \(number)"
        }
    )
}
