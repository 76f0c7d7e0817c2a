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

    /// The way of a laptop that is to be enrolled, with a fresh key.
    init(store: ResponseStore, server: ServerAddress, authority: Data?) throws {
        self.store = store
        self.authority = authority
        engine = SyncEngine(
            store: store,
            transport: try CurlTransport(trust: authority.map { .authority(pem: $0) } ?? .system),
            server: server,
            key: DeviceKey(),
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
            guard failure.status == .tryLater else { throw failure }
            throw Failure(.serverAway, failure.sentence)
        }
    }

    /// Sends what waits and fetches what is new; shows how far it is to whoever watches.
    func sync() async throws -> SyncReport {
        let report = await engine.sync { progress in
            Console.showProgress("\(progress.sent) sent, \(progress.received) fetched …")
        }
        Console.endProgress()
        if report.metServer { try await LastContact.write(Date(), to: store) }
        return report
    }
}

extension SyncReport {
    /// Whether the server itself answered, if only in part.
    var metServer: Bool {
        switch problem?.kind {
        case nil: true
        case .transport, .notOurServer: accepted + alreadyThere + quarantined + received > 0
        default: true
        }
    }
}

extension SyncEnvironment {
    /// The machine's clock and dice.
    static var laptop: SyncEnvironment {
        SyncEnvironment(
            now: { Date() },
            nonce: { Data(Clocks.random(16)).base64EncodedString() },
            canRead: { file in
                QuestionnaireReader.read([UInt8](file), path: "").questionnaire != nil
            }
        )
    }
}

/// When the server was last reached.
enum LastContact {
    private static let name = SettingName(rawValue: "server.last-contact")

    /// The moment; `nil` before the first.
    static func read(from store: ResponseStore) async throws -> Date? {
        guard let kept = try await store.setting(name) else { return nil }
        return Double(String(decoding: kept, as: UTF8.self)).map(Date.init(timeIntervalSince1970:))
    }

    /// Remembers a moment.
    static func write(_ moment: Date, to store: ResponseStore) async throws {
        try await store.setSetting(name, Data("\(moment.timeIntervalSince1970)".utf8))
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
