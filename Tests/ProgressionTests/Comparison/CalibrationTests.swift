import Progression
import Testing

@Suite struct CalibrationTests {
    private static let exercise = CalibrationExercise(
        id: "x",
        vignettes: ["a", "b", "c"].map {
            Vignette(id: $0, title: LocalizedText([:]), text: LocalizedText([:]))
        }
    )

    private static func rater(_ given: [Int], isFinished: Bool = true) -> CalibrationRatings {
        CalibrationRatings(
            ratings: Dictionary(uniqueKeysWithValues: zip(["a", "b", "c"], given)),
            isFinished: isFinished
        )
    }

    private static func calibration(_ ratings: [CalibrationRatings]) -> Calibration? {
        Calibration(of: ratings, in: exercise, rule: GroupRule())
    }

    @Test func `medians and quartiles are the worked example's`() throws {
        let raters = [2, 9, 4, 7, 5].map { Self.rater([$0, 3, 10 - $0]) }
        let found = try #require(Self.calibration(raters))
        #expect(found.raters == 5)
        #expect(found.spreads.map(\.median) == [5, 3, 5])
        #expect(found.spreads.map(\.middleHalf) == [4...7, 3...3, 3...6])
        let six = try #require(Self.calibration(raters + [Self.rater([10, 3, 0])]))
        #expect(six.spreads[0].median == 6 && six.spreads[0].middleHalf == 4.25...8.5)
    }

    @Test func `vignettes stand by how far opinions differ, alike ones in their order`() throws {
        let raters = [2, 9, 4, 7, 5].map { Self.rater([3, $0, $0]) }
        let found = try #require(Self.calibration(raters))
        #expect(found.mostDifferent.map(\.vignette.id) == ["b", "c", "a"])
    }

    @Test func `who has not finished does not count, and fewer than five are not told`() {
        let four = (1...4).map { Self.rater([$0, 5, 6]) }
        #expect(Self.calibration(four) == nil)
        #expect(Self.calibration(four + [Self.rater([1, 2, 3], isFinished: false)]) == nil)
        #expect(Self.calibration(four + [Self.rater([1, 2])]) == nil)
        #expect(Self.calibration(four + [Self.rater([1, 2, 3])])?.raters == 5)
    }

    /// The six people and four raters of Shrout & Fleiss (1979), and a fifth who is the first again.
    @Test func `agreement is the intraclass correlation of vignettes by raters`() throws {
        let ratings: [[Double]] = [[9, 2, 5, 8, 9], [6, 1, 3, 2, 6], [8, 4, 6, 8, 8]]
        let raters = (0..<5).map { rater in Self.rater(ratings.map { Int($0[rater]) }) }
        let found = try #require(Self.calibration(raters)?.agreement)
        #expect(found == IntraclassCorrelation(of: ratings))
        let alike = (1...5).map { _ in Self.rater([4, 4, 4]) }
        #expect(Self.calibration(alike)?.agreement == nil)
    }
}
