public import Progression

extension Envelope {
    /// The word on a sub-goal inside, whose instrument is the one the goal is set on; `nil` in any other
    /// kind of submission.
    public var subGoalEvent: SubGoalEvent? {
        guard kind == .subgoal, let subgoal else { return nil }
        return SubGoalEvent(
            citizen: citizen,
            submission: id,
            date: finished.wall,
            instrument: instrument,
            change: subgoal
        )
    }
}

extension SubGoalEvent {
    /// The same, as a word on the sub-goal of `citizen`: whom a provisional one was matched with.
    public func counting(for citizen: CitizenReference) -> SubGoalEvent {
        SubGoalEvent(
            citizen: citizen,
            submission: submission,
            date: date,
            instrument: instrument,
            change: change
        )
    }
}
