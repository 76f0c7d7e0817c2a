import Foundation
import Progression
import ResponseStore
import SyncClient

/// The whole walk, step by step, from an empty folder to pages that answer.
struct Walk {
    let demo: Demo
    let folder: URL
    let screen: Screen

    /// Plays the year and leaves the server running.
    ///
    /// - Throws: ``DemoError`` at the first thing that is not as it should be.
    func run() async throws -> ServingProgram {
        let population = Population(seed: demo.seed)
        let program = ServerProgram(
            executable: try Self.executable("skridt-server"),
            data: folder.appending(path: "server")
        )
        screen.step("Making a server with three municipalities and 200 citizens")
        try await Founding(program: program, questionnaires: demo.questionnaires).found(population)
        let server = try await serve(program)
        do {
            let place = Place(folder: folder, server: server.address, program: program)
            try await play(population, at: place)
            return server
        } catch {
            server.stop()
            throw error
        }
    }

    /// Serves at the port wanted, or at any free one if that is taken.
    private func serve(_ program: ServerProgram) async throws -> ServingProgram {
        let server: ServingProgram
        do {
            server = try await program.serve(port: demo.port)
        } catch DemoError.command(_, let said) where said.contains("is taken") {
            screen.say("Port \(demo.port) is in use; taking a free one.")
            server = try await program.serve(port: 0)
        }
        screen.say("It answers at \(server.address).")
        return server
    }

    private func play(_ population: Population, at place: Place) async throws {
        var visits = try await enrol(population, at: place)
        var tally = Tally()
        for quarter in 1...4 {
            try await play(quarter: quarter, on: &visits, tally: &tally)
        }
        screen.step("The year is over: everybody sends what is left")
        for laptop in visits.map(\.laptop) {
            try await sendEverything(from: laptop, tally: &tally)
        }
        try await recordEfforts(population, visits, at: place)
        try await Proof(place: place, screen: screen)
            .check(visits.map(\.laptop), tally: tally, population: population)
        for laptop in visits.map(\.laptop) { try await laptop.store.close() }
    }

    private func recordEfforts(
        _ population: Population,
        _ visits: [Visits],
        at place: Place
    ) async throws {
        screen.step("Recording what else happened: placements, mentors, an exit")
        let efforts = Efforts(
            program: place.program,
            today: TimeZoneRule.danish.day(of: Date())
        )
        let count = try await efforts.record(
            in: population.municipalities[0],
            caseload: try await visits[0].laptop.caseload()
        )
        screen.say("\(population.municipalities[0].name): the charts of \(count) citizens show it.")
    }

    private func enrol(_ population: Population, at place: Place) async throws -> [Visits] {
        screen.step("Enrolling three laptops")
        var visits: [Visits] = []
        for municipality in population.municipalities {
            let laptop = try await Laptop(of: municipality, place: place, seed: demo.seed)
            // The connection breaks now and then, here as later.
            for _ in 0..<10 where try await laptop.caseload().isEmpty {
                _ = await laptop.sync()
            }
            let planned = try await Visits(on: laptop, ending: Date(), seed: demo.seed)
            visits.append(planned)
            screen.say("\(municipality.mentor.name): \(municipality.citizens.count) citizens.")
        }
        return visits
    }

    /// A quarter of visits without a connection, then one that breaks now and then; the smallest
    /// municipality's laptop meets no network before the year is over.
    private func play(
        quarter: Int,
        on visits: inout [Visits],
        tally: inout Tally
    ) async throws {
        screen.step("Quarter \(quarter) of the year: visits without a connection")
        for index in visits.indices {
            let finished = try await visits[index].play(quarter: quarter)
            tally.finished += finished
            let name = visits[index].laptop.municipality.name
            screen.say("\(name): \(finished) questionnaires finished and sealed.")
        }
        let laptops = visits.map(\.laptop)
        for laptop in laptops.dropLast() { try await send(from: laptop, tally: &tally) }
        for laptop in laptops.suffix(1) {
            let queued = try await laptop.store.queue().pending
            screen.say("\(laptop.municipality.name) meets no network: \(queued) queued.")
        }
    }

    private func send(from laptop: Laptop, tally: inout Tally) async throws {
        let start = ContinuousClock.now
        let (sent, repliesLost) = await laptop.sync()
        tally.add(sent, took: ContinuousClock.now - start)
        screen.say(
            "\(laptop.municipality.name) sent: \(sent.accepted) accepted, \(sent.alreadyThere) already "
                + "there, \(sent.waiting) still queued (replies lost on the way: \(repliesLost))."
        )
        if let problem = sent.problem { screen.say("  \(problem.sentence)") }
    }

    /// Sends until nothing waits any more; a laptop that never gets there is a fault.
    private func sendEverything(from laptop: Laptop, tally: inout Tally) async throws {
        for _ in 0..<20 {
            try await send(from: laptop, tally: &tally)
            if try await laptop.store.queue().pending == 0 { return }
        }
        throw DemoError.laptop("\(laptop.municipality.name) cannot get everything through.")
    }

    /// A program that was built beside this one.
    static func executable(_ name: String) throws -> URL {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let file = own.deletingLastPathComponent().appending(path: name)
        guard FileManager.default.isExecutableFile(atPath: file.path) else {
            throw DemoError.laptop("“\(name)” is not built beside this program. Run “make demo”.")
        }
        return file
    }
}

/// What happened to everything that was answered.
struct Tally {
    var finished = 0
    private(set) var alreadyThere = 0
    private(set) var quarantined = 0
    private(set) var sending = Duration.zero

    /// Adds one sync and the time it took.
    mutating func add(_ report: SyncReport, took time: Duration) {
        alreadyThere += report.alreadyThere
        quarantined += report.quarantined
        sending += time
    }
}
