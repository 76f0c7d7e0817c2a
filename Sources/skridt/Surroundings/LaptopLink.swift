import Foundation
import HTTPTransport
import QuestionnaireFormat
import ResponseStore
import SyncClient
import SyncProtocol

/// The laptop's way to its server.
struct LaptopLink {
    private let store: ResponseStore
    private let engine: SyncEngine
    private let authority: Data?

    /// The way of a laptop that is to be enrolled, with a fresh key or an earlier attempt's.
    init(store: ResponseStore, server: ServerAddress, authority: Data?) async throws {
        self.store = store
        self.authority = authority
        engine = SyncEngine(
            store: store,
            transport: try CurlTransport(trust: authority.map { .authority(pem: $0) } ?? .system),
            server: server,
            key: try await LaptopIdentity.enrolmentKey(in: store, fresh: DeviceKey()),
            environment: .laptop
        )
    }

    /// The way of a laptop that is enrolled.
    ///
    /// - Throws: ``Failure`` if it is not.
    init(enrolled store: ResponseStore) async throws {
        guard let identity = try await LaptopIdentity.load(from: store),
            let server = ServerAddress(identity.server)
        else { throw Failure(.configuration, Failure.notEnrolled(store.path)) }
        self.store = store
        authority = identity.authority
        engine = SyncEngine(
            store: store,
            transport: try CurlTransport(trust: identity.trust),
            server: server,
            key: try identity.deviceKey(),
            environment: .laptop
        )
    }

    /// Makes the laptop known.
    ///
    /// A sync can wait for the server; this cannot.
    func enrol(code: String, name: String) async throws -> DeviceRecord {
        do {
            return try await engine.enrol(code: code, deviceName: name, authority: authority)
        } catch {
            let failure = Failure(error)
            if authority == nil, error.kind == .transport(.untrustedCertificate) {
                throw Failure(failure.status, "\(failure.sentence) \(Self.ownAuthority)")
            }
            guard failure.status == .tryLater else { throw failure }
            throw Failure(.serverAway, failure.sentence)
        }
    }

    private static let ownAuthority =
        "If the server has an authority of its own, give its certificate with --ca."

    /// Sends what waits and fetches what is new; shows how far it is to whoever watches.
    func sync() async throws -> SyncReport {
        let report = await engine.sync { progress in
            Console.showProgress("\(progress.sent) sent, \(progress.received) fetched …")
        }
        Console.endProgress()
        return report
    }
}

extension LaptopLink {
    /// The server's receipt for a submission, checked.
    func receipt(for id: UUID) async throws -> VerifiedReceipt {
        guard let key = try await LaptopIdentity.load(from: store)?.record.receiptKey else {
            throw Failure(
                .configuration,
                "\(store.path): the server gave no key for receipts when this laptop was enrolled."
            )
        }
        do throws(SyncProblem) {
            return try await engine.receipt(for: id, signedBy: key)
        } catch {
            guard error.kind == .refused(.notFound) else { throw error }
            throw Failure(
                .noInput,
                "\(error.server) has no receipt for \(id.uuidString). Run `skridt sync --json` "
                    + "and look at its state."
            )
        }
    }
}

extension SyncEnvironment {
    /// The machine's clock and dice.
    static var laptop: SyncEnvironment {
        SyncEnvironment(
            now: { Date() },
            nonce: { Data(Clocks.random(16)).base64EncodedString() },
            newID: { UUID() },
            program: "skridt/\(Skridt.version)",
            canRead: { file in
                QuestionnaireReader.read([UInt8](file), path: "").questionnaire != nil
            }
        )
    }
}

/// Does `work` and closes the store after it, whatever happens.
func closing<Value: Sendable>(
    _ store: ResponseStore,
    _ work: () async throws -> Value
) async throws -> Value {
    do {
        let value = try await work()
        try await store.close()
        return value
    } catch {
        try? await store.close()
        throw error
    }
}
