public import FoundationEssentials

/// One finished administration of one questionnaire.
///
/// Never edited: a correction is a new response.
public struct Response: Hashable, Sendable, Identifiable {
    /// The submission's id, random, fixed before the first question was shown.
    public let id: UUID
    /// The visit it belongs to, shared by all instruments of that visit.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// The exact question file.
    public let instrument: InstrumentReference
    /// Whose view it is.
    public let respondent: Respondent
    /// Who gave the answers.
    public let informant: Informant
    /// The language it was asked in.
    public let language: Language
    /// The employee who ran the survey.
    public let author: String
    /// How it was administered.
    public let circumstances: Circumstances
    /// Answers of all relevant items, in document order.
    public let answers: [ItemAnswer]
    /// When the first question was shown.
    public let started: Date
    /// When it was finished.
    public let finished: Date

    /// A response of given parts.
    public init(
        id: UUID,
        visit: Visit,
        instrument: InstrumentReference,
        respondent: Respondent,
        answers: [ItemAnswer],
        finished: Date
    ) {
        self.id = id
        self.occasion = visit.occasion
        self.citizen = visit.citizen
        self.instrument = instrument
        self.respondent = respondent
        self.informant = visit.informant
        self.language = visit.language
        self.author = visit.author
        self.circumstances = visit.circumstances
        self.answers = answers
        self.started = visit.started
        self.finished = finished
    }
}

/// What all responses of one visit have in common.
public struct Visit: Hashable, Sendable, Codable {
    /// Random id of the visit.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: CitizenReference
    /// Who gives the answers.
    public internal(set) var informant: Informant
    /// The language it is asked in.
    public let language: Language
    /// The employee who runs the survey.
    public let author: String
    /// When it began.
    public let started: Date
    /// How it is administered.
    public let circumstances: Circumstances

    /// A visit of given parts.
    public init(
        occasion: UUID,
        citizen: CitizenReference,
        informant: Informant,
        language: Language,
        author: String,
        started: Date,
        circumstances: Circumstances = .usual
    ) {
        self.circumstances = circumstances
        self.occasion = occasion
        self.citizen = citizen
        self.informant = informant
        self.language = language
        self.author = author
        self.started = started
    }

    /// Reads a visit; one written before circumstances were noted had the usual ones.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        occasion = try values.decode(UUID.self, forKey: .occasion)
        citizen = try values.decode(CitizenReference.self, forKey: .citizen)
        informant = try values.decode(Informant.self, forKey: .informant)
        language = try values.decode(Language.self, forKey: .language)
        author = try values.decode(String.self, forKey: .author)
        started = try values.decode(Date.self, forKey: .started)
        let noted = try values.decodeIfPresent(Circumstances.self, forKey: .circumstances)
        circumstances = noted ?? .usual
    }

    /// The day it was answered on, else the day it began in Denmark: `today()` in expressions, however
    /// long it takes.
    public var day: CalendarDay {
        circumstances.answeredOn ?? TimeZoneRule.danish.day(of: started)
    }

    /// The visit as its responses tell it: a day of answering that is the day of noting goes without
    /// saying.
    ///
    /// - Parameters:
    ///   - finished: when it is noted.
    ///   - occasion: the visit it belongs to, if that is another than the draft goes by.
    /// - Returns: the visit as it is handed in.
    func noted(at finished: Date, occasion: UUID?) -> Visit {
        let isSameDay = circumstances.answeredOn == TimeZoneRule.danish.day(of: finished)
        return Visit(
            occasion: occasion ?? self.occasion,
            citizen: citizen,
            informant: informant,
            language: language,
            author: author,
            started: started,
            circumstances: Circumstances(
                mode: circumstances.mode,
                help: Set(circumstances.help),
                answeredOn: isSameDay ? nil : circumstances.answeredOn
            )
        )
    }
}

extension Response {
    /// The day it was answered in Denmark, which need not be the day it was noted.
    public var day: CalendarDay {
        circumstances.answeredOn ?? TimeZoneRule.danish.day(of: started)
    }

    /// The moment its measurements stand for: when it was finished, or noon in Denmark of the day it
    /// was answered, if that was another.
    public var measured: Date {
        circumstances.answeredOn.map(TimeZoneRule.danish.noon) ?? finished
    }

    /// Whether it was noted on a later day than it was answered.
    public var isBackDated: Bool { circumstances.answeredOn != nil }
}

/// The random reference a citizen goes by everywhere outside the identity vault: never a name, never
/// a civil number.
public struct CitizenReference: RawRepresentable, Hashable, Sendable, Codable {
    /// The reference as text.
    public let rawValue: String

    /// A reference given as text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
