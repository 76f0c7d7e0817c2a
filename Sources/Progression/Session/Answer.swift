/// What was answered to one item, or why nothing was.
public enum Answer: Hashable, Sendable {
    /// A point of a scale, or a whole number.
    case integer(Int)
    /// The code of one option.
    case code(String)
    /// The codes of several options, in document order.
    case codes([String])
    /// Yes or no.
    case boolean(Bool)
    /// A number with decimals.
    case decimal(Double)
    /// Free text.
    case text(String)
    /// A day.
    case date(CalendarDay)
    /// No answer, with the reason; a state, never a number.
    case missing(MissingReason)

    /// Whether it stands for the absence of an answer.
    public var isMissing: Bool {
        if case .missing = self { true } else { false }
    }
}

/// Why an item that was asked has no answer.
///
/// An item that was not relevant has no entry at all.
public enum MissingReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Would rather not say; always offered. Skipping a question is this.
    case refused
    /// Does not know.
    case dontKnow = "dont_know"
    /// Left out by the person asking.
    case notAsked = "not_asked"
}

/// Who gave the answers; mandatory in every response.
///
/// The five codes are those of the Danish municipalities' common language (KL, `FindingInformer`).
public enum Informant: String, Hashable, Sendable, Codable, CaseIterable {
    /// The citizen alone.
    case citizen
    /// The citizen, supported by a relative.
    case citizenWithRelative = "citizen_with_relative"
    /// The citizen, supported by staff.
    case citizenWithStaff = "citizen_with_staff"
    /// A relative alone.
    case relative
    /// Staff alone.
    case staff
}

/// In JSON a number is `3`, yes is `true`, and everything else says what it is:
/// `{"code":"often"}`, `{"codes":["a","b"]}`, `{"decimal":2.5}`, `{"text":"…"}`,
/// `{"date":"2026-01-31"}`, `{"missing":"refused"}`.
extension Answer: Codable {
    private enum Key: String, CodingKey {
        case code
        case codes
        case decimal
        case text
        case date
        case missing
    }

    /// Reads an answer in the form above.
    public init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer() {
            if let value = try? plain.decode(Bool.self) {
                self = .boolean(value)
                return
            }
            if let value = try? plain.decode(Int.self) {
                self = .integer(value)
                return
            }
        }
        let keyed = try decoder.container(keyedBy: Key.self)
        if let code = try keyed.decodeIfPresent(String.self, forKey: .code) {
            self = .code(code)
        } else if let codes = try keyed.decodeIfPresent([String].self, forKey: .codes) {
            self = .codes(codes)
        } else if let text = try keyed.decodeIfPresent(String.self, forKey: .text) {
            self = .text(text)
        } else if let number = try keyed.decodeIfPresent(Double.self, forKey: .decimal) {
            self = .decimal(number)
        } else if let day = try keyed.decodeIfPresent(CalendarDay.self, forKey: .date) {
            self = .date(day)
        } else {
            self = .missing(try keyed.decode(MissingReason.self, forKey: .missing))
        }
    }

    /// Writes the answer in the form above.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .integer(let value):
            var plain = encoder.singleValueContainer()
            try plain.encode(value)
        case .boolean(let value):
            var plain = encoder.singleValueContainer()
            try plain.encode(value)
        case .code(let code):
            var keyed = encoder.container(keyedBy: Key.self)
            try keyed.encode(code, forKey: .code)
        case .codes(let codes):
            var keyed = encoder.container(keyedBy: Key.self)
            try keyed.encode(codes, forKey: .codes)
        case .decimal(let number):
            var keyed = encoder.container(keyedBy: Key.self)
            try keyed.encode(number, forKey: .decimal)
        case .text(let text):
            var keyed = encoder.container(keyedBy: Key.self)
            try keyed.encode(text, forKey: .text)
        case .date(let day):
            var keyed = encoder.container(keyedBy: Key.self)
            try keyed.encode(day, forKey: .date)
        case .missing(let reason):
            var keyed = encoder.container(keyedBy: Key.self)
            try keyed.encode(reason, forKey: .missing)
        }
    }
}
