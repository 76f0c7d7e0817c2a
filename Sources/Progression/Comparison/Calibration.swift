/// How alike those who have finished an exercise judge: no names, no order of persons.
public struct Calibration: Hashable, Sendable {
    /// How many have finished.
    public let raters: Int
    /// ICC(2,1), absolute agreement, with its interval; `nil` where the vignettes were all judged alike.
    public let agreement: IntraclassCorrelation?
    /// What each vignette was given, in the order of the exercise.
    public let spreads: [Spread]

    /// What one vignette was given.
    public struct Spread: Hashable, Sendable {
        /// The vignette.
        public let vignette: Vignette
        /// The judgement in the middle.
        public let median: Double
        /// Between which judgements the middle half of the raters lies: the quartiles, between two judgements by
        /// straight line (Hyndman & Fan 1996, definition 7).
        ///
        /// Worked example: 2, 4, 5, 7, 9 gives a median of 5 and quartiles of 4 and 7.
        public let middleHalf: ClosedRange<Double>

        /// How far apart the middle half lies.
        public var width: Double { middleHalf.upperBound - middleHalf.lowerBound }
    }

    /// What those together say who have finished; `nil` if they are fewer than a count needs to be told.
    ///
    /// - Parameters:
    ///   - ratings: one for each rater; those who have not finished, or have left a vignette out, do not count.
    ///   - exercise: what was judged.
    ///   - rule: how many there must be at least.
    public init?(
        of ratings: [CalibrationRatings],
        in exercise: CalibrationExercise,
        rule: GroupRule
    ) {
        let finished = ratings.filter(\.isFinished).compactMap { one -> [Double]? in
            let given = exercise.vignettes.compactMap { one.ratings[$0.id].map(Double.init) }
            return given.count == exercise.vignettes.count ? given : nil
        }
        guard finished.count >= rule.peopleForCount, !exercise.vignettes.isEmpty else { return nil }
        let table = exercise.vignettes.indices.map { vignette in finished.map { $0[vignette] } }
        raters = finished.count
        agreement = IntraclassCorrelation(of: table)
        spreads = zip(exercise.vignettes, table).map { vignette, given in
            let sorted = given.sorted()
            return Spread(
                vignette: vignette,
                median: Self.quantile(0.5, of: sorted),
                middleHalf: Self.quantile(0.25, of: sorted)...Self.quantile(0.75, of: sorted)
            )
        }
    }

    /// The vignettes, those first of which opinions differ most.
    public var mostDifferent: [Spread] {
        spreads.enumerated().sorted {
            ($1.element.width, $0.offset) < ($0.element.width, $1.offset)
        }
        .map(\.element)
    }

    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
