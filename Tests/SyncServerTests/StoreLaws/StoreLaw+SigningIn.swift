import Foundation

@testable import SyncServer

extension StoreLaw {
    private static let secret = Data("12345678901234567890".utf8)

    static let signingIn = [
        StoreLaw("a second factor is its employee's own, and no half minute counts twice") {
            street,
            claims in
            let store = street.store
            claims.equal(try await store.secondFactor(of: "karen"), nil, "before")
            claims.equal(try await store.useStep(7, of: "karen"), false, "without one")
            try await store.setSecondFactor(secret, recoveryCodes: [], of: "karen")
            claims.equal(try await store.secondFactor(of: "karen")?.secret, secret, "kept")
            claims.equal(try await store.secondFactor(of: "sara"), nil, "somebody else's")
            let used = [
                try await store.useStep(7, of: "karen"), try await store.useStep(7, of: "karen"),
                try await store.useStep(6, of: "karen"), try await store.useStep(8, of: "karen"),
            ]
            claims.equal(used, [true, false, false, true], "half minutes")
            claims.equal(try await store.secondFactor(of: "karen")?.lastStep, 8, "the last one")
            try await store.setSecondFactor(nil, recoveryCodes: [], of: "karen")
            claims.equal(try await store.secondFactor(of: "karen"), nil, "taken away")
            await claims.refused("one of nobody") {
                try await store.setSecondFactor(secret, recoveryCodes: [], of: "nobody")
            }
        },
        StoreLaw("a recovery code lets its employee in once, until others are given") {
            street,
            claims in
            let store = street.store
            try await store.setSecondFactor(secret, recoveryCodes: ["a", "b", "c"], of: "karen")
            try await store.setSecondFactor(secret, recoveryCodes: ["a"], of: "sara")
            let used = [
                try await store.useRecoveryCode("a", of: "karen"),
                try await store.useRecoveryCode("a", of: "karen"),
                try await store.useRecoveryCode("x", of: "karen"),
                try await store.useRecoveryCode("b", of: "sara"),
                try await store.useRecoveryCode("a", of: "sara"),
                try await store.useRecoveryCode("b", of: "karen"),
            ]
            claims.equal(used, [true, false, false, false, true, true], "codes")
            try await store.setSecondFactor(secret, recoveryCodes: ["d"], of: "karen")
            claims.equal(try await store.useRecoveryCode("c", of: "karen"), false, "an old one")
            claims.equal(try await store.useRecoveryCode("d", of: "karen"), true, "a new one")
            let generation = try await store.employee("sara")?.generation
            try await store.setRecoveryCodes(["e"], of: "sara")
            claims.equal(try await store.useRecoveryCode("e", of: "sara"), true, "the next one")
            claims.hold(try await store.employee("sara")?.generation != generation, "sessions")
            claims.hold(try await store.secondFactor(of: "sara") != nil, "telephone")
            await claims.refused("codes of nobody") {
                try await store.setRecoveryCodes(["f"], of: "nobody")
            }
        },
        StoreLaw("a change meant for one generation is not done in another") { street, claims in
            let store = street.store
            let generation = try await store.employee("karen")?.generation ?? -1
            try await store.endSessions(of: "karen")
            let record = PassphraseRecord(
                key: Data([1]),
                salt: Data([2]),
                cost: PassphraseCost(rounds: 2, blockSize: 1, parallelism: 1)
            )
            let factor = SecondFactor(secret: secret, lastStep: 4)
            let late = [
                try await store.setPassphrase(record, of: "karen", at: generation),
                try await store.setSecondFactor(
                    factor,
                    recoveryCodes: ["a"],
                    of: "karen",
                    at: generation
                ),
                try await store.setRecoveryCodes(["b"], of: "karen", at: generation),
                try await store.endSessions(of: "karen", at: generation),
            ]
            claims.equal(late, [false, false, false, false], "too late")
            claims.hold(try await store.passphrase(of: "karen") != record, "passphrase")
            claims.equal(try await store.secondFactor(of: "karen"), nil, "telephone")
            claims.equal(try await store.useRecoveryCode("b", of: "karen"), false, "codes")
            claims.equal(try await store.employee("karen")?.generation, generation + 1, "count")
            let timely = try await store.setSecondFactor(
                factor,
                recoveryCodes: ["a"],
                of: "karen",
                at: generation + 1
            )
            claims.equal(timely, true, "in time")
            claims.equal(try await store.secondFactor(of: "karen"), factor, "with its last step")
        },
        StoreLaw("every employee is listed with how they sign in") { street, claims in
            let store = street.store
            try await store.setSecondFactor(secret, recoveryCodes: ["a", "b"], of: "karen")
            _ = try await store.useRecoveryCode("a", of: "karen")
            try await store.setBlocked(true, "sara")
            let listed = try await store.employees()
            claims.equal(listed.map(\.id), ["karen", "mette", "ole", "sara", "sofie"], "who")
            claims.equal(listed.map(\.tenant), ["nord", "nord", "nord", "syd", "syd"], "where")
            claims.equal(listed.filter(\.isBlocked).map(\.id), ["sara"], "blocked")
            claims.equal(listed.filter(\.signIn.hasSecondFactor).map(\.id), ["karen"], "telephones")
            claims.equal(listed.map(\.signIn.recoveryCodes), [1, 0, 0, 0, 0], "codes left")
        },
        StoreLaw("when a laptop was last heard of is known of each") { street, claims in
            let store = street.store
            let (mette, sofie) = (street.mette.device.id, street.sofie.device.id)
            func contacts() async throws -> [String: Date] {
                try await store.devices().reduce(into: [:]) { $0[$1.id] = $1.lastContact }
            }
            claims.equal(try await contacts(), [:], "nobody yet")
            try await store.noteContact(of: mette)
            let first = street.clock.now
            street.clock.advance(by: 90)
            try await store.noteContact(of: sofie)
            claims.equal(try await contacts(), [mette: first, sofie: street.clock.now], "both")
            try await store.noteContact(of: mette)
            claims.equal(try await contacts()[mette], street.clock.now, "again")
            await claims.refused("a laptop nobody knows") {
                try await store.noteContact(of: "nobody's")
            }
        },
        StoreLaw("who is blocked is known to be, and every change of signing in counts up") {
            street,
            claims in
            let store = street.store
            let record = PassphraseRecord(
                key: Data([1]),
                salt: Data([2]),
                cost: PassphraseCost(rounds: 2, blockSize: 1, parallelism: 1)
            )
            var before = try await store.employee("karen")
            claims.equal(before?.isBlocked, false, "at first")
            let changes: [@Sendable () async throws -> Void] = [
                { try await store.setBlocked(true, "karen") },
                { try await store.setPassphrase(record, of: "karen") },
                { try await store.setSecondFactor(secret, recoveryCodes: [], of: "karen") },
                { try await store.setBlocked(false, "karen") },
                { try await store.endSessions(of: "karen") },
            ]
            for (index, change) in changes.enumerated() {
                try await change()
                let after = try await store.employee("karen")
                claims.hold(after?.generation != before?.generation, "change \(index)")
                claims.equal(after?.isBlocked, index < 3, "blocked after change \(index)")
                before = after
            }
            claims.equal(try await store.passphrase(of: "karen"), record, "passphrase")
            claims.equal(try await store.employee("sara")?.generation, 0, "somebody else")
            await claims.refused("blocking nobody") {
                try await store.setBlocked(true, "nobody")
            }
        },
    ]
}
