public import FoundationEssentials
public import Progression

/// One visit of a citizen in the list of visits: what came of each questionnaire.
public struct VisitLine: Hashable, Sendable {
    /// The visit.
    public let occasion: UUID
    /// When the answers were given.
    public let moment: Date
    /// Its questionnaires.
    public let parts: [Part]

    /// A visit of given parts.
    public init(occasion: UUID, moment: Date, parts: [Part]) {
        self.occasion = occasion
        self.moment = moment
        self.parts = parts
    }

    /// One visit told of in several ways; `nil` for none.
    public init?(joining lines: [VisitLine]) {
        guard let first = lines.first else { return nil }
        self.init(
            occasion: first.occasion,
            moment: lines.map(\.moment).min() ?? first.moment,
            parts: lines.flatMap(\.parts)
        )
    }

    /// One questionnaire of a visit.
    public struct Part: Hashable, Sendable {
        /// What it is called; `nil` if the laptop does not have it.
        public let title: LocalizedText?
        /// What came of it.
        public let outcome: Outcome
        /// The language it was asked in, if that is known here.
        public let language: Language?
        /// Who asked, if that is known here.
        public let author: String?
        /// What was unusual about it.
        public let marks: Marks
        /// How far it is on its way.
        public let delivery: Delivery
        /// How often it was put right, the first time at the front.
        public let corrections: [Correction]
        /// The submission to be put right; `nil` if it cannot be here.
        public let correctable: UUID?

        /// A questionnaire of given parts.
        public init(
            title: LocalizedText?,
            outcome: Outcome,
            language: Language? = nil,
            author: String? = nil,
            marks: Marks = Marks(),
            delivery: Delivery,
            corrections: [Correction] = [],
            correctable: UUID? = nil
        ) {
            self.title = title
            self.outcome = outcome
            self.language = language
            self.author = author
            self.marks = marks
            self.delivery = delivery
            self.corrections = corrections
            self.correctable = correctable
        }
    }

    /// What came of a questionnaire.
    public enum Outcome: Hashable, Sendable {
        /// So many of the questions asked have an answer.
        case answered(Int, of: Int)
        /// The citizen said no, with the reason if there was one.
        case declined(DeclineReason?)
        /// It was measured, and the answers are not here.
        case elsewhere
    }

    /// What was unusual about how a questionnaire was answered.
    public struct Marks: Hashable, Sendable {
        /// Whether it was keyed in from a printed form.
        public let isPaper: Bool
        /// When it was noted, if that was a later day; else `nil`.
        public let noted: Date?
        /// At how many answers two keyings differed; `nil` if there was one.
        public let differences: Int?

        /// Marks of given parts; none at all for what was usual.
        public init(isPaper: Bool = false, noted: Date? = nil, differences: Int? = nil) {
            self.isPaper = isPaper
            self.noted = noted
            self.differences = differences
        }
    }

    /// How far a questionnaire is on its way to the server.
    public enum Delivery: Hashable, Sendable, CaseIterable {
        /// Waits to be sent.
        case waiting
        /// At the server.
        case sent
        /// At the server, put aside for a person to look at.
        case putAside
    }

    /// That a questionnaire was put right.
    public struct Correction: Hashable, Sendable {
        /// When.
        public let moment: Date
        /// By whom.
        public let author: String
        /// Why, if that was asked.
        public let reason: CorrectionReason?
        /// More of it in words.
        public let note: String?

        /// A correction of given parts.
        public init(moment: Date, author: String, reason: CorrectionReason?, note: String?) {
            self.moment = moment
            self.author = author
            self.reason = reason
            self.note = note
        }
    }
}
