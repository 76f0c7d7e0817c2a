/// A line end that YAML counts and editors do not.
///
/// Every place behind one would be told wrong, so a file that has one is not read.
enum OddLineEnd {
    /// The first one in `text` that is neither a line feed nor a carriage return with one.
    static func first(in text: String) -> (place: Place, scalar: Unicode.Scalar)? {
        var line = 1
        var column = 1
        var carriageReturn: Place?
        for scalar in text.unicodeScalars {
            if let carriageReturn, scalar != "\n" { return (carriageReturn, "\r") }
            let place = Place(line: line, column: column)
            if Self.never.contains(scalar) { return (place, scalar) }
            carriageReturn = scalar == "\r" ? place : nil
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return carriageReturn.map { ($0, "\r") }
    }

    /// Next line, line separator and paragraph separator.
    private static let never: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]

    /// `U+2028`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
