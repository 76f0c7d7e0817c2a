import ArgumentParser
import Foundation
import SyncClient
import SyncProtocol

/// `skridt receipt`: the server's signed word that it has a submission.
struct ReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Fetch and check the server's receipt for a submission.",
        discussion: """
            The receipt says under which number and when the server took the submission in. Its \
            signature is checked with the key the server gave at enrolment, and its hash with the bytes \
            on this laptop. --json also prints the receipt's own words and signature, to be kept. \
            `skridt sync --json` lists the ids.

            Ends with 66 when the server has none, 76 when the receipt is not the server's or is about \
            other bytes.
            """
    )

    @Argument(help: "The submission's id.")
    var id: String

    @OptionGroup var laptop: EnrolledOptions

    func validate() throws {
        guard UUID(uuidString: id) != nil else {
            throw ValidationError("\(id) is not the id of a submission.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            guard let id = UUID(uuidString: id) else { return }
            try await laptop.result(of: .receipt(id, json: laptop.json)) { store in
                let link = try await LaptopLink(enrolled: store)
                return ReceiptListing(try await link.receipt(for: id))
            }.tell()
        }
    }
}

/// A receipt, as `--json` prints it.
struct ReceiptListing: Hashable, Printable {
    let id: UUID
    let sha256: String
    let tenant: String
    let logSequence: Int
    let epoch: UUID
    let received: Date
    let body: String
    let signature: Data

    enum CodingKeys: String, CodingKey {
        case id, sha256, tenant, epoch, received, body, signature
        case logSequence = "log_seq"
    }

    init(_ verified: VerifiedReceipt) {
        let statement = verified.statement
        id = statement.key.id
        sha256 = statement.key.sha256
        tenant = statement.tenant
        logSequence = statement.logSequence
        epoch = statement.epoch
        received = statement.received
        body = verified.receipt.body
        signature = verified.receipt.signature
    }

    /// What is not the server's word is no listing.
    var failure: Failure? { nil }

    /// The receipt in words.
    var lines: [String] {
        [
            "The server has \(id.uuidString) as number \(logSequence) since "
                + "\(received.formatted(.iso8601)), with the very bytes this laptop knows; the "
                + "signature is the server's."
        ]
    }
}
