public import FoundationEssentials
public import Progression

/// What a laptop sends for one finished questionnaire, written once and signed as written.
///
/// UTF-8 JSON with sorted keys. Hash and signature are over exactly these bytes; they are stored,
/// sent and kept, never serialised again.
public struct Envelope: Hashable, Sendable, Codable {
    /// The version of this form.
    public let version: Int
    /// The submission's id: random, version 4.
    public let id: UUID
    /// What is submitted.
    public let kind: Kind
    /// The municipality.
    public let tenant: String
    /// The visit, shared by all instruments asked in it.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// Whose view it is.
    public let respondent: Respondent
    /// Who gave the answers.
    public let informant: Informant
    /// The employee who ran the survey.
    public let author: String
    /// The language it was asked in.
    public let language: Language
    /// The exact question file.
    public let instrument: InstrumentReference
    /// Answers of all relevant items in document order.
    public let answers: [ItemAnswer]
    /// When the first question was shown.
    public let started: Moment
    /// When it was finished.
    public let finished: Moment
    /// Where in its laptop's chain it stands.
    public let origin: Origin
    /// The submission it takes the place of, if it corrects one.
    public let amends: Amendment?
    /// Who it is about, if that was nobody on the laptop's caseload.
    public let provisional: ProvisionalCitizen?

    /// What an envelope can hold; a kind not known here is kept, and judged later.
    public struct Kind: RawRepresentable, Hashable, Sendable, Codable {
        /// The kind as the envelope names it.
        public let rawValue: String

        /// A kind of any name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A finished questionnaire.
        public static let response = Kind(rawValue: "response")
    }

    /// An envelope for `response`, in the place `origin` of its laptop's chain.
    ///
    /// - Parameters:
    ///   - response: what is submitted.
    ///   - tenant: the municipality.
    ///   - clock: the laptop's clocks, read at finish.
    ///   - origin: the place in the chain.
    ///   - context: what else belongs to it.
    public init(
        of response: Response,
        tenant: String,
        clock: ClockReading,
        origin: Origin,
        context: Context = Context()
    ) {
        version = 1
        amends = context.amends
        provisional = context.provisional
        id = response.id
        kind = .response
        self.tenant = tenant
        occasion = response.occasion
        citizen = response.citizen
        respondent = response.respondent
        informant = response.informant
        author = response.author
        language = response.language
        instrument = response.instrument
        answers = response.answers
        started = Moment(response.started, reading: clock)
        finished = Moment(response.finished, reading: clock)
        self.origin = origin
    }

    /// The response inside.
    public var response: Response {
        let visit = Visit(
            occasion: occasion,
            citizen: citizen,
            informant: informant,
            language: language,
            author: author,
            started: started.wall
        )
        return Response(
            id: id,
            visit: visit,
            instrument: instrument,
            respondent: respondent,
            answers: answers,
            finished: finished.wall
        )
    }
}

extension Envelope {
    /// What only some submissions say.
    public struct Context: Hashable, Sendable {
        /// The submission it takes the place of.
        public let amends: Amendment?
        /// Who it is about, if that was nobody on the laptop's caseload.
        public let provisional: ProvisionalCitizen?

        /// A context of given parts.
        public init(amends: Amendment? = nil, provisional: ProvisionalCitizen? = nil) {
            self.amends = amends
            self.provisional = provisional
        }
    }
}

/// The submission another takes the place of.
public struct Amendment: Hashable, Sendable, Codable {
    /// Its id.
    public let id: UUID
    /// SHA-256 of its bytes, hexadecimal: what the author had before them.
    public let sha256: String

    /// An amendment of given parts.
    public init(id: UUID, sha256: String) {
        self.id = id
        self.sha256 = sha256
    }
}

/// Somebody surveyed who was on no caseload of the laptop's.
///
/// The citizen reference beside it was drawn on the laptop; at the centre a person matches the two.
public struct ProvisionalCitizen: Hashable, Sendable, Codable {
    /// The name the employee knows the citizen by.
    public let name: String

    /// A provisional citizen of a given name.
    public init(name: String) {
        self.name = name
    }
}

/// Where in the chain of one incarnation of one laptop a submission stands.
public struct Origin: Hashable, Sendable, Codable {
    /// The device: hash of its public key.
    public let device: String
    /// The installation of the program.
    public let installation: UUID
    /// Random; new after a restore or a clone.
    public let incarnation: UUID
    /// The number within the incarnation, from 1.
    public let sequence: Int
    /// SHA-256 of the envelope before, hexadecimal; `nil` for the first.
    public let previous: String?

    /// A place of given parts.
    public init(
        device: String,
        installation: UUID,
        incarnation: UUID,
        sequence: Int,
        previous: String?
    ) {
        self.device = device
        self.installation = installation
        self.incarnation = incarnation
        self.sequence = sequence
        self.previous = previous
    }
}

/// A time as a laptop knew it, with what is needed to judge its clock later.
public struct Moment: Hashable, Sendable, Codable {
    /// Wall time, to the millisecond.
    public let wall: Date
    /// Offset of the wall clock from UTC, in seconds.
    public let utcOffset: Int
    /// Time since the machine started, in seconds, to the millisecond.
    public let monotonic: Double
    /// Which start of the machine that was.
    public let boot: String
    /// Server time minus laptop time at the last contact, in seconds, if there was one.
    public let serverOffset: Double?

    /// `wall` as read when the clocks stood at `reading`: the monotonic time is counted back.
    public init(_ wall: Date, reading: ClockReading) {
        self.wall = Date(timeIntervalSince1970: Self.milliseconds(wall.timeIntervalSince1970))
        utcOffset = reading.utcOffset
        monotonic = Self.milliseconds(reading.monotonic - reading.wall.timeIntervalSince(wall))
        boot = reading.boot
        serverOffset = reading.serverOffset.map(Self.milliseconds)
    }

    private static func milliseconds(_ seconds: Double) -> Double {
        (seconds * 1_000).rounded() / 1_000
    }
}

/// All clocks of a laptop, read together.
public struct ClockReading: Hashable, Sendable {
    /// Wall time.
    public let wall: Date
    /// Offset of the wall clock from UTC, in seconds.
    public let utcOffset: Int
    /// Time since the machine started, in seconds.
    public let monotonic: Double
    /// Which start of the machine this is.
    public let boot: String
    /// Server time minus laptop time at the last contact, in seconds, if there was one.
    public let serverOffset: Double?

    /// A reading of given parts.
    public init(
        wall: Date,
        utcOffset: Int,
        monotonic: Double,
        boot: String,
        serverOffset: Double?
    ) {
        self.wall = wall
        self.utcOffset = utcOffset
        self.monotonic = monotonic
        self.boot = boot
        self.serverOffset = serverOffset
    }
}
