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
    /// Earlier major versions of the question file whose series this one continues.
    public let continues: [Int]

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
        precision: Precision?,
        continues: [Int] = []
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
        self.continues = continues
    }

    /// Reads a measurement; one written before series could be continued continues none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        submission = try values.decode(UUID.self, forKey: .submission)
        occasion = try values.decode(UUID.self, forKey: .occasion)
        citizen = try values.decode(CitizenReference.self, forKey: .citizen)
        factor = try values.decode(Factor.self, forKey: .factor)
        instrument = try values.decode(InstrumentReference.self, forKey: .instrument)
        informant = try values.decode(Informant.self, forKey: .informant)
        date = try values.decode(Date.self, forKey: .date)
        score = try values.decode(ScaleScore.self, forKey: .score)
        precision = try values.decodeIfPresent(Precision.self, forKey: .precision)
        continues = try values.decodeIfPresent([Int].self, forKey: .continues) ?? []
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
                date: response.measured,
                score: rule.score(response.answers, of: self),
                precision: rule.precision,
                continues: rule.comparableWith.map { VersionNumber($0.version).major }
            )
        }
    }
}
