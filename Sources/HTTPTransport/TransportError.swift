/// Why no answer arrived.
///
/// ``kind`` is for programs, ``description`` a sentence or two for a person. Neither holds the path
/// or the body of the request.
public struct TransportError: Error, Hashable, Sendable {
    /// What kept the answer from arriving.
    public let kind: Kind
    /// The server, as `host` or `host:port`.
    public let server: String
    /// libcurl's own code, kept as the cause.
    public let code: Int

    /// An error of given parts.
    public init(_ kind: Kind, server: String, code: Int = 0) {
        self.kind = kind
        self.server = server
        self.code = code
    }

    /// What can keep an answer from arriving.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// No connection: no network, no such name, nobody listening.
        case unreachable
        /// Connected, but the answer did not come in time.
        case timedOut
        /// The certificate is not the server's, or not from a trusted authority.
        case untrustedCertificate
        /// What answers does not speak TLS, or the handshake broke off.
        case noSecureConnection
        /// The connection broke before the whole answer was there.
        case interrupted
        /// The answer is larger than allowed.
        case tooLarge
        /// Not an address, or not one that may be asked.
        case badAddress
        /// The certificates of the trusted authority cannot be used.
        case badAuthority
        /// libcurl is not on this machine.
        case noLibrary
        /// The caller gave up.
        case cancelled
        /// Anything else.
        case failed
    }
}

extension TransportError: CustomStringConvertible {
    /// What happened and what to do.
    public var description: String {
        switch kind {
        case .unreachable:
            "\(server) cannot be reached. Check the network and try again."
        case .timedOut:
            "\(server) did not answer in time. Try again later."
        case .untrustedCertificate:
            "The certificate shown for \(server) is not trusted, so nothing was sent. "
                + "Try another network; if it happens there too, ask the administrator."
        case .noSecureConnection:
            "No secure connection could be made to \(server). "
                + "Check the address, or try another network."
        case .interrupted:
            "The connection to \(server) broke off. Try again."
        case .tooLarge:
            "The answer from \(server) is larger than allowed. Check the address."
        case .badAddress:
            "\(server) is not an address that can be asked. It must begin with https://."
        case .badAuthority:
            "The certificate of the trusted authority cannot be read. "
                + "Ask the administrator for the file again."
        case .noLibrary:
            "Without libcurl \(server) cannot be asked. Install it "
                + "(on Debian: apt install libcurl4) and try again."
        case .cancelled:
            "The request to \(server) was given up."
        case .failed:
            "The request to \(server) failed (libcurl \(code)). Try again later."
        }
    }
}
