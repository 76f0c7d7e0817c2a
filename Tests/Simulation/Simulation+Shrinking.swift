extension Simulation {
    /// The history with as few steps as still break the same law, and what comes of it, told line by
    /// line; `nil` if it breaks none.
    ///
    /// Steps are left out one by one for as long as that helps. The fate of a request depends on its
    /// number alone, so that what is left goes on as before.
    public func shrunk() throws -> (steps: Int, outcome: Outcome)? {
        guard let law = try outcome().breaches.first?.law else { return nil }
        var smallest = plan
        var index = smallest.steps.count - 1
        while index >= 0 {
            var plan = smallest
            plan.steps.remove(at: index)
            let breaches = try Simulation(plan: plan, bug: bug, in: town).outcome().breaches
            if breaches.contains(where: { $0.law == law }) { smallest = plan }
            index -= 1
        }
        let outcome = try Simulation(plan: smallest, bug: bug, in: town).outcome(isTraced: true)
        return (smallest.steps.count, outcome)
    }
}
