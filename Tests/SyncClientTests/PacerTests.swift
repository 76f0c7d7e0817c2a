import FoundationEssentials
import HTTPTransport
import Testing

@testable import SyncClient

/// When the next sync is due.
@Suite struct PacerTests {
    static let now = Date(timeIntervalSince1970: 1_760_000_000)
    static let chances = [0, 0.25, 0.5, 0.999_999]

    static func report(_ kind: SyncProblem.Kind? = nil) -> SyncReport {
        var report = SyncReport()
        report.problem = kind.map { SyncProblem($0, server: "vig.example") }
        return report
    }

    @Test func `a fresh pacer is due at once`() {
        var pacer = SyncPacer()
        #expect(pacer.pause(at: Self.now) == 0)
        #expect(pacer.pause(at: .distantPast) == 0)
    }

    @Test(arguments: chances)
    func `after a success the next is due within a quarter of an hour, not at once`(
        chance: Double
    ) {
        var pacer = SyncPacer()
        pacer.finished(Self.report(), at: Self.now, chance: chance)
        #expect(abs(pacer.pause(at: Self.now) - (450 + chance * 450)) < 1e-6)
    }

    @Test(arguments: chances)
    func `failures double the time within which chance decides, up to a quarter of an hour`(
        chance: Double
    ) {
        var pacer = SyncPacer()
        let limits: [Double] = [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
        for limit in limits {
            pacer.finished(
                Self.report(.transport(.unreachable)),
                at: Self.now,
                chance: chance
            )
            #expect(abs(pacer.pause(at: Self.now) - (1 + chance * (limit - 1))) < 1e-6)
        }
        for _ in 0..<1_000 { pacer.finished(Self.report(.serverFault), at: Self.now, chance: 0.5) }
        #expect(pacer.pause(at: Self.now) <= 900)
        pacer.finished(Self.report(), at: Self.now, chance: chance)
        pacer.finished(Self.report(.serverFault), at: Self.now, chance: chance)
        #expect(pacer.pause(at: Self.now) <= 2)
    }

    @Test(arguments: [
        SyncProblem.Kind.deviceUnknown, .deviceRevoked, .programTooOld, .forked, .codeWrong,
        .instrument(sha256: "ab"), .badReceipt,
    ])
    func `what only a person can put right is not asked for again and again`(
        kind: SyncProblem.Kind
    ) {
        var pacer = SyncPacer()
        pacer.finished(Self.report(kind), at: Self.now, chance: 0)
        #expect(pacer.pause(at: Self.now) == 450)
    }

    @Test(
        arguments: [
            (nil, 1, 2), (0, 1, 2), (-5, 1, 2), (90, 90, 91), (600, 600, 601), (899, 899, 900),
            (86_400, 900, 900), (.max, 900, 900),
        ] as [(Int?, Double, Double)]
    )
    func `a server that asks for patience gets it, with some chance on top`(
        asked: Int?,
        least: Double,
        most: Double
    ) {
        var pacer = SyncPacer()
        pacer.finished(Self.report(.busy(retryAfter: asked)), at: Self.now, chance: 0)
        #expect(pacer.pause(at: Self.now) == least)
        pacer = SyncPacer()
        pacer.finished(Self.report(.busy(retryAfter: asked)), at: Self.now, chance: 1)
        #expect(pacer.pause(at: Self.now) == most)
    }

    @Test func `a nudge brings it about at once, unless the server has forbidden it`() {
        var pacer = SyncPacer()
        for _ in 0..<9 {
            pacer.finished(Self.report(.serverFault), at: Self.now, chance: 0.9)
        }
        let later = Self.now.addingTimeInterval(5)
        pacer.nudged(at: later)
        #expect(pacer.pause(at: later) == 0)
        pacer.finished(Self.report(.busy(retryAfter: 90)), at: later, chance: 0)
        pacer.nudged(at: later.addingTimeInterval(20))
        #expect(pacer.pause(at: later.addingTimeInterval(20)) == 70)
        #expect(pacer.pause(at: later.addingTimeInterval(90)) == 0)
    }

    @Test func `nudges as fast as they come bring a sync a second, no more`() {
        var pacer = SyncPacer()
        var now = Self.now
        var syncs = 0
        while now < Self.now.addingTimeInterval(10) {
            pacer.nudged(at: now)
            if pacer.pause(at: now) == 0 {
                syncs += 1
                pacer.finished(Self.report(.serverFault), at: now, chance: 0)
            }
            now.addTimeInterval(0.01)
        }
        #expect((10...11).contains(syncs))
    }

    @Test(arguments: [-365.0 * 86_400, -3_600, -1, 3_600])
    func `a clock that jumps neither stretches a pause nor stops the syncing`(jump: Double) {
        var pacer = SyncPacer()
        pacer.finished(Self.report(.busy(retryAfter: 800)), at: Self.now, chance: 0.5)
        let after = Self.now.addingTimeInterval(jump)
        let pause = pacer.pause(at: after)
        #expect((0...900).contains(pause))
        #expect(pacer.pause(at: after.addingTimeInterval(pause)) < 1e-6)
        pacer.nudged(at: after)
        #expect(pacer.pause(at: after) <= 900)
    }

    @Test func `the button works at once after the clock was set back`() {
        var pacer = SyncPacer()
        pacer.finished(SyncReport(), at: Self.now, chance: 0.5)
        let after = Self.now.addingTimeInterval(-400 * 86_400)
        pacer.nudged(at: after)
        #expect(pacer.pause(at: after) == 0)
    }

    @Test(
        arguments: [
            ("120", nil, 120), (" 0", nil, 0), ("-1", nil, nil), ("soon", nil, nil), ("", nil, nil),
            ("Thu, 09 Oct 2025 08:55:00 GMT", nil, 100),
            ("Thu, 09 Oct 2025 08:53:20 GMT", nil, 0),
            ("Thu, 09 Oct 2025 08:00:00 GMT", nil, 0),
            ("Thu, 09 Oct 2025 08:55:00 GMT", "Thu, 09 Oct 2025 08:54:30 GMT", 30),
            ("Thu, 09 Oct 2025 08:55:00 GMT", "yesterday", 100),
            ("Thu, 09 Nix 2025 08:55:00 GMT", nil, nil), ("2025-10-09T08:55:00Z", nil, nil),
            ("Fri, 31 Dec 9999 23:59:59 GMT", nil, 1_000_000_000),
        ] as [(String, String?, Int?)]
    )
    func `Retry-After is seconds or a time, by the server's clock if it tells it`(
        header: String,
        date: String?,
        seconds: Int?
    ) {
        #expect(RetryAfter.seconds(header, answered: date, now: Self.now) == seconds)
    }
}
