internal import FoundationEssentials

/// A time as SYNC/1 writes it: `2025-10-09T09:01:40.123Z`, always with three digits.
///
/// Foundation's own style cuts binary fractions off, so that .123 can come out as .122; here the
/// time is rounded to whole milliseconds first.
enum WireTime {
    static func text(of time: Date) -> String {
        let milliseconds = Int((time.timeIntervalSince1970 * 1_000).rounded())
        let (seconds, fraction) = milliseconds.flooredDivision(by: 1_000)
        let whole = Date(timeIntervalSince1970: Double(seconds)).formatted(wholeSeconds)
        let digits = String(fraction)
        return whole.dropLast() + "." + String(repeating: "0", count: 3 - digits.count) + digits
            + "Z"
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

extension Int {
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let remainder = ((self % divisor) + divisor) % divisor
        return ((self - remainder) / divisor, remainder)
    }
}
