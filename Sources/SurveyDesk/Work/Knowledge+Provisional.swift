internal import Progression
internal import ResponseStore

extension Knowledge {
    /// Adds somebody written down here.
    mutating func add(_ entry: ProvisionalEntry) {
        add(
            provisional: CaseloadEntry(
                citizen: entry.citizen,
                name: entry.name,
                language: entry.language,
                caseworker: ""
            )
        )
    }

    /// Whoever was written down here under a reference and is on no caseload.
    func provisional(_ citizen: CitizenReference) -> CaseloadEntry? {
        provisionals.first { $0.citizen == citizen }
    }

    /// Whether a citizen was written down here and is on no caseload.
    func isProvisional(_ citizen: CitizenReference) -> Bool { provisional(citizen) != nil }

    /// Whether nothing of a citizen was ever saved here, or told by the server.
    func isUnvisited(_ citizen: CitizenReference) -> Bool {
        records[citizen] == nil && measurements[citizen] == nil && goalEvents[citizen] == nil
    }
}
