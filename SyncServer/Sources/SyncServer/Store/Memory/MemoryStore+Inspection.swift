package import Progression
package import SyncProtocol

/// What a checker compares laptops with, by another way than the feed.
extension MemoryStore {
    /// The citizens of an employee's caseload with all measurements that count.
    package func caseload(of employee: String) -> [CitizenReference: [Measurement]] {
        read { state in
            var caseload: [CitizenReference: [Measurement]] = [:]
            for (citizen, visitors) in state.caseloads where visitors[employee] != nil {
                caseload[citizen] = (state.measurements[citizen] ?? []).map(\.measurement)
            }
            return caseload
        }
    }

    /// How the laptops of a municipality are to be kept.
    package func policy(of tenant: String) -> LaptopPolicy {
        read { $0.tenants[tenant]?.policy?.0 ?? LaptopPolicy() }
    }

    /// The instruments by hash, and whether they are no longer begun.
    package var instruments: [String: Bool] {
        read { state in
            var all: [String: Bool] = [:]
            for one in state.instruments { all[one.reference.sha256] = one.isRetired }
            return all
        }
    }
}
