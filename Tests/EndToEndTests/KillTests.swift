import Foundation
import ResponseStore
import SyncClient
import Testing

/// The server's program is killed again and again while a laptop sends: what it has acknowledged is
/// there.
@Suite(.serialized, .timeLimit(.minutes(8))) struct KillTests {
    static let submissions = 900
    static let kills = 5

    @Test func `whatever a killed server has acknowledged is still there, and nothing twice`()
        async throws
    {
        try await World.with { world in
            let laptop = try await BareLaptop(world: world)
            try await world.serving { try await laptop.begin(at: $0, count: Self.submissions) }
            var interrupted = 0
            for round in 1...Self.kills {
                let enough = round * Self.submissions / (Self.kills + 2)
                let report = try await laptop.syncAndKill(after: enough, pause: round * 7 % 23)
                if report.problem != nil { interrupted += 1 }
                let received = try await world.submissionsReceived()
                let acknowledged = try await laptop.acknowledged()
                #expect(Set(received).count == received.count)
                #expect(acknowledged.subtracting(received).isEmpty)
                // The negative control: one that were missing would be noticed.
                let lost = received.filter { $0 != acknowledged.first }
                #expect(acknowledged.subtracting(lost).count == 1)
            }
            #expect(interrupted > 0)
            let last = try await world.serving { try await laptop.sync(at: $0) { _ in } }
            #expect(last.problem == nil && last.waiting == 0 && last.quarantined == 0)
            let received = try await world.submissionsReceived()
            #expect(received.count == Self.submissions)
            #expect(try await laptop.acknowledged() == Set(received))
            try await laptop.store.close()
        }
    }
}

extension BareLaptop {
    /// Syncs, and kills the server some milliseconds after so many submissions are answered for.
    func syncAndKill(after enough: Int, pause milliseconds: Int) async throws -> SyncReport {
        let (reached, signal) = AsyncStream<Void>.makeStream()
        let before = try await acknowledged().count
        return try await world.serving { address, server in
            async let report = sync(at: address) { progress in
                if before + progress.sent >= enough { signal.finish() }
            }
            for await _ in reached {}
            await pause(.milliseconds(milliseconds))
            await server.kill()
            return try await report
        }
    }
}
