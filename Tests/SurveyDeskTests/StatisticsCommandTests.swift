import Foundation
import Testing

@testable import skridt

/// `skridt statistics`, on the reference data of `ProgressionTests`.
@Suite struct StatisticsCommandTests {
    private static let reference = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "ProgressionTests/Reference")

    private static func table(_ name: String) throws -> NumberTable {
        try NumberTable(at: reference.appending(path: name).path)
    }

    private func failure(_ work: () throws -> Void) -> Failure? {
        do {
            try work()
            return nil
        } catch { return error as? Failure }
    }

    private func isNear(_ one: Double?, _ other: Double, _ tolerance: Double) -> Bool {
        one.map { abs($0 - other) <= tolerance * abs(other) } ?? false
    }

    @Test func `every value of the reference scale is there`() throws {
        let report = try ScaleReport(of: Self.table("synthetic_items.csv"), answers: 1...5)
        #expect(report.respondents == 200 && report.complete == 173)
        #expect(report.missingAnswers == 28)
        #expect(report.scores.scored == 200)
        #expect(report.items.map(\.item) == ["q1", "q2", "q3", "q4"])
        let figures: [(Double?, Double)] = [
            (report.alpha, 0.750226844195), (report.standardisedAlpha, 0.748451246058),
            (report.meanCorrelation, 0.426553922771), (report.omega, 0.758435772127),
            (report.standardisedOmega, 0.753055620295), (report.scores.mean, 57.1458333333),
            (report.scores.sd, 20.2907893574), (report.scores.ceilingPercent, 1),
            (report.error.sd, 20.1987021794), (report.error.sem, 10.0947680915),
            (report.error.sDiff, 14.276157944), (report.error.mdc95, 27.9812695703),
            (report.error.mdc90, 23.4842798179), (report.items[3].alphaIfDeleted, 0.735936111881),
            (report.items[0].itemTotalCorrelation, 0.631848793189),
            (report.items[1].loading, 0.660857343842),
        ]
        for (figure, expected) in figures { #expect(isNear(figure, expected, 1e-6), "\(expected)") }
        #expect(report.scores.floorPercent == 0)
    }

    @Test func `every value of the reference growth is there`() throws {
        let report = try GrowthReport(of: Self.table("synthetic_long.csv"), unitWeeks: 6)
        #expect(report.rows == 287 && report.citizens == 60 && report.citizensWithTwo == 6)
        #expect(report.deviations.below == 4 && report.deviations.above == 3)
        #expect(isNear(report.model.remlCriterion, 2111.00170432, 1e-10))
        #expect(isNear(report.model.sigma, 6.59316572968, 1e-6))
        #expect(isNear(report.interceptOnly?.remlCriterion, 2151.09897985, 1e-10))
        #expect(isNear(report.interceptOnly?.interceptVariance, 161.3463619153, 1e-6))
        let first = try #require(report.slopes.first)
        #expect(first.citizen == "C001" && first.n == 8)
        #expect(isNear(first.ols, 1.46218647982, 1e-9))
        #expect(isNear(first.theilSen, 1.66428571429, 1e-9))
        #expect(isNear(first.ebDev, -0.31272555075, 1e-4))
        #expect(isNear(first.ebSD, 0.8857657773, 1e-4))
        #expect(isNear(first.ebTotal, 1.59950277870, 1e-4))
        #expect(first.ebTotalError > first.ebSD)
    }

    @Test func `as JSON the figures have names with underscores, all digits, and sorted keys`()
        throws
    {
        let report = try GrowthReport(of: Self.table("small_long.csv"), unitWeeks: 6)
        let json = try Console.json(report, keys: .convertToSnakeCase)
        #expect(json.contains("\"eb_total_error\""))
        #expect(json.contains("\"reml_criterion\""))
        #expect(json.contains("\"is_singular\" : true"))
        #expect(report.text.contains("The fit is singular"))
    }

    @Test func `a table from a Danish spreadsheet is the same table`() throws {
        let text = try String(
            contentsOf: Self.reference.appending(path: "small_long.csv"),
            encoding: .utf8
        )
        let danish =
            "\u{FEFF}"
            + text.replacing(",", with: ";").replacing(".", with: ",").replacing("\n", with: "\r\n")
        let one = try GrowthReport(of: Self.table("small_long.csv"), unitWeeks: 6)
        let other = try GrowthReport(of: NumberTable(danish, path: "d.csv"), unitWeeks: 6)
        #expect(one.model.remlCriterion == other.model.remlCriterion)
    }

    @Test func `a line without a score is passed over and counted, a single measurement is kept`()
        throws
    {
        let text = """
            week,citizen,score
            0,a,40
            6,a,45
            12,a,44
            0,b,50
            6,b,NA
            0,c,30
            6,c,38
            12,c,47
            18,c,41

            """
        let report = try GrowthReport(of: NumberTable(text, path: "x.csv"), unitWeeks: 6)
        #expect(report.rows == 8 && report.rowsWithoutScore == 1)
        #expect(report.slopes.map(\.n) == [3, 1, 4])
        #expect(report.slopes[1].ols == nil)
        #expect(report.text.contains("–"))
    }

    @Test(arguments: [
        ("", "x.csv: a heading and at least one line are needed."),
        ("citizen,week,score\na,0\n", "x.csv:2: there are 2 columns where the heading has 3"),
        ("citizen,week,points\na,0,1\n", "x.csv:1: there is no column “score”"),
        ("citizen,week,score\na,0,much\n", "x.csv:2: “score” is not a number"),
        ("citizen,week,score\na,,1\n", "x.csv:2: the week is missing"),
        ("citizen,week,score\n,1,1\n", "x.csv:2: the citizen is missing"),
        ("citizen,week,score\na,0,1\na,6,2\n", "x.csv: there are too few measurements"),
        ("citizen,week,score\n\"a,0,1\n", "x.csv:2: a quotation mark is not closed"),
        (
            "citizen,week,score\na,0,1\na,0,2\na,0,4\na,0,2\n",
            "x.csv: all measurements are of one time"
        ),
    ])
    func `a table of growth that cannot be used is refused by line`(text: String, start: String) {
        let failure = failure {
            _ = try GrowthReport(of: NumberTable(text, path: "x.csv"), unitWeeks: 6)
        }
        #expect(failure?.status == .badQuestionFile)
        #expect(failure?.sentence.hasPrefix(start) == true, "\(failure?.sentence ?? "none")")
    }

    @Test(arguments: [
        ("r,a,b\n1,1,2\n2,7,3\n", "x.csv:3: “a” lies outside 1.0 to 5.0"),
        ("r\n1\n", "x.csv: there are no items"),
        ("r,a\n1,1\n2,2\n3,3\n", "x.csv: one item alone"),
        ("r,a,b\n1,1,2\n2,,3\n3,1,4\n", "x.csv: 2 respondents answered every item"),
        ("r,a,b\n1,1,2\n2,,3\n3,,4\n", "x.csv: 1 respondent answered every item"),
        ("r,a,b\n1,1,2\n2,1,3\n3,1,4\n", "x.csv: everybody answered “a” alike"),
        ("r,a,b\n1,1,3\n2,2,2\n3,3,1\n", "x.csv: the items take each other away"),
    ])
    func `a table of answers that cannot be used is refused by line`(text: String, start: String) {
        let failure = failure {
            _ = try ScaleReport(of: NumberTable(text, path: "x.csv"), answers: 1...5)
        }
        #expect(failure?.status == .badQuestionFile)
        #expect(failure?.sentence.hasPrefix(start) == true, "\(failure?.sentence ?? "none")")
    }

    @Test func `a file that is not there, or not text, is told apart`() throws {
        #expect(failure { _ = try NumberTable(at: "/nowhere.csv") }?.status == .noInput)
        let folder = FileManager.default.temporaryDirectory.path
        #expect(failure { _ = try NumberTable(at: folder) }?.status == .noInput)
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data([0x63, 0xE6, 0x0A, 0x31]).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(failure { _ = try NumberTable(at: file.path) }?.sentence.contains("UTF-8") == true)
    }
}
