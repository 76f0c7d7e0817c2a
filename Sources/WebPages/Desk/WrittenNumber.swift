/// Numbers as people type them.
enum WrittenNumber {
    /// A whole number; `nil` if it is none.
    static func whole(_ text: String) -> Int? {
        Int(text.replacing("\u{2212}", with: "-"))
    }

    /// A number with a comma or a point before its decimals.
    ///
    /// `1.500` in a language with a decimal comma is fifteen hundred to one and one and a half to
    /// another: it is asked about, not guessed.
    static func read(_ text: String, mark: String) throws(QuestionProblem) -> Double {
        let plain = text.replacing("\u{2212}", with: "-")
        let digits = plain.hasPrefix("-") || plain.hasPrefix("+") ? plain.dropFirst() : plain[...]
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard let whole = parts.first,
            parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            digits.contains(where: \.isNumber)
        else { throw .notADecimal }
        let isGrouped = !whole.isEmpty && whole.count <= 3 && whole != "0"
        if isGrouped, parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }),
            parts.count > 2 || !digits.contains(mark)
        {
            throw .thousands
        }
        guard parts.count <= 2, let number = Double(plain.replacing(",", with: ".")) else {
            throw .notADecimal
        }
        return number
    }
}
