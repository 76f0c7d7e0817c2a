import ArgumentParser
import QuestionnaireFormat

/// `skridt questionnaire check`: reads question files and says what is wrong with them.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check question files.",
        discussion: """
            Every fault is told as a compiler does, on standard error: path:line:column, what is \
            wrong, what to do, and the line itself. The summary goes to standard output. With --json \
            the faults go to standard output as a list, and nothing else.

            Files with the same `url` are versions of one questionnaire: a number must rise as much as \
            what it names has changed.

            Ends with 0 when there are no errors (warnings are allowed unless --strict), 65 when there \
            are, 66 when a file is not there; the others are checked all the same.
            """
    )

    @Argument(help: "Question files, or folders to search for them.")
    var paths: [String]

    @Flag(help: "Print the faults as JSON.")
    var json = false

    @Flag(help: "Let warnings count as errors in how the command ends.")
    var strict = false

    func run() async throws {
        try await reportingFailures {
            try QuestionFile.withAll(in: paths, check)
        }
    }

    private func check(_ files: [QuestionFile]) throws {
        let report = CheckReport(of: files)
        if json {
            try Console.printJSON(report.faults)
        } else {
            report.messages.forEach(Console.say)
            Console.print(report.summary)
        }
        guard report.isAcceptable(strictly: strict) else {
            throw ExitCode(ExitStatus.badQuestionFile.rawValue)
        }
    }
}

/// What a check found, apart from where it is printed.
struct CheckReport {
    /// One fault, as `--json` writes it.
    struct Fault: Hashable, Encodable {
        let path: String
        let line: Int
        let column: Int
        let severity: String
        let what: String
        let remedy: String

        init(_ diagnostic: Diagnostic) {
            path = diagnostic.path
            line = diagnostic.line
            column = diagnostic.column
            severity = diagnostic.severity.rawValue
            what = diagnostic.what
            remedy = diagnostic.remedy
        }
    }

    /// How many files were read.
    let questionnaires: Int
    /// All faults, in the order of files and lines.
    let faults: [Fault]
    /// The faults in each file that has any, with the lines they are on.
    let messages: [String]

    /// Reads `files`.
    init(of files: [QuestionFile]) {
        let readings = VersionCheck.readings(of: files)
        questionnaires = files.count
        faults = readings.flatMap(\.diagnostics).map(Fault.init)
        messages = zip(files, readings)
            .filter { !$0.1.diagnostics.isEmpty }
            .map { $0.1.rendered(source: $0.0.bytes) }
    }

    /// How many faults are errors.
    var errors: Int { faults.count { $0.severity == Diagnostic.Severity.error.rawValue } }

    /// Whether nothing was found that must be put right; `strictly` makes that every warning.
    func isAcceptable(strictly: Bool) -> Bool {
        strictly ? faults.isEmpty : errors == 0
    }

    /// E.g.
    ///
    /// `5 questionnaires, no faults`.
    var summary: String {
        let warnings = faults.count - errors
        let found = [
            errors > 0 ? counted(errors, "error") : nil,
            warnings > 0 ? counted(warnings, "warning") : nil,
        ]
        let verdict = found.compactMap(\.self).joined(separator: ", ")
        return "\(counted(questionnaires, "questionnaire")), "
            + (verdict.isEmpty ? "no faults" : verdict)
    }
}
