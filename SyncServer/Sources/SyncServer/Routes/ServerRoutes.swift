import FoundationEssentials
import Hummingbird
import Progression
import SyncProtocol

/// Every route of the server, and what each needs.
struct ServerRoutes {
    let desk: AdminDesk
    let settings: ServerSettings
    /// Where a municipality's own provider lets employees in.
    let openID: OpenIDSignIn?
    /// Last night's models.
    let population: PopulationShelf
    private let deviceSessions: DeviceSessions
    private let pageSessions: PageSessions
    private let pending: PendingSignIns
    private let maker: PageMaker

    init(
        desk: AdminDesk,
        settings: ServerSettings = ServerSettings(),
        openID: OpenIDSignIn? = nil,
        population: PopulationShelf
    ) {
        self.desk = desk
        self.settings = settings
        self.openID = openID
        self.population = population
        let store = desk.store
        deviceSessions = DeviceSessions(environment: store.environment)
        pageSessions = PageSessions(environment: store.environment)
        pending = PendingSignIns(environment: store.environment)
        maker = PageMaker(environment: store.environment)
    }

    private var store: any CentralStore { desk.store }

    /// The router with all routes.
    func router() -> Router<ServerContext> {
        let table = table
        let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: HeadWithoutBody())
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ProblemMiddleware())
        router.add(
            middleware: ProgramVersion(oldest: settings.oldestProgram.map { VersionNumber($0) })
        )
        router.add(middleware: PageRefusalMiddleware(maker: maker))
        router.add(middleware: UnknownAddress(table: table))
        let door = Door(
            store: store,
            gate: DeviceGate(store: store, sessions: deviceSessions),
            sessions: pageSessions,
            pending: pending
        )
        table.add(to: router, door: door)
        return router
    }

    /// All routes; the last one describes them.
    var table: RouteTable {
        let routes = HealthController().routes + forLaptops + pages
        return RouteTable(routes: routes + DescriptionController(described: routes).routes)
    }

    private var forLaptops: [Route] {
        let environment = store.environment
        let devices = DeviceController(
            store: store,
            challenges: Challenges(for: "session", lifetime: 120, environment: environment),
            sessions: deviceSessions,
            settings: settings,
            keys: desk.keys,
            population: population
        )
        let submissions = SubmissionController(
            store: store,
            intake: GroupCommit(limit: SubmissionController.itemsInCommit) { $0.items.count }
        )
        return devices.routes + submissions.routes + TrendController(store: store).routes
    }

    private var pages: [Route] {
        let environment = store.environment
        let throttle = SignInThrottle(environment: environment)
        let browsers = KnownBrowsers(environment: environment)
        let threshold = Threshold(
            store: store,
            rule: settings.secondFactor,
            pending: pending,
            sessions: pageSessions,
            browsers: browsers
        )
        let formTokens = Challenges(for: "sign-in", lifetime: 1_800, environment: environment)
        let firstTime = FirstTimeController(
            store: store,
            hasher: desk.hasher,
            throttle: SignInThrottle(environment: environment),
            formTokens: Challenges(for: "welcome", lifetime: 1_800, environment: environment),
            threshold: threshold,
            maker: maker
        )
        let signInPages = SignInPages(
            formTokens: formTokens,
            maker: maker,
            provider: openID?.settings.label
        )
        let signIn = SignInController(
            store: store,
            hasher: desk.hasher,
            throttle: throttle,
            browsers: browsers,
            threshold: threshold,
            pages: signInPages
        )
        let code = SecondFactorController(
            store: store,
            throttle: throttle,
            threshold: threshold,
            maker: maker
        )
        let account = AccountController(
            store: store,
            hasher: desk.hasher,
            throttle: throttle,
            threshold: threshold,
            maker: maker
        )
        return signIn.routes + provided(threshold, signInPages) + firstTime.routes + code.routes
            + account.routes + office
            + CaseworkerController(store: store, maker: maker, population: population).routes
            + CentralController(store: store, maker: maker, rule: DisclosureRule()).routes
    }

    /// The pages of those who look after a municipality's affairs.
    private var office: [Route] {
        PeopleController(desk: desk, maker: maker).routes
            + PersonController(desk: desk, maker: maker).routes
            + TeamController(store: store, maker: maker, rule: GroupRule()).routes
            + CalibrationController(
                store: store,
                maker: maker,
                exercise: VignetteFile.shipped,
                rule: GroupRule()
            ).routes
            + UnitsController(store: store, maker: maker).routes
            + LaptopsController(desk: desk, maker: maker).routes
            + InstrumentsController(store: store, maker: maker).routes
    }

    private func provided(_ threshold: Threshold, _ pages: SignInPages) -> [Route] {
        OpenIDController(
            store: store,
            client: openID.map { OpenIDClient($0, environment: store.environment) },
            awaited: AwaitedAnswers(environment: store.environment),
            threshold: threshold,
            pages: pages
        ).routes
    }
}
