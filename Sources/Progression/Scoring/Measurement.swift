public import FoundationEssentials

/// One score of one factor at one occasion: a point on a citizen's course.
///
/// All copies share its parts: a course is sorted and sifted many times, and a team's courses are a hundred
/// thousand measurements.
public struct Measurement: Hashable, Sendable, Codable {
    private let kept: Kept

    /// The response it was computed from.
    public var submission: UUID { kept.parts.submission }
    /// The visit.
    public var occasion: UUID { kept.parts.occasion }
    /// Whom it is about.
    public var citizen: CitizenReference { kept.parts.citizen }
    /// What was measured.
    public var factor: Factor { kept.parts.factor }
    /// With which question file.
    public var instrument: InstrumentReference { kept.parts.instrument }
    /// Who gave the answers.
    public var informant: Informant { kept.parts.informant }
    /// When it was finished.
    public var date: Date { kept.parts.date }
    /// The score, and how many items it rests on.
    public var score: ScaleScore { kept.parts.score }
    /// The measurement error's constants, if the question file gives any.
    public var precision: Precision? { kept.parts.precision }
    /// Earlier major versions of the question file whose series this one continues.
    public var continues: [Int] { kept.parts.continues }

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
        kept = Kept(
            Parts(
                submission: submission,
                occasion: occasion,
                citizen: citizen,
                factor: factor,
                instrument: instrument,
                informant: informant,
                date: date,
                score: score,
                precision: precision,
                continues: continues
            )
        )
    }

    /// Reads a measurement; one written before series could be continued continues none.
    public init(from decoder: any Decoder) throws {
        kept = Kept(try Parts(from: decoder))
    }

    /// Writes its parts.
    public func encode(to encoder: any Encoder) throws {
        try kept.parts.encode(to: encoder)
    }

    /// Whether all parts are equal.
    public static func == (one: Measurement, other: Measurement) -> Bool {
        one.kept === other.kept || one.kept.parts == other.kept.parts
    }

    /// Puts in all parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kept.parts)
    }
}

extension Measurement {
    private final class Kept: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    fileprivate struct Parts: Hashable, Sendable, Codable {
        let submission: UUID
        let occasion: UUID
        let citizen: CitizenReference
        let factor: Factor
        let instrument: InstrumentReference
        let informant: Informant
        let date: Date
        let score: ScaleScore
        let precision: Precision?
        let continues: [Int]
    }
}

extension Measurement.Parts {
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            submission: try values.decode(UUID.self, forKey: .submission),
            occasion: try values.decode(UUID.self, forKey: .occasion),
            citizen: try values.decode(CitizenReference.self, forKey: .citizen),
            factor: try values.decode(Factor.self, forKey: .factor),
            instrument: try values.decode(InstrumentReference.self, forKey: .instrument),
            informant: try values.decode(Informant.self, forKey: .informant),
            date: try values.decode(Date.self, forKey: .date),
            score: try values.decode(ScaleScore.self, forKey: .score),
            precision: try values.decodeIfPresent(Precision.self, forKey: .precision),
            continues: try values.decodeIfPresent([Int].self, forKey: .continues) ?? []
        )
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
