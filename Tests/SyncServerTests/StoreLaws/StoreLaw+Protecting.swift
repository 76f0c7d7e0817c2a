import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let protecting = [
        StoreLaw("an erased citizen stays erased, and all laptops of the municipality hear of it") {
            street,
            claims in
            let before = try await street.followed(street.mette)
            let item = try street.finished(street.mette, about: street.asta)
            try await street.send([item], from: street.mette)
            let aside = try street.finished(street.ole, about: street.asta)
            try await street.send([aside], from: street.ole)
            let all = try await street.store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(all, [.citizen(street.asta)], "what was erased")
            claims.equal(
                try await street.status(item.key, street.mette)?.state,
                .erased,
                "status"
            )
            let receipt = try await street.store.receipt(
                of: item.key.id,
                askedBy: street.mette.device
            )
            claims.equal(receipt?.key, nil, "receipt")
            let stubs = try await street.store.submissions()
            claims.equal(stubs.map(\.sha256), [item.sha256], "stub")
            claims.equal(stubs.map(\.flags), [[SubmissionRecord.erased]], "flag")
            claims.equal(try await street.store.quarantined().count, 0, "quarantine")
            let new = try street.finished(street.mette, about: street.asta)
            let spoiled = SignedEnvelope(body: new.body, signature: item.signature)
            let later = try await street.send([item, new, spoiled], from: street.mette)
            claims.equal(later.map(\.status), [.erased, .erased, .erased], "sent later")
            claims.equal(try await street.store.submissions().count, 1, "nothing new")
            for laptop in [street.mette, street.ole] {
                let view = try await street.followed(laptop)
                claims.equal(view.erased, [.citizen(street.asta)], laptop.employee)
                claims.equal(view.names[street.asta], nil, "\(laptop.employee) knows no more")
            }
            let told = try await street.followed(street.mette, from: before)
            claims.equal(
                told.shown,
                try await street.followed(street.mette).shown,
                "who starts anew"
            )
            claims.equal(try await street.followed(street.sofie).erased, [], "syd")
            let head = told.cursor
            _ = try await street.store.erase(.citizen(street.asta), tenant: "nord")
            let again = try await street.followed(street.mette, from: told)
            claims.equal(again.cursor, head, "a second time changes nothing")
            await claims.refused("a grant of who is erased") {
                try await street.store.grant(street.asta, to: "ole")
            }
        },
        StoreLaw("an erased submission stays erased, also if it never came") { street, claims in
            let item = try street.finished(street.mette, about: street.asta) { $0.answer = 3 }
            let kept = try await street.visit(street.asta, by: street.mette, answer: 8)
            try await street.send([item], from: street.mette)
            let before = try await street.followed(street.mette)
            let id = try item.key.id
            _ = try await street.store.erase(.submission(id), tenant: "nord")
            let view = try await street.followed(street.mette, from: before)
            claims.equal(view.scores(street.asta), [80], "scores")
            claims.equal(view.shown, try await street.followed(street.mette).shown, "anew")
            let again = try await street.send([item], from: street.mette)
            claims.equal(again.map(\.status), [.erased], "sent again")
            claims.equal(try await street.status(kept, street.mette)?.state, .accepted, "other")
            let never = try street.finished(street.mette, about: street.asta)
            _ = try await street.store.erase(.submission(never.key.id), tenant: "nord")
            let late = try await street.send([never], from: street.mette)
            claims.equal(late.map(\.status), [.erased], "never came before")
            claims.equal(try await street.status(never.key, street.mette)?.state, .erased, "told")
            try await street.store.rebuildMeasurements()
            let rebuilt = try await street.followed(street.mette)
            claims.equal(rebuilt.scores(street.asta), [80], "computed anew")
            await claims.refused("an erasure nowhere") {
                _ = try await street.store.erase(.submission(id), tenant: "vest")
            }
        },
        StoreLaw("erasing a citizen erases the provisional ones matched with it") {
            street,
            claims in
            let guest = CitizenReference(rawValue: "guest-0002")
            let item = try street.finished(street.mette, about: guest) {
                $0.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
            }
            try await street.send([item], from: street.mette)
            try await street.store.match(provisional: guest, with: street.asta)
            let all = try await street.store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(all, [.citizen(street.asta), .citizen(guest)], "entailed")
            let again = try await street.send([item], from: street.mette)
            claims.equal(again.map(\.status), [.erased], "sent again")
            let view = try await street.followed(street.ole)
            claims.equal(view.erased, Set(all), "told")
        },
        StoreLaw("a revoked laptop hands in to quarantine and is told to forget, nothing else") {
            street,
            claims in
            let early = try await street.visit(street.asta, by: street.mette)
            let before = try await street.followed(street.mette)
            try await street.store.revokeDevice(street.mette.key.device)
            let device = try await street.store.device(street.mette.key.device)
            claims.equal(device?.isRevoked, true, "known as revoked")
            let late = try street.finished(street.mette, about: street.asta) { $0.answer = 9 }
            // The session began before: its device is not marked yet.
            let results = try await street.send([late], from: street.mette)
            claims.equal(results.map(\.problem), [.deviceRevoked], "sent after")
            claims.equal(
                try await street.status(early, street.ole)?.state,
                .accepted,
                "sent before"
            )
            for start in [before, LaptopView()] {
                let view = try await street.followed(street.mette, from: start)
                claims.hold(view.isWiped, "wiped")
                claims.equal(Array(view.items.dropFirst(start.items.count)), [.wipe], "items")
            }
            let listed = try await street.store.devices()
            claims.equal(listed.count, 3, "laptops")
            let revoked = listed.filter { $0.revoked != nil }.map(\.employee)
            claims.equal(revoked, ["mette"], "revoked")
            let head = try await street.followed(street.mette).cursor
            try await street.store.revokeDevice(street.mette.key.device)
            claims.equal(try await street.followed(street.mette).cursor, head, "a second time")
            await claims.refused("an unknown laptop") {
                try await street.store.revokeDevice("nobody's")
            }
            let released = try await street.store.quarantined().map(\.number)
            let result = try await street.store.release(released.at(0))
            claims.equal(result.status, .accepted, "by an operator's word")
            claims.equal(
                try await street.status(late.key, street.ole)?.state,
                .accepted,
                "released"
            )
            claims.equal(try await street.store.quarantined().count, 0, "quarantine")
        },
        StoreLaw("a revoked laptop is not enrolled again") { street, claims in
            try await street.store.revokeDevice(street.mette.key.device)
            try await street.store.addEnrolmentCode(
                hash: "second",
                for: "mette",
                expires: street.clock.now.addingTimeInterval(60)
            )
            let key = street.mette.key.publicKey
            await claims.refused("its key") {
                let asked = EnrolRequest(code: "", publicKey: key, name: "x")
                _ = try await street.store.enrol(codeHash: "second", asked)
            }
            let device = try await street.store.device(street.mette.key.device)
            claims.equal(device?.isRevoked, true, "still revoked")
        },
        StoreLaw("nobody's word lets in what cannot be read or is not the laptop's own") {
            street,
            claims in
            let good = try street.finished(street.mette, about: street.bo)
            let forged = SignedEnvelope(body: good.body, signature: Data(count: 64))
            let nobody = CitizenReference(rawValue: "nobody")
            let unknown = try street.finished(street.mette, about: nobody)
            let foreign = try street.finished(street.mette, about: street.carla)
            let odd = SignedEnvelope(body: "{}", signature: Data())
            let items = [forged, unknown, foreign, odd]
            try await street.send(items, from: street.mette)
            let aside = try await street.store.quarantined()
            claims.equal(aside.map(\.sha256), items.map(\.sha256), "put aside")
            for item in aside {
                await claims.refused("\(item.reason)") {
                    _ = try await street.store.release(item.number)
                }
            }
            claims.equal(try await street.store.quarantined(), aside, "still there")
            await claims.refused("a number not given") {
                _ = try await street.store.release(999)
            }
        },
        StoreLaw("a policy reaches the laptops of its municipality, the last one only") {
            street,
            claims in
            let first = LaptopPolicy(lockAfterMinutes: 5, retentionDays: 60)
            let second = LaptopPolicy(lockAfterMinutes: 20, retentionDays: 30)
            try await street.store.setPolicy(first, tenant: "nord")
            let before = try await street.followed(street.mette)
            claims.equal(before.policy, first, "first")
            try await street.store.setPolicy(second, tenant: "nord")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.policy, second, "second")
            claims.equal(try await street.followed(street.sofie).policy, nil, "syd")
            let anew = try await street.followed(street.ole)
            claims.equal(anew.items.count { $0 == .policy(first) }, 0, "set over")
            for odd in [LaptopPolicy(lockAfterMinutes: 0), LaptopPolicy(retentionDays: 29)] {
                await claims.refused("\(odd)") {
                    try await street.store.setPolicy(odd, tenant: "nord")
                }
            }
        },
    ]
}
