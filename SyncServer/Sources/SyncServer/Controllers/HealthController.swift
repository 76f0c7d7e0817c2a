import Hummingbird

/// `health/live`: whether the process answers.
struct HealthController: Sendable {
    func addRoutes(to router: Router<ServerContext>) {
        router.get("/health/live") { _, _ in "alive\n" }
    }
}
