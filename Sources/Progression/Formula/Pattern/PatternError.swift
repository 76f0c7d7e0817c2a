/// Why a text is not a ``Pattern``, and where.
public struct PatternError: Error, Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// Where, in Unicode scalars from 0.
    public let offset: Int

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// What can be wrong with a pattern.
    public enum Kind: Hashable, Sendable {
        /// There is nothing in it.
        case empty
        /// It is longer than anyone can check.
        case tooLong
        /// Groups inside groups inside groups.
        case tooDeep
        /// Its repetitions, written out, are too many.
        case tooLarge
        /// A `(` without its `)`.
        case unclosedGroup
        /// A `)` without its `(`.
        case unopenedGroup
        /// A `(?…)` that names, switches or binds something.
        case specialGroup
        /// A `[` without its `]`.
        case unclosedClass
        /// `[]`, which nothing could match.
        case emptyClass
        /// `[z-a]`, or a range that begins or ends with more than one character.
        case impossibleRange
        /// `*`, `+`, `?` or `{…}` after nothing.
        case nothingToRepeat
        /// `{4,2}`.
        case impossibleRepetition
        /// `*?` and its like.
        case lazy
        /// `*+` and its like.
        case possessive
        /// `(?=…)` and its like.
        case lookAround
        /// `\1` and its like.
        case backReference
        /// `^`, `$` or `\b` in the middle.
        case anchor
        /// A backslash before a letter that means nothing.
        case unknownEscape(Unicode.Scalar)
        /// A backslash at the end.
        case unfinishedEscape
        /// A sign that must have a backslash before it.
        case unescaped(Unicode.Scalar)
    }

    /// What is wrong, as words to follow "the pattern …".
    public var what: String { words.what }

    /// What to do about it.
    public var remedy: String { words.remedy }

    private var words: (what: String, remedy: String) {
        switch kind {
        case .empty: ("is empty", "write what the whole text must look like, or remove it")
        case .tooLong:
            ("is longer than \(PatternParser.lengthLimit) characters", "shorten it")
        case .tooDeep:
            (
                "has groups inside each other more than \(PatternParser.depthLimit) deep",
                "take out the groups that do nothing"
            )
        case .tooLarge: ("repeats too much", "use smaller numbers in `{ }`")
        case .unclosedGroup: ("has a `(` that is never closed", "add `)`, or write `\\(`")
        case .unopenedGroup: ("has a `)` without a `(`", "remove it, or write `\\)`")
        case .specialGroup:
            ("has a group with a name or a switch", "write a plain group, `( )` or `(?: )`")
        case .unclosedClass: ("has a `[` that is never closed", "add `]`, or write `\\[`")
        case .emptyClass: ("has an empty class", "name characters between `[` and `]`")
        case .impossibleRange:
            ("has a range that runs backwards", "write the smaller end first: `[a-z]`, `[0-9]`")
        default: otherWords
        }
    }

    private var otherWords: (what: String, remedy: String) {
        switch kind {
        case .nothingToRepeat:
            ("repeats nothing here", "write what is to be repeated first, or a backslash before it")
        case .impossibleRepetition:
            ("has a repetition whose end is below its beginning", "write `{2,4}`")
        case .lazy:
            ("has a lazy repetition", "remove the second `?`: the whole text must match anyway")
        case .possessive: ("has a possessive repetition", "remove the second `+`")
        case .lookAround:
            (
                "looks ahead or behind, which is not read",
                "say with two conditions what must hold: `constraint: matches(., '…') and …`"
            )
        case .backReference:
            ("refers back to a group, which is not read", "write out what may stand there")
        case .anchor:
            ("has an anchor in the middle", "remove it: the whole text must match anyway")
        case .unknownEscape(let letter):
            (
                "has `\\\(letter)`, which means nothing here",
                "write `\(letter)`, `\\d`, `\\w` or `\\s`"
            )
        case .unfinishedEscape: ("ends with a backslash", "write `\\\\` for a backslash")
        case .unescaped(let sign):
            ("has a bare `\(sign)`", "write `\\\(sign)`")
        default: ("cannot be read", "write it anew")
        }
    }
}
