import Foundation
import Progression
import SeededNumbers
import SyncProtocol
import Testing

@testable import SyncServer

/// The same numbered sequence of calls to both stores: every answer is the same.
@Suite struct StoreComparisonTests {
    @Test(arguments: 1...8)
    func `both stores answer a hundred calls drawn at random alike`(seed: Int) async throws {
        let first = try await Street(.memory, seed: UInt64(seed))
        let streets = [first, try await Street(.sqlite, seed: UInt64(seed), like: first)]
        for street in streets { try await street.store.addTargetGroup("Unge", in: "nord") }
        var days = ChanceDays(seed: UInt64(seed), on: first)
        for step in 0..<100 {
            let call = try days.next()
            var answers: [String] = []
            for street in streets { answers.append(await street.answer(to: call)) }
            #expect(answers[0] == answers[1], "step \(step): \(call)")
            guard answers[0] == answers[1] else { return }
        }
        for question in days.questions {
            var answers: [String] = []
            for street in streets { answers.append(await street.answer(to: question)) }
            #expect(answers[0] == answers[1], "\(question)")
        }
    }

    /// The negative control: the comparison is not blind.
    @Test(arguments: [
        BrokenStore.Fault.callsOldNew, .feedKnowsAllSafe, .revokesNothing, .retiresEverywhere,
    ])
    func `a broken store does not answer alike`(fault: BrokenStore.Fault) async throws {
        let sound = try await Street(.memory)
        let broken = try await Street(.memory, like: sound) { BrokenStore($0, fault) }
        var days = ChanceDays(seed: 3, on: sound)
        var differences = 0
        for _ in 0..<300 {
            let call = try days.next()
            let answers = [await sound.answer(to: call), await broken.answer(to: call)]
            if answers[0] != answers[1] { differences += 1 }
        }
        #expect(differences > 0)
    }
}
