import FoundationEssentials
import Progression
import Testing

@testable import WebPages

@Suite struct ChartTests {
    private let geometry = ChartGeometry(span: 1_000...2_000)

    @Test func `the score axis is always 0 to 100, higher up being better`() {
        #expect(geometry.y(0) == geometry.bottom)
        #expect(geometry.y(100) == geometry.top)
        #expect(geometry.y(50) == (geometry.top + geometry.bottom) / 2)
        #expect(geometry.y(130) == geometry.top)
        #expect(geometry.y(-5) == geometry.bottom)
    }

    @Test func `time runs from left to right, inside the field`() {
        #expect(geometry.x(1_000) > geometry.left)
        #expect(geometry.x(2_000) < geometry.right)
        #expect(geometry.x(1_500) == (geometry.left + geometry.right) / 2)
        #expect(ChartGeometry(span: 5...5).x(5) == (geometry.left + geometry.right) / 2)
    }

    @Test(arguments: [(0.0, "0"), (12.04, "12"), (12.05, "12.1"), (-3.25, "-3.3"), (-0.04, "0")])
    func `numbers of a drawing have one decimal at most`(value: Double, text: String) {
        #expect(ChartPath.number(value) == text)
    }

    @Test func `a path is written as steps, and rounding does not add up`() {
        let points = (0..<50).map { ChartPoint(x: 10 + Double($0) / 3, y: 50 - Double($0) / 7) }
        let path = ChartPath([points]).d
        #expect(path.hasPrefix("m10 50l0.3-0.1l"))
        let steps: [Double] = path.split { $0 == "m" || $0 == "l" }.map { step in
            Double(step.prefix { $0 != "-" && $0 != " " }) ?? .nan
        }
        let end: Double = steps.reduce(0, +)
        let expected: Double = 10 + 49.0 / 3
        #expect(abs(end - expected) < 0.05)
        let line = [ChartPoint(x: 1, y: 2), ChartPoint(x: 3, y: 1)]
        #expect(ChartPath([line], closed: true).d == "m1 2l2-1z")
        #expect(ChartPath.dots(at: line).d == "m1 2h.1m1.9-1h.1")
    }

    @Test func `a measurement without a score makes a gap, not a point`() {
        let series = Sample.course[.selfEfficacy]
        let marks = ChartMarks(of: series, geometry: full(series))
        #expect(marks.scored.count == 6)
        #expect(marks.runs.map(\.count) == [3, 3])
        #expect(marks.unscored.count == 1)
        #expect(marks.gaps.count == 1)
        #expect(marks.lines.map(\.count) == [3, 3])
    }

    @Test func `the band is so many standard errors wide, and ends at the axis`() {
        let high = Sample.measurement(.network, on: Sample.dates[0], score: 97, occasion: 1)
        let series = FactorSeries(of: .network, among: [high])
        let geometry = full(series)
        let error = Precision(sd: 20, reliability: 0.8).standardError
        let outline = ChartMarks(of: series, geometry: geometry).band(1.64).first ?? []
        #expect(outline.count == 4)
        #expect(outline.map(\.y).max() == geometry.y(97 - 1.64 * error).rounded())
        #expect(outline.map(\.y).min() == geometry.top)
    }

    @Test func `without a known precision there is no band`() {
        let plain = Sample.measurement(
            .network,
            on: Sample.dates[0],
            score: 50,
            occasion: 1,
            precision: nil
        )
        let series = FactorSeries(of: .network, among: [plain])
        #expect(ChartMarks(of: series, geometry: full(series)).band(0.67).isEmpty)
    }

    @Test func `numbers on the chart never run into each other, and the last is always there`() {
        let series = Sample.longCourse[.network]
        let marks = ChartMarks(of: series, geometry: full(series))
        #expect(marks.labelled.count == 2)
        #expect(marks.labelled.last == marks.scored.last)
        for (left, right) in zip(marks.labelled, marks.labelled.dropFirst()) {
            #expect(right.point.x - left.point.x >= 24)
        }
    }

    @Test func `lines do not join points across a break, and a mark stands there`() {
        let series = Sample.brokenSeries
        let marks = ChartMarks(of: series, geometry: full(series))
        #expect(marks.runs.map(\.count) == [2, 1, 2])
        #expect(marks.lines.count == 2)
        #expect(marks.gaps.count == 1)
        #expect(marks.breaks == [full(series).x(series.measurements[4].date.timeIntervalSince1970)])
        #expect(marks.scored.count == 5)
    }

    @Test func `a new version that continues the series breaks nothing`() {
        let series = Sample.series(continuing: [1])
        let marks = ChartMarks(of: series, geometry: full(series))
        #expect(marks.breaks == [])
        #expect(marks.runs.map(\.count) == [2, 3])
    }

    @Test func `a break is said in words, in both languages and to those who listen`() {
        let danish = SamplePages.named("course-series")
        let sentence =
            "Nyt skema fra 26. september 2024: tallene før og efter kan ikke sammenlignes."
        #expect(danish.components(separatedBy: sentence).count == 3)
        #expect(danish.contains("<small>nyt skema</small>"))
        #expect(
            SamplePages.named("course-series-english").contains(
                "New questions from 26 September 2024: figures before and after cannot be compared."
            )
        )
    }

    @Test func `a chart tells its finding to those who cannot see it`() {
        let page = SamplePages.named("citizen")
        #expect(page.contains("role=\"img\" aria-labelledby=\"t-network d-network\""))
        #expect(
            page.contains(
                """
                <desc id="d-self-efficacy">Tro på egne evner: sandsynligvis fremgang siden \
                september (+18; udsving på ±16 er almindelige). 6 målinger. Den første er 31, den \
                seneste 59 ud af 100. 1 måling har for få svar til et tal. Nr. 1 i listen under figurerne \
                er tegnet ind som baggrund.</desc>
                """
            )
        )
    }

    @Test func `all charts of a page share their time`() {
        let page = SamplePages.named("citizen")
        #expect(page.split(separator: ">feb. 2024<").count == 2)
        #expect(page.split(separator: "<use href=\"#frame\"/>").count == 5)
    }

    private func full(_ series: FactorSeries) -> ChartGeometry {
        let times = series.measurements.map(\.date.timeIntervalSince1970)
        return ChartGeometry(span: (times.min() ?? 0)...(times.max() ?? 0))
    }
}
