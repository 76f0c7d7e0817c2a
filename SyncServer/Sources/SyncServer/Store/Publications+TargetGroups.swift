import Progression

extension Publications {
    /// Gives a target group of a municipality another name wherever it stands in terms, or takes it out of
    /// them; of what is not in use, too.
    ///
    /// - Parameters:
    ///   - name: the target group.
    ///   - other: the new name; `nil` for everybody.
    ///   - tenant: the municipality.
    mutating func rename(_ name: String, to other: String?, in tenant: String) {
        for index in all.indices where isFor(name, all[index], in: tenant) {
            let old = all[index].terms
            setTerms(
                InstrumentTerms(
                    weeks: old.weeks,
                    graceWeeks: old.graceWeeks,
                    targetGroup: other,
                    from: old.from
                ),
                at: index
            )
        }
    }

    /// Whether anything in use is asked of a target group alone.
    func isInUse(_ name: String, in tenant: String) -> Bool {
        all.contains { !$0.isRetired && isFor(name, $0, in: tenant) }
    }

    private func isFor(_ name: String, _ one: PublishedInstrument, in tenant: String) -> Bool {
        one.tenant == tenant && one.terms.targetGroup == name
    }
}
