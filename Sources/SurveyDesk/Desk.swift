internal import FoundationEssentials
internal import HTTPTypes
public import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import Progression
internal import WebPages

/// The laptop's pages: a visit in a browser, on this machine only, without a network.
///
/// ```swift
/// let desk = Desk(environment: environment, language: .danish)
/// let application = desk.application(port: 0, logger: logger) { address in open(address) }
/// try await application.runService()
/// await desk.lock()
/// ```
public struct Desk: Sendable {
    let environment: DeskEnvironment
    /// The language of the pages' own words; questions have the language of their visit.
    let language: Language
    let gatekeeper: Gatekeeper
    let door: Door

    /// A locked desk.
    public init(environment: DeskEnvironment, language: Language) {
        self.environment = environment
        self.language = language
        gatekeeper = Gatekeeper(random: environment.random)
        door = Door(environment: environment)
    }

    /// The web server, on 127.0.0.1 only.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - logger: hears of nothing but trouble; never of answers or names.
    ///   - onListening: gets the address of the link that lets one browser in, once.
    /// - Returns: the application, to be run.
    public func application(
        port: Int,
        logger: Logger,
        onListening: @escaping @Sendable (String) async -> Void
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            services: [IdleWatch(door: door, pause: environment.pause)],
            onServerRunning: { channel in
                await onListening(expect(port: channel.localAddress?.port ?? port))
            },
            logger: logger
        )
    }

    /// Closes the sealed file and forgets its keys.
    public func lock() async {
        await door.lock()
    }

    private func expect(port: Int) -> String {
        let authorities = ["127.0.0.1:\(port)", "localhost:\(port)"]
        let link = gatekeeper.expect(authorities: authorities, random: environment.random)
        return "http://127.0.0.1:\(port)/open/\(link.text)"
    }

    /// All routes behind the gate.
    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorPages(desk: self))
        router.add(middleware: GateMiddleware(gatekeeper: gatekeeper))
        DoorRoutes(desk: self).add(to: router)
        CaseloadRoutes(desk: self).add(to: router)
        InterviewRoutes(desk: self).add(to: router)
        return router
    }
}
