internal import Hummingbird

/// What goes with a request through the middleware to its route.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The fields sent, empty for a GET.
    var form = Form()

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
