/// What one request brought, looked at before the store is asked.
struct ReceivedBatch: Sendable {
    /// The laptop whose session sent it.
    let device: EnrolledDevice
    /// The envelopes, in the order sent.
    let items: [ReceivedItem]
}
