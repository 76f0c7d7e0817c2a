import Foundation
import ResponseStore

/// A laptop whose passphrase is changed to and fro until it is killed.
///
/// Of two passphrases exactly one must open the store whenever the child before died.
public struct PassphraseChild {
    private let path: String

    /// A child by its arguments; `nil` if these are not one's.
    public init?(arguments: [String]) {
        guard arguments.count == 2, arguments[0] == "passphrase" else { return nil }
        path = arguments[1]
    }

    private static let both = ["fire små grønne stole", "fem store gule borde"]

    /// Opens the store by the passphrase in force, and changes it again and again.
    public func run() async {
        do {
            let found = try await opened()
            let store = found.0
            var old = found.1
            for round in 0..<1_000 {
                let new = Self.both.first { $0 != old } ?? old
                TypingHand.say("changing \(round)")
                try await store.changePassphrase(from: old, to: new)
                TypingHand.say("changed \(round)")
                old = new
            }
            try await store.close()
        } catch {
            TypingHand.say("trouble \(error)")
        }
    }

    private func opened() async throws -> (ResponseStore, String) {
        guard FileManager.default.fileExists(atPath: path) else {
            let cost = ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
            let store = try await ResponseStore.create(
                at: path,
                passphrase: Self.both[0],
                options: .init(installation: UUID(), incarnation: UUID(), cost: cost)
            )
            try await store.setSetting(SettingName(rawValue: "kept"), Data("kept".utf8))
            return (store, Self.both[0])
        }
        for (number, passphrase) in Self.both.enumerated() {
            guard let store = try await tried(passphrase) else { continue }
            _ = try await store.setting(SettingName(rawValue: "kept"))
            TypingHand.say("open by \(number)")
            return (store, passphrase)
        }
        throw StoreError.wrongPassphrase
    }

    /// The store, if this is its passphrase.
    private func tried(_ passphrase: String) async throws -> ResponseStore? {
        do throws(StoreError) {
            return try await ResponseStore.open(at: path, passphrase: passphrase)
        } catch {
            guard error == .wrongPassphrase else { throw error }
            return nil
        }
    }
}

/// Rounds of changing the passphrase and being killed.
public struct PassphraseCampaign: Sendable {
    let program: String
    let rounds: Int

    /// So many rounds of a program.
    public init(program: String, rounds: Int) {
        self.program = program
        self.rounds = rounds
    }

    /// How often each of the two passphrases was the one in force, and what went wrong.
    public func result() -> (opened: [String: Int], troubles: [String]) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "skridt-kill-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appending(path: "laptop.sqlite").path
        var opened: [String: Int] = [:]
        var troubles: [String] = []
        for round in 0..<rounds {
            guard let victim = Victim(program, ["passphrase", store]) else { break }
            let fate = Fate.struck(
                line: 1 + round % 5,
                microseconds: UInt32(round * 7_919 % 9_000)
            )
            let (_, lines) = victim.lines(until: fate)
            for line in lines where line.hasPrefix("open by") { opened[line, default: 0] += 1 }
            troubles += lines.filter { $0.hasPrefix("trouble") }
        }
        return (opened, troubles)
    }
}
