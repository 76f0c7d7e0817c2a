internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore

extension Knowledge {
    /// The answers that moved, as far as they were given on this laptop.
    func smallSteps(of citizen: CitizenReference) -> SmallSteps {
        SmallSteps(in: forms[citizen] ?? []) { library[$0] }
    }

    /// Whether any instrument was answered here more than once.
    func hasEarlierAnswers(of citizen: CitizenReference) -> Bool {
        let addresses = (forms[citizen] ?? []).map(\.instrument.url)
        return Set(addresses).count < addresses.count
    }

    /// What was last answered here to a question file, or to another version of the same.
    func latestForm(
        of citizen: CitizenReference,
        _ instrument: InstrumentReference
    ) -> AnsweredForm? {
        (forms[citizen] ?? []).filter { $0.instrument.url == instrument.url }
            .max { $0.date < $1.date }
    }

    /// The citizen's sub-goals, as all that is known to have been said of them makes them.
    func goals(of citizen: CitizenReference) -> SubGoals {
        SubGoals(of: goalEvents[citizen] ?? [])
    }

    /// All that the pictures need, to be remembered.
    var memories: [PictureMemory] {
        forms.values.joined().map { .form($0) } + goalEvents.values.joined().map { .goal($0) }
    }
}
