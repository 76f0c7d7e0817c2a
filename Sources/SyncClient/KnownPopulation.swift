internal import FoundationEssentials
public import Progression
public import ResponseStore
internal import SyncProtocol

/// What the server last told of how everybody's courses move, for use without a connection.
public enum KnownPopulation {
    /// The models told last; `nil` if there were none, or a later program wrote them.
    public static func last(in store: ResponseStore) async throws(StoreError) -> PopulationModels? {
        try await store.setting(.population).flatMap { bytes in
            try? WireFormat.decode(PopulationModels.self, from: bytes)
        }
    }

    /// Keeps newer models in place of those there are; older ones change nothing.
    static func keep(
        _ models: PopulationModels,
        in store: ResponseStore
    ) async throws(StoreError) {
        if let known = try await last(in: store), known.asOf >= models.asOf { return }
        guard let bytes = try? WireFormat.encode(models) else { return }
        try await store.setSetting(.population, bytes)
    }
}

extension SettingName {
    fileprivate static let population = SettingName(rawValue: "sync.population")
}
