import Progression

/// What an employee says of the vignettes of an exercise.
struct CalibrationAct: Hashable, Sendable {
    let tenant: String
    let employee: String
    let exercise: String
    /// What each vignette is given from now on, on `CalibrationExercise.scale`; the others stay as they were.
    let ratings: [String: Int]
    /// Whether nothing is to be changed any more.
    let isFinished: Bool

    /// Makes sure it can be meant, by somebody whose earlier judgements are known.
    ///
    /// - Throws: ``ServerError``: who has finished changes nothing, and a judgement lies on the scale.
    func check(by known: Employee?, before: CalibrationRatings?) throws(ServerError) {
        guard known?.tenant == tenant else { throw .noEmployee(employee) }
        if before?.isFinished == true { throw .calibrationFinished }
        guard ratings.values.allSatisfy(CalibrationExercise.scale.contains) else {
            throw .ratingOffScale
        }
        if isFinished, ratings.isEmpty, before == nil { throw .nothingRated }
    }
}

extension ServerError {
    static let calibrationFinished = Self(
        .badInput,
        "Who has finished an exercise changes nothing more; wait for the next one."
    )
    static let ratingOffScale = Self(.badInput, "A vignette is given a whole number from 0 to 10.")
    static let nothingRated = Self(.badInput, "No vignette is judged; judge all, then finish.")
}
