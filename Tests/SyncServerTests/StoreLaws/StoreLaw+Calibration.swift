import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let calibration = [
        StoreLaw("vignettes are judged over several sittings, until somebody has finished") {
            street,
            claims in
            let store = street.store
            try await store.rate(act(["a": 3]))
            try await store.rate(act(["b": 10, "a": 4]))
            try await store.rate(act([:]))
            claims.equal(
                try await store.ratings(in: "x", of: "nord"),
                ["karen": CalibrationRatings(ratings: ["a": 4, "b": 10], isFinished: false)],
                "kept"
            )
            try await store.rate(act(["c": 0], isFinished: true))
            let whole = CalibrationRatings(ratings: ["a": 4, "b": 10, "c": 0], isFinished: true)
            claims.equal(try await store.ratings(in: "x", of: "nord")["karen"], whole, "finished")
            await claims.refused("afterwards") { try await store.rate(act(["a": 9])) }
            await claims.refused("finishing twice") {
                try await store.rate(act([:], isFinished: true))
            }
            claims.equal(try await store.ratings(in: "x", of: "nord")["karen"], whole, "as it was")
        },
        StoreLaw("judgements are a municipality's own and an exercise's own") { street, claims in
            let store = street.store
            try await store.rate(act(["a": 3]))
            try await store.rate(act(["a": 5], in: "y"))
            try await store.rate(act(["a": 7], by: "sara", of: "syd"))
            func told(_ exercise: String, _ tenant: String) async throws -> [String: [String: Int]]
            {
                try await store.ratings(in: exercise, of: tenant).mapValues(\.ratings)
            }
            claims.equal(try await told("x", "nord"), ["karen": ["a": 3]], "nord")
            claims.equal(try await told("y", "nord"), ["karen": ["a": 5]], "another exercise")
            claims.equal(try await told("x", "syd"), ["sara": ["a": 7]], "syd")
            claims.equal(try await told("y", "syd"), [:], "nothing")
        },
        StoreLaw("a judgement that cannot be is refused") { street, claims in
            let store = street.store
            for rating in [-1, 11] {
                await claims.refused("\(rating)") { try await store.rate(act(["a": rating])) }
            }
            await claims.refused("nobody") { try await store.rate(act(["a": 3], by: "nobody")) }
            await claims.refused("a foreigner") { try await store.rate(act(["a": 3], by: "sara")) }
            await claims.refused("finishing with nothing") {
                try await store.rate(act([:], isFinished: true))
            }
            claims.equal(try await store.ratings(in: "x", of: "nord"), [:], "nothing kept")
        },
    ]

    private static func act(
        _ ratings: [String: Int],
        in exercise: String = "x",
        by employee: String = "karen",
        of tenant: String = "nord",
        isFinished: Bool = false
    ) -> CalibrationAct {
        CalibrationAct(
            tenant: tenant,
            employee: employee,
            exercise: exercise,
            ratings: ratings,
            isFinished: isFinished
        )
    }
}
