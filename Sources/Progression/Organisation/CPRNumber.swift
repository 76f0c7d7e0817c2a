/// The number a citizen is known by to Danish authorities, `DDMMYY-SSSS`.
///
/// The date of birth must exist; which century it is in follows from the seventh digit, as the CPR office
/// lays down. The check by modulus 11 is no condition: since 1 October 2007 numbers are given out that do
/// not pass it. For trying things out a number may have 60 added to its day, so that it is nobody's.
public struct CPRNumber: Hashable, Sendable, Codable {
    /// The ten digits.
    public let digits: String
    /// Whether 60 was added to the day: the number is nobody's.
    public let isForTesting: Bool

    /// The number in `text`, with or without its hyphen, or with blanks.
    ///
    /// - Parameters:
    ///   - text: as somebody wrote it.
    ///   - allowsTesting: whether a number that is nobody's will do.
    /// - Throws: ``CPRFault``.
    public init(_ text: String, allowsTesting: Bool = false) throws(CPRFault) {
        let signs = text.filter { $0 != "-" && $0 != " " && $0 != "\u{2013}" }
        let values = signs.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
        guard values.count == 10, signs.utf8.count == 10 else { throw .notTenDigits }
        let written = values[0] * 10 + values[1]
        isForTesting = (61...91).contains(written)
        let year = Self.year(values[4] * 10 + values[5], seventh: values[6])
        let month = values[2] * 10 + values[3]
        let day = isForTesting ? written - 60 : written
        let date = CalendarDay(year: year, month: month, day: day)
        guard date.month == month, date.day == day else { throw .noSuchDate }
        guard allowsTesting || !isForTesting else { throw .forTesting }
        digits = signs
    }

    /// The number as it may be shown: the date of birth alone, `DDMMYY-****`.
    public var masked: String { digits.prefix(6) + "-****" }

    /// Whether the number passes the check by modulus 11: weights 4 3 2 7 6 5 4 3 2 1.
    ///
    /// One that does not is worth a second look, and may be right.
    public var passesCheck: Bool {
        let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return sum.isMultiple(of: 11)
    }

    /// The year of birth: 0–3 are born in the 20th century; 4 and 9 after 2000 up to the year 36; 5–8
    /// after 2000 up to the year 57, and else in the 19th.
    private static func year(_ short: Int, seventh: Int) -> Int {
        switch seventh {
        case 0...3: 1900 + short
        case 4, 9: (short <= 36 ? 2000 : 1900) + short
        default: (short <= 57 ? 2000 : 1800) + short
        }
    }
}

/// Why a text is no CPR number.
public enum CPRFault: String, Error, Hashable, Sendable, Codable, CaseIterable {
    /// There are not ten digits, or there is something else among them.
    case notTenDigits
    /// The first six digits are no date.
    case noSuchDate
    /// It is a number for trying things out, where only real ones belong.
    case forTesting
}
