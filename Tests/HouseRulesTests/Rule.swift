import Foundation
import Testing

/// One thing the house forbids, and how it is found in a file.
struct Rule: Sendable, CustomTestStringConvertible {
    /// What is asked, as a sentence.
    let sentence: String
    /// Which files it is about.
    let applies: @Sendable (SourceFile) -> Bool
    /// The lines, counted from 1, that break it, each with what was found there.
    let find: @Sendable (SourceFile) -> [Finding]

    /// What was found on a line, counted from 1.
    typealias Finding = (line: Int, found: String)

    var testDescription: String { sentence }

    /// Every place in `files` that breaks the rule, as `path:line: found — sentence`.
    func violations(in files: [SourceFile]) -> [String] {
        files.filter(applies).flatMap { file in
            find(file).map { "\(file.path):\($0.line): \($0.found) — \(sentence)" }
        }
    }
}

extension Rule {
    /// Which of a file's three texts a rule about words looks at.
    enum Sight {
        case code
        case codeAndStrings
        case everything
    }

    /// A rule that forbids words, given as regular expressions.
    static func forbidding(
        _ patterns: [String],
        in sight: Sight = .code,
        because sentence: String,
        where applies: @escaping @Sendable (SourceFile) -> Bool
    ) -> Rule {
        let words = patterns.map(Pattern.init)
        let find: @Sendable (SourceFile) -> [Finding] = { file in
            let text =
                switch sight {
                case .code: file.code
                case .codeAndStrings: file.uncommented
                case .everything: file.text
                }
            return words.flatMap { $0.findings(in: text) }
        }
        return Rule(sentence: sentence, applies: applies, find: find)
    }
}

/// A regular expression; `^` and `$` are the ends of a line.
struct Pattern: Sendable {
    private let expression: NSRegularExpression

    init(_ pattern: String) {
        do {
            expression = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
        } catch {
            preconditionFailure("not a regular expression: \(pattern)")
        }
    }

    /// Where `text` has it.
    func findings(in text: String) -> [Rule.Finding] {
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).compactMap { match in
            Range(match.range, in: text).map { range in
                let line = text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
                return (line, String(text[range]))
            }
        }
    }
}
