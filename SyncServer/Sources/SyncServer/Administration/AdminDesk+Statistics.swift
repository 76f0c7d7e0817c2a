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
        let models = await withTaskGroup(of: (Factor, GrowthModel?).self) { group in
            for (factor, sums) in zip(Factor.allCases, tally.sums) {
                group.addTask { (factor, try? GrowthModel(of: sums)) }
            }
            return await group.reduce(into: [Factor: GrowthModel]()) { $0[$1.0] = $1.1 }
        }
        return PopulationReport(of: tally, models: models)
    }
}
