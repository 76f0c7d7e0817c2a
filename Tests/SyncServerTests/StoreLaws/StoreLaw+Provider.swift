import Foundation
import Progression

@testable import SyncServer

extension StoreLaw {
    /// Somebody at the provider.
    private static func identity(
        _ subject: String,
        _ employee: String,
        name: String = "Ida",
        role: Role = .caseworker,
        tenant: String? = "nord",
        unit: String? = nil
    ) -> ProvidedIdentity {
        ProvidedIdentity(
            issuer: "https://login.example",
            subject: subject,
            employee: employee,
            name: name,
            role: role,
            tenant: tenant,
            unit: unit
        )
    }

    /// Why somebody is not let in; `nil` if they are.
    private static func refusal(
        _ street: Street,
        _ identity: ProvidedIdentity
    ) async throws -> ProviderRefusal? {
        do {
            _ = try await street.store.employee(of: identity)
            return nil
        } catch let refusal as ProviderRefusal {
            return refusal
        }
    }

    static let provider = [
        StoreLaw("whom a provider means is the same employee every time") { street, claims in
            let store = street.store
            let first = try await store.employee(of: identity("1", "ida"))
            claims.equal(
                first,
                Employee(id: "ida", name: "Ida", role: .caseworker, tenant: "nord"),
                "new"
            )
            claims.equal(try await store.employee("ida"), first, "kept")
            claims.equal(try await store.passphrase(of: "ida"), nil, "no passphrase")
            let again = try await store.employee(of: identity("1", "ida.holm"))
            claims.equal(again, first, "by the subject, not the id")
            claims.equal(try await store.employee("ida.holm"), nil, "nobody else")
            let other = try await store.employee(of: identity("2", "eva", name: "Eva"))
            claims.equal(other.id, "eva", "another")
            claims.equal(try await refusal(street, identity("3", "ida")), .taken, "a third")
        },
        StoreLaw("a change at the provider is a change here, and ends sessions; else nothing does")
        {
            street,
            claims in
            let store = street.store
            let first = try await store.employee(of: identity("1", "ida"))
            let same = try await store.employee(of: identity("1", "ida"))
            claims.equal(same.generation, first.generation, "nothing changed")
            let renamed = try await store.employee(of: identity("1", "ida", name: "Ida Holm"))
            claims.equal(renamed.name, "Ida Holm", "name")
            claims.equal(renamed.generation, first.generation + 1, "sessions before the name")
            let moved = try await store.employee(
                of: identity("1", "ida", name: "Ida Holm", role: .mentor)
            )
            claims.equal(moved.role, .mentor, "role")
            claims.equal(moved.generation, first.generation + 2, "sessions before the role")
            claims.equal(try await store.employee("ida"), moved, "kept")
        },
        StoreLaw("a provider takes over nobody who has a passphrase, and nobody elsewhere") {
            street,
            claims in
            let store = street.store
            let people = try await store.employees()
            claims.equal(try await refusal(street, identity("1", "karen")), .ownPassphrase, "karen")
            claims.equal(
                try await refusal(street, identity("1", "sofie")),
                .otherMunicipality,
                "sofie"
            )
            let nowhere = identity("1", "ida", tenant: "vest")
            claims.equal(try await refusal(street, nowhere), .unknownMunicipality, "vest")
            claims.equal(try await store.employees(), people, "nothing has changed")
            let ole = try await store.employee(of: identity("1", "ole", name: "Ole"))
            claims.equal(ole.role, .caseworker, "ole has none")
            let analyst = identity("1", "ole", role: .analyst, tenant: nil)
            claims.equal(try await refusal(street, analyst), .otherMunicipality, "out of nord")
            let central = identity("2", "anna", role: .analyst, tenant: nil)
            claims.equal(try await store.employee(of: central).tenant, nil, "the central unit")
        },
        StoreLaw("who is blocked here stays out, whatever the provider says") { street, claims in
            let store = street.store
            _ = try await store.employee(of: identity("1", "ida"))
            try await store.setBlocked(true, "ida")
            let before = try await store.employee("ida")
            let promoted = identity("1", "ida", name: "Eva")
            claims.equal(try await refusal(street, promoted), .blocked, "linked")
            claims.equal(try await store.employee("ida"), before, "nothing has changed")
            try await store.setBlocked(true, "ole")
            claims.equal(try await refusal(street, identity("2", "ole")), .blocked, "not linked")
            try await store.setBlocked(false, "ole")
            claims.equal(try await refusal(street, identity("3", "ole")), nil, "and not since")
        },
        StoreLaw(
            "the unit a provider tells is taken over if there is such a one, and ends invitations"
        ) {
            street,
            claims in
            let store = street.store
            try await store.addUnit(OrganisationUnit(id: "young", name: "Young"), of: "nord")
            let ida = try await store.employee(of: identity("1", "ida", unit: "young"))
            claims.equal(ida.unit, "young", "new")
            let none = try await store.employee(of: identity("1", "ida", unit: "nowhere"))
            claims.equal(none, ida, "one that is not there")
            let untold = try await store.employee(of: identity("1", "ida"))
            claims.equal(untold, ida, "none told")
            let eva = NewEmployee(
                id: "eva",
                name: "Eva",
                role: .caseworker,
                tenant: "nord",
                passphrase: nil
            )
            try await store.addEmployee(eva, passphrase: nil)
            let end = street.clock.now.addingTimeInterval(60)
            try await store.addInvitation(hash: "a", for: "eva", expires: end)
            let linked = try await store.employee(of: identity("2", "eva", unit: "young"))
            claims.equal(linked.unit, "young", "known before")
            claims.equal(try await store.isInvited("eva", by: "a"), false, "invitation")
            await claims.refused("an invitation of who signs in there") {
                try await store.addInvitation(hash: "b", for: "eva", expires: end)
            }
            let mette = identity("3", "mette", name: "Mette")
            claims.equal(
                try await refusal(street, mette),
                .taken,
                "a mentor's citizens, another role"
            )
        },
        StoreLaw("whoever is left to the provider has no other way in, and sessions end") {
            street,
            claims in
            let store = street.store
            let first = try await store.employee(of: identity("1", "ida"))
            try await store.leaveToProvider("ida")
            claims.equal(
                try await store.employee("ida")?.generation,
                first.generation + 1,
                "sessions"
            )
            claims.equal(try await refusal(street, identity("2", "ida")), nil, "another")
            claims.equal(try await refusal(street, identity("1", "ida")), .taken, "the one before")
            let before = try await store.employee("karen")
            try await store.setSecondFactor(Data([1]), recoveryCodes: ["a"], of: "karen")
            try await store.leaveToProvider("karen")
            claims.equal(try await store.passphrase(of: "karen"), nil, "passphrase")
            claims.equal(try await store.secondFactor(of: "karen"), nil, "telephone")
            claims.equal(try await store.useRecoveryCode("a", of: "karen"), false, "recovery code")
            claims.hold(
                try await store.employee("karen")?.generation != before?.generation,
                "karen's sessions"
            )
            claims.equal(try await refusal(street, identity("4", "karen")), nil, "karen")
            await claims.refused("leaving nobody") {
                try await store.leaveToProvider("nobody")
            }
        },
    ]
}
