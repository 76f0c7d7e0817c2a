internal import FoundationEssentials
public import Hummingbird
public import Logging
public import Progression
public import ServiceLifecycle
internal import SyncProtocol
internal import WebPages

/// The laptop's pages: a visit in a browser, on this machine only, without a network.
///
/// ```swift
/// let desk = Desk(environment: environment, language: .danish)
/// let application = desk.application(port: 0, services: [], logger: logger) { address in
///     open(address)
/// }
/// try await application.runService()
/// await desk.lock()
/// ```
public struct Desk: Sendable {
    let environment: DeskEnvironment
    let front: Front
    let door: Door

    /// A locked desk; `language` is that of the pages' own words.
    public init(environment: DeskEnvironment, language: Language) {
        self.environment = environment
        front = Front(
            language: language,
            threshold: .lockedDesk,
            clock: { environment.clock().wall },
            random: environment.random
        )
        door = Door(environment: environment)
    }

    /// The web server, on 127.0.0.1 only.
    ///
    /// While it runs, the desk locks itself when nobody is there, and syncs by itself while unlocked.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - services: what runs beside it, as its ``DeskSocket``.
    ///   - logger: hears of nothing but trouble; never of answers or names.
    ///   - onListening: gets the address of the link that lets one browser in, once.
    /// - Returns: the application, to be run.
    public func application(
        port: Int,
        services: [any Service],
        logger: Logger,
        onListening: @escaping @Sendable (String) async -> Void
    ) -> some ApplicationProtocol {
        front.application(
            of: router(),
            services: services + [idleWatch(environment.pause), automaticSync(environment.pause)],
            port: port,
            logger: logger,
            onListening: onListening
        )
    }

    /// Closes the sealed file and forgets its keys.
    public func lock() async {
        await door.lock()
    }

    /// Sees to it that the keys do not stay in memory until the next request.
    func idleWatch(_ pause: @escaping @Sendable (Duration) async throws -> Void) -> Rounds {
        Rounds(every: .seconds(15), pause: pause) { [door] in await door.lockIfIdle() }
    }

    /// Sends and fetches when it is time, while the desk is unlocked.
    func automaticSync(_ pause: @escaping @Sendable (Duration) async throws -> Void) -> Rounds {
        Rounds(every: .seconds(1), pause: pause) { [door] in
            await door.reachIn()?.syncIfDue()
        }
    }

    /// All routes behind the gate.
    func router() -> Router<DeskContext> {
        let router = front.router()
        router.add(middleware: RespondentGate(front: front, door: door))
        DoorRoutes(front: front, door: door).add(to: router)
        PassphraseRoutes(front: front, door: door).add(to: router)
        CaseloadRoutes(front: front, door: door).add(to: router)
        CourseRoutes(front: front, door: door).add(to: router)
        GoalRoutes(front: front, door: door).add(to: router)
        SendingRoutes(front: front, door: door).add(to: router)
        NewcomerRoutes(front: front, door: door).add(to: router)
        InterviewRoutes(
            front: front,
            context: { await front.context(of: $0, at: door) },
            book: { try await door.enter().book(of: $0) }
        ).add(to: router)
        RecordRoutes(front: front, door: door).add(to: router)
        PaperRoutes(front: front, door: door).add(to: router)
        PracticeRoutes(front: front, door: door).add(to: router)
        RespondentRoutes(front: front, door: door).add(to: router)
        SettingsRoutes(front: front, door: door).add(to: router)
        return router
    }
}
