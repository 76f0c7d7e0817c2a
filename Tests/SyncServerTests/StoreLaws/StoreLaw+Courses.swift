import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let courses = [
        StoreLaw("every course that is measured is looked at, and is what the measurements give") {
            street,
            claims in
            claims.equal(try await street.store.checkCourses(), CourseCheck(), "nobody measured")
            try await street.visit(street.asta, by: street.mette)
            try await street.visit(street.asta, by: street.mette)
            try await street.visit(street.carla, by: street.sofie)
            let check = try await street.store.checkCourses()
            claims.equal(check.courses, 2, "two")
            claims.equal(check.differing, [], "right")
            _ = try await street.store.erase(.citizen(street.asta), tenant: "nord")
            claims.equal(try await street.store.checkCourses().courses, 1, "one erased")
        },
        StoreLaw("courses are counted by the unit that is responsible, each in its municipality") {
            street,
            claims in
            let store = street.store
            try await store.addUnit(OrganisationUnit(id: "unge", name: "Unge"), of: "nord")
            for answer in [2, 4, 9] {
                try await street.visit(street.asta, by: street.mette, answer: answer)
                try await street.visit(street.carla, by: street.sofie, answer: answer)
            }
            let all = try await store.tally(of: nil, keepsSums: true)
            let names = all.groups.map { ([$0.municipality] + $0.unit).joined(separator: "/") }
            claims.equal(names, ["Nordby", "Nordby/Unge", "Sydby"], "groups")
            claims.equal(all.sums.map(\.count), [0, 0, 2, 0, 0], "series")
            let nord = try await store.tally(of: "nord", keepsSums: true)
            claims.equal(nord.groups.count, 2, "groups of one municipality")
            claims.equal(nord.sums[2].map(\.value), [150], "scores of one municipality")
            let without = try await store.tally(of: nil, keepsSums: false)
            claims.equal(without.sums.map(\.count), [0, 0, 0, 0, 0], "no sums")
            await claims.refused("an unknown municipality") {
                _ = try await store.tally(of: "vest", keepsSums: false)
            }
            let guest = CitizenReference(rawValue: "guest-0003")
            let item = try street.finished(street.mette, about: guest) {
                $0.context = Envelope.Context(provisional: ProvisionalCitizen(name: "Gæst"))
            }
            try await street.send([item], from: street.mette)
            let same = try await store.tally(of: nil, keepsSums: true)
            claims.equal(same.sums[2].count, 2, "a guest is not counted")
            try await store.match(provisional: guest, with: street.bo)
            let matched = try await store.tally(of: nil, keepsSums: true)
            claims.equal(matched.sums[2].count, 3, "once matched")
        },
        StoreLaw("a municipality is found by its id and by its name") { street, claims in
            claims.equal(try await street.store.tenant(called: "nord"), "nord", "by id")
            claims.equal(try await street.store.tenant(called: "Sydby"), "syd", "by name")
            try await street.store.addTenant("nord2", name: "Nordby")
            for name in ["Nordby", "Vestby", ""] {
                await claims.refused(name) { _ = try await street.store.tenant(called: name) }
            }
        },
    ]
}
