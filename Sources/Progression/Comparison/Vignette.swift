/// A short invented case that all who judge readiness in a municipality judge, to see whether they mean the same.
public struct Vignette: Hashable, Sendable, Identifiable {
    /// The id within its exercise.
    public let id: String
    /// Whom it is about, in a few words.
    public let title: LocalizedText
    /// The case.
    public let text: LocalizedText

    /// A vignette of given parts.
    public init(id: String, title: LocalizedText, text: LocalizedText) {
        self.id = id
        self.title = title
        self.text = text
    }
}

/// Some vignettes that are judged together.
public struct CalibrationExercise: Hashable, Sendable, Identifiable {
    /// The id; other vignettes make another exercise.
    public let id: String
    /// The vignettes in the order in which they are read.
    public let vignettes: [Vignette]

    /// An exercise of given vignettes.
    public init(id: String, vignettes: [Vignette]) {
        self.id = id
        self.vignettes = vignettes
    }

    /// What a vignette may be given: 0 for very far from work or education, 10 for ready now.
    public static let scale = 0...10
}

/// One rater's judgements of the vignettes of an exercise.
public struct CalibrationRatings: Hashable, Sendable {
    /// What each vignette was given, on ``CalibrationExercise/scale``; none for those not judged yet.
    public let ratings: [String: Int]
    /// Whether the rater has finished: from then on nothing is changed, and colleagues' judgements may be seen.
    public let isFinished: Bool

    /// Judgements of given parts.
    public init(ratings: [String: Int], isFinished: Bool) {
        self.ratings = ratings
        self.isFinished = isFinished
    }
}
