public import FoundationEssentials
public import Progression

/// What stands round the questions of a visit at the terminal, in one language.
public struct PlainWords: Sendable {
    private let wording: Wording
    private let context: PageContext

    /// The words in a language, Danish where there are none, at a time.
    public init(_ language: Language, now: Date) {
        wording = Wording.of(language)
        context = PageContext(language: language, now: now, zone: .danish, place: .desk, token: "")
    }

    /// Whether it is time to ask a citizen again.
    public func status(_ line: DeskCaseloadPage.CitizenLine) -> String { line.status(on: context) }

    /// Above the caseload.
    public var caseload: String { wording.today.citizensTitle }

    /// Instead of a caseload, where there is none.
    public var empty: String { wording.today.empty }

    /// How to begin a visit.
    public var who: String { wording.terminal.who }

    /// That the translation has not been checked.
    public var unvalidated: String { wording.visit.unvalidated }

    /// Who gives the answers, by number.
    public var informants: [String] {
        [wording.visit.whoAnswers]
            + Informant.allCases.enumerated().map {
                "  \($0.offset + 1)  \(wording.visit.informant($0.element))"
            } + [wording.terminal.one]
    }

    /// What is said where nobody was chosen.
    public var informantMissing: String { wording.visit.informantMissing }

    /// Who gives the answers, of the numbers above; `nil` if it is none of them.
    public func informant(_ typed: String) -> Informant? {
        let all = Informant.allCases
        let number = Int(SubmittedAnswer.trimmed(typed)) ?? 0
        return all.indices.contains(number - 1) ? all[number - 1] : nil
    }

    /// The keys at a question.
    public var keys: [String] { [wording.terminal.keys, wording.terminal.declineKey] }

    /// That somebody says no: what is noted, what is lost if a visit is under way, and why, by number.
    public func decline(of name: String, answered: Int?) -> [String] {
        let words = wording.records.decline
        let reasons = DeclineReason.offered.enumerated().map {
            "  \($0.offset + 1)  \(words.reason($0.element))"
        }
        return [words.text(name)] + (answered.map { [words.lost($0)] } ?? []) + [words.why]
            + reasons
            + [declineKeys]
    }

    /// How to say why, or to go back.
    public var declineKeys: String { wording.terminal.declineKeys }

    /// The no as it is typed: a number of the reasons, or nothing; `nil` if it is neither.
    public func decline(_ typed: String) -> TypedDecline? {
        let typed = SubmittedAnswer.trimmed(typed)
        if typed.isEmpty { return TypedDecline(reason: nil) }
        let reasons = DeclineReason.offered
        let number = Int(typed) ?? 0
        return reasons.indices.contains(number - 1)
            ? TypedDecline(reason: reasons[number - 1]) : nil
    }

    /// A no with its reason, if one was given.
    public struct TypedDecline: Hashable, Sendable {
        /// Why.
        public let reason: DeclineReason?
    }

    /// That the no is noted.
    public func declined(waiting: Int) -> [String] {
        [wording.terminal.declined, "", wording.sending.waiting(waiting)]
    }

    /// That a visit begun before goes on.
    public func goesOn(_ draft: DraftLine) -> String {
        "\(draft.citizen.name). \(wording.today.goOn(draft))"
    }

    /// That the answers are kept, and the command that goes on with them.
    public func kept(_ command: String) -> String { wording.terminal.kept(command) }

    /// That nothing was begun.
    public var notBegun: String { wording.terminal.notBegun }

    /// What is said when the answers are saved.
    public func finished(
        _ receipt: CoursePage.Receipt,
        messages: [FinishedReceipt],
        waiting: Int
    ) -> [String] {
        let saved = CalendarWords(wording: wording, context: context).moment(receipt.saved)
        let said = messages.flatMap { message -> [String] in
            let texts = ItemTexts(fallback: message.defaultLanguage, language: context.language)
            return ["", texts.plain(message.title), texts.plain(message.text)]
        }
        return [wording.course.receipt(receipt.number, saved)] + said
            + ["", wording.sending.waiting(waiting)]
    }
}
