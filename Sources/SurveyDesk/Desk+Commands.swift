public import ResponseStore
public import SyncClient

extension Desk {
    /// Sends what waits and fetches what is new; nobody need be there, so the desk locks itself as soon
    /// as it would have.
    ///
    /// - Returns: what came of it, shared with whatever else asked for it meanwhile; `nil` if the desk is
    ///   locked.
    /// - Throws: what keeps the laptop from trying.
    public func sync() async throws -> SyncReport? {
        try await door.reachIn()?.sync()
    }

    /// Lends the open store; `nil` if the desk is locked.
    ///
    /// - Throws: what `work` throws.
    public func look<Value: Sendable>(
        _ work: @Sendable (ResponseStore) async throws -> Value
    ) async throws -> Value? {
        guard let store = await door.reachIn()?.store else { return nil }
        return try await work(store)
    }
}
