import Foundation
import Progression
import Testing

@Suite struct IntraclassCorrelationTests {
    /// The six people and four raters of Shrout & Fleiss (1979).
    private static let ratings: [[Double]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    @Test func `the published example comes out, as R has it`() throws {
        let found = try #require(IntraclassCorrelation(of: Self.ratings))
        #expect(Reference.agree(found.oneWay, 0.16574177, 1e-7))
        #expect(Reference.agree(found.agreement, 0.28976378, 1e-7))
        #expect(Reference.agree(found.consistency, 0.71484071, 1e-7))
        #expect(Reference.agree(found.ofMean.oneWay, 0.44279713, 1e-7))
        #expect(Reference.agree(found.ofMean.agreement, 0.62005055, 1e-7))
        #expect(Reference.agree(found.ofMean.consistency, 0.90931554, 1e-7))
        #expect(Reference.agree(found.agreementInterval.lowerBound, 0.018786513, 1e-6))
        #expect(Reference.agree(found.agreementInterval.upperBound, 0.76108437, 1e-6))
    }

    @Test func `one who is always stricter agrees in order and not in level`() throws {
        let strict = (1...8).map { [Double($0 * 10), Double($0 * 10 - 15)] }
        let found = try #require(IntraclassCorrelation(of: strict))
        #expect(abs(found.consistency - 1) < 1e-12)
        #expect(found.agreement < 0.9)
    }

    @Test func `what cannot be compared has no correlation`() {
        #expect(IntraclassCorrelation(of: []) == nil)
        #expect(IntraclassCorrelation(of: [[1, 2]]) == nil)
        #expect(IntraclassCorrelation(of: [[1], [2]]) == nil)
        #expect(IntraclassCorrelation(of: [[1, 2], [1]]) == nil)
        #expect(IntraclassCorrelation(of: [[1, 2], [2, 1]]) == nil)
    }
}

@Suite struct WeightedKappaTests {
    private static let pairs = zip(
        [0, 0, 1, 2, 3, 4, 2, 1, 0, 3, 3, 2],
        [0, 1, 1, 2, 4, 4, 1, 1, 1, 3, 2, 2]
    ).map { (first: $0, second: $1) }

    @Test func `kappa and its error agree with R`() throws {
        let square = try #require(WeightedKappa(of: Self.pairs, steps: 5))
        let linear = try #require(WeightedKappa(of: Self.pairs, steps: 5, weights: .linear))
        #expect(Reference.agree(square.kappa, 0.86842105263, 1e-9))
        #expect(Reference.agree(square.standardError, 0.05624822107, 1e-8))
        #expect(Reference.agree(linear.kappa, 0.7087378641, 1e-9))
        #expect(Reference.agree(linear.standardError, 0.1039963551, 1e-8))
        #expect(Reference.agree(square.exactAgreement, 7.0 / 12, 1e-12))
    }

    @Test func `complete agreement is one, and its error nought`() throws {
        let same = (0..<20).map { (first: $0 % 5, second: $0 % 5) }
        let found = try #require(WeightedKappa(of: same, steps: 5))
        #expect(found.kappa == 1 && found.standardError < 1e-7)
    }

    @Test func `what cannot be compared has no kappa`() {
        #expect(WeightedKappa(of: [], steps: 5) == nil)
        #expect(WeightedKappa(of: [(first: 0, second: 5), (first: 1, second: 1)], steps: 5) == nil)
        #expect(WeightedKappa(of: [(first: 2, second: 2), (first: 2, second: 2)], steps: 5) == nil)
    }
}

@Suite struct RetestTests {
    @Test func `the worked example comes out`() throws {
        let found = try #require(Retest(of: [(10, 12), (20, 18), (30, 33), (40, 41)]))
        #expect(Reference.agree(found.correlation, 0.986994074638, 1e-9))
        #expect(found.meanDifference == 1)
        // Differences 2, −2, 3, 1: standard deviation √(14/3), over √2.
        #expect(Reference.agree(found.standardError, (14.0 / 6).squareRoot(), 1e-12))
        #expect(Retest(of: [(10, 12), (20, 18)]) == nil)
        #expect(Retest(of: [(10, 1), (10, 2), (10, 3)]) == nil)
    }
}
