package import FoundationEssentials
import Progression
package import SyncProtocol

/// One envelope of a batch, looked at before the database is asked.
package struct ReceivedItem: Hashable, Sendable {
    /// The bytes that were signed.
    package let body: Data
    package let signature: Data
    /// SHA-256 of the body.
    package let sha256: String
    /// What the bytes say, faulty or not; `nil` if they cannot be read.
    package let envelope: Envelope?
    /// What is wrong with it, as far as can be told without the database.
    package let fault: Problem.Code?

    /// Reads and checks what `device` sent.
    package init(_ signed: SignedEnvelope, from device: EnrolledDevice) {
        body = signed.bytes
        signature = signed.signature
        sha256 = signed.sha256
        do throws(Problem) {
            let envelope = try signed.verified(by: device.publicKey)
            self.envelope = envelope
            fault = envelope.tenant == device.tenant ? nil : .notYourCitizen
        } catch {
            let isSmall = body.count <= WireLimit.envelopeBytes
            envelope = isSmall ? try? WireFormat.decode(Envelope.self, from: body) : nil
            fault = error.code
        }
    }

    /// An item already looked at.
    package init(
        body: Data,
        signature: Data,
        sha256: String,
        envelope: Envelope?,
        fault: Problem.Code?
    ) {
        self.body = body
        self.signature = signature
        self.sha256 = sha256
        self.envelope = envelope
        self.fault = fault
    }

    /// Its place in its laptop's chain, if the laptop's signature stands behind it.
    var provenOrigin: Origin? {
        fault == nil || fault == .notYourCitizen ? envelope?.origin : nil
    }

    /// Whether the laptop's clock is not to be trusted: more than a day off.
    func hasDoubtfulClock(at now: Date) -> Bool {
        guard let finished = envelope?.finished else { return false }
        let day: Double = 86_400
        return abs(finished.serverOffset ?? 0) > day || finished.wall.timeIntervalSince(now) > day
    }
}
