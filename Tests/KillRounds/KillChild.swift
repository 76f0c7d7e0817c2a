import Foundation
import Progression
import ResponseStore
import SurveyDesk
import SyncClient
import SyncProtocol

/// A laptop that holds visits until it is killed: the real store, the real desk, a passphrase that is
/// cheap to try.
///
/// On standard output it says what it found, which answer is being typed, and that it is saved.
public struct KillChild {
    private let path: String
    private let fate: String
    private let mischief: PlantedFault
    private let hand: TypingHand

    /// A child by its arguments: the store, its fate, what is wrong with it, the next answer's number.
    ///
    /// - Returns: `nil` if these are not a child's arguments.
    public init?(arguments: [String]) {
        guard arguments.count == 4, let mischief = PlantedFault(rawValue: arguments[2]),
            let next = Int(arguments[3])
        else { return nil }
        path = arguments[0]
        fate = arguments[1]
        self.mischief = mischief
        hand = TypingHand(next: next, fate: fate, isHasty: mischief == .hasty)
    }

    /// Opens the store, tells what is in it, and holds visits.
    public func run() async {
        setenv("TMPDIR", URL(filePath: path).deletingLastPathComponent().path, 1)
        do {
            let store = try await store()
            let found = try await tellFound(store)
            if fate == "spared" { return try await store.close() }
            try await disturb(store, found)
            let desk = try await TerminalDesk(store: store, environment: environment)
            let person = try await desk.person(KillForm.citizen.rawValue)
            while true {
                _ = try await desk.visit(person, asking: nil, at: hand.lines())
                hand.finished()
            }
        } catch {
            TypingHand.say("trouble \(error)")
        }
    }

    private static let passphrase = "fire små grønne stole"

    private func store() async throws -> ResponseStore {
        let store: ResponseStore
        if FileManager.default.fileExists(atPath: path) {
            store = try await ResponseStore.open(at: path, passphrase: Self.passphrase)
        } else {
            let cost = ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)
            store = try await ResponseStore.create(
                at: path,
                passphrase: Self.passphrase,
                options: .init(installation: UUID(), incarnation: UUID(), cost: cost)
            )
        }
        if try await store.cursor() == nil {
            let cursor = FeedCursor(epoch: UUID(), next: 2)
            _ = try await store.apply(KillForm.changes, from: 0, to: cursor)
        }
        return store
    }

    /// Every answer in a visit that is begun or finished, by its number.
    private func tellFound(_ store: ResponseStore) async throws -> [Interview.Draft] {
        let drafts = try await store.drafts()
        let begun = try drafts.map { try JSONEncoder().encode($0) }
        let finished = try await store.submissions().map(\.body)
        let numbers = (begun + finished).flatMap { bytes in
            String(decoding: bytes, as: UTF8.self)
                .matches(of: /svarnummer([0-9]+)/).map { String($0.1) }
        }
        let told = mischief == .doubling ? numbers + numbers : numbers
        TypingHand.say((["found"] + told).joined(separator: " "))
        return drafts
    }

    /// Forgets what was begun, where that is what is wrong with this child.
    private func disturb(_ store: ResponseStore, _ drafts: [Interview.Draft]) async throws {
        guard mischief == .forgetful else { return }
        for draft in drafts { try await store.discardDraft(occasion: draft.visit.occasion) }
    }

    private var environment: DeskEnvironment {
        let path = path
        let key = DeviceKey()
        let record = DeviceRecord(
            device: key.device,
            tenant: "vestby",
            tenantName: "Vestby",
            employee: "mona",
            employeeName: "Mona Mentor"
        )
        return DeskEnvironment(
            clock: {
                ClockReading(
                    wall: Date(),
                    utcOffset: 0,
                    monotonic: ProcessInfo.processInfo.systemUptime,
                    boot: "one",
                    serverOffset: nil
                )
            },
            newID: { UUID() },
            random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
            pause: { _ in },
            laptop: DeskEnvironment.Laptop(
                open: { try await ResponseStore.open(at: path, passphrase: $0) },
                failedAttempts: { FailedAttempts(count: 0) },
                standing: { _ in
                    DeskEnvironment.Standing(
                        record: record,
                        key: key,
                        lastContact: nil,
                        serverOffset: nil
                    )
                },
                sync: { _ in SyncReport() }
            )
        )
    }
}
