public import FoundationEssentials
public import Progression

/// What the picture shows besides the course: the small steps, the sub-goals and the choice of visits.
public struct CoursePicture: Hashable, Sendable {
    /// Answers that moved.
    public let steps: SmallSteps
    /// Whether there is anything earlier to hold the latest answers against.
    public let hasEarlierAnswers: Bool
    /// The sub-goals with their questions.
    public let goals: [GoalLine]
    /// The visits chosen for the star; empty for the usual ones.
    public let star: [UUID]
    /// How everybody's courses move, if that is known.
    public let population: PopulationModels?

    /// A picture of given parts.
    public init(
        steps: SmallSteps = SmallSteps(),
        hasEarlierAnswers: Bool = false,
        goals: [GoalLine] = [],
        star: [UUID] = [],
        population: PopulationModels? = nil
    ) {
        self.steps = steps
        self.hasEarlierAnswers = hasEarlierAnswers
        self.goals = goals
        self.star = star
        self.population = population
    }
}
