/// An error as RFC 9457 problem details, with a stable code.
public struct Problem: Error, Hashable, Sendable, Codable {
    /// The code, which programs go by.
    public let code: Code
    /// The HTTP status.
    public let status: Int
    /// One sentence for a person.
    public let title: String
    /// What the client should do.
    public let retry: Retry

    /// The problem that `code` names.
    public init(_ code: Code) {
        self.code = code
        status = code.status
        title = code.title
        retry = code.retry
    }

    /// What a client does about a problem.
    public enum Retry: String, Hashable, Sendable, Codable {
        /// Try again at once.
        case now
        /// Try again after a pause.
        case later
        /// Get a new token first.
        case auth
        /// Needs a newer program.
        case update
        /// Trying again does not help.
        case never
    }

    /// Every problem of SYNC/1.
    public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        /// The request cannot be read.
        case unreadableRequest = "400.1"
        /// Token missing, expired or unknown.
        case tokenExpired = "401.1"
        /// No such device.
        case deviceUnknown = "403.1"
        /// The citizen or tenant is not the device's.
        case notYourCitizen = "403.2"
        /// One-time code unknown, used or too old.
        case enrolmentCode = "403.3"
        /// The device was revoked before the submission arrived.
        case deviceRevoked = "403.4"
        /// Nothing at that address.
        case notFound = "404.1"
        /// Another method is wanted at that address.
        case wrongMethod = "405.1"
        /// Same id, other bytes.
        case idTaken = "409.1"
        /// The batch is too large.
        case batchTooLarge = "413.1"
        /// Body is not of our media type or not gzip as said.
        case wrongMediaType = "415.1"
        /// The envelope cannot be read.
        case unreadableEnvelope = "422.1"
        /// The signature does not fit.
        case wrongSignature = "422.2"
        /// The envelope is too large.
        case envelopeTooLarge = "422.3"
        /// The client is too old.
        case clientTooOld = "426.1"
        /// Too many requests.
        case tooMany = "429.1"
        /// Something broke at the server.
        case serverFault = "500.1"
        /// The server's disk is full.
        case storageFull = "507.1"

        /// The HTTP status, the code's first three digits.
        public var status: Int {
            Int(rawValue.prefix(3)) ?? 500
        }

        /// One sentence for a person.
        public var title: String {
            switch self {
            case .unreadableRequest: "The request cannot be read."
            case .tokenExpired: "The session has expired; start a new one."
            case .deviceUnknown: "This device is not enrolled."
            case .notYourCitizen: "The citizen is not in this device's caseload."
            case .enrolmentCode:
                "The enrolment code is unknown, used or too old; ask for a new one."
            case .deviceRevoked:
                "This device was revoked; hand it in. What it still sends is kept and looked at."
            case .notFound: "There is nothing at this address."
            case .wrongMethod:
                "This address is to be asked in another way; the header Allow says how."
            case .idTaken: "Another submission already has this id; both are kept."
            case .batchTooLarge: "The batch is too large; send fewer items."
            case .wrongMediaType: "The body is not of the media type it should be."
            case .unreadableEnvelope: "The envelope cannot be read."
            case .wrongSignature: "The signature does not fit the envelope."
            case .envelopeTooLarge: "The envelope is too large."
            case .clientTooOld: "This program is too old for the server; update it."
            case .tooMany: "Too many requests; try again later."
            case .serverFault: "Something broke at the server; try again later."
            case .storageFull: "The server has no room left; try again later."
            }
        }

        /// What the client should do.
        public var retry: Retry {
            switch self {
            case .tokenExpired: .auth
            case .clientTooOld: .update
            case .batchTooLarge: .now
            case .tooMany, .serverFault, .storageFull: .later
            case .unreadableRequest, .deviceUnknown, .notYourCitizen, .enrolmentCode,
                .deviceRevoked,
                .notFound, .wrongMethod, .idTaken, .wrongMediaType, .unreadableEnvelope,
                .wrongSignature,
                .envelopeTooLarge:
                .never
            }
        }
    }
}
