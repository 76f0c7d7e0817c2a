import Yams

/// Turns the YAML library's errors into faults in an author's words.
enum YAMLFault {
    /// The fault that `error` stands for.
    static func fault(for error: any Error, in text: String) -> Fault {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let lines = SourceLines(Array(text.utf8))
            let report = Report(
                problem: problem,
                found: lines.within(Place(line: mark.line, column: mark.column)),
                begun: context.map { Place(line: $0.mark.line, column: $0.mark.column) }
            )
            return report.fault(in: lines)
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

    /// The place of the character at `offset`.
    private static func place(of offset: Int, in text: String) -> Place {
        let before = text.prefix(offset)
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Place(line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
    }
}

/// What the library says: where something went wrong, and where the thing began in which it did.
private struct Report {
    let problem: String
    let found: Place
    let begun: Place?

    func fault(in lines: SourceLines) -> Fault {
        let line = lines[found.line] ?? ""
        if let quote = openQuote(in: lines) {
            return Fault(
                place: quote,
                what: "this quote is closed only on line \(found.line), where more follows",
                remedy: "close it where the text ends"
            )
        }
        if let space = oddSpace(in: lines) {
            return Fault(
                place: space,
                what: "here is a space that cannot break, which YAML takes for a letter",
                remedy: "write it anew with the space bar"
            )
        }
        if let words = words(in: line) {
            return Fault(place: found, what: words.what, remedy: words.remedy)
        }
        let known = Self.known.first { problem.contains($0.problem) }
        let isLost =
            known?.isAtBeginning == .always
            || known?.isAtBeginning == .onEarlierLine && begun?.line != found.line
        return Fault(
            place: isLost ? begun ?? found : found,
            what: known?.what ?? "YAML cannot make out what stands here",
            remedy: known?.remedy ?? Self.lookAround
        )
    }

    /// Where a space that cannot break keeps a key from being one; other programs put it into texts.
    private func oddSpace(in lines: SourceLines) -> Place? {
        guard problem.contains("find expected ':'"), let begun else { return nil }
        let line = Array((lines[begun.line] ?? "").unicodeScalars)
        return line.firstIndex(of: "\u{A0}").map { Place(line: begun.line, column: $0 + 1) }
    }

    /// What depends on the line; `nil` where it says nothing.
    private func words(in line: String) -> (what: String, remedy: String)? {
        let isNoToken = problem.contains("cannot start any token")
        if line.contains("\t"), isNoToken || problem.contains("tab character") {
            return ("here is a tab where spaces belong", "indent with spaces, never with tabs")
        }
        if isNoToken, line.contains("operator: >") {
            return ("to YAML this `>` begins a block of text", "put the operator in quotes: '>='")
        }
        if isNoToken, let sign = line.unicodeScalars.dropFirst(found.column - 1).first {
            return ("a text cannot begin with `\(sign)`", "put the text in quotes")
        }
        if ["expected key", "comment or line break"].contains(where: problem.contains),
            let item = line.firstMatch(of: /: \x7B(\w+)\x7D/)?.1
        {
            return ("`{\(item)}` is not how an item is named", "write `${\(item)}`")
        }
        guard problem.contains("expected ',' or") else { return nil }
        if line.unicodeScalars.dropFirst(found.column - 1).first == ":" {
            return (
                "no key can stand before this colon",
                "put a text that has a colon in it in quotes, or a comma before the key"
            )
        }
        return brackets(in: line)
    }

    /// What a name's own brackets or braces come to inside `{ }` and `[ ]`.
    private func brackets(in line: String) -> (what: String, remedy: String)? {
        if line.contains("${") {
            return (
                "inside `{ }` and `[ ]` YAML takes the braces of `${…}` for its own",
                "put the text or the formula in quotes"
            )
        }
        return line.firstMatch(of: /[^'\x22\w.](\w[\w.]*\[[0-9]+\])/).map { round in
            (
                "inside `{ }` and `[ ]` YAML takes the brackets of `\(round.1)` for its own",
                "put the name in quotes: '\(round.1)'"
            )
        }
    }

    /// Where the quote began, on an earlier line, that ends right before the place of the problem.
    private func openQuote(in lines: SourceLines) -> Place? {
        let before = (lines[found.line] ?? "").unicodeScalars.prefix(max(found.column - 1, 0))
        guard let quote = before.last(where: { $0 != " " }), "'\"".unicodeScalars.contains(quote),
            before.count(where: { $0 == quote }) == 1
        else { return nil }
        for number in stride(from: found.line - 1, through: 1, by: -1) {
            let line = Array((lines[number] ?? "").unicodeScalars)
            guard let last = line.lastIndex(of: quote) else { continue }
            let isOpening = line[..<last].count { $0 == quote }.isMultiple(of: 2)
            let beginsValue =
                last >= 2 && line[last - 1] == " " && ":-,".unicodeScalars.contains(line[last - 2])
            return isOpening && beginsValue ? Place(line: number, column: last + 1) : nil
        }
        return nil
    }

    /// A problem the library reports, in our words.
    private struct Known {
        let problem: String
        let what: String
        let remedy: String
        var isAtBeginning = Beginning.never

        /// Whether it is shown where the thing began instead of where it went wrong.
        enum Beginning {
            case never
            case onEarlierLine
            case always
        }
    }

    private static let lookAround =
        "check the indentation, quotes and brackets here and on the line above"

    /// The first that fits counts.
    private static let known = [
        Known(
            problem: "mapping values are not allowed",
            what: "no key can stand before this colon",
            remedy: "put a text that has a colon in it in quotes, and check the indentation"
        ),
        Known(
            problem: "undefined alias",
            what: "to YAML this `*` begins a name",
            remedy: "put a text that begins with * in quotes"
        ),
        Known(
            problem: "alphabetic or numeric",
            what: "to YAML this `*` or `&` begins a name",
            remedy: "put a text that begins with * or & in quotes",
            isAtBeginning: .always
        ),
        Known(
            problem: "found unexpected end of stream",
            what: "this quote is never closed",
            remedy: "close it where the text ends",
            isAtBeginning: .always
        ),
        Known(
            problem: "document indicator",
            what: "this quote is not closed before a line `---`",
            remedy: "close it where the text ends",
            isAtBeginning: .always
        ),
        Known(
            problem: "found another document",
            what: "a second document begins here",
            remedy: "keep one questionnaire to a file; remove the `---`"
        ),
        Known(
            problem: "Unicode character escape",
            what: "this `\\u…` is no whole character",
            remedy: "write the character itself"
        ),
        Known(
            problem: "escape",
            what: "YAML does not know this `\\`",
            remedy: "put the text in single quotes instead"
        ),
        Known(
            problem: "hexdecimal",
            what: "YAML does not know this `\\`",
            remedy: "put the text in single quotes instead"
        ),
        Known(
            problem: "find expected ':'",
            what: "this is no key with a value",
            remedy: "write `key: value`, with a colon and a space",
            isAtBeginning: .always
        ),
        Known(
            problem: "expected ',' or",
            what: "a comma is missing here, or a bracket is not closed",
            remedy: "check commas, quotes and brackets",
            isAtBeginning: .onEarlierLine
        ),
        Known(problem: "expected '-'", what: "a list breaks off here", remedy: lookAround),
        Known(problem: "expected key", what: "a row of keys breaks off here", remedy: lookAround),
        Known(
            problem: "expected node content",
            what: "a value is missing here",
            remedy: "write it, or remove the comma"
        ),
        Known(
            problem: "sequence entries are not allowed",
            what: "a list cannot begin here",
            remedy: "begin it on a line of its own, with `- `"
        ),
        Known(
            problem: "nesting level",
            what: "there is too much inside each other here",
            remedy: "close brackets that were left open"
        ),
        Known(
            problem: "comment or line break",
            what: "to YAML a `>` or `|` before this begins a block of text",
            remedy: "put the text or the formula in quotes"
        ),
        Known(
            problem: "document start",
            what: "something stands after the end of the file's keys",
            remedy: lookAround
        ),
    ]
}
