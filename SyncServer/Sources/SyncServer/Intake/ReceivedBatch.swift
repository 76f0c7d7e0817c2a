/// What one request brought, looked at before the store is asked.
package struct ReceivedBatch: Sendable {
    /// The laptop whose session sent it.
    package let device: EnrolledDevice
    /// The envelopes, in the order sent.
    package let items: [ReceivedItem]

    /// A batch of given parts.
    package init(device: EnrolledDevice, items: [ReceivedItem]) {
        self.device = device
        self.items = items
    }
}
