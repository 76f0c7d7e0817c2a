import Foundation
import Testing

@testable import ResponseStore

/// The transitions by themselves.
@Suite struct DeliveryStateTests {
    /// One state of every kind in each of two lives of the server.
    static func states() throws -> [DeliveryState] {
        let commits = [try Sample.commit(5), try Sample.commit(9), try Sample.commit(5, epoch: 2)]
        return [.pending, .erased]
            + commits.flatMap { [.accepted($0), .archived($0), .dropped($0)] }
            + [
                .quarantined(reason: "403.2", epoch: try Sample.uuid(5_001)),
                .quarantined(reason: "409.1", epoch: try Sample.uuid(5_001)),
                .quarantined(reason: "403.2", epoch: try Sample.uuid(5_002)),
            ]
    }

    @Test func `saying the same twice is as good as once`() throws {
        for state in try Self.states() {
            for word in try Self.states() {
                let once = state.moved(to: word)
                #expect(once.moved(to: word) == once)
            }
        }
    }

    @Test func `what is erased stays erased, whatever happens`() throws {
        for word in try Self.states() {
            #expect(DeliveryState.erased.moved(to: word) == .erased)
            #expect(word.moved(to: .erased) == .erased)
        }
        let erased = DeliveryState.erased
        let epoch = try Sample.uuid(5_001)
        #expect(erased.rewound(to: epoch) == .erased)
        #expect(erased.safe(through: .max, in: epoch) == .erased)
        #expect(erased.aged(now: .distantFuture, retentionDays: 30) == .erased)
        #expect(!erased.isForgotten(at: .distantFuture))
    }

    @Test func `bytes that are gone never come back`() throws {
        for state in try Self.states() where !state.hasPayload {
            for word in try Self.states() { #expect(!state.moved(to: word).hasPayload) }
            let other = try Sample.uuid(5_009)
            #expect(!state.rewound(to: other).hasPayload)
        }
    }

    @Test func `in one life of the server, accepted stays accepted`() throws {
        let commit = try Sample.commit(5)
        for state in [DeliveryState.accepted(commit), .archived(commit), .dropped(commit)] {
            for word in try Self.states() where word != .erased {
                let isOther = word.epoch != nil && word.epoch != commit.epoch && state.hasPayload
                #expect(state.moved(to: word) == (isOther ? word : state))
            }
        }
    }

    @Test func `what was put aside can be released, asked about again, or put aside anew`() throws {
        let aside = DeliveryState.quarantined(reason: "403.2", epoch: try Sample.uuid(5_001))
        for word in try Self.states() { #expect(aside.moved(to: word) == word) }
    }

    @Test(arguments: [(4, false), (5, true), (6, true)])
    func `a backup covers what was committed up to its number`(safe: Int, archived: Bool) throws {
        let commit = try Sample.commit(5)
        let state = DeliveryState.accepted(commit).safe(through: safe, in: commit.epoch)
        #expect(state == (archived ? .archived(commit) : .accepted(commit)))
        let other = try Sample.uuid(5_002)
        let elsewhere = DeliveryState.accepted(commit).safe(through: safe, in: other)
        #expect(elsewhere == .accepted(commit))
    }

    @Test func `a backup moves nothing else`() throws {
        for state in try Self.states() {
            if case .accepted = state { continue }
            let epoch = try Sample.uuid(5_001)
            #expect(state.safe(through: .max, in: epoch) == state)
        }
    }

    @Test(
        arguments: [
            (30, 29.999, false), (30, 30, true), (7, 29.999, false), (7, 30, true), (-1, 30, true),
            (90, 89.999, false), (90, 90, true), (.max, 36_500, false),
        ] as [(Int, Double, Bool)]
    )
    func `bytes go when they are safe and old enough, thirty days at least`(
        retentionDays: Int,
        age: Double,
        gone: Bool
    ) throws {
        let commit = try Sample.commit(5)
        let now = commit.at.addingTimeInterval(age * 86_400)
        let aged = DeliveryState.archived(commit).aged(now: now, retentionDays: retentionDays)
        #expect(aged == (gone ? .dropped(commit) : .archived(commit)))
        for state in try Self.states() {
            if case .archived = state { continue }
            #expect(state.aged(now: .distantFuture, retentionDays: 30) == state)
        }
    }

    @Test(arguments: [(364.999, false), (365, true)])
    func `a stub stays a year`(age: Double, forgotten: Bool) throws {
        let commit = try Sample.commit(5)
        let now = commit.at.addingTimeInterval(age * 86_400)
        #expect(DeliveryState.dropped(commit).isForgotten(at: now) == forgotten)
        #expect(!DeliveryState.archived(commit).isForgotten(at: now))
    }

    @Test func `another life of the server is offered all that is still here`() throws {
        let epoch = try Sample.uuid(5_002)
        for state in try Self.states() {
            let rewound = state.rewound(to: epoch)
            let stays = !state.hasPayload || state.epoch == epoch
            #expect(rewound == (stays ? state : .pending))
        }
    }
}
