import Foundation
import Progression
import Testing

@testable import SyncServer

extension Town {
    /// Two teams in `nord`, each with its leader, and those who look after whole municipalities:
    /// `team-a` (karen, mette, led by lea), `team-b` (kim, ole, led by leo), dina (data protection), adam
    /// (administrator of nord) and aksel (administrator of syd).
    func addOffice() async throws {
        let store = try world.store
        for (id, people) in [("team-a", ["karen", "mette"]), ("team-b", ["kim", "ole"])] {
            try await store.addUnit(OrganisationUnit(id: id, name: id.capitalized), of: "nord")
            for person in people {
                let known = try #require(try await store.employee(person))
                try await store.amend(
                    person,
                    EmployeeChange(known.name, known.role, unit: id)
                )
            }
        }
        for (id, role, tenant, unit) in [
            ("lea", Role.teamLeader, "nord", "team-a"), ("leo", .teamLeader, "nord", "team-b"),
            ("dina", .dataProtectionOfficer, "nord", nil), ("adam", .administrator, "nord", nil),
            ("aksel", .administrator, "syd", nil),
        ] {
            try await Self.add(id, role, tenant, to: world)
            let known = try #require(try await store.employee(id))
            try await store.amend(id, EmployeeChange(known.name, role, unit: unit))
        }
    }
}
