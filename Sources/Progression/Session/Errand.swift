public import FoundationEssentials

extension Interview {
    /// What an interview is for, when it is not the usual asking on a screen.
    public enum Errand: Hashable, Sendable, Codable {
        /// To put right what was finished before.
        case correction(Correction)
        /// To key in what was answered on the printed form.
        case keying(Keying)
    }

    /// A finished response that is being put right.
    ///
    /// The draft goes by the id the new response will have, since the occasion is taken: by the response
    /// put right, and perhaps by another correction beside it.
    public struct Correction: Hashable, Sendable, Codable {
        /// The response put right.
        public let response: UUID
        /// SHA-256 of its bytes, hexadecimal.
        public let sha256: String
        /// The visit it belongs to, and the new one will.
        public let occasion: UUID
        /// What was answered before.
        public let answers: [ItemAnswer]
        /// Who was said to have answered; `nil` in a draft of a program that did not keep it.
        public let informant: Informant?
        /// Why it is put right, once that is said.
        public var reason: Reason?

        /// A correction of a response.
        public init(of response: Response, sha256: String) {
            self.response = response.id
            self.sha256 = sha256
            occasion = response.occasion
            answers = response.answers
            informant = response.informant
        }

        /// Why a response is put right.
        public struct Reason: Hashable, Sendable, Codable {
            /// The reason, from a short list.
            public let kind: CorrectionReason
            /// More of it in words, at most ``noteLength`` characters; `nil` for none.
            public let note: String?

            /// The most characters a note has.
            public static let noteLength = 200

            /// A reason of given parts; a longer note is cut, an empty one is none.
            public init(kind: CorrectionReason, note: String?) {
                self.kind = kind
                let cut = note.map { String($0.prefix(Self.noteLength)) }
                self.note = cut?.contains { !$0.isWhitespace } == true ? cut : nil
            }
        }
    }
}

/// Why a finished response was put right; a reason a later program gives is kept as it is.
public struct CorrectionReason: RawRepresentable, Hashable, Sendable, Codable {
    /// The reason as it is written.
    public let rawValue: String

    /// A reason of any name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A slip of the hand.
    public static let mistyped = CorrectionReason(rawValue: "mistyped")
    /// The question or the answer was misunderstood.
    public static let misunderstood = CorrectionReason(rawValue: "misunderstood")
    /// The citizen asked for it.
    public static let asked = CorrectionReason(rawValue: "asked")
    /// Something else.
    public static let other = CorrectionReason(rawValue: "other")

    /// The reasons offered, in order.
    public static let offered: [CorrectionReason] = [mistyped, misunderstood, asked, other]
}

/// Why a citizen did not want to answer; never asked for, only offered.
public struct DeclineReason: RawRepresentable, Hashable, Sendable, Codable {
    /// The reason as it is written.
    public let rawValue: String

    /// A reason of any name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Another day, perhaps.
    public static let notToday = DeclineReason(rawValue: "not_today")
    /// Does not feel well.
    public static let notWell = DeclineReason(rawValue: "not_well")
    /// Does not want these questions.
    public static let notThese = DeclineReason(rawValue: "not_these")
    /// Something else.
    public static let other = DeclineReason(rawValue: "other")

    /// The reasons offered, in order.
    public static let offered: [DeclineReason] = [notToday, notWell, notThese, other]
}
