import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let sending = [
        StoreLaw("the same bytes again are there already, under their number") { street, claims in
            let item = try street.finished(street.mette, about: street.asta)
            let first = try await street.send([item], from: street.mette)
            let again = try await street.send([item, item], from: street.mette)
            claims.equal(first.map(\.status), [.accepted], "first")
            claims.equal(again.map(\.status), [.exists, .exists], "again")
            let number = try first.at(0).logSequence
            claims.hold(again.allSatisfy { $0.logSequence == number }, "number")
            claims.equal(try await street.store.submissions().count, 1, "submissions")
        },
        StoreLaw("the same id with other bytes is kept aside, and both are there") {
            street,
            claims in
            let id = UUID()
            let items = try [3, 9].map { answer in
                try street.finished(street.mette, about: street.asta) {
                    ($0.id, $0.answer) = (id, answer)
                }
            }
            let results = try await street.send(items, from: street.mette)
            claims.equal(results.map(\.status), [.accepted, .quarantined], "statuses")
            claims.equal(try results.at(1).problem, .idTaken, "reason")
            let aside = try await street.store.quarantined()
            claims.equal(aside.map(\.sha256), [items[1].sha256], "aside")
            claims.equal(aside.map(\.id), [id], "id aside")
            claims.equal(try await street.store.submissions().map(\.id), [id], "accepted")
        },
        StoreLaw("a decline is stored unmarked and not measured; what no server knows is marked") {
            street,
            claims in
            let declined = try street.finished(street.mette, about: street.asta) {
                $0.context = Envelope.Context(declined: Decline(reason: .notToday))
            }
            let later = try street.finished(street.mette, about: street.asta) {
                $0.kind = Envelope.Kind(rawValue: "event")
            }
            let held = try street.finished(street.mette, about: street.asta) {
                ($0.context, $0.form) = (
                    Envelope.Context(declined: Decline()),
                    TestForm(factor: .network, version: "9.0.0")
                )
            }
            let usual = try street.finished(street.mette, about: street.asta)
            let items = [declined, later, held, usual]
            let results = try await street.send(items, from: street.mette)
            claims.equal(results.map(\.status), items.map { _ in .accepted }, "statuses")
            claims.equal(results.map(\.flags), [nil, [.kind], nil, nil], "flags")
            let kinds = try await street.store.submissions().map(\.kind)
            claims.equal(kinds, ["decline", "event", "decline", "response"], "kinds listed")
            let measured = try await street.followed(street.mette).items.count {
                if case .measurement = $0 { true } else { false }
            }
            claims.equal(measured, 1, "measurements")
        },
        StoreLaw("five parallel sends of the same store it once") { street, claims in
            let items = try (0..<8).map { _ in
                try street.finished(street.mette, about: street.asta)
            }
            let results = try await withThrowingTaskGroup(of: [ItemResult].self) { group in
                for _ in 0..<5 {
                    group.addTask { try await street.send(items, from: street.mette) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            claims.equal(results.count { $0.status == .accepted }, 8, "accepted")
            claims.equal(results.count { $0.status == .exists }, 32, "exist")
            let submissions = try await street.store.submissions()
            claims.equal(Set(submissions.map(\.sha256)), Set(items.map(\.sha256)), "submissions")
            claims.equal(submissions.count, 8, "count")
        },
        StoreLaw("what is acknowledged is there, and its numbers are the order of commits") {
            street,
            claims in
            var acknowledged: [Int] = []
            for answer in 1...4 {
                let item = try street.finished(street.mette, about: street.asta) {
                    $0.answer = answer
                }
                acknowledged += try await street.send([item], from: street.mette)
                    .compactMap(\.logSequence)
                try await street.store.grant(street.bo, to: "ole")
                try await street.store.revoke(street.bo, from: "ole")
            }
            claims.equal(acknowledged, acknowledged.sorted(), "numbers rise")
            claims.equal(
                try await street.store.submissions().map(\.logSequence),
                acknowledged,
                "submissions"
            )
            let measured = try await street.followed(street.mette).items.compactMap {
                if case .measurement(let one) = $0 { one.score.value } else { nil }
            }
            claims.equal(measured, [10, 20, 30, 40], "the feed's order")
        },
        StoreLaw("what is not done is not half done") { street, claims in
            let before = try await street.followed(street.mette)
            await claims.refused("a file with a fault in the second line") {
                _ = try await street.store.addCitizens([
                    Town.row(2, "nord", "Dan", "karen", ["mette"]),
                    Town.row(3, "nord", "Eva", "nobody", []),
                ])
            }
            await claims.refused("a question file with faults") {
                let faulty = PublishedFile(path: "odd.yaml", content: Data("odd".utf8))
                _ = try await street.store.publish([TestForm.readiness.file, faulty])
            }
            let id = UUID()
            let taken = try [1, 2].map { answer in
                try street.finished(street.mette, about: street.bo) {
                    ($0.id, $0.answer) = (id, answer)
                }
            }
            try await street.send([taken[0]], from: street.mette)
            try await street.send([taken[1]], from: street.mette)
            let numbers = try await street.store.quarantined().map(\.number)
            _ = try await street.store.release(numbers.at(0))
            let middle = try await street.store.quarantined()
            await claims.refused("the second of the same id") {
                _ = try await street.store.release(numbers.at(1))
            }
            claims.equal(try await street.store.quarantined(), middle, "quarantine")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.items, before.items, "the feed")
        },
        StoreLaw("a status tells accepted, put aside and unknown apart, by id and content") {
            street,
            claims in
            let sent = try await street.visit(street.asta, by: street.mette)
            let aside = try await street.visit(street.bo, by: street.mette)
            let other = SubmissionKey(id: sent.id, sha256: aside.sha256)
            let unknown = SubmissionKey(id: UUID(), sha256: sent.sha256)
            let keys = [sent, aside, unknown]
            let told = try await street.store.status(of: keys, askedBy: street.mette.device)
            claims.equal(told.map(\.key), keys, "order")
            claims.equal(told.map(\.state), [.accepted, .quarantined, .unknown], "states")
            claims.equal(told.map(\.problem), [nil, .notYourCitizen, nil], "reasons")
            let number = try await street.store.submissions().first?.logSequence
            claims.equal(told.first?.logSequence, number, "number")
            let mixed = try await street.status(other, street.mette)
            claims.hold(mixed?.state != .accepted, "other bytes are not accepted")
        },
        StoreLaw("a laptop's chain is known by its highest number, put aside or not") {
            street,
            claims in
            let laptop = street.mette
            let none = try await street.store.highestSequence(of: UUID(), laptop.device)
            claims.equal(none, nil, "a life never seen")
            try await street.visit(street.asta, by: laptop)
            let life = laptop.incarnation
            let one = try await street.store.highestSequence(of: life, laptop.device)
            claims.equal(one, 1, "after one")
            try await street.visit(street.bo, by: laptop)
            let two = try await street.store.highestSequence(of: life, laptop.device)
            claims.equal(two, 2, "after one put aside")
            let other = try await street.store.highestSequence(of: life, street.ole.device)
            claims.equal(other, nil, "another laptop's")
            let twin = try street.finished(laptop, about: street.asta) { $0.sequence = 1 }
            let result = try await street.send([twin], from: laptop)
            claims.equal(result.map(\.flags), [[.fork]], "a place taken twice")
        },
    ]
}
