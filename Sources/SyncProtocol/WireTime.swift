internal import FoundationEssentials
internal import Progression

/// A time as SYNC/1 writes it: `2025-10-09T09:01:40.123Z`, always with three digits.
///
/// Foundation's own style cuts binary fractions off, so that .123 can come out as .122; here the
/// time is rounded to whole milliseconds first.
enum WireTime {
    static func text(of time: Date) -> String {
        let milliseconds = Int((time.timeIntervalSince1970 * 1_000).rounded())
        let (days, rest) = milliseconds.flooredDivision(by: 86_400_000)
        var bytes = Array(CalendarDay(daysSince1970: days).iso.utf8)
        bytes.reserveCapacity(24)
        bytes.append(UInt8(ascii: "T"), rest / 3_600_000, digits: 2)
        bytes.append(UInt8(ascii: ":"), rest / 60_000 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"), rest / 1_000 % 60, digits: 2)
        bytes.append(UInt8(ascii: "."), rest % 1_000, digits: 3)
        bytes.append(UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The time written; `nil` if it is written in any other way.
    static func time(of text: String) -> Date? {
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count == 24, text.last == "Z", parts.count == 2, parts[1].utf8.count == 3,
            parts[1].utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
            let fraction = Int(parts[1]),
            let whole = try? Date(parts[0] + "Z", strategy: wholeSeconds)
        else { return nil }
        let seconds = whole.timeIntervalSince1970
        return Date(timeIntervalSince1970: (seconds * 1_000 + Double(fraction)) / 1_000)
    }

    private static let wholeSeconds = Date.ISO8601FormatStyle()
}

extension [UInt8] {
    /// A mark, and a number in so many digits.
    fileprivate mutating func append(_ mark: UInt8, _ number: Int, digits: Int) {
        append(mark)
        var unit = digits == 3 ? 100 : 10
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(number / unit % 10))
            unit /= 10
        }
    }
}

extension Int {
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let remainder = ((self % divisor) + divisor) % divisor
        return ((self - remainder) / divisor, remainder)
    }
}
