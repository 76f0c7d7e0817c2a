import ArgumentParser
import QuestionnaireFormat

/// `skridt questionnaire test`: runs the tests beside question files.
struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests beside question files.",
        discussion: """
            The tests of NAME.yaml stand in NAME.tests.yaml beside it:

              tests:
                - name: everything at its best
                  today: 2026-01-05
                  answers: {talks: 5, helpers: [family, friend], why: dont_know}
                  expect:
                    relevant: [why]
                    irrelevant: [alone]
                    values: {sum: 7}
                    scores: {network: 75, other: missing}
                    receipt: thanks

            Questions without an answer are skipped. `error: age` and `warning: age` expect that an \
            answer is not taken, or only when it is confirmed. What does not come out is told on \
            standard error with path, line and column; so is what no test has seen: an option, an end \
            of a scale, yes or no, a condition both ways, a constraint both ways, a receipt, a score \
            computed and missing.

            Ends with 0 when every test passes and as much is covered as --minimum asks, else with 65; \
            66 when a file is not there; the others are tested all the same.
            """
    )

    @Argument(help: "Question files, or folders to search for them.")
    var paths: [String]

    @Flag(help: "Print everything as JSON.")
    var json = false

    @ArgumentParser.Option(help: "The least coverage of each file, in percent.")
    var minimum = 0

    func validate() throws {
        guard (0...100).contains(minimum) else {
            throw ValidationError("--minimum takes a percentage from 0 to 100.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            try QuestionFile.withAll(in: paths, test)
        }
    }

    private func test(_ files: [QuestionFile]) throws {
        let reports = files.map { TestReport(of: $0, tests: $0.tests) }
        if json {
            try Console.printJSON(reports.map(TestSummary.init))
        } else {
            reports.forEach(say)
        }
        guard reports.allSatisfy({ $0.isPassed && $0.percent >= minimum }) else {
            throw ExitCode(ExitStatus.badQuestionFile.rawValue)
        }
    }

    private func say(_ report: TestReport) {
        for failure in report.failures {
            let file = report.tests.flatMap { $0.path == failure.path ? $0 : nil }
            Console.say(failure.rendered(source: (file ?? report.questionnaire).bytes))
        }
        if report.count > 0 { report.uncovered.map(\.summary).forEach(Console.say) }
        Console.print(TestSummary(report).sentence)
    }
}

/// What came of one file's tests, as `--json` writes it.
struct TestSummary: Encodable {
    let path: String
    let tests: Int
    let failed: Int
    let failures: [CheckReport.Fault]
    let coverage: Coverage
    private let hasTests: Bool

    private enum CodingKeys: CodingKey {
        case path, tests, failed, failures, coverage
    }

    struct Coverage: Encodable {
        let percent: Int
        let covered: Int
        let total: Int
        let uncovered: [CheckReport.Fault]
    }

    init(_ report: TestReport) {
        path = report.questionnaire.path
        hasTests = report.tests != nil
        tests = report.count
        failed = report.failed
        failures = report.failures.map(CheckReport.Fault.init)
        coverage = Coverage(
            percent: report.percent,
            covered: report.total - report.uncovered.count,
            total: report.total,
            uncovered: report.uncovered.map(CheckReport.Fault.init)
        )
    }

    /// E.g.
    ///
    /// `Questionnaires/network.yaml: 4 tests pass, 100 % covered (31 of 31)`.
    var sentence: String {
        guard tests > 0 else {
            let isSound = failures.isEmpty && !hasTests
            return "\(path): \(isSound ? "there are no tests beside it" : "no test was run")"
        }
        let outcome =
            failed > 0
            ? "\(failed) of \(counted(tests, "test")) failed" : "\(counted(tests, "test")) passed"
        return "\(path): \(outcome), \(coverage.percent) % covered "
            + "(\(coverage.covered) of \(coverage.total))"
    }
}
