import Foundation
import KillRounds

/// Kills a laptop in the middle of its visits, again and again, and looks for what is lost; prints one
/// table.
///
/// `KILL_ROUNDS` (10,000) and `KILL_SEED` (1) bound it. Ends with an error if an answer is lost or doubled,
/// or if a child that does wrong on purpose is not found out. The program starts itself as its children.
@main
struct KillTest {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let child = KillChild(arguments: arguments) { return await child.run() }
        if let child = PassphraseChild(arguments: arguments) { return await child.run() }
        let began = ContinuousClock.now
        let sound = campaign(setting("KILL_ROUNDS", 10_000), .none).result()
        let pace = Double(sound.rounds) / (ContinuousClock.now - began).seconds
        print("rounds                     \(sound.rounds), \(sound.killed) killed")
        print("answers saved              \(sound.saved)")
        print("lost, strange or doubled   \(sound.breaches.count)")
        print("files looked through       \(sound.files)")
        print("rounds a second            \(Int(pace))")
        var isFine = sound.breaches.isEmpty && sound.killed > sound.rounds / 2
        for mischief in PlantedFault.allCases where mischief != .none {
            let found = campaign(120, mischief).result().breaches
            print(
                "\(mischief) child, found by".padding(toLength: 27, withPad: " ", startingAt: 0)
                    + (found.first ?? "nothing")
            )
            isFine = isFine && !found.isEmpty
        }
        for breach in sound.breaches.prefix(20) { print(breach) }
        if !isFine { exit(1) }
    }

    private static func campaign(_ rounds: Int, _ mischief: PlantedFault) -> KillCampaign {
        KillCampaign(
            program: Bundle.main.executablePath ?? CommandLine.arguments[0],
            rounds: rounds,
            seed: UInt64(setting("KILL_SEED", 1)),
            mischief: mischief,
            lanes: ProcessInfo.processInfo.activeProcessorCount
        )
    }

    private static func setting(_ name: String, _ usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
    }
}

extension Duration {
    /// The duration as a number.
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
