/// Does something once for all who ask for it while it is under way.
actor Sharing<Value: Sendable> {
    /// Who waits for what is under way; `nil` when nothing is.
    private var waiting: [CheckedContinuation<Result<Value, any Error>, Never>]?

    /// What `work` comes to, or what somebody else's came to that was under way already.
    func share(_ work: @Sendable () async throws -> Value) async throws -> Value {
        if waiting != nil {
            return try await withCheckedContinuation { waiting?.append($0) }.get()
        }
        waiting = []
        let result = await outcome(of: work)
        let others = waiting ?? []
        waiting = nil
        for other in others { other.resume(returning: result) }
        return try result.get()
    }

    private func outcome(
        of work: @Sendable () async throws -> Value
    ) async -> Result<Value, any Error> {
        do {
            return .success(try await work())
        } catch {
            return .failure(error)
        }
    }
}
