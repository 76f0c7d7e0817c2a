internal import Hummingbird
internal import WebPages

/// What goes with a request through the middleware to its route.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The fields sent, empty for a GET.
    var form = SubmittedForm()

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
