import Dispatch
import Foundation
import Synchronization
import Testing

@testable import SyncServer

/// Passphrases are dear to check, so checking them is rationed.
@Suite struct PassphraseHasherTests {
    private static let passphrase = "fire helt almindelige ord"

    /// A hasher that draws its salts by `draw`, on the thread where keys are made.
    private func hasher(_ draw: @escaping @Sendable () -> Void = {}) -> PassphraseHasher {
        PassphraseHasher(
            environment: ServerEnvironment(
                now: { Date(timeIntervalSince1970: 0) },
                uuid: { UUID() },
                randomBytes: { count in
                    draw()
                    return Data(repeating: 7, count: count)
                },
                passphraseCost: PassphraseCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
            )
        )
    }

    @Test func `a passphrase matches its own record, and nobody's matches none`() async throws {
        let hasher = hasher()
        let record = try await hasher.record(of: Self.passphrase)
        #expect(await hasher.matches(Self.passphrase, record) == true)
        #expect(await hasher.matches(Self.passphrase + " ", record) == false)
        #expect(await hasher.matches(Self.passphrase, nil) == false)
    }

    @Test func `sixteen may wait, the next are told to try again, and afterwards there is room`()
        async throws
    {
        let record = try await hasher().record(of: Self.passphrase)
        let gate = DispatchSemaphore(value: 0)
        let (arrived, arrival) = AsyncStream<Void>.makeStream()
        let hasher = hasher {
            arrival.finish()
            gate.wait()
        }
        let answers = try await withThrowingTaskGroup(of: Bool?.self) { group in
            // Whoever makes a record keeps the one thread until the gate opens.
            group.addTask { try await hasher.record(of: Self.passphrase).key == record.key }
            for await _ in arrived {}
            for _ in 0..<40 {
                group.addTask { await hasher.matches(Self.passphrase, record) }
            }
            var answers: [Bool?] = []
            while let answer = try await group.next() {
                answers.append(answer)
                if answers.count == 40 - PassphraseHasher.longestQueue { gate.signal() }
            }
            return answers
        }
        #expect(PassphraseHasher.longestQueue == 16)
        #expect(answers.prefix(24).allSatisfy { $0 == nil })
        #expect(answers.dropFirst(24).count { $0 == true } == 17)
        #expect(await hasher.matches(Self.passphrase, record) == true)
    }

    @Test func `one key is made at a time`() async throws {
        let inside = Mutex((now: 0, most: 0))
        let hasher = hasher {
            inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            Thread.sleep(forTimeInterval: 0.002)
            inside.withLock { $0.now -= 1 }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask { _ = try await hasher.record(of: Self.passphrase) }
            }
            try await group.waitForAll()
        }
        #expect(inside.withLock { $0.most } == 1)
    }
}
