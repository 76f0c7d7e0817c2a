import FoundationEssentials
import Progression
import Testing

/// How everybody's courses move, and one citizen's line among them.
@Suite struct PopulationModelsTests {
    private static let night = Date(timeIntervalSince1970: 1_700_000_000)

    /// A model of so many series that rise by 2 points in six weeks, from 40 on, and differ a little.
    static func model(of count: Int) throws -> GrowthModel {
        try GrowthModel(
            of: (0..<count).map { person in
                SeriesSums(
                    of: (0..<4).map { time in
                        let own = Double(person % 7) - 3
                        let noise = Double((person * 31 + time * 17) % 11) - 5
                        return (
                            time: Double(time),
                            value: 40 + 3 * own + (2 + own / 4) * Double(time) + noise
                        )
                    }
                )
            }
        )
    }

    private func series(_ scores: [Double]) -> FactorSeries {
        FactorSeries(
            of: .network,
            among: scores.enumerated().map { index, score in
                Measurement(
                    submission: UUID(),
                    occasion: UUID(),
                    citizen: CitizenReference(rawValue: "c"),
                    factor: .network,
                    instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "s"),
                    informant: .citizen,
                    date: Self.night.addingTimeInterval(Double(index) * 42 * 86_400),
                    score: ScaleScore(value: score, answered: 4, total: 4),
                    precision: Precision(sd: 20, reliability: 0.8)
                )
            }
        )
    }

    @Test func `a model of too few series is not handed out`() throws {
        let few = try Self.model(of: PopulationModels.fewestSeries - 1)
        let enough = try Self.model(of: PopulationModels.fewestSeries)
        let models = PopulationModels(
            asOf: Self.night,
            models: [.network: few, .readiness: enough]
        )
        #expect(models.factors.map(\.factor) == [.readiness])
        #expect(models.line(of: series([40, 41])) == nil)
    }

    @Test
    func `a line among all lies between the own one and the mean, and nearer the own with more`()
        throws
    {
        let model = try Self.model(of: 300)
        let models = PopulationModels(asOf: Self.night, models: [.network: model])
        let short = try #require(models.line(of: series([40, 50, 60])))
        let long = try #require(
            models.line(of: series((0..<12).map { 40 + 10 * Double($0) / 1.5 }))
        )
        #expect(short.total.slope > model.mean.slope && short.total.slope < 10)
        #expect(abs(long.total.slope - 10 / 1.5) < abs(short.total.slope - 10))
        #expect(long.totalErrors.slope < short.totalErrors.slope)
        #expect(models.line(of: series([])) == nil)
    }

    @Test func `it comes through JSON as it was, and the line needs nothing else`() throws {
        let models = PopulationModels(
            asOf: Self.night,
            models: [.network: try Self.model(of: 250)]
        )
        let read = try JSONDecoder().decode(
            PopulationModels.self,
            from: JSONEncoder().encode(models)
        )
        #expect(read == models)
        #expect(read.line(of: series([40, 50, 60])) == models.line(of: series([40, 50, 60])))
    }
}
