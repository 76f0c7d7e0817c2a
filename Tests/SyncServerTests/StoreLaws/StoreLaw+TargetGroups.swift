import Foundation
import Progression
import SyncProtocol
import WebPages

@testable import SyncServer

extension StoreLaw {
    static let groups = [
        StoreLaw("a citizen's target group reaches who visits the citizen, and nobody else") {
            street,
            claims in
            for name in ["Unge", "Ældre"] {
                try await street.store.addTargetGroup(name, in: "nord")
            }
            claims.equal(
                try await street.store.targetGroups(of: "nord"),
                ["Unge", "Ældre"],
                "nord"
            )
            claims.equal(try await street.store.targetGroups(of: "syd"), [], "syd")
            try await street.visit(street.asta, by: street.mette, answer: 6)
            let before = try await street.followed(street.mette)
            let others = try await [street.ole, street.sofie].asyncMap {
                try await street.followed($0)
            }
            try await street.store.setTargetGroup("Unge", of: street.asta, in: "nord")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.groups, [street.asta: "Unge"], "told")
            claims.equal(after.scores(street.asta), [60], "with all measurements")
            claims.equal(try await street.followed(street.mette).shown, after.shown, "anew")
            for (laptop, view) in zip([street.ole, street.sofie], others) {
                let later = try await street.followed(laptop, from: view)
                claims.equal(later.items, view.items, laptop.employee)
            }
            try await street.store.setTargetGroup("Unge", of: street.asta, in: nil)
            let again = try await street.followed(street.mette, from: after)
            claims.equal(again.items, after.items, "the same again is no news")
            let key = try await street.visit(street.asta, by: street.mette, answer: 2)
            let told = try await street.followed(street.mette, from: again)
            let amending = try street.finished(street.mette, about: street.asta) {
                $0.context = Envelope.Context(amends: Amendment(id: key.id, sha256: key.sha256))
            }
            try await street.send([amending], from: street.mette)
            try await street.store.setTargetGroup("Ældre", of: street.asta, in: nil)
            let later = try await street.followed(street.mette, from: told)
            claims.hold(
                later.items.contains(.withdraw(submission: key.id)),
                "what was withdrawn before the new grant is told, for it may be remembered"
            )
            claims.equal(try await street.followed(street.mette).shown, later.shown, "later, anew")
            try await street.store.setTargetGroup(nil, of: street.asta, in: nil)
            let none = try await street.followed(street.mette, from: later)
            claims.equal(none.groups, [:], "none")
        },
        StoreLaw("a list of citizens says which target group each belongs to, and only known ones")
        {
            street,
            claims in
            try await street.store.addTargetGroup("Unge", in: "nord")
            func row(_ line: Int, _ group: String?) -> CitizenRow {
                CitizenRow(
                    line: line,
                    tenant: "nord",
                    name: "Dina Prøve",
                    language: "da",
                    caseworker: "karen",
                    mentors: ["mette"],
                    targetGroup: group
                )
            }
            let unknown = [row(2, "Unge"), row(3, "Gamle"), row(4, nil)]
            claims.equal(
                try await street.store.complaints(about: unknown),
                [ImportComplaint(line: 3, .noTargetGroup("Gamle"))],
                "complaint"
            )
            await claims.refused("with an unknown group") {
                _ = try await street.store.addCitizens(unknown)
            }
            let added = try await street.store.addCitizens([row(2, "Unge"), row(3, nil)])
            let view = try await street.followed(street.mette)
            claims.equal(view.groups, [added[0]: "Unge"], "told")
        },
        StoreLaw("a target group by another name is the same group, to citizens and instruments") {
            street,
            claims in
            let store = street.store
            for name in ["Unge", "Ældre"] { try await store.addTargetGroup(name, in: "nord") }
            try await store.addTargetGroup("Unge", in: "syd")
            let form = TestForm(factor: .selfEfficacy, version: "1.0.0", weeks: 12)
            try await street.publish(
                form,
                under: InstrumentTerms(weeks: 2, targetGroup: "Unge"),
                in: "nord"
            )
            try await store.setTargetGroup("Unge", of: street.asta, in: nil)
            let before = try await street.followed(street.mette)
            try await store.renameTargetGroup("Unge", to: "Under 30", in: "nord")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(try await store.targetGroups(of: "nord"), ["Under 30", "Ældre"], "names")
            claims.equal(try await store.targetGroups(of: "syd"), ["Unge"], "of another")
            claims.equal(after.groups, [street.asta: "Under 30"], "told")
            claims.hold(
                after.terms.values.contains { $0.targetGroup == "Under 30" }
                    && !after.terms.values.contains { $0.targetGroup == "Unge" },
                "the terms"
            )
            claims.equal(try await street.weeks(), 2, "asked as before")
            claims.equal(try await street.followed(street.mette).shown, after.shown, "anew")
            for (name, other) in [
                ("Under 30", "Ældre"), ("Under 30", ""), ("Unge", "Ny"), ("Under 30", "Under 30"),
            ] {
                await claims.refused("\(name) to \(other)") {
                    try await store.renameTargetGroup(name, to: other, in: "nord")
                }
            }
        },
        StoreLaw("a target group that is removed leaves its citizens in none, and is not in use") {
            street,
            claims in
            let store = street.store
            try await store.addTargetGroup("Unge", in: "nord")
            let form = TestForm(factor: .selfEfficacy, version: "1.0.0", weeks: 12)
            try await street.publish(form, under: InstrumentTerms(targetGroup: "Unge"), in: "nord")
            try await store.setTargetGroup("Unge", of: street.asta, in: nil)
            await claims.refused("in use") {
                _ = try await store.removeTargetGroup("Unge", in: "nord")
            }
            claims.equal(try await store.targetGroups(of: "nord"), ["Unge"], "kept")
            for one in try await store.publications(of: "nord") where one.tenant == "nord" {
                _ = try await store.retire(one.sha256, in: "nord")
            }
            let before = try await street.followed(street.mette)
            claims.equal(try await store.removeTargetGroup("Unge", in: "nord"), 1, "one citizen")
            claims.equal(try await store.targetGroups(of: "nord"), [], "gone")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.groups, [:], "told")
            await claims.refused("again") {
                _ = try await store.removeTargetGroup("Unge", in: "nord")
            }
            await claims.refused("of a municipality that is not there") {
                _ = try await store.removeTargetGroup("Unge", in: "vest")
            }
        },
        StoreLaw("the interval is that of the citizen's target group") { street, claims in
            try await street.store.addTargetGroup("Unge", in: "nord")
            let (all, young) = (
                TestForm(factor: .meaningAndDirection, version: "1.0.0", weeks: 12),
                TestForm(factor: .selfEfficacy, version: "1.0.0", weeks: 12)
            )
            try await street.publish(all)
            let terms = InstrumentTerms(weeks: 2, targetGroup: "Unge")
            try await street.publish(young, under: terms, in: "nord")
            claims.equal(try await street.weeks(), 12, "of no group")
            try await street.store.setTargetGroup("Unge", of: street.asta, in: nil)
            claims.equal(try await street.weeks(), 2, "of the group")
            let karen = try await street.store.employee("karen")
            let courses = try await street.store.courses(ofCaseloadOf: karen ?? street.nobody)
            claims.equal(courses.map { $0.schedule?.weeks }, [2, 12], "asta, and bo")
        },
        StoreLaw("only a citizen and a target group of the same municipality go together") {
            street,
            claims in
            try await street.store.addTargetGroup("Unge", in: "syd")
            await claims.refused("a group of another municipality") {
                try await street.store.setTargetGroup("Unge", of: street.asta, in: nil)
            }
            await claims.refused("a citizen of another municipality") {
                try await street.store.setTargetGroup("Unge", of: street.carla, in: "nord")
            }
            await claims.refused("nobody") {
                try await street.store.setTargetGroup(nil, of: .init(rawValue: "x"), in: nil)
            }
            for (name, tenant) in [
                ("Unge", "syd"), ("", "nord"), (" x", "nord"), ("a\nb", "nord"), ("x", "vest"),
            ] {
                await claims.refused("the group `\(name)` in \(tenant)") {
                    try await street.store.addTargetGroup(name, in: tenant)
                }
            }
            _ = try await street.store.erase(.citizen(street.carla), tenant: "syd")
            await claims.refused("an erased citizen") {
                try await street.store.setTargetGroup("Unge", of: street.carla, in: nil)
            }
            claims.equal(try await street.followed(street.mette).groups, [:], "told")
        },
    ]
}

extension Array {
    /// What each element becomes, one after the other.
    fileprivate func asyncMap<Value>(
        _ change: (Element) async throws -> Value
    ) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await change(element)) }
        return values
    }
}
