public import FoundationEssentials
public import Progression

/// What is to be put right in the form for a small step.
public enum GoalProblem: Hashable, Sendable, CaseIterable {
    /// No answer hoped for was chosen, or one the question does not offer.
    case noAim
    /// Nothing is written of what is agreed.
    case noWords
    /// More is written than ``SubGoal/longestText`` characters.
    case longWords
    /// What is agreed holds something like a civil number.
    case civilNumber
    /// There is no such day.
    case noDay
    /// The day is before today.
    case passedDay
    /// The day is more than a year away.
    case farDay
    /// It is not said whose step it is.
    case noOwner
    /// It is somebody else's, and not said whose.
    case noOwnerName
    /// The other's name is longer than ``SubGoal/longestOwner`` characters.
    case longOwnerName
}

/// A small step as a form brings it.
public struct SubmittedGoal: Sendable {
    /// The form as it was sent.
    public let form: SubmittedForm
    /// What is to be put right, in the order of the form; nothing when there is a goal.
    public let problems: [GoalProblem]

    private let draft: Draft

    private struct Draft: Sendable {
        let aim: Answer?
        let words: String
        let day: CalendarDay?
        let owner: SubGoal.Owner?
    }

    /// Reads `form`, sent on `today`, about `question`.
    public init(
        _ form: SubmittedForm,
        about question: GoalQuestion,
        language: Language,
        today: CalendarDay
    ) {
        self.form = form
        let written = WrittenDate(form, wording: Wording.of(language)).day
        let name = SubmittedAnswer.trimmed(form[.ownerName] ?? "")
        let chosen = form[.owner].flatMap(SubGoalOwnerChoice.init(rawValue:))
        draft = Draft(
            aim: question.item.aims.first { GoalFormPage.value(of: $0) == form[.aim] },
            words: SubmittedAnswer.trimmed(form[.words] ?? ""),
            day: written,
            owner: chosen.map { Self.owner($0, name: name) }
        )
        problems = [
            draft.aim == nil ? .noAim : nil,
            Self.problem(ofWords: draft.words),
            Self.problem(of: written, today: today),
            draft.owner.map { Self.problem(of: $0) } ?? .noOwner,
        ].compactMap { $0 }
    }

    /// The goal, under an id of its own; `nil` while there are problems.
    public func goal(id: UUID, about question: GoalQuestion) -> SubGoal? {
        guard problems.isEmpty, let aim = draft.aim, let day = draft.day, let owner = draft.owner
        else { return nil }
        return SubGoal(
            id: id,
            factor: question.factor,
            text: draft.words,
            item: question.item.id,
            from: question.now,
            to: aim,
            due: day,
            owner: owner
        )
    }

    private static func owner(_ choice: SubGoalOwnerChoice, name: String) -> SubGoal.Owner {
        switch choice {
        case .citizen: .citizen
        case .mentor: .mentor
        case .caseworker: .caseworker
        case .other: .other(name)
        }
    }

    private static func problem(ofWords words: String) -> GoalProblem? {
        if words.isEmpty { return .noWords }
        if words.count > SubGoal.longestText { return .longWords }
        return hasCivilNumber(words) ? .civilNumber : nil
    }

    private static func problem(of day: CalendarDay?, today: CalendarDay) -> GoalProblem? {
        guard let day else { return .noDay }
        if day < today { return .passedDay }
        return day.daysSince1970 - today.daysSince1970 > 366 ? .farDay : nil
    }

    private static func problem(of owner: SubGoal.Owner) -> GoalProblem? {
        guard case .other(let name) = owner else { return nil }
        if name.isEmpty { return .noOwnerName }
        if name.count > SubGoal.longestOwner { return .longOwnerName }
        return hasCivilNumber(name) ? .civilNumber : nil
    }

    /// Ten figures in a row, a hyphen or a space allowed after the sixth.
    private static func hasCivilNumber(_ text: String) -> Bool {
        let runs = text.split { !$0.isASCII || !($0.isNumber || $0 == "-" || $0 == " ") }
        return runs.contains { run in
            let parts = run.split { !$0.isNumber }.map(\.count)
            return parts.contains(10) || zip(parts, parts.dropFirst()).contains { $0 == (6, 4) }
        }
    }
}
