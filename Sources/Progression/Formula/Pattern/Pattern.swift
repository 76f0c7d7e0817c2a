/// A regular expression that a whole text must match, in time linear in the length of the text.
///
/// Read are letters and escapes, `.`, classes such as `[a-zæøå]` and `[^,;]`, `\d` (0–9), `\w` (letters of
/// every script, digits, `_`), `\s` and their opposites, groups, `|`, and the repetitions `*`, `+`, `?`,
/// `{3}`, `{2,}` and `{2,4}`. A `^` at the very beginning and a `$` at the very end change nothing. What would
/// need an engine that tries one way after the other (look-around, back-references, lazy and possessive
/// repetitions) is an error.
///
/// Compared are Unicode scalars: an `å` in two parts (`a` and a ring) is not an `å` in one.
public struct Pattern: Hashable, Sendable {
    /// The pattern as written.
    public let source: String
    private let machine: PatternMachine

    /// The pattern that `source` says.
    ///
    /// - Throws: ``PatternError`` for the first thing in it that is not read.
    public init(_ source: String) throws(PatternError) {
        self.source = source
        machine = try PatternMachine(PatternParser.parse(source))
    }

    /// Whether the whole of `text` matches.
    public func matches(_ text: String) -> Bool {
        machine.matches(text)
    }

    /// Whether an engine that tries one way after the other may need exponential time: `(a+)+`, `(a|a)*`.
    ///
    /// Here it does no harm; but question files travel to other programs.
    public var explodesElsewhere: Bool {
        (try? PatternParser.parse(source)).map(PatternAmbiguity.isExponential) ?? false
    }

    /// Patterns are the same when they are written the same.
    public static func == (left: Pattern, right: Pattern) -> Bool {
        left.source == right.source
    }

    /// Feeds the pattern as written into `hasher`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
    }
}
