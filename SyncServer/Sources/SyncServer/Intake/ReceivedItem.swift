import FoundationEssentials
import Progression
import SyncProtocol

/// One envelope of a batch, looked at before the database is asked.
struct ReceivedItem: Sendable {
    /// The bytes that were signed.
    let body: Data
    let signature: Data
    /// SHA-256 of the body.
    let sha256: String
    /// What the bytes say, faulty or not; `nil` if they cannot be read.
    let envelope: Envelope?
    /// What is wrong with it, as far as can be told without the database.
    let fault: Problem.Code?

    /// Reads and checks what `device` sent.
    init(_ signed: SignedEnvelope, from device: EnrolledDevice) {
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

    /// Whether the laptop's clock is not to be trusted: more than a day off.
    func hasDoubtfulClock(at now: Date) -> Bool {
        guard let finished = envelope?.finished else { return false }
        let day: Double = 86_400
        return abs(finished.serverOffset ?? 0) > day || finished.wall.timeIntervalSince(now) > day
    }
}
