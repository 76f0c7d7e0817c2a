import FoundationEssentials
import Progression
import SeededNumbers
import Testing

/// What many courses come to, and what of it may be seen.
@Suite struct PopulationTests {
    private static let groups = ["Ungehuset", "Voksne", "Ydre"].map {
        PopulationGroup(municipality: "Nordby", unit: [$0])
    }

    /// Courses of so many citizens in each group.
    private func courses(
        _ sizes: [Int],
        seed: UInt64 = 1
    ) -> [(group: Int, measurements: [Measurement])] {
        sizes.enumerated().flatMap { group, size in
            (0..<size).map { number in
                var history = ChanceHistory(seed: seed + UInt64(group * 1_000 + number))
                return (group, history.measurements(40))
            }
        }
    }

    private func tally(_ courses: [(group: Int, measurements: [Measurement])]) -> PopulationTally {
        var tally = PopulationTally(groups: Self.groups, keepsSums: true)
        for course in courses {
            let bytes = PackedCourse(of: course.measurements).bytes
            let isCourse = tally.add(bytes.span.bytes, to: course.group)
            #expect(isCourse)
        }
        return tally
    }

    @Test func `the figures are those of the series one by one`() throws {
        let courses = courses([40, 30, 20])
        let report = PopulationReport(of: tally(courses), models: [:])
        let series = courses.map { Course(of: $0.measurements)[.network] }.filter {
            !$0.scored.isEmpty
        }
        let figures = try #require(report.factors.first { $0.series.factor == .network }).series
        #expect(figures.citizens == .shown((series.count + 2) / 5 * 5))
        let lines = series.compactMap(\.trend?.line)
        expect(figures.meanSlope, lines.map(\.slope))
        expect(
            figures.meanReach,
            lines.compactMap(\.interval).map { ($0.upperBound - $0.lowerBound) / 2 }
        )
        expect(figures.meanChange, series.compactMap(\.differenceSinceStart))
        expect(figures.meanScore, series.flatMap { $0.scored.map(\.score) })
        for verdict in Verdict.allCases {
            expect(figures.changes[verdict], series.count { $0.verdict == verdict })
            expect(figures.trends[verdict], series.count { $0.trendVerdict == verdict })
        }
    }

    private func expect(_ figure: Figure<Double>, _ values: [Double]) {
        let mean = values.reduce(0, +) / Double(values.count)
        guard case .shown(let shown) = figure else { return #expect(values.count < 10) }
        #expect(abs(shown - mean) < 1e-6)
    }

    private func expect(_ figure: Figure<Int>, _ count: Int) {
        #expect(figure == (count < 5 ? .hidden(.fewCitizens) : .shown((count + 2) / 5 * 5)))
    }

    @Test func `a small group is hidden, and with it the mean that would give it away`() throws {
        let report = PopulationReport(of: tally(courses([40, 12, 4])), models: [:])
        #expect(report.groups[2].factors.isEmpty)
        let rows = report.groups.dropLast().map { $0.factors[2] }
        #expect(rows[1].citizens != .hidden(.fewCitizens))
        #expect(rows[1].meanScore == .hidden(.fewCitizens))
        #expect(rows[0].meanScore != .hidden(.fewCitizens))
    }

    @Test func `a report of few shows nothing, whatever is asked`() throws {
        let tally = tally(courses([3, 1, 0]))
        let model = try GrowthModel(of: tally.sums[2])
        let report = PopulationReport(of: tally, models: [.network: model])
        let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        #expect(text.matches(of: /:-?[0-9]/).isEmpty, "\(text)")
    }

    @Test func `a report is written and read again`() throws {
        let tally = tally(courses([40, 30, 4]))
        let models = [Factor.network: try GrowthModel(of: tally.sums[2])]
        let report = PopulationReport(of: tally, models: models)
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(PopulationReport.self, from: data) == report)
        #expect(String(decoding: data, as: UTF8.self).contains(#"{"hidden":"few-citizens"}"#))
    }

    @Test(arguments: [
        ([30, 4, 12], [true, false, false]), ([30, 12], [true, true]),
        ([9, 9, 30], [false, false, true]),
        ([30, 0, 12], [true, false, true]), ([4, 12], [false, false]), ([], []),
    ])
    func `means are hidden until those hidden are many`(sizes: [Int], shown: [Bool]) {
        #expect(GroupRule().meansShown(sizes) == shown)
    }

    @Test(arguments: 1...200)
    func `whoever subtracts the means shown gets no mean of few`(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let sizes = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
            Int.random(in: 0...30, using: &numbers)
        }
        let shown = GroupRule().meansShown(sizes)
        let hidden = zip(sizes, shown).filter { !$0.1 }.map(\.0).reduce(0, +)
        #expect(hidden == 0 || hidden >= 10 || sizes.reduce(0, +) < 10, "\(sizes)")
        #expect(zip(sizes, shown).allSatisfy { $0 >= 10 || !$1 }, "\(sizes)")
    }

    @Test(arguments: 0...4)
    func `whoever subtracts the counts shown is left with three numbers at least`(hidden: Int) {
        let rule = GroupRule()
        for other in 5...60 {
            let (all, one) = (rule.count(other + hidden), rule.count(other))
            let possible = (0...4).filter { guess in
                (5...70).contains { rule.count($0) == one && rule.count($0 + guess) == all }
            }
            #expect(possible.count >= 3, "\(other) and \(hidden)")
        }
    }

    @Test func `thresholds are raised, never lowered`() {
        let low = GroupRule(peopleForCount: 1, peopleForShare: 2)
        #expect(low == GroupRule())
        #expect(GroupRule(peopleForCount: 8).count(7) == .hidden(.fewCitizens))
    }

    @Test func `what is no course is not counted`() {
        var tally = PopulationTally(groups: Self.groups, keepsSums: false)
        let nothing: [UInt8] = [9, 9, 9]
        let isCourse = tally.add(nothing.span.bytes, to: 0)
        #expect(!isCourse)
        #expect(tally == PopulationTally(groups: Self.groups, keepsSums: false))
    }
}
