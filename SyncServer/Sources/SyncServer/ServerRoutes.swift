import FoundationEssentials
import Hummingbird
import Progression
import SyncProtocol

/// Every route of the server, and what each needs.
struct ServerRoutes {
    let store: any CentralStore
    let hasher: PassphraseHasher
    let receiptKey: DeviceKey
    let importKey: ImportKey
    var settings = ServerSettings()

    /// The router with all routes.
    func router() -> Router<ServerContext> {
        let environment = store.environment
        let deviceSessions = DeviceSessions(environment: environment)
        let pageSessions = PageSessions(environment: environment)
        let gate = DeviceGate(store: store, sessions: deviceSessions)
        let router = Router(context: ServerContext.self)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ProblemMiddleware())
        router.add(
            middleware: ProgramVersion(oldest: settings.oldestProgram.map { VersionNumber($0) })
        )
        router.add(middleware: PageRefusalMiddleware(maker: PageMaker(environment: environment)))
        HealthController().addRoutes(to: router)
        DeviceController(
            store: store,
            challenges: Challenges(for: "session", lifetime: 120, environment: environment),
            sessions: deviceSessions,
            gate: gate,
            settings: settings,
            receiptKey: receiptKey,
            importKey: importKey
        )
        .addRoutes(to: router)
        SubmissionController(store: store, intake: GroupCommit(store: store), gate: gate)
            .addRoutes(to: router)
        TrendController(
            store: store,
            gate: gate,
            pageSessions: pageSessions
        )
        .addRoutes(to: router)
        addPages(to: router, sessions: pageSessions)
        return router
    }

    private func addPages(to router: Router<ServerContext>, sessions: PageSessions) {
        let environment = store.environment
        let maker = PageMaker(environment: environment)
        SignInController(
            store: store,
            hasher: hasher,
            throttle: SignInThrottle(environment: environment),
            browsers: KnownBrowsers(environment: environment),
            sessions: sessions,
            formTokens: Challenges(for: "sign-in", lifetime: 1_800, environment: environment),
            maker: maker
        )
        .addRoutes(to: router)
        CaseworkerController(store: store, sessions: sessions, maker: maker).addRoutes(to: router)
        CentralController(store: store, sessions: sessions, maker: maker, rule: DisclosureRule())
            .addRoutes(to: router)
    }
}
