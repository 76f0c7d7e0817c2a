internal import FoundationEssentials
internal import ResponseStore
internal import Synchronization
internal import WebPages

/// How pages look, for pages that are made without asking the sealed file.
final class Look: Sendable {
    private let kept = Mutex(Appearance.usual)

    var appearance: Appearance { kept.withLock(\.self) }

    func keep(_ appearance: Appearance) {
        kept.withLock { $0 = appearance }
    }
}

extension SettingName {
    /// How pages look.
    static let appearance = SettingName(rawValue: "desk.appearance")
}

extension ResponseStore {
    /// How somebody chose pages to look; as usual if nobody did, or a later program wrote it.
    func appearance() async throws -> Appearance {
        let kept = try await setting(.appearance)
        return kept.flatMap { try? JSONDecoder().decode(Appearance.self, from: $0) } ?? .usual
    }
}

extension Workplace {
    /// Keeps how pages look, sealed as everything else.
    func keep(_ appearance: Appearance) async throws {
        try await store.setSetting(.appearance, JSONEncoder().encode(appearance))
        self.appearance = appearance
    }
}
