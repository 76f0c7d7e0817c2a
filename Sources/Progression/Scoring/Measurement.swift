public import FoundationEssentials

/// One score of one factor at one occasion: a point on a citizen's course.
public struct Measurement: Hashable, Sendable, Codable {
    /// The response it was computed from.
    public let submission: UUID
    /// The visit.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// What was measured.
    public let factor: Factor
    /// With which question file.
    public let instrument: InstrumentReference
    /// Who gave the answers.
    public let informant: Informant
    /// When it was finished.
    public let date: Date
    /// The score, and how many items it rests on.
    public let score: ScaleScore
    /// The measurement error's constants, if the question file gives any.
    public let precision: Precision?

    /// A measurement of given parts.
    public init(
        submission: UUID,
        occasion: UUID,
        citizen: CitizenReference,
        factor: Factor,
        instrument: InstrumentReference,
        informant: Informant,
        date: Date,
        score: ScaleScore,
        precision: Precision?
    ) {
        self.submission = submission
        self.occasion = occasion
        self.citizen = citizen
        self.factor = factor
        self.instrument = instrument
        self.informant = informant
        self.date = date
        self.score = score
        self.precision = precision
    }
}

extension Questionnaire {
    /// The measurements a response to this questionnaire yields, one for each factor it scores.
    ///
    /// The same function computes them on the laptop and on the server; what is stored of them is a
    /// cache that can be dropped.
    public func measurements(from response: Response) -> [Measurement] {
        scores.compactMap { rule in
            guard let factor = rule.factor else { return nil }
            return Measurement(
                submission: response.id,
                occasion: response.occasion,
                citizen: response.citizen,
                factor: factor,
                instrument: response.instrument,
                informant: response.informant,
                date: response.finished,
                score: rule.score(response.answers, of: self),
                precision: rule.precision
            )
        }
    }
}
