public import FoundationEssentials

/// The sub-goals of one citizen, as all that was said of them makes them.
public struct SubGoals: Hashable, Sendable {
    /// In the order in which they were first agreed.
    public let all: [Standing]

    /// No goals.
    public static let none = SubGoals(of: [])

    /// A goal and how it stands.
    public struct Standing: Hashable, Sendable, Identifiable {
        /// What is agreed.
        public let goal: SubGoal
        /// The question file it is set on.
        public let instrument: InstrumentReference
        /// When it was first agreed.
        public let agreed: Date
        /// How it stands.
        public let state: State

        /// The goal's id.
        public var id: UUID { goal.id }
    }

    /// How a goal stands.
    public enum State: Hashable, Sendable {
        /// Under way.
        case open
        /// Reached then.
        case reached(Date)
        /// No longer wanted since then.
        case dropped(Date)
    }

    /// What `events` come to, in whatever order they arrive and however often; what was said last holds.
    ///
    /// A word on a goal that was never agreed, as far as is known, says nothing yet.
    public init(of events: [SubGoalEvent]) {
        let ordered = Set(events).sorted {
            ($0.date, $0.submission) < ($1.date, $1.submission)
        }
        var order: [UUID] = []
        var byGoal: [UUID: [SubGoalEvent]] = [:]
        for event in ordered {
            let goal = event.change.goal
            if byGoal[goal] == nil { order.append(goal) }
            byGoal[goal, default: []].append(event)
        }
        all = order.compactMap { byGoal[$0].flatMap(Self.standing) }
    }

    /// Those under way, the one due first in front.
    public var open: [Standing] {
        all.filter { $0.state == .open }
            .sorted { ($0.goal.due, $0.id.uuidString) < ($1.goal.due, $1.id.uuidString) }
    }

    /// Those reached, the latest in front.
    public var reached: [Standing] {
        all.compactMap { standing in
            if case .reached(let date) = standing.state { (standing, date) } else { nil }
        }
        .sorted { ($0.1, $0.0.id.uuidString) > ($1.1, $1.0.id.uuidString) }
        .map(\.0)
    }

    /// The goal with an id.
    public subscript(goal: UUID) -> Standing? {
        all.first { $0.id == goal }
    }

    private static func standing(_ events: [SubGoalEvent]) -> Standing? {
        var latest: (goal: SubGoal, instrument: InstrumentReference)?
        var first: Date?
        var state = State.open
        for event in events {
            switch event.change {
            case .agreed(let goal):
                latest = (goal, event.instrument)
                first = first ?? event.date
                state = .open
            case .reached: state = .reached(event.date)
            case .dropped: state = .dropped(event.date)
            case .resumed: state = .open
            }
        }
        guard let latest, let first else { return nil }
        return Standing(
            goal: latest.goal,
            instrument: latest.instrument,
            agreed: first,
            state: state
        )
    }
}
