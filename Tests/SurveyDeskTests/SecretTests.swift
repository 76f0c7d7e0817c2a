import Testing

@testable import SurveyDesk

/// Secrets and the turnstile, away from any request.
@Suite struct SecretTests {
    @Test func `a secret is 256 bits and matches itself only`() {
        let secret = Secret { count in (0..<count).map { UInt8($0 * 8) } }
        #expect(secret.text.count == 64)
        #expect(secret.text.hasPrefix("0008101820"))
        #expect(secret.matches(secret.text))
        for wrong in [nil, "", String(secret.text.dropLast()), secret.text + "0"] {
            #expect(!secret.matches(wrong))
        }
        #expect(!secret.matches(String(secret.text.dropLast()) + "1"))
    }

    @Test func `one at a time goes through the turnstile, in the order they came`() async {
        let turnstile = Turnstile()
        let inside = Counter()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    await turnstile.pass {
                        await inside.enter()
                        await Task.yield()
                        await inside.leave()
                    }
                }
            }
        }
        #expect(await inside.most == 1)
        #expect(await inside.total == 50)
    }

    @Test func `a failure inside lets the next one through`() async throws {
        let turnstile = Turnstile()
        await #expect(throws: CancellationError.self) {
            try await turnstile.pass { throw CancellationError() }
        }
        #expect(await turnstile.pass { 3 } == 3)
    }

    private actor Counter {
        private var now = 0
        private(set) var most = 0
        private(set) var total = 0

        func enter() {
            now += 1
            total += 1
            most = max(most, now)
        }

        func leave() { now -= 1 }
    }
}
