public import FoundationEssentials
import SyncProtocol

/// An item that was put aside, as `quarantine list` prints it.
public struct QuarantineRecord: Hashable, Sendable, Codable {
    /// What it is called by when it is released.
    public let number: Int
    /// The municipality.
    public let tenant: String
    /// The laptop that sent it.
    public let device: String
    /// The submission it claims to be; `nil` if it could not be read.
    public let id: UUID?
    /// SHA-256 of its body, hexadecimal.
    public let sha256: String
    /// The code of the reason.
    public let reason: String
    /// The reason in a sentence.
    public let title: String
    /// When it came.
    public let received: Date

    init(_ item: QuarantinedItem) {
        number = item.number
        tenant = item.tenant
        device = item.device
        id = item.id
        sha256 = item.sha256
        reason = item.reason.rawValue
        title = item.reason.title
        received = item.received
    }
}

/// What became of an item that was judged again.
public struct ReleaseRecord: Hashable, Sendable, Codable {
    /// Whether it is accepted now.
    public let isAccepted: Bool
    /// What happened, in a sentence.
    public let sentence: String

    init(_ result: ItemResult) {
        isAccepted = result.status == .accepted || result.status == .exists
        sentence =
            switch result.status {
            case .accepted: "It is accepted now, under number \(result.logSequence ?? 0)."
            case .exists: "It was here already, under number \(result.logSequence ?? 0)."
            case .erased: "It was erased for good in the meantime, and is gone."
            case .quarantined:
                "It stays put aside: \(result.problem?.title ?? "the reason is still there.")"
            }
    }
}
