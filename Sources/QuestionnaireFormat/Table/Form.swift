import Progression

/// The form a word must have.
enum Form: Sendable, CaseIterable {
    /// Lower-case letters, digits and hyphens: the id of a questionnaire or a score.
    case slug
    /// Letters, digits and underscores: the id of an item, the code of an option, a list's name.
    case identifier
    /// The id of an item as it is written out: a name, and the rounds of repeating groups.
    case reference
    /// A whole number, as the key of a scale's point.
    case point
    /// An absolute address.
    case url
    /// Three whole numbers.
    case version
    /// An ISO 8601 duration in whole weeks.
    case weeks
    /// An ISO 8601 duration in whole days, weeks, months or years.
    case period
    /// A day of the calendar.
    case day
    /// A BCP 47 language tag.
    case language
    /// Any text on one line.
    case line

    /// Whether `text` has it.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .slug: Self.isWord(text, first: Self.lower, rest: Self.lower + Self.digits + "-")
        case .identifier:
            Self.isWord(text, first: Self.letters, rest: Self.letters + Self.digits + "_")
        case .reference: Self.isReference(text)
        case .point: Self.isNumber(text[...], sign: "-")
        case .url: Self.isURL(text)
        case .version: Self.isVersion(text)
        case .weeks: Self.weeks(in: text) != nil
        case .period: Self.isPeriod(text)
        case .day: CalendarDay(iso: text) != nil
        case .language: Self.isLanguage(text)
        case .line: !text.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
        }
    }

    /// The same as a regular expression, for editors.
    var pattern: String {
        switch self {
        case .slug: "^[a-z][a-z0-9-]{0,63}$"
        case .identifier: "^[A-Za-z][A-Za-z0-9_]{0,63}$"
        case .reference: #"^[A-Za-z][A-Za-z0-9_]{0,63}(\.more)?(\[[1-9][0-9]?\])*$"#
        case .point: "^(0|-?[1-9][0-9]{0,8})$"
        case .url: Self.urlPattern
        case .version: #"^(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}$"#
        case .weeks: "^P[0-9]{1,3}W$"
        case .period: "^P[1-9][0-9]{0,2}[DWMY]$"
        case .day: Self.dayPattern
        case .language: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
        case .line: #"^[^\n\r]*$"#
        }
    }

    /// What it asks for, to follow "is not".
    var wording: String {
        switch self {
        case .slug, .identifier: "a name"
        case .reference: "the id of an item"
        case .point: "a whole number"
        case .url: "an address"
        case .version: "a version number"
        case .weeks: "a number of weeks"
        case .period: "a period"
        case .day: "a day of the calendar"
        case .language: "a language"
        case .line: "a text on one line"
        }
    }

    /// What to write instead.
    var remedy: String {
        switch self {
        case .slug: "write lower-case letters a–z, digits and hyphens, beginning with a letter"
        case .identifier: "write letters a–z, digits and `_`, beginning with a letter"
        case .reference: "write an id such as q1, or child_age[2] for the second round of a group"
        case .point: "write a number such as 1"
        case .url: "write a full address, such as https://example.org/questionnaires/network"
        case .version: "write three whole numbers, such as 1.0.0"
        case .weeks: "write P, a whole number of weeks and W, such as P6W"
        case .period: "write P, a whole number and D, W, M or Y, such as P2W for two weeks"
        case .day: "write year, month and day, such as 2026-01-31"
        case .language: "write a language tag, such as da, en or pt-BR"
        case .line: "write it on one line"
        }
    }

    /// The number of weeks in `P6W`; `nil` for anything else.
    static func weeks(in text: String) -> Int? {
        guard text.first == "P", text.last == "W", text.count <= 5 else { return nil }
        let number = text.dropFirst().dropLast()
        guard !number.isEmpty, isWord(number, first: digits, rest: digits) else { return nil }
        return Int(number)
    }

    private static func isPeriod(_ text: String) -> Bool {
        guard text.first == "P", let unit = text.last, "DWMY".contains(unit) else { return false }
        let number = text.dropFirst().dropLast()
        return number.count <= 3 && number != "0" && isNumber(number)
    }

    private static let lower = "abcdefghijklmnopqrstuvwxyz"
    private static let letters = lower + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let digits = "0123456789"

    private static func isWord(_ text: some StringProtocol, first: String, rest: String) -> Bool {
        guard let head = text.utf8.first, first.utf8.contains(head), text.utf8.count <= 64 else {
            return false
        }
        return text.utf8.allSatisfy { rest.utf8.contains($0) }
    }

    private static func isReference(_ text: String) -> Bool {
        let rounds = text.firstIndex(of: "[").map { text[$0...] } ?? ""
        let name = text.dropLast(rounds.count)
        let base = name.hasSuffix(".more") ? name.dropLast(5) : name
        return isWord(base, first: letters, rest: letters + digits + "_")
            && rounds.split(separator: "[", omittingEmptySubsequences: false).dropFirst()
                .allSatisfy { round in
                    round.last == "]" && round.count <= 3 && round.first != "0"
                        && isWord(round.dropLast(), first: digits, rest: digits)
                }
    }

    private static func isVersion(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { isNumber($0) }
    }

    /// Whether `text` is a whole number of nine digits at most, without leading zeros.
    private static func isNumber(_ text: Substring, sign: String = "") -> Bool {
        guard let number = Int(text), String(number) == text else { return false }
        return number.magnitude < 1_000_000_000 && (number >= 0 || !sign.isEmpty)
    }

    /// A URN with a namespace and a name, or an address with a host in at least two parts and a path.
    private static let urlPattern: String = {
        let sign = #"[!$-;=?-{}~]"#
        let inHost = "[!$-.0-;=?-{}~]"
        let atHostsEnd = #"[!$-,\-0-;=?-{}~]"#
        let host = "\(atHostsEnd)\(inHost)*\\.\(inHost)*\(atHostsEnd)"
        return "^(urn:\(sign)+:\(sign)+|https?://\(host)/\(sign)*)$"
    }()

    /// Long months, short months, February, and its 29th in leap years.
    private static let dayPattern: String = {
        let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
        let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        let february = "02-(0[1-9]|1[0-9]|2[0-8])"
        let fourth = "0[48]|[2468][048]|[13579][26]"
        let leapYear = "([0-9]{2}(\(fourth))|(00|\(fourth))00)"
        return "^([0-9]{4}-(\(long)|\(short)|\(february))|\(leapYear)-02-29)$"
    }()

    private static func isURL(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"|#<>\"".utf8.contains($0) })
        else { return false }
        if text.hasPrefix("urn:") { return text.dropFirst(5).dropLast().contains(":") }
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
        let rest = text.drop { $0 != "/" }.dropFirst(2)
        let host = rest.prefix { $0 != "/" }
        return host.contains(".") && host.first != "." && host.last != "." && rest.contains("/")
    }

    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = parts.first, (2...3).contains(primary.count),
            isWord(primary, first: lower, rest: lower)
        else { return false }
        return parts.dropFirst().allSatisfy {
            (2...8).contains($0.count)
                && isWord($0, first: letters + digits, rest: letters + digits)
        }
    }
}
