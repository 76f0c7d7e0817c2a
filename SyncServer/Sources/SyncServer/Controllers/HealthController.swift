import Hummingbird

/// `health/live`: whether the process answers.
struct HealthController: Sendable {
    var routes: [Route] {
        let note = Route.Note(
            summary: "Whether the process answers.",
            gives: .text("text/plain; charset=utf-8")
        )
        return [
            .open(.get, "/health/live", note) { request, context in
                "alive\n".response(from: request, context: context)
            }
        ]
    }
}
