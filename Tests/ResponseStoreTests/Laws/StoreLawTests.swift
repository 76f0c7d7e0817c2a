import Foundation
import Progression
import SeededNumbers
import Testing

@testable import ResponseStore

/// The sealed store and the model answer alike, whatever is done to them in whatever order.
@Suite struct StoreLawTests {
    @Test(arguments: 1...16)
    func `the store is its model, after every operation`(_ seed: UInt64) async throws {
        let difference = try await difference(seed: seed, slip: nil)
        #expect(difference == nil)
    }

    @Test(arguments: ModelStore.Slip.allCases)
    func `the suite notices a model that is wrong`(_ slip: ModelStore.Slip) async throws {
        for seed in UInt64(1)...16 {
            if try await difference(seed: seed, slip: slip) != nil { return }
        }
        Issue.record("\(slip) was not noticed")
    }

    /// The number of the first operation after which store and model differ; `nil` if none.
    private func difference(seed: UInt64, slip: ModelStore.Slip?) async throws -> Int? {
        var pair = try await Pair(seed: seed, slip: slip)
        for operation in 1...50 {
            try await pair.step()
            if try await Sight(pair.store) != Sight(pair.model) { return operation }
        }
        try await pair.store.close()
        return nil
    }
}

/// A store and its model, to which the same is done.
private struct Pair {
    private(set) var store: ResponseStore
    private(set) var model: ModelStore
    private let folder: Folder
    private var numbers: SeededNumbers
    private var finished = 0
    private var incarnations = 0
    private var day = 0

    init(seed: UInt64, slip: ModelStore.Slip?) async throws {
        folder = try Folder()
        store = try await Sample.store(in: folder)
        model = ModelStore(chain: try await store.chain(), slip: slip)
        numbers = SeededNumbers(seed: seed)
    }

    mutating func step() async throws {
        switch draw(0...11) {
        case 0...2: try await finish()
        case 3...5: try await record()
        case 6: try await rewind()
        case 7, 8: try await sweep()
        case 9, 10: try await page()
        default: try await seldom()
        }
    }

    private mutating func draw(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &numbers)
    }

    private mutating func epoch() throws -> UUID { try Sample.uuid(5_000 + draw(1...2)) }

    private mutating func submission() throws -> UUID {
        try Sample.uuid(draw(1...max(1, finished)))
    }

    private mutating func finish() async throws {
        finished += 1
        let stored = try await store.finish(finished, about: draw(1...3))
        model.finish(stored[0], finished: Sample.day(finished))
    }

    private mutating func record() async throws {
        let epoch = try epoch()
        let commit = DeliveryState.Commit(
            logSequence: draw(1...9),
            epoch: epoch,
            at: Sample.day(day)
        )
        let state: DeliveryState =
            switch draw(0...9) {
            case 0...5: .accepted(commit)
            case 6, 7: .quarantined(reason: "403.2", epoch: epoch)
            case 8: .pending
            default: .erased
            }
        let outcome = Outcome(id: try submission(), state: state)
        try await store.record([outcome])
        model.record(outcome)
    }

    private mutating func rewind() async throws {
        let epoch = try epoch()
        try await store.rewindToPending(notIn: epoch)
        model.rewind(to: epoch)
    }

    private mutating func sweep() async throws {
        day += draw(0...3) == 0 ? 200 : draw(0...40)
        let (safe, epoch, now) = (draw(0...9), try epoch(), Sample.day(day))
        try await store.sweep(safe: safe, epoch: epoch, now: now)
        model.sweep(safe: safe, epoch: epoch, now: now)
    }

    private mutating func page() async throws {
        var changes: [CacheChange] = []
        for _ in 0..<draw(0...4) { changes.append(try change()) }
        let known = model.cursor?.next ?? 0
        let from = draw(0...4) == 0 ? 0 : max(0, known + draw(-1...1))
        let isSame = draw(0...5) > 0
        let epoch = isSame ? try model.cursor?.epoch ?? epoch() : try epoch()
        let next = FeedCursor(epoch: epoch, next: known + draw(0...3), proof: "p\(known)")
        let applied = try await store.apply(changes, from: from, to: next)
        let expected = model.apply(changes, from: from, to: next)
        if model.slip == nil { #expect(applied == expected) }
    }

    private mutating func change() throws -> CacheChange {
        let citizen = draw(1...3)
        let submission = try submission()
        // A submission is about one citizen, and so are its measurements.
        let number = 3 * draw(0...4) + citizen
        let measurement = try Sample.measurement(number, of: citizen, day: 0)
        return switch draw(0...9) {
        case 5: .subgoal(try Sample.goalEvent(number, of: citizen))
        case 0...2: .grant(Sample.entry(citizen), history: [measurement])
        case 3: .revoke(Sample.citizen(citizen))
        case 4: .measurement(measurement)
        case 6: .withdraw(submission: submission)
        case 7: .eraseSubmission(submission)
        case 8: .eraseCitizen(Sample.citizen(citizen))
        default: .rules(LaptopRules(retentionDays: draw(0...120)))
        }
    }

    private mutating func seldom() async throws {
        switch draw(0...3) {
        case 0:
            try await store.wipe()
            model.wipe()
        case 1:
            incarnations += 1
            let incarnation = try Sample.uuid(8_000 + incarnations)
            try await store.beginIncarnation(incarnation)
            model.chain = ChainPosition(incarnation: incarnation, sequence: 0)
        case 2:
            let citizen = draw(1...3)
            try await store.save(Sample.draft(citizen))
            if !model.drafts.contains(Sample.citizen(citizen)) {
                model.drafts.append(Sample.citizen(citizen))
            }
        default:
            try await store.close()
            store = try await Sample.reopen(folder)
        }
    }
}
