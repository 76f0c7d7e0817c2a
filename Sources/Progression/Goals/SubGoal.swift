public import FoundationEssentials

/// A small agreed step: from the answer a citizen gives to one question now to the one hoped for.
///
/// It is set on the same scale as the measurement of its factor, so that the next visit shows by itself
/// how it went; but whether it is reached is for people to say.
public struct SubGoal: Hashable, Sendable, Identifiable, Codable {
    /// Random; every later word on the goal names it.
    public let id: UUID
    /// What it is a step in.
    public let factor: Factor
    /// What is agreed, in the citizen's own words.
    public let text: String
    /// The question it is set on.
    public let item: String
    /// The answer when it was agreed; `nil` where there was none.
    public let from: Answer?
    /// The answer hoped for.
    public let to: Answer
    /// By when.
    public let due: CalendarDay
    /// Whose step it is.
    public let owner: Owner

    /// The most characters of ``text``.
    public static let longestText = 200
    /// The most characters of the name of another owner.
    public static let longestOwner = 60

    /// A goal of given parts.
    public init(
        id: UUID,
        factor: Factor,
        text: String,
        item: String,
        from: Answer?,
        to: Answer,
        due: CalendarDay,
        owner: Owner
    ) {
        self.id = id
        self.factor = factor
        self.text = text
        self.item = item
        self.from = from
        self.to = to
        self.due = due
        self.owner = owner
    }

    /// Whose step it is.
    public enum Owner: Hashable, Sendable, Codable {
        /// The citizen's own.
        case citizen
        /// The mentor's.
        case mentor
        /// The caseworker's.
        case caseworker
        /// Somebody else's, by a role such as "my sister".
        case other(String)
    }
}

/// One word on a sub-goal: append-only, so that two laptops never overwrite each other.
public struct SubGoalEvent: Hashable, Sendable, Codable {
    /// Whom it is about.
    public let citizen: CitizenReference
    /// The submission it came with; the order of words said at the same moment.
    public let submission: UUID
    /// When it was said.
    public let date: Date
    /// The question file the goal is set on.
    public let instrument: InstrumentReference
    /// What was said.
    public let change: Change

    /// An event of given parts.
    public init(
        citizen: CitizenReference,
        submission: UUID,
        date: Date,
        instrument: InstrumentReference,
        change: Change
    ) {
        self.citizen = citizen
        self.submission = submission
        self.date = date
        self.instrument = instrument
        self.change = change
    }

    /// What can be said of a goal.
    public enum Change: Hashable, Sendable, Codable {
        /// It is agreed; or agreed anew, under the same id.
        case agreed(SubGoal)
        /// It is reached.
        case reached(UUID)
        /// It matters no more.
        case dropped(UUID)
        /// It is taken up again.
        case resumed(UUID)

        /// The goal it is about.
        public var goal: UUID {
            switch self {
            case .agreed(let goal): goal.id
            case .reached(let id), .dropped(let id), .resumed(let id): id
            }
        }
    }
}
