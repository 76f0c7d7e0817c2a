import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let people = [
        StoreLaw("a grant carries the history from the beginning, a revocation takes it all") {
            street,
            claims in
            for answer in [2, 4] {
                try await street.visit(street.asta, by: street.mette, answer: answer)
            }
            let before = try await street.followed(street.ole)
            claims.equal(before.scores(street.asta), nil, "before the grant")
            try await street.store.grant(street.asta, to: "ole")
            try await street.visit(street.asta, by: street.mette, answer: 6)
            let granted = try await street.followed(street.ole, from: before)
            claims.equal(granted.scores(street.asta), [20, 40, 60], "granted")
            claims.equal(granted.names[street.asta], "Asta Prøve", "name")
            try await street.store.revoke(street.asta, from: "ole")
            let revoked = try await street.followed(street.ole, from: granted)
            claims.equal(revoked.scores(street.asta), nil, "revoked")
            let anew = try await street.followed(street.ole)
            claims.equal(anew.shown, revoked.shown, "who starts anew")
            try await street.store.grant(street.asta, to: "ole")
            let again = try await street.followed(street.ole, from: revoked)
            claims.equal(again.scores(street.asta), [20, 40, 60], "granted again")
        },
        StoreLaw("pages of any size join, and who follows knows what knows who starts anew") {
            street,
            claims in
            var views = [1, 2, 3, 500].map { ($0, LaptopView()) }
            for step in 0..<8 {
                try await street.everyDay(step)
                for index in views.indices {
                    let (limit, view) = views[index]
                    views[index].1 = try await street.followed(
                        street.mette,
                        from: view,
                        limit: limit
                    )
                }
                let anew = try await street.followed(street.mette)
                for (limit, view) in views {
                    claims.equal(view.shown, anew.shown, "step \(step), pages of \(limit)")
                }
            }
            claims.hold(views[0].1.items.count > 8, "something happened")
        },
        StoreLaw("a municipality sees nothing of another") { street, claims in
            let ours = try await street.visit(street.asta, by: street.mette)
            let foreign = street.sofie.device
            let told = try await street.store.status(of: [ours], askedBy: foreign)
            claims.equal(told.map(\.state), [.unknown], "status")
            let receipt = try await street.store.receipt(of: ours.id, askedBy: foreign)
            claims.equal(receipt?.key, nil, "receipt")
            let own = try await street.store.receipt(of: ours.id, askedBy: street.ole.device)
            claims.equal(own?.key, ours, "own receipt")
            let same = try street.finished(street.sofie, about: street.carla) { $0.id = ours.id }
            let results = try await street.send([same], from: street.sofie)
            claims.equal(results.map(\.status), [.accepted], "the same id elsewhere")
            for reach in [street.asta, street.bo] {
                let item = try street.finished(street.sofie, about: reach)
                let result = try await street.send([item], from: street.sofie)
                claims.equal(result.map(\.problem), [.notYourCitizen], "a foreign citizen")
            }
            let view = try await street.followed(street.sofie)
            claims.equal(Set(view.names.values), ["Carla Prøve"], "feed")
            await claims.refused("a grant across") {
                try await street.store.grant(street.asta, to: "sofie")
            }
        },
        StoreLaw("somebody unknown becomes a provisional citizen, and is matched later") {
            street,
            claims in
            let guest = CitizenReference(rawValue: "guest-0001")
            let items = try [1, 2].map { answer in
                try street.finished(street.mette, about: guest) {
                    $0.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
                    $0.answer = answer
                }
            }
            let results = try await street.send(items, from: street.mette)
            claims.equal(results.map(\.status), [.accepted, .accepted], "accepted")
            claims.equal(results.map(\.flags), [[.provisional], nil], "flags")
            let before = try await street.followed(street.mette)
            claims.equal(before.names[guest], "Gæst", "on the caseload")
            claims.equal(before.scores(guest), [10, 20], "measured")
            try await street.store.match(provisional: guest, with: street.asta)
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.names[guest], nil, "off the caseload")
            claims.equal(after.scores(street.asta), [10, 20], "counts for her")
            claims.equal(
                try await street.followed(street.mette).shown,
                after.shown,
                "who starts anew"
            )
            let late = try street.finished(street.mette, about: guest) {
                $0.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
                $0.answer = 3
            }
            let lately = try await street.send([late], from: street.mette)
            claims.equal(lately.map(\.status), [.accepted], "sent late")
            let last = try await street.followed(street.mette, from: after)
            claims.equal(last.scores(street.asta), [10, 20, 30], "counts too")
            await claims.refused("a second match") {
                try await street.store.match(provisional: guest, with: street.bo)
            }
            await claims.refused("a match of a citizen") {
                try await street.store.match(provisional: street.bo, with: street.asta)
            }
            let stolen = try street.finished(street.sofie, about: guest) {
                $0.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
            }
            let elsewhere = try await street.send([stolen], from: street.sofie)
            claims.equal(elsewhere.map(\.problem), [.notYourCitizen], "known elsewhere")
        },
        StoreLaw("an amendment takes the place of what it names, once, of the same citizen") {
            street,
            claims in
            let first = try await street.visit(street.asta, by: street.mette, answer: 2)
            try await street.store.grant(street.bo, to: "ole")
            let start = try await street.followed(street.mette)
            func amend(
                _ key: SubmissionKey,
                _ laptop: Laptop,
                _ citizen: CitizenReference,
                _ answer: Int
            ) async throws -> [SubmissionFlag]? {
                let amendment = Amendment(id: key.id, sha256: key.sha256)
                let item = try street.finished(laptop, about: citizen) {
                    $0.context = Envelope.Context(amends: amendment)
                    $0.answer = answer
                }
                let results = try await street.send([item], from: laptop)
                claims.equal(results.map(\.status), [.accepted], "amendment \(answer)")
                return results.first?.flags
            }
            let foreign = try await amend(first, street.ole, street.bo, 9)
            claims.equal(foreign, [.outdated], "about another citizen")
            let other = SubmissionKey(id: first.id, sha256: String(repeating: "0", count: 64))
            claims.equal(try await amend(other, street.mette, street.asta, 3), [.outdated], "hash")
            claims.equal(try await amend(first, street.mette, street.asta, 7), nil, "amended")
            let again = try await amend(first, street.mette, street.asta, 8)
            claims.equal(again, [.outdated], "amended already")
            let view = try await street.followed(street.mette, from: start)
            claims.equal(view.scores(street.asta), [30, 70, 80], "scores")
            claims.equal(try await street.followed(street.mette).shown, view.shown, "anew")
            try await street.store.rebuildMeasurements()
            let rebuilt = try await street.followed(street.mette)
            claims.equal(rebuilt.shown, view.shown, "computed anew")
        },
        StoreLaw("what was put aside too early is taken in with the grant") { street, claims in
            let key = try await street.visit(street.bo, by: street.mette, answer: 4)
            claims.equal(
                try await street.status(key, street.mette)?.state,
                .quarantined,
                "before the grant"
            )
            try await street.store.grant(street.bo, to: "ole")
            claims.equal(try await street.store.quarantined().count, 1, "a colleague's grant")
            try await street.store.grant(street.bo, to: "mette")
            let status = try await street.status(key, street.mette)
            claims.equal(status?.state, .accepted, "after the grant")
            claims.equal(try await street.store.quarantined().count, 0, "quarantine")
            let view = try await street.followed(street.mette)
            claims.equal(view.scores(street.bo), [40], "measured")
        },
        StoreLaw("the interval is that of the versions in use") { street, claims in
            claims.equal(try await street.weeks(), nil, "before")
            for (version, weeks) in [("2.0.0", 6), ("2.1.0", 12)] {
                let form = TestForm(factor: .network, version: version, weeks: weeks)
                _ = try await street.store.publish([form.file])
                claims.equal(try await street.weeks(), weeks, "version \(version)")
            }
            let other = TestForm(factor: .meaningAndDirection, version: "1.0.0", weeks: 8)
            _ = try await street.store.publish([other.file])
            claims.equal(try await street.weeks(), 8, "the shortest of two")
        },
        StoreLaw("a held response is measured when its instrument is published") { street, claims in
            let newer = TestForm(factor: .network, version: "1.1.0")
            let item = try street.finished(street.mette, about: street.asta) {
                ($0.form, $0.answer) = (newer, 7)
            }
            let results = try await street.send([item], from: street.mette)
            claims.equal(results.map(\.flags), [[.held]], "held")
            let before = try await street.followed(street.mette)
            claims.equal(before.scores(street.asta), [], "not measured")
            let published = try await street.store.publish([newer.file])
            claims.equal(published.map(\.measured), [1], "measured")
            let view = try await street.followed(street.mette, from: before)
            claims.equal(view.scores(street.asta), [70], "in the feed")
            let old = TestForm.network.questionnaire.reference.sha256
            claims.equal(view.instruments[old], false, "the old one is retired")
            claims.equal(try await street.store.submissions().map(\.flags), [[]], "flags")
            claims.equal(
                try await street.store.publish([newer.file]).map(\.isNew),
                [false],
                "a second time"
            )
        },
    ]
}

extension Street {
    /// One of the things that happen in any week.
    func everyDay(_ step: Int) async throws {
        switch step {
        case 0, 3: try await visit(asta, by: mette, answer: step + 1)
        case 1: try await store.grant(bo, to: "mette")
        case 2:
            let policy = LaptopPolicy(lockAfterMinutes: 5)
            try await store.setPolicy(policy, tenant: "nord")
            try await visit(bo, by: mette)
        case 4: _ = try await store.publish([TestForm.readiness.file])
        case 5: try await store.revoke(bo, from: "mette")
        case 6: _ = try await store.erase(.citizen(bo), tenant: "nord")
        default: try await store.revokeDevice(mette.key.device)
        }
    }
}
