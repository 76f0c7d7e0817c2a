import FoundationEssentials
import SeededNumbers
import Testing

@testable import Progression

@Suite struct PackedCourseTests {
    @Test(arguments: 1...60)
    func `a packed course says what the series say`(seed: Int) {
        var history = ChanceHistory(seed: UInt64(seed))
        let measurements = history.measurements(1 + seed)
        let course = Course(of: measurements)
        let packed = PackedCourse(of: measurements)
        #expect(
            packed.series.map(\.factor)
                == course.series.filter { !$0.measurements.isEmpty }.map(\.factor)
        )
        for one in packed.series {
            let series = course[one.factor]
            #expect(one.scores.map(\.score) == series.scored.map(\.score))
            #expect(one.precision == series.scored.last?.measurement.precision)
            let summary = one.summary
            #expect(summary.verdict == series.verdict)
            #expect(summary.lastChange == series.lastChange)
            #expect(summary.differenceSinceStart == series.differenceSinceStart)
            #expect(summary.trendVerdict == series.trendVerdict)
            #expect((summary.line == nil) == (series.trend == nil))
            guard let line = summary.line, let trend = series.trend else { continue }
            #expect(isClose(line.slope, trend.line.slope))
            #expect(isClose(line.standardError ?? 0, trend.line.standardError ?? 0))
            #expect(isClose(summary.reliableTrend?.change ?? 0, series.reliableTrend?.change ?? 0))
        }
    }

    @Test(arguments: 1...60)
    func `measurements packed as they come give the bytes of all packed at once`(seed: Int) {
        var history = ChanceHistory(seed: UInt64(1_000 + seed))
        let measurements = history.measurements(80)
        var course = PackedCourse()
        var kept = 0
        for (index, measurement) in measurements.enumerated() {
            if course.append(measurement) {
                kept += 1
            } else {
                course = PackedCourse(of: Array(measurements.prefix(index + 1)))
            }
            #expect(course.bytes == PackedCourse(of: Array(measurements.prefix(index + 1))).bytes)
        }
        #expect(kept > 10 && kept < 80)
    }

    @Test(arguments: 1...20)
    func `the order in which measurements came leaves no trace`(seed: Int) {
        var history = ChanceHistory(seed: UInt64(2_000 + seed))
        var numbers = SeededNumbers(seed: UInt64(seed))
        let measurements = history.measurements(50)
        let shuffled = measurements.shuffled(using: &numbers)
        #expect(PackedCourse(of: shuffled).bytes == PackedCourse(of: measurements).bytes)
    }

    @Test(arguments: 1...20)
    func `what was written is read again`(seed: Int) {
        var history = ChanceHistory(seed: UInt64(3_000 + seed))
        let course = PackedCourse(of: history.measurements(seed * 4))
        let bytes = course.bytes
        #expect(PackedCourse(bytes: bytes) == course)
        var summaries: [SeriesSummary] = []
        let isCourse = PackedCourse.forEachSummary(in: bytes.span.bytes) { summaries.append($0) }
        #expect(isCourse)
        #expect(summaries == course.series.map(\.summary))
        for length in 0..<bytes.count {
            let cut = Array(bytes.prefix(length))
            #expect(PackedCourse(bytes: cut) == nil)
            let isCourse = PackedCourse.forEachSummary(in: cut.span.bytes) { _ in }
            #expect(!isCourse)
        }
    }

    @Test func `bytes of another form, or with more behind them, are no course`() {
        var history = ChanceHistory(seed: 7)
        let bytes = PackedCourse(of: history.measurements(30)).bytes
        var other = bytes
        other[0] = 2
        var nowhere = bytes
        nowhere[2] = 9
        for odd in [other, nowhere, bytes + [0], [], [1, 200]] {
            #expect(PackedCourse(bytes: odd) == nil)
        }
    }

    /// What is on the disk of a municipality must not change unnoticed: with another form goes another number of
    /// it, and a migration.
    @Test func `the form is the one that is on the disks`() {
        let measurements = [(0.0, 25.0), (6, 50)].enumerated().map { index, point in
            CourseTests.measurement(UInt8(index), week: point.0, score: point.1, factor: .readiness)
        }
        let bytes = PackedCourse(of: measurements).bytes
        let text = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        #expect(bytes.count == 2 + 86 + 2 * 8)
        #expect(text == Self.onDisk)
    }

    private static let onDisk =
        "0101"
        + "040202000000d7fb"
        + "01864ce563af0048e938940100000060"
        + "3411950100000000"
        + "0000000034409a9999999999e93f0000"
        + "00000000f03f000000000000f03f0000000000c0"
        + "5240000000000000494000000000006aa840"
        + "0000000000010400"
        + "00184bd800010200"

    @Test(arguments: [
        0, 100, 50, 33.333333333333336, 62.5, 1e-300, 99.99999999999999, 12.345678901234567,
    ])
    func `a score is kept to the last bit`(score: Double) {
        var points = PackedPoints()
        points.append(at: 1_000, 25)
        points.append(at: 2_000, score)
        #expect(points.count == 2 && points.start == 1_000)
        #expect(points[0] == (0, 25))
        #expect(points[1].offset == 1_000 && points[1].value.bitPattern == score.bitPattern)
    }

    @Test(arguments: [4, 10], 1...8)
    func `the scores of a questionnaire take one word each`(top: Int, items: Int) {
        var points = PackedPoints()
        var numbers = SeededNumbers(seed: UInt64(items))
        for occasion in 0..<50 {
            let shares = (0..<items).map { _ in
                Double(Int.random(in: 0...top, using: &numbers)) / Double(top)
            }
            let score = 100 * (shares.reduce(0, +) / Double(items))
            points.append(at: Int64(occasion) * 3_628_800_000, score)
            #expect(points[occasion].value.bitPattern == score.bitPattern)
        }
        #expect(!points.isWide)
    }

    @Test func `forty years between two scores are kept too`() {
        var points = PackedPoints()
        points.append(at: -5, 25)
        points.append(at: 1_262_304_000_000, 50)
        #expect(points.isWide && points.count == 2)
        #expect(points[0] == (0, 25) && points[1] == (1_262_304_000_005, 50))
    }

    private func isClose(_ one: Double, _ other: Double) -> Bool {
        abs(one - other) <= 1e-9 * max(1, abs(one))
    }
}
