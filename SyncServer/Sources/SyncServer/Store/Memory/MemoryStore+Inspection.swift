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

    /// The instruments a municipality's laptops may know by hash, and whether they are no longer begun.
    package func instruments(of tenant: String) -> [String: Bool] {
        read { state in
            let standing = Set(state.publications.standing(in: tenant).map(\.reference.sha256))
            var all: [String: Bool] = [:]
            for sha256 in state.files.keys where state.publications.isKnown(sha256, in: tenant) {
                all[sha256] = !standing.contains(sha256)
            }
            return all
        }
    }
}
