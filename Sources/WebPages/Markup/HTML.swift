import Progression

/// A piece of markup, escaped by default.
///
/// What is written literally is markup; what is put in between is text, unless it is `HTML` itself:
///
/// ```swift
/// let line: HTML = "<p>\(name)</p>"  // `name` cannot break out
/// ```
///
/// Attribute values are always written in double quotes.
struct HTML: Hashable, Sendable {
    /// The markup as it is sent.
    let markup: String

    /// Nothing.
    static let none = HTML(markup: "")

    private init(markup: String) {
        self.markup = markup
    }

    /// Text of unknown origin, escaped.
    init(text: String) {
        markup = Self.escaped(text)
    }

    /// Several pieces one after the other.
    init(_ pieces: some Sequence<HTML>) {
        markup = pieces.map(\.markup).joined()
    }

    /// Replaces what means something in markup; characters HTML forbids become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        markup = value
    }

    init(stringInterpolation: Interpolation) {
        markup = stringInterpolation.markup
    }

    /// Collects literal markup and what is put into it.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        /// Text, escaped.
        mutating func appendInterpolation(_ text: String) {
            markup += HTML(text: text).markup
        }

        /// A number.
        mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }

        /// Markup, as it is.
        mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        /// Markup if there is any.
        mutating func appendInterpolation(_ html: HTML?) {
            markup += html?.markup ?? ""
        }

        /// Several pieces of markup.
        mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { markup += piece.markup }
        }
    }
}

extension HTML {
    /// A name or another text from people, kept from turning the line round it.
    static func name(_ text: String) -> HTML {
        "<bdi>\(text)</bdi>"
    }

    /// A text in a language that may be another than the page's.
    static func text(_ text: String, in language: Language, on page: Language) -> HTML {
        if language == page { return HTML(text: text) }
        let direction = language.direction.rawValue
        return "<span lang=\"\(language.rawValue)\" dir=\"\(direction)\">\(text)</span>"
    }
}
