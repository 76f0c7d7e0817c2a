import Progression

/// What a programme says and what courses say of it, in words: never as cause.
struct ProgrammeSentences {
    let programme: Programme
    let language: Language
    let evaluation: ProgrammeEvaluation?

    var wording: Wording { Wording.of(language) }
    private var words: Wording.ProgrammeWords { wording.programme }

    func text(_ text: LocalizedText) -> String {
        text.text(in: language, fallback: programme.defaultLanguage)
    }

    func text(of part: ProgrammeArrow.Part) -> String { text(programme.text(of: part)) }

    /// What a part is known by.
    func sign(of part: ProgrammeArrow.Part) -> String {
        switch part {
        case .targetGroup:
            let groups = programme.targetGroup.groups
            return groups.isEmpty ? words.allGroups : words.groups(groups)
        case .effort(let id):
            let kinds = programme.efforts.first { $0.id == id }?.kinds ?? []
            return kinds.isEmpty ? words.notMeasured : words.events(kinds)
        case .mechanism(let id):
            return sign(of: programme.mechanisms.first { $0.id == id }?.measure)
        case .subGoal(let id):
            return sign(of: programme.subGoals.first { $0.id == id }?.measure)
        case .endGoal(let id):
            let exits = programme.endGoals.first { $0.id == id }?.exits ?? []
            return exits.isEmpty ? words.notMeasured : words.exits(exits)
        }
    }

    /// What must be in place for a part, if the programme says so.
    func context(of part: ProgrammeArrow.Part) -> String? {
        guard case .mechanism(let id) = part else { return nil }
        return programme.mechanisms.first { $0.id == id }?.context.map(text)
    }

    private func sign(of measure: ProgrammeMeasure?) -> String {
        switch measure {
        case .factor(let factor): words.factor(wording.factors.name(factor))
        case .item(let item):
            words.item(item.questionnaire, item.item)
        case nil: words.notMeasured
        }
    }

    /// What courses say of an arrow.
    func sentence(_ finding: ProgrammeEvaluation.Finding, isFirst: Bool) -> String {
        switch finding {
        case .notMeasured: words.finding.notMeasured
        case .tooFew: words.finding.tooFew
        case .seen(let count, let all, let byEffort):
            (isFirst
                ? words.finding.given : byEffort ? words.finding.byEffort : words.finding.seen)(
                    count.text(words),
                    words.about(all)
                )
        }
    }

    /// Who was reached, what was given, what moved and when, how it ended.
    var findings: [(head: String, lines: [String])] {
        guard let evaluation else { return [] }
        let columns = words.columns
        let given = zip(programme.efforts, evaluation.efforts).map { effort, count in
            words.given(text(effort.text), count.text(words))
        }
        let moved = zip(programme.subGoals, evaluation.subGoals).map { aim, figures in
            "\(text(aim.text)): \(sentence(figures))"
        }
        let ended = zip(programme.endGoals, evaluation.endGoals).map { goal, count in
            words.ended(text(goal.text), count.text(words))
        }
        let reached = words.reached(
            evaluation.considered.text(words),
            evaluation.reached.text(words),
            evaluation.combined.text(words)
        )
        return [
            (columns[0], [reached]), (columns[1], given), (columns[3], moved),
            (columns[4], ended + [words.endedElsewhere(evaluation.otherExits.text(words))]),
        ]
    }

    private func sentence(_ figures: ProgrammeEvaluation.AimFigures) -> String {
        guard figures.isMeasured else { return words.aim.notMeasured }
        guard case .shown = figures.measured else { return words.finding.tooFew }
        let moved = words.aim.moved(figures.moved.text(words), figures.measured.text(words))
        let when =
            if case .shown(let weeks) = figures.weeks { words.aim.weeks(weeks) } else {
                words.aim.noWeeks
            }
        return "\(moved); \(when)"
    }
}

extension Figure<Int> {
    /// A rounded count in words.
    fileprivate func text(_ words: Wording.ProgrammeWords) -> String {
        if case .shown(let count) = self {
            words.about(count)
        } else {
            words.fewerThan(GroupRule().peopleForCount)
        }
    }
}
