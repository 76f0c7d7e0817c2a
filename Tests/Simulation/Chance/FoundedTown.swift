import FoundationEssentials
import Progression
import SyncProtocol
import SyncServer
import Synchronization

/// The town as every history finds it: founded once, copied as often as wanted.
struct FoundedTown: Sendable {
    /// The server's database on the first day.
    let content: MemoryStore.Snapshot
    /// The citizens' references.
    let citizens: [CitizenReference]
    /// The laptops, by number.
    let devices: [String]

    /// Founds it.
    static func founded() throws -> FoundedTown {
        let store = MemoryStore(
            environment: environment(SimulatedClock(), seed: 0),
            parser: Forms.read
        )
        try store.addTenant(Town.tenant, name: "Solby")
        for mentor in Town.mentors { try store.add(mentor, .mentor) }
        try store.add("c0", .caseworker)
        let citizens = try store.addCitizens((0..<Town.citizens).map(CitizenRow.init))
        _ = try store.publish([PublishedFile(path: "form.yaml", content: Town.file(0))])
        var devices: [String] = []
        for number in 0..<3 { devices.append(try store.enrol(number)) }
        return FoundedTown(content: store.snapshot(), citizens: citizens, devices: devices)
    }

    /// The server's store on the first day of a history.
    func store(clock: SimulatedClock, seed: UInt64, bug: PlantedBug?) -> MemoryStore {
        let store = MemoryStore(
            environment: Self.environment(clock, seed: seed),
            checks: bug?.intakeChecks ?? .all,
            parser: Forms.read
        )
        store.restore(content)
        return store
    }

    /// What a store takes from outside: a simulated clock, and draws that follow from a seed.
    static func environment(_ clock: SimulatedClock, seed: UInt64) -> ServerEnvironment {
        let chance = Mutex(Chance(seed: seed, stream: 2))
        return ServerEnvironment(
            now: { clock.now.date },
            uuid: { chance.withLock { $0.uuid() } },
            randomBytes: { count in
                Data((0..<count).map { _ in UInt8(chance.withLock { $0.below(256) }) })
            },
            passphraseCost: PassphraseCost(rounds: 2, blockSize: 1, parallelism: 1)
        )
    }
}

extension MemoryStore {
    fileprivate func add(_ employee: String, _ role: Role) throws {
        try addEmployee(
            NewEmployee(
                id: employee,
                name: employee,
                role: role,
                tenant: Town.tenant,
                passphrase: "simulated passphrase"
            ),
            passphrase: nil
        )
    }

    /// Enrols the laptop of a number.
    fileprivate func enrol(_ number: Int) throws -> String {
        let hash = "code \(number)"
        try addEnrolmentCode(
            hash: hash,
            for: Town.employee(ofLaptop: number),
            expires: environment.now().addingTimeInterval(60)
        )
        let request = EnrolRequest(
            code: "",
            publicKey: Data(repeating: UInt8(number), count: 32),
            name: "laptop \(number)"
        )
        return try enrol(codeHash: hash, request)?.device ?? ""
    }
}

extension CitizenRow {
    fileprivate init(_ number: Int) {
        self.init(
            line: number + 1,
            tenant: Town.tenant,
            name: "citizen \(number)",
            language: "da",
            caseworker: "c0",
            mentors: Town.mentors(ofCitizen: number)
        )
    }
}
