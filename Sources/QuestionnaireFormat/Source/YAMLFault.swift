import Yams

/// Turns the YAML library's errors into faults in an author's words.
enum YAMLFault {
    /// The fault that `error` stands for.
    static func fault(for error: any Error, in text: String) -> Fault {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = Place(line: mark.line, column: mark.column)
            let line = SourceLines(Array(text.utf8))[place.line] ?? ""
            return Fault(
                place: place,
                what: problem.contains(secondDocument)
                    ? "a second document begins here" : "this is not YAML: \(problem)",
                remedy: remedy(for: problem, in: line)
            )
        case .reader(_, let offset, _, _):
            return Fault(
                place: place(of: offset ?? 0, in: text),
                what: "there is a control character in the file",
                remedy: "remove it"
            )
        default:
            return Fault(
                place: .start,
                what: "the file cannot be read as YAML",
                remedy: "check that it is a text file"
            )
        }
    }

    private static func remedy(for problem: String, in line: String) -> String {
        if line.contains("\t") { return "indent with spaces, never with tabs" }
        if line.contains("operator: >") { return "put the operator in quotes: '>='" }
        return remedies.first { problem.contains($0.problem) }?.remedy ?? generalRemedy
    }

    private static let secondDocument = "found another document"

    private static let remedies = [
        (
            problem: "mapping values are not allowed",
            remedy: "put a text that has a colon in it in quotes, and check the indentation"
        ),
        (
            problem: "cannot start any token",
            remedy: "put a text that begins with a sign such as @, `, % or & in quotes"
        ),
        (problem: "undefined alias", remedy: "put a text that begins with * in quotes"),
        (problem: "end of stream", remedy: "a quote or bracket above was never closed; close it"),
        (problem: secondDocument, remedy: "keep one questionnaire to a file; remove the `---`"),
        (problem: "escape character", remedy: "put the text in single quotes instead"),
        (problem: "expected ':'", remedy: "write `key: value`, with a colon and a space"),
        (problem: "expected ','", remedy: "check commas, quotes and brackets on this line"),
    ]

    private static let generalRemedy =
        "check the indentation, quotes and brackets here and on the line above"

    /// The place of the character at `offset`.
    private static func place(of offset: Int, in text: String) -> Place {
        let before = text.prefix(offset)
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Place(line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
    }
}
