/// Lets through one at a time, in the order they came.
///
/// Two windows may answer the same interview at once; reading the draft, answering and saving must
/// then happen for one of them first and for the other afterwards. An actor alone does not see to
/// that: it lets others in at every `await`.
actor Turnstile {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Runs `work` when everyone before is through.
    func pass<Value: Sendable>(
        _ work: @Sendable () async throws -> Value
    ) async rethrows -> Value {
        await enter()
        defer { leave() }
        return try await work()
    }

    private func enter() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// The place is handed on while taken, so that nobody slips in between.
    private func leave() {
        if waiting.isEmpty {
            isTaken = false
        } else {
            waiting.removeFirst().resume()
        }
    }
}
