import Foundation
import Progression
import SyncProtocol
import WebPages

@testable import SyncServer

extension StoreLaw {
    private static let centre = OrganisationUnit(id: "centre", name: "Job centre")
    private static let young = OrganisationUnit(id: "young", name: "Young people", within: "centre")

    static let organising = [
        StoreLaw("units are a municipality's own, and stay while anything belongs to them") {
            street,
            claims in
            let store = street.store
            try await store.addUnit(centre, of: "nord")
            try await store.addUnit(young, of: "nord")
            claims.equal(try await store.units(of: "nord"), [centre, young], "units")
            claims.equal(try await store.units(of: "syd"), [], "of another")
            let renamed = OrganisationUnit(id: "young", name: "A team", within: "centre")
            try await store.amendUnit(renamed, of: "nord")
            claims.equal(try await store.units(of: "nord"), [renamed, centre], "renamed")
            await claims.refused("the same id") { try await store.addUnit(centre, of: "nord") }
            await claims.refused("within a foreign one") {
                try await store.addUnit(young, of: "syd")
            }
            await claims.refused("a circle") {
                let loop = OrganisationUnit(id: "centre", name: "Centre", within: "young")
                try await store.amendUnit(loop, of: "nord")
            }
            await claims.refused("one that holds another") {
                try await store.removeUnit("centre", of: "nord")
            }
            try await store.amend("mette", .init("Mette", .mentor, unit: "young"))
            await claims.refused("one with people") {
                try await store.removeUnit("young", of: "nord")
            }
            try await store.amend("mette", .init("Mette", .mentor))
            try await store.removeUnit("young", of: "nord")
            claims.equal(try await store.units(of: "nord"), [centre], "removed")
        },
        StoreLaw("what is known of an employee changes in one go, and ends the sessions") {
            street,
            claims in
            let store = street.store
            try await store.addUnit(centre, of: "nord")
            let before = try await store.employee("karen")
            let change = EmployeeChange("Karen Ny", .caseworker, unit: "centre")
            try await store.amend("karen", change)
            let after = try await store.employee("karen")
            claims.equal(after?.name, "Karen Ny", "name")
            claims.equal(after?.unit, "centre", "unit")
            claims.hold(after?.generation != before?.generation, "sessions")
            await claims.refused("a role with citizens left") {
                try await store.amend("karen", .init("Karen", .teamLeader))
            }
            try await store.amend("ole", .init("Ole", .teamLeader))
            claims.equal(try await store.employee("ole")?.role, .teamLeader, "role")
            let refusals: [(String, EmployeeChange)] = [
                ("no name", .init("", .mentor)), ("an analyst", .init("Mette", .analyst)),
                ("no such unit", .init("Mette", .mentor, unit: "nowhere")),
                ("nobody to stand in", .init("Mette", .mentor, standIn: "nobody")),
                ("a foreign stand-in", .init("Mette", .mentor, standIn: "sofie")),
                ("a stand-in with another role", .init("Mette", .mentor, standIn: "karen")),
                ("oneself", .init("Mette", .mentor, standIn: "mette")),
            ]
            for (what, change) in refusals {
                await claims.refused(what) { try await store.amend("mette", change) }
            }
            claims.equal(try await store.employee("mette")?.generation, 0, "nothing changed")
        },
        StoreLaw("a reach shows the people of its municipality and units, and nobody else") {
            street,
            claims in
            let store = street.store
            try await store.addUnit(centre, of: "nord")
            try await store.addUnit(young, of: "nord")
            try await store.amend("ole", .init("Ole", .teamLeader, unit: "centre"))
            try await store.amend("mette", .init("Mette", .mentor, unit: "young"))
            let ole = try await store.employee("ole")
            let reach = try await ole.asyncMap { try await store.reach(of: $0) } ?? nil
            claims.equal(reach, Reach(tenant: "nord", units: ["centre", "young"]), "reach")
            let seen = try await store.employees(in: reach ?? Reach(tenant: "", units: []))
            claims.equal(seen.map(\.id), ["mette", "ole"], "units")
            let all = try await store.employees(in: Reach(tenant: "nord", units: nil))
            claims.equal(all.map(\.id), ["karen", "mette", "ole"], "municipality")
            claims.equal(all.map(\.citizens), [2, 1, 0], "citizens")
            let karen = try await store.employee("karen")
            let none = try await karen.asyncMap { try await store.reach(of: $0) } ?? nil
            claims.equal(none, nil, "a caseworker's")
        },
        StoreLaw("a file of employees is added as a whole or not at all") { street, claims in
            let store = street.store
            try await store.addUnit(centre, of: "nord")
            let rows = [
                row(2, "ida", .caseworker, "nord", "centre"), row(3, "liv", .administrator, "nord"),
            ]
            claims.equal(try await store.complaints(about: rows), [], "sound")
            let faulty =
                rows + [
                    row(4, "mette", .mentor, "nord"), row(5, "per", .mentor, "vest"),
                    row(6, "ida", .mentor, "nord"), row(7, "eva", .mentor, "nord", "young"),
                ]
            let wanted: [ImportComplaint] = [
                .init(line: 6, .twice("ida", line: 2)), .init(line: 4, .taken("mette")),
                .init(line: 5, .noTenant("vest")), .init(line: 7, .noUnit("young")),
            ]
            claims.equal(try await store.complaints(about: faulty), wanted, "complaints")
            await claims.refused("a faulty file") { try await store.addEmployees(faulty) }
            claims.equal(try await store.employee("ida"), nil, "nobody added")
            try await store.addEmployees(rows)
            claims.equal(try await store.employee("ida")?.unit, "centre", "added")
            claims.equal(try await store.employee("liv")?.role, .administrator, "both")
        },
        StoreLaw("an invitation is its employee's, good once, until it ends or another is made") {
            street,
            claims in
            let store = street.store
            let end = street.clock.now.addingTimeInterval(600)
            try await store.addInvitation(hash: "a", for: "karen", expires: end)
            claims.equal(try await store.isInvited("karen", by: "a"), true, "invited")
            claims.equal(try await store.isInvited("sara", by: "a"), false, "somebody else")
            try await store.addInvitation(hash: "b", for: "karen", expires: end)
            claims.equal(try await store.isInvited("karen", by: "a"), false, "an older one")
            let before = try await store.employee("karen")
            claims.equal(try await store.accept(invitation: "a", of: "karen", record), false, "old")
            claims.equal(try await store.accept(invitation: "b", of: "karen", record), true, "used")
            claims.equal(try await store.passphrase(of: "karen"), record, "passphrase")
            claims.hold(
                try await store.employee("karen")?.generation != before?.generation,
                "sessions"
            )
            claims.equal(
                try await store.accept(invitation: "b", of: "karen", record),
                false,
                "twice"
            )
            try await store.addInvitation(hash: "c", for: "karen", expires: end)
            try await store.setBlocked(true, "karen")
            claims.equal(try await store.isInvited("karen", by: "c"), false, "blocked")
            try await store.setBlocked(false, "karen")
            claims.equal(try await store.isInvited("karen", by: "c"), false, "and let in again")
            try await store.addInvitation(hash: "c", for: "karen", expires: end)
            try await store.setPassphrase(record, of: "karen")
            claims.equal(try await store.isInvited("karen", by: "c"), false, "another passphrase")
            try await store.addInvitation(hash: "c", for: "karen", expires: end)
            street.clock.advance(by: 600)
            claims.equal(try await store.isInvited("karen", by: "c"), false, "too late")
            await claims.refused("a mentor") {
                try await store.addInvitation(hash: "d", for: "mette", expires: end)
            }
            await claims.refused("nobody") {
                try await store.addInvitation(hash: "d", for: "nobody", expires: end)
            }
        },
    ]

    private static let record = PassphraseRecord(
        key: Data([5]),
        salt: Data([6]),
        cost: PassphraseCost(rounds: 2, blockSize: 1, parallelism: 1)
    )

    private static func row(
        _ line: Int,
        _ id: String,
        _ role: Role,
        _ tenant: String,
        _ unit: String? = nil
    ) -> EmployeeRow {
        let new = NewEmployee(
            id: id,
            name: id.capitalized,
            role: role,
            tenant: tenant,
            unit: unit,
            passphrase: nil
        )
        return EmployeeRow(line: line, employee: new)
    }
}

extension EmployeeChange {
    init(_ name: String, _ role: Role, unit: String? = nil, standIn: String? = nil) {
        self.init(name: name, role: role, unit: unit, standIn: standIn)
    }
}

extension Optional {
    /// As `map`, for what has to be waited for.
    func asyncMap<Value>(_ work: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await work(self)
    }
}
