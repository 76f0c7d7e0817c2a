internal import FoundationEssentials

/// `Retry-After`: seconds, or a day and time.
enum RetryAfter {
    /// How many seconds to wait; `nil` if the header says nothing that can be understood.
    ///
    /// - Parameters:
    ///   - header: the value of `Retry-After`.
    ///   - answered: the value of `Date` in the same answer: the laptop's clock may be wrong.
    ///   - now: the laptop's clock, where there is no `Date`.
    /// - Returns: whole seconds, rounded up, never less than none.
    static func seconds(_ header: String, answered: String?, now: Date) -> Int? {
        let text = String(header.filter { $0 != "\t" }.drop { $0 == " " })
        if let seconds = Int(text) { return seconds >= 0 ? seconds : nil }
        guard let due = time(text) else { return nil }
        let pause = due.timeIntervalSince(answered.flatMap(time) ?? now)
        return Int(min(max(pause, 0), 1e9).rounded(.up))
    }

    /// A time as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func time(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]),
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        let (days, month2) = (twoDigits(day), twoDigits(month + 1))
        return try? Date("\(parts[3])-\(month2)-\(days)T\(parts[4])Z", strategy: .iso8601)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
