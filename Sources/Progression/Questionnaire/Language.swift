/// A language of a questionnaire or a page, as a BCP 47 tag (`da`, `en`, `ar`).
public struct Language: RawRepresentable, Hashable, Sendable, Codable {
    /// The tag, exactly as the question file writes it.
    public let rawValue: String

    /// A language named by its tag.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Danish, the default of every page.
    public static let danish = Language(rawValue: "da")

    /// English.
    public static let english = Language(rawValue: "en")

    /// The direction its script runs; it follows the language, never the program.
    public var direction: TextDirection {
        let primary = rawValue.split(separator: "-").first.map(String.init) ?? rawValue
        return Self.rightToLeft.contains(primary) ? .rightToLeft : .leftToRight
    }

    private static let rightToLeft: Set<String> = ["ar", "fa", "he", "ps", "ur", "ckb", "prs"]
}

/// The direction a script runs, with the value HTML's `dir` attribute takes.
public enum TextDirection: String, Sendable, Hashable {
    /// Danish, English, Turkish …
    case leftToRight = "ltr"
    /// Arabic, Persian …
    case rightToLeft = "rtl"
}

/// One text in several languages.
public struct LocalizedText: Hashable, Sendable, Codable {
    /// The text by language.
    public let texts: [Language: String]

    /// A text given in one or more languages.
    public init(_ texts: [Language: String]) {
        self.texts = texts
    }

    /// The text in `language`, else in `fallback`, else in the alphabetically first language it has.
    public func text(in language: Language, fallback: Language = .danish) -> String {
        if let text = texts[language] ?? texts[fallback] { return text }
        let first = texts.min { $0.key.rawValue < $1.key.rawValue }
        return first?.value ?? ""
    }
}
