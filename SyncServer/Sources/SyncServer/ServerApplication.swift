public import FoundationEssentials
import Glibc
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import Progression
import ServiceLifecycle

/// The central server of one data directory, over TLS.
public struct ServerApplication: Sendable {
    /// Where it listens.
    public struct Address: Hashable, Sendable {
        /// Name or IP address.
        public let host: String
        /// The port; 0 for any free one.
        public let port: Int

        /// An address of given parts.
        public init(host: String, port: Int) {
            self.host = host
            self.port = port
        }
    }

    private let directory: DataDirectory
    private let opened: OpenServer
    private let settings: ServerSettings
    private let openID: OpenIDSignIn?
    private let logger: Logger

    /// Opens the data directory; nothing listens yet.
    ///
    /// - Parameters:
    ///   - directory: made by ``ServerSetup``.
    ///   - parser: reads a question file; `nil` if it has faults.
    ///   - environment: clock, ids, randomness.
    ///   - settings: what the operator has decided.
    ///   - openID: a municipality's own provider, if employees sign in through one.
    ///   - logger: for what goes wrong; never an answer or a name.
    /// - Throws: ``ServerError``.
    public init(
        _ directory: DataDirectory,
        parser: @escaping @Sendable (Data) -> Questionnaire?,
        environment: ServerEnvironment,
        settings: ServerSettings = ServerSettings(),
        openID: OpenIDSignIn?,
        logger: Logger
    ) throws {
        self.settings = settings
        self.openID = openID
        self.directory = directory
        self.logger = logger
        opened = try OpenServer(directory, parser: parser, environment: environment)
    }

    /// Serves until the process is told to end, or the task is cancelled.
    ///
    /// - Parameters:
    ///   - address: where to listen.
    ///   - ready: called once with the actual port when requests are answered.
    /// - Throws: ``ServerError``.
    public func run(
        at address: Address,
        ready: @escaping @Sendable (_ port: Int) -> Void
    ) async throws {
        guard try await opened.store.isSound() else {
            throw ServerError.damaged(directory.database)
        }
        let store = opened.store
        try await openID?.settings.checkMunicipalities { try await store.tenantName($0) != nil }
        try await opened.replayRegister()
        let application = try application(at: address, ready: ready)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw ServerError.portTaken(host: address.host, port: address.port)
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw ServerError.cannotListen(host: address.host, port: address.port, reason)
        } catch is SocketAddressError.UnknownHost {
            let reason = "the name is unknown"
            throw ServerError.cannotListen(host: address.host, port: address.port, reason)
        }
        try opened.store.close()
    }

    private func application(
        at address: Address,
        ready: @escaping @Sendable (_ port: Int) -> Void
    ) throws -> some ApplicationProtocol {
        let hasher = PassphraseHasher(environment: opened.store.environment)
        let desk = opened.desk(hasher)
        // An idle connection ends after a minute, so that slow bodies do not pile up.
        let http = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(60)))
        let shelf = PopulationShelf()
        let routes = ServerRoutes(
            desk: desk,
            settings: settings,
            openID: openID,
            population: shelf
        )
        return Application(
            router: routes.router(),
            server: try .tls(http, tlsConfiguration: tls()),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port)
            ),
            services: [
                AdminSocket(path: directory.socket, desk: desk),
                RetentionClock(desk: desk, logger: logger),
                PopulationClock(desk: desk, shelf: shelf, logger: logger),
            ],
            onServerRunning: { channel in ready(channel.localAddress?.port ?? address.port) },
            logger: logger
        )
    }

    private func tls() throws -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(directory.certificate)
            let key = try NIOSSLPrivateKey(file: directory.certificateKey, format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(key)
            )
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            return configuration
        } catch {
            throw ServerError.damaged(directory.certificate)
        }
    }
}
