import FoundationEssentials
import Progression
import SyncProtocol

/// By whom what an employee writes on the server itself is signed.
///
/// One for each employee: a device of its own, known to nobody as a laptop. Its chain goes on for as long
/// as the database lives; after a restore the epoch is another, and with it the incarnation, so that no
/// place in the chain is ever taken twice.
struct CentreSignatory: Sendable {
    let key: DeviceKey
    let employee: String
    let tenant: String
    /// The epoch of the database.
    let incarnation: UUID

    /// What the device is called among others.
    static let name = "Skridt"

    /// The device as the intake knows it.
    var device: EnrolledDevice {
        EnrolledDevice(
            id: key.device,
            tenant: tenant,
            employee: employee,
            publicKey: key.publicKey,
            isCentre: true
        )
    }

    /// A response as a signed envelope, checked as one from a laptop is.
    ///
    /// - Parameters:
    ///   - response: what was written.
    ///   - last: the envelope before it in the chain; `nil` for the first.
    ///   - now: the moment it is signed.
    /// - Returns: the envelope as the intake takes it.
    /// - Throws: what encoding and signing throw.
    func item(
        of response: Response,
        after last: (sequence: Int, sha256: String?)?,
        now: Date
    ) throws -> ReceivedItem {
        let origin = Origin(
            device: key.device,
            installation: installation,
            incarnation: incarnation,
            sequence: (last?.sequence ?? 0) + 1,
            previous: last?.sha256
        )
        let envelope = Envelope(
            of: response,
            tenant: tenant,
            clock: Self.clock(now),
            origin: origin
        )
        let signed = try envelope.signed(by: key)
        guard let item = SignedEnvelope(body: signed.body, signature: signed.signature) else {
            throw ServerError.storeBroke
        }
        return ReceivedItem(item, from: device)
    }

    /// The server's clock is the one others are measured by; when the machine started is of no use to it.
    private static func clock(_ now: Date) -> ClockReading {
        ClockReading(
            wall: now,
            utcOffset: TimeZoneRule.danish.offset(at: now),
            monotonic: now.timeIntervalSince1970,
            boot: "centre",
            serverOffset: 0
        )
    }

    /// The same for as long as the key is.
    private var installation: UUID {
        let digits = Array(key.device.prefix(32))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return UUID(uuidString: parts.joined(separator: "-")) ?? incarnation
    }
}
