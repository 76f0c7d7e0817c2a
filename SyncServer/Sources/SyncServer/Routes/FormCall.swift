import Hummingbird
import WebPages

/// A form sent by somebody signed in, from a page of the same session.
struct FormCall: Sendable {
    let request: Request
    /// With the parameters of the address.
    let context: ServerContext
    let form: SubmittedForm
    let session: PageSession
}
