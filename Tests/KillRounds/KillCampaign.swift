import Dispatch
import Foundation
import SeededNumbers
import Synchronization

/// Many rounds of killing, in several stores at a time.
public struct KillCampaign: Sendable {
    let program: String
    let rounds: Int
    let seed: UInt64
    let mischief: PlantedFault
    let lanes: Int

    /// A campaign of given size.
    ///
    /// - Parameters:
    ///   - program: `skridt-kill-test`, as it was built.
    ///   - rounds: how many children are started.
    ///   - seed: decides when they die, as far as the machine's own pace lets it.
    ///   - mischief: what is wrong with them, on purpose.
    ///   - lanes: how many stores at a time.
    public init(program: String, rounds: Int, seed: UInt64, mischief: PlantedFault, lanes: Int) {
        self.program = program
        self.rounds = rounds
        self.seed = seed
        self.mischief = mischief
        self.lanes = max(1, lanes)
    }

    /// What came of it.
    public struct Result: Sendable {
        /// Children started.
        public var rounds = 0
        /// Those that were killed before they ended.
        public var killed = 0
        /// Answers called saved.
        public var saved = 0
        /// What was lost, strange, doubled or readable.
        public var breaches: [String] = []
        /// Files looked through for answers and names, after every death.
        public var files = 0

        mutating func add(_ other: Result) {
            rounds += other.rounds
            killed += other.killed
            saved += other.saved
            breaches += other.breaches
            files += other.files
        }
    }

    /// Rounds a store is lived through before another one is begun.
    private static let life = 40

    /// Runs all rounds; it takes a while, and blocks.
    public func result() -> Result {
        let total = Mutex(Result())
        let lives = (rounds + Self.life - 1) / Self.life
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: min(lanes, lives)) { _ in
            while true {
                let life = next.withLock { number in
                    defer { number += 1 }
                    return number
                }
                guard life < lives else { return }
                let count = min(Self.life, rounds - life * Self.life)
                let result = live(count, seed: seed &+ UInt64(life) &* 7_919)
                total.withLock { $0.add(result) }
            }
        }
        return total.withLock { $0 }
    }

    /// One store's life, and a last look at it.
    private func live(_ count: Int, seed: UInt64) -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "skridt-kill-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var numbers = SeededNumbers(seed: seed)
        var ledger = Ledger()
        var result = Result()
        let store = folder.appending(path: "laptop.sqlite").path
        for round in 0...count {
            let fate = round == count ? Fate.spared : Fate.drawn(&numbers)
            let arguments = [store, fate.argument, mischief.rawValue, "\(ledger.next)"]
            guard let victim = Victim(program, arguments) else {
                result.breaches.append("the child cannot be started")
                break
            }
            let (isKilled, lines) = victim.lines(until: fate)
            if round < count { result.rounds += 1 }
            if isKilled { result.killed += 1 }
            let breaches = lines.flatMap { ledger.hear($0) }
            result.breaches += breaches.map { "seed \(seed), round \(round): \($0)" }
            if fate == .spared, isKilled || lines.isEmpty {
                result.breaches.append("seed \(seed): the store could not be looked at")
            }
            result.look(into: folder)
            if !result.breaches.isEmpty { break }
        }
        result.saved = ledger.saved.count
        return result
    }
}

extension KillCampaign.Result {
    /// Looks for what must stand in no file: the beginning of every answer, and the citizen's name.
    fileprivate mutating func look(into folder: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { continue }
            files += 1
            for text in [KillForm.answer, KillForm.name] where Self.holds(bytes, text) {
                breaches.append("\(name): \(text) can be read")
            }
        }
    }

    private static func holds(_ bytes: Data, _ text: String) -> Bool {
        let forms = [text.data(using: .utf8), text.data(using: .utf16LittleEndian)]
        return forms.contains { $0.map { bytes.range(of: $0) != nil } ?? false }
    }
}
