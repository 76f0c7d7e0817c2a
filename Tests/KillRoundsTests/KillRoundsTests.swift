import Foundation
import KillRounds
import Testing

/// A laptop is killed in the middle of its visits: `make kill-test` does it 10,000 times.
@Suite(.serialized, .timeLimit(.minutes(3))) struct KillRoundsTests {
    @Test func `whenever the program is killed, at most the answer being typed is lost`() async {
        let result = await Self.result(of: 120, .none)
        #expect(result.breaches == [])
        #expect(result.rounds == 120)
        #expect(result.killed > 60)
        #expect(result.saved > 120)
    }

    /// The negative control: a store that calls saved what is not, and one that forgets or doubles.
    @Test(arguments: [PlantedFault.hasty, .forgetful, .doubling])
    func `a child that does wrong is found out`(mischief: PlantedFault) async {
        let result = await Self.result(of: 80, mischief)
        #expect(!result.breaches.isEmpty)
    }

    @Test func `killed while the passphrase is changed, the old or the new one opens the store`()
        async
    {
        let campaign = PassphraseCampaign(program: Self.program, rounds: 80)
        let (opened, troubles) = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: campaign.result()) }
        }
        #expect(troubles == [])
        #expect(opened.count == 2, "both have been in force: \(opened)")
        #expect(opened.values.reduce(0, +) > 60)
    }

    /// Away from Swift's own threads, which must not be blocked.
    private static func result(
        of rounds: Int,
        _ mischief: PlantedFault
    ) async -> KillCampaign.Result {
        let campaign = KillCampaign(
            program: program,
            rounds: rounds,
            seed: 1,
            mischief: mischief,
            lanes: 2
        )
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: campaign.result()) }
        }
    }

    private static var program: String {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests ?? "").deletingLastPathComponent()
            .appending(path: "skridt-kill-test").path
    }
}
