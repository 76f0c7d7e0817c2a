/// Finds files in which aliases stand for so much that reading them would never end.
///
/// Question files have no aliases at all, but the library puts them together before anybody can refuse
/// them, and looks at what each stands for again and again: ten lines of ten aliases each are ten thousand
/// million entries. What merely looks like one, in a text, is too rare to matter.
enum ManyAliases {
    /// So many can stand for a few hundred entries at most, and are left to the reader, who tells their
    /// places.
    private static let most = 16

    /// Where the first alias is, if there are too many.
    static func first(in text: String) -> Place? {
        var (aliases, anchors) = (0, 0)
        var first: Place?
        var (line, column) = (1, 0)
        var (before, sign): (Unicode.Scalar, Unicode.Scalar) = ("\n", "\n")
        for next in text.unicodeScalars {
            if sign == "*" || sign == "&", starts.contains(before), isNamed(next) {
                if sign == "*" {
                    aliases += 1
                    first = first ?? Place(line: line, column: column)
                } else {
                    anchors += 1
                }
            }
            (before, sign) = (sign, next)
            if next == "\n" {
                (line, column) = (line + 1, 0)
            } else {
                column += 1
            }
        }
        return aliases > most && anchors > 1 ? first : nil
    }

    /// What stands before the beginning of a value.
    private static let starts: Set<Unicode.Scalar> = [
        " ", "\t", "\n", "\r", "[", ",", "{", ":", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    ]

    /// Whether a name can begin with a sign.
    private static func isNamed(_ sign: Unicode.Scalar) -> Bool {
        sign == "-" || sign == "_" || sign.properties.isAlphabetic
            || sign.properties.numericType != nil
    }
}
