import Foundation
import Progression
import SeededNumbers
import Testing

@Suite struct ScaleReliabilityTests {
    @Test func `the reference items agree with R`() throws {
        let table = try Reference.items("synthetic_items.csv")
        let scale = try ScaleReliability(of: table)
        #expect(table.rows.count == 200 && table.missingCount == 28)
        #expect(scale.respondents == 173)
        #expect(Reference.agree(scale.alpha, 0.750226844195, 1e-6))
        #expect(Reference.agree(scale.standardisedAlpha, 0.748451246058, 1e-6))
        #expect(Reference.agree(scale.meanCorrelation, 0.426553922771, 1e-6))
        let deleted = [0.640721722003, 0.692911413987, 0.690979099069, 0.735936111881]
        let totals = [0.631848793189, 0.544474643457, 0.547889478393, 0.460831227455]
        let loadings = [0.783736216928, 0.660857343842, 0.636131227054, 0.540186113856]
        for item in 0..<4 {
            #expect(Reference.agree(scale.alphaIfDeleted[item], deleted[item], 1e-6))
            #expect(Reference.agree(scale.itemTotalCorrelations[item], totals[item], 1e-6))
            #expect(Reference.agree(scale.factor?.loadings[item], loadings[item], 1e-6))
        }
        #expect(abs(scale.covariances[0][1] - 0.646962) < 5e-7)
        #expect(Reference.agree(scale.standardisedOmega, 0.753055620295, 1e-6))
        #expect(Reference.agree(scale.omega, 0.758435772127, 1e-6))
    }

    @Test func `scores of the reference items, their spread and their ends agree`() throws {
        let table = try Reference.items("synthetic_items.csv")
        let scores = table.scores(answers: 1...5).compactMap(\.self)
        let spread = try #require(ScoreDistribution(of: scores))
        #expect(spread.count == 200)
        #expect(Reference.agree(spread.mean, 57.1458333333, 1e-9))
        #expect(Reference.agree(spread.deviation, 20.2907893574, 1e-9))
        #expect(spread.floor == 0)
        #expect(Reference.agree(spread.ceiling, 0.01, 1e-12))
    }

    @Test(arguments: ["six", "three"])
    func `further scales agree with R`(name: String) throws {
        let table = try Reference.items("\(name)_items.csv")
        let expected = try Reference.figures("\(name)_scale.csv")
        let scale = try ScaleReliability(of: table)
        let scores = table.scores(answers: 1...5).compactMap(\.self)
        let spread = try #require(ScoreDistribution(of: scores))
        var figures: [String: Double?] = [
            "complete": Double(scale.respondents), "missing": Double(table.missingCount),
            "alpha": scale.alpha, "mean_r": scale.meanCorrelation,
            "scored": Double(scores.count), "mean": spread.mean, "sd": spread.deviation,
            "floor": spread.floor, "ceiling": spread.ceiling,
        ]
        for item in 0..<table.itemCount {
            figures["deleted_\(item + 1)"] = scale.alphaIfDeleted[item]
            figures["total_\(item + 1)"] = scale.itemTotalCorrelations[item]
        }
        for (key, figure) in figures {
            #expect(Reference.agree(figure, expected[key], 1e-6), "\(key)")
        }
        // R's own search for the factor stops within some 1e-6.
        #expect(Reference.agree(scale.omega, expected["omega"], 1e-5))
        #expect(Reference.agree(scale.standardisedOmega, expected["omega_standardised"], 1e-5))
        for item in 0..<table.itemCount {
            let loading = expected["loading_\(item + 1)"]
            #expect(Reference.agree(scale.factor?.loadings[item], loading, 1e-4), "\(item)")
        }
    }

    @Test func `two items have an alpha and no factor`() throws {
        let rows: [[Double?]] = [[1, 1], [2, 1], [3, 4], [4, 3], [5, 5]]
        let scale = try ScaleReliability(of: try #require(ItemTable(rows: rows, itemCount: 2)))
        // Variances 2.5 and 3.2, covariance 2.5: 2·(1 − 5.7/10.7).
        #expect(Reference.agree(scale.alpha, 2 * (1 - 5.7 / 10.7), 1e-12))
        #expect(scale.alphaIfDeleted == [nil, nil])
        #expect(scale.factor == nil && scale.omega == nil)
    }

    @Test func `an item explained altogether is said to be`() throws {
        // The other two hang together less than what each shares with the first would make them.
        var numbers = SeededNumbers(seed: 3)
        let rows = (0..<200).map { _ -> [Double?] in
            let (factor, own) = (numbers.normal(), numbers.normal())
            let other = -0.6 * own + 0.8 * numbers.normal()
            return [factor, 0.8 * factor + 0.6 * own, 0.8 * factor + 0.6 * other]
        }
        let table = try #require(ItemTable(rows: rows, itemCount: 3))
        let factor = try #require(try ScaleReliability(of: table).factor)
        #expect(factor.isHeywood && factor.loadings[0] > 0.99)
    }

    @Test func `two items that are the same leave no factor to be told`() throws {
        let rows = (0..<30).map { index -> [Double?] in
            [Double(index % 5), Double(index % 5), Double(index % 3)]
        }
        let table = try #require(ItemTable(rows: rows, itemCount: 3))
        let scale = try ScaleReliability(of: table)
        #expect(scale.factor == nil || scale.factor?.isHeywood == true)
    }

    @Test func `a scale that cannot be judged is refused with the reason`() throws {
        func fault(_ rows: [[Double?]], _ count: Int) -> ReliabilityFault? {
            guard let table = ItemTable(rows: rows, itemCount: count) else { return nil }
            do throws(ReliabilityFault) {
                _ = try ScaleReliability(of: table)
                return nil
            } catch { return error }
        }
        #expect(fault([[1], [2], [3]], 1) == .tooFewItems)
        #expect(fault([[1, 2], [2, nil], [3, 3]], 2) == .tooFewRespondents(complete: 2))
        #expect(fault([[1, 2], [1, 3], [1, 4]], 2) == .itemDoesNotVary(0))
        #expect(fault([[1, 3], [2, 2], [3, 1]], 2) == .sumDoesNotVary)
        #expect(ItemTable(rows: [[1, 2], [1]], itemCount: 2) == nil)
    }

    @Test func `half of the items make a score, fewer do not`() throws {
        let rows: [[Double?]] = [[1, nil, nil], [1, 5, nil], [nil, nil, nil], [5, 5, 5]]
        let table = try #require(ItemTable(rows: rows, itemCount: 3))
        #expect(table.scores(answers: 1...5) == [nil, 50, nil, 100])
    }
}
