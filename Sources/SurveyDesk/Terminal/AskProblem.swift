/// Why no visit can be begun at the terminal.
public enum AskProblem: Error, Hashable, Sendable {
    /// Nobody of the caseload goes by this number or name.
    case nobody(String)
    /// Several citizens do.
    case several(String, names: [String])
    /// No questionnaire is there to ask.
    case nothingToAsk
    /// No such questionnaire may be asked on its own; these may.
    case noSuchQuestionnaire(String, offered: [String])
    /// A questionnaire the visit began with is not on the laptop any more.
    case questionnaireGone

    /// What happened, and what to do.
    public var sentence: String {
        switch self {
        case .nobody(let who):
            "nobody on this laptop goes by `\(TerminalLines.harmless(who))`; `skridt ask` lists the "
                + "citizens."
        case .several(let who, let names):
            "`\(TerminalLines.harmless(who))` may be "
                + names.map(TerminalLines.harmless).joined(separator: " or ")
                + "; give more of the name, or the number `skridt ask` shows."
        case .nothingToAsk:
            "there is no questionnaire to ask on this laptop; run `skridt sync` to fetch them."
        case .noSuchQuestionnaire(let id, let offered):
            "no questionnaire `\(TerminalLines.harmless(id))` is asked on its own; "
                + (offered.isEmpty
                    ? "there is none on this laptop."
                    : "choose one of \(offered.map { "`\($0)`" }.joined(separator: ", ")).")
        case .questionnaireGone:
            "a questionnaire this visit began with is not on the laptop any more; run `skridt sync`."
        }
    }
}
