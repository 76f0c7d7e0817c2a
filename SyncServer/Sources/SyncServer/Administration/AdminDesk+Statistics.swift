import Progression

extension AdminDesk {
    /// What the courses of many citizens come to.
    ///
    /// The models of the factors are fitted beside each other, when the database is free again.
    ///
    /// - Parameters:
    ///   - municipality: the id or the name of one; `nil` for all.
    ///   - fitsGrowth: whether growth models are fitted.
    /// - Returns: figures that may be seen.
    /// - Throws: ``ServerError``.
    func report(on municipality: String?, fitsGrowth: Bool) async throws -> PopulationReport {
        var tenant: String?
        if let municipality { tenant = try await store.tenant(called: municipality) }
        let tally = try await store.tally(of: tenant, keepsSums: fitsGrowth)
        guard fitsGrowth else { return PopulationReport(of: tally, models: [:]) }
        let models = await Self.models(of: tally)
        return PopulationReport(of: tally, models: models)
    }

    /// How everybody's courses move now, in numbers that are nobody's own.
    ///
    /// - Throws: ``ServerError``.
    func populationModels() async throws -> PopulationModels {
        let tally = try await store.tally(of: nil, keepsSums: true)
        let models = await Self.models(of: tally)
        return PopulationModels(asOf: store.environment.now(), models: models)
    }

    /// The models of the factors, fitted beside each other; none where there is too little to fit one.
    private static func models(of tally: PopulationTally) async -> [Factor: GrowthModel] {
        await withTaskGroup(of: (Factor, GrowthModel?).self) { group in
            for (factor, sums) in zip(Factor.allCases, tally.sums) {
                group.addTask { (factor, try? GrowthModel(of: sums)) }
            }
            return await group.reduce(into: [Factor: GrowthModel]()) { $0[$1.0] = $1.1 }
        }
    }
}
