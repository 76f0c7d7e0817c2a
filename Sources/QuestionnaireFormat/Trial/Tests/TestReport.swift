import Progression

/// What came of the tests beside one question file.
public struct TestReport: Hashable, Sendable {
    /// The question file.
    public let questionnaire: QuestionFile
    /// The file of tests; `nil` if there is none.
    public let tests: QuestionFile?
    /// How many tests were run.
    public let count: Int
    /// How many of them did not come out as they say.
    public let failed: Int
    /// Faults of either file, and everything that did not come out; none when all is well.
    public let failures: [Diagnostic]
    /// How many things tests should see there are: options, ends of scales, yes and no, conditions,
    /// constraints, receipts, scores.
    public let total: Int
    /// Those that no test has seen, by their place in the question file.
    public let uncovered: [Diagnostic]

    /// Whether both files are sound and every test came out.
    public var isPassed: Bool { failures.isEmpty }

    /// How much of what should be seen was seen, in whole percent, rounded down.
    public var percent: Int {
        guard isRun else { return 0 }
        return total == 0 ? 100 : 100 * (total - uncovered.count) / total
    }

    /// Whether there were sound tests to run.
    private let isRun: Bool

    /// Runs `tests` on what `questionnaire` says.
    public init(of questionnaire: QuestionFile, tests: QuestionFile?) {
        self.questionnaire = questionnaire
        self.tests = tests
        let reading = questionnaire.read()
        let errors = reading.diagnostics.filter { $0.severity == .error }
        guard let read = reading.questionnaire else {
            (count, failed, total, isRun) = (0, 0, 0, false)
            (failures, uncovered) = (errors, [])
            return
        }
        var faults = FaultList()
        let runs = Self.runs(of: tests, on: read, &faults)
        let failing = runs.filter { !$0.failures.isEmpty }
        faults.add(failing.flatMap(\.failures))
        count = runs.count
        failed = failing.count
        isRun = !runs.isEmpty
        failures = tests.map { faults.diagnostics(path: $0.path) } ?? []
        let document = QuestionnaireReader.structure(of: questionnaire.bytes).document
        let points = document.map { read.coveragePoints(in: $0) } ?? []
        let seen = runs.reduce(into: Set<CoveragePoint>()) { $0.formUnion($1.seen) }
        total = points.count
        uncovered = Self.diagnostics(
            of: points.filter { !seen.contains($0.point) },
            path: questionnaire.path
        )
    }

    /// The tests, run; none as long as the file has faults.
    private static func runs(
        of tests: QuestionFile?,
        on questionnaire: Questionnaire,
        _ faults: inout FaultList
    ) -> [TestRun] {
        guard let tests else { return [] }
        let (document, structural) = QuestionnaireReader.structure(of: tests.bytes, as: .tests)
        var reader = TestReader(questionnaire: questionnaire)
        let cases = document.map { reader.tests(in: $0) } ?? []
        faults.add(structural.faults)
        faults.add(reader.faults.faults)
        return faults.hasErrors ? [] : cases.map { TestRun($0, of: questionnaire) }
    }

    private static func diagnostics(
        of points: [(point: CoveragePoint, place: Place)],
        path: String
    ) -> [Diagnostic] {
        var list = FaultList()
        for (point, place) in points {
            let (what, remedy) = point.complaint
            list.warning(at: place, what, remedy)
        }
        return list.diagnostics(path: path)
    }
}
