import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryState {
    /// A submission that says something of a sub-goal.
    struct Goal: Hashable, Sendable {
        let name: SubmissionName
        /// The citizen it counts for.
        let citizen: CitizenReference
    }

    /// Notes that what an envelope says of a sub-goal counts from a number of the log on.
    mutating func noteGoal(
        _ name: SubmissionName,
        of citizen: CitizenReference,
        from old: Int?,
        at sequence: Int
    ) {
        if let old { goalsAt[old] = nil }
        guard submissions[name]?.item?.envelope?.subGoalEvent != nil else { return }
        goalsAt[sequence] = Goal(name: name, citizen: citizen)
    }

    /// What is said of a sub-goal at a number of the log, if it is amended or erased by nobody.
    func subGoal(at sequence: Int, of citizen: CitizenReference? = nil) -> [FeedItem] {
        guard let goal = goalsAt[sequence], citizen == nil || goal.citizen == citizen,
            let submission = submissions[goal.name], !submission.isAmended,
            let event = submission.item?.envelope?.subGoalEvent
        else { return [] }
        return [.subgoal(event.counting(for: goal.citizen))]
    }

    /// What is said of the sub-goals of a citizen up to a number of the log, in its order.
    func subGoals(of citizen: CitizenReference, upTo sequence: Int) -> [FeedItem] {
        let numbers = goalsAt.filter { $0.key <= sequence && $0.value.citizen == citizen }.keys
        return numbers.sorted().flatMap { subGoal(at: $0, of: citizen) }
    }
}
