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
    /// How it was administered; `nil` for the usual way.
    public let circumstances: Circumstances?
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
    /// What is said of a sub-goal; then there are no answers.
    public let subgoal: SubGoalEvent.Change?
    /// That the citizen did not want to answer, if ``kind`` says so.
    public let declined: Decline?
    /// How it was keyed in from a printed form, if it was keyed twice.
    public let keying: Keying?

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
        /// A word on a sub-goal: agreed, reached, dropped or taken up again.
        public static let subgoal = Kind(rawValue: "subgoal")
        /// A questionnaire the citizen did not want to answer: no answers, nothing measured.
        public static let decline = Kind(rawValue: "decline")

        /// The kinds this program knows the meaning of.
        public static let known: Set<Kind> = [response, decline, subgoal]
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
        subgoal = context.subgoal
        id = response.id
        kind = context.kind
        declined = context.declined
        keying = context.keying
        self.tenant = tenant
        occasion = response.occasion
        citizen = response.citizen
        respondent = response.respondent
        informant = response.informant
        author = response.author
        language = response.language
        circumstances = response.circumstances == .usual ? nil : response.circumstances
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
            started: started.wall,
            circumstances: circumstances ?? .usual
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
