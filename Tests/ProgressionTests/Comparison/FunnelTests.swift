import Progression
import Testing

@Suite struct FunnelTests {
    @Test func `the limits of the reference come out`() throws {
        let limits = try #require(FunnelLimits(expected: 0.074, people: 100))
        #expect(limits.inner == 0.03...0.13)
        #expect(limits.outer == 0.01...0.17)
        // The normal distribution, which the exact limits are not: .0227 to .1253.
        let spread = 1.959964 * (0.074 * 0.926 / 100).squareRoot()
        #expect(abs(0.074 - spread - 0.0227) < 5e-5 && abs(0.074 + spread - 0.1253) < 5e-5)
        #expect(abs(limits.inner.lowerBound - (0.074 - spread)) > 0.005)
    }

    /// Sums of single probabilities, by Pascal's triangle and not by a beta function.
    private func tails(_ count: Int, of people: Int, _ share: Double) -> (Double, Double) {
        var chances = [1.0]
        for _ in 0..<people {
            let (stay, go) = (chances + [0], [0] + chances)
            chances = zip(stay, go).map { (1 - share) * $0 + share * $1 }
        }
        return (chances[...count].reduce(0, +), chances[count...].reduce(0, +))
    }

    @Test(arguments: [(12, 0.7), (25, 0.9), (40, 0.5), (63, 0.31), (100, 0.074)])
    func `a unit is outside exactly where its tail is too small`(people: Int, share: Double) throws
    {
        let limits = try #require(FunnelLimits(expected: share, people: people))
        for count in 0...people {
            let (low, high) = tails(count, of: people, share)
            let place: FunnelPlace =
                if low < 0.001 { .farBelow } else if high < 0.001 { .farAbove } else if low < 0.025
                {
                    .below
                } else if high < 0.025 { .above } else { .within }
            #expect(limits.place(of: count) == place, "\(count) of \(people)")
        }
    }

    @Test func `nobody, and what is no share, has no limits`() {
        #expect(FunnelLimits(expected: 0.5, people: 0) == nil)
        #expect(FunnelLimits(expected: 1.5, people: 10) == nil)
        #expect(FunnelLimits(expected: .nan, people: 10) == nil)
        #expect(FunnelLimits(expected: 1, people: 10)?.inner == 1...1)
        #expect(FunnelLimits(expected: 0, people: 10)?.place(of: 1) == .farAbove)
    }

    private func built(_ counts: [(Int, Int)]) -> Funnel? {
        Funnel(
            of: counts.enumerated().map {
                Funnel.Observed(name: "\($0)", people: $1.1, count: $1.0)
            }
        )
    }

    @Test func `what is expected is the share of all together, and units keep their order`() throws
    {
        let funnel = try #require(built([(50, 100), (70, 100), (6, 40)]))
        #expect(abs(funnel.expected - 126.0 / 240) < 1e-12)
        #expect(funnel.units.map(\.observed.name) == ["0", "1", "2"])
        #expect(funnel.units.map(\.place) == [.within, .farAbove, .farBelow])
        #expect(built([(50, 100)]) == nil)
        #expect(built([(0, 0), (5, 10)]) == nil)
    }

    @Test func `the dispersion is the worked example's`() throws {
        let two = try #require(built([(50, 100), (70, 100)]))
        #expect(abs(two.dispersion - 25.0 / 6) < 1e-12)
        #expect(!two.isOverdispersed, "of two units nothing is said")
        // z = ±2.0412 each, φ = 4.1667 against 1 + 2√(2/6) = 2.1547.
        let wide = try #require(
            built([(50, 100), (70, 100), (50, 100), (70, 100), (50, 100), (70, 100)])
        )
        #expect(wide.isOverdispersed)
        let alike = try #require(
            built([(58, 100), (62, 100), (60, 100), (61, 100), (59, 100), (60, 100)])
        )
        #expect(alike.dispersion < 1 && !alike.isOverdispersed)
        #expect(built([(10, 10), (20, 20)])?.dispersion == 1)
    }
}
