import SyncClient
import Synchronization

/// The server a test's laptop syncs with: it answers what the test says, when the test lets it.
final class TestServer: Sendable {
    private struct State {
        var report = SyncReport()
        var syncs = 0
        var isHeld = false
    }

    private let state = Mutex(State())

    /// How often it was asked.
    var syncs: Int { state.withLock { $0.syncs } }

    /// What a sync comes to from now on.
    func will(_ report: SyncReport) {
        state.withLock { $0.report = report }
    }

    /// Keeps who asks waiting, or no longer.
    func hold(_ isHeld: Bool) {
        state.withLock { $0.isHeld = isHeld }
    }

    /// One sync.
    func answer() async -> SyncReport {
        state.withLock { $0.syncs += 1 }
        while state.withLock({ $0.isHeld }) { await Task.yield() }
        return state.withLock { $0.report }
    }
}

extension SyncReport {
    /// A sync that sent so much, or met a problem.
    init(accepted: Int = 0, _ problem: SyncProblem.Kind? = nil) {
        self.init()
        self.accepted = accepted
        self.problem = problem.map { SyncProblem($0, server: "vig.example") }
    }
}
