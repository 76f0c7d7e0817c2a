import FoundationEssentials
import ResponseStore
import SyncClient
import SyncProtocol
import SyncServer

/// Laptops, a server and a network between them, living through a plan event by event.
///
/// Time is what the next event says it is. Nothing here draws a number but from the plan's seed, so
/// that a plan is always lived the same way.
final class World {
    let plan: Plan
    let bug: PlantedBug?
    let clock = SimulatedClock()
    let town: FoundedTown
    let library = Library()
    let server: SimulatedServer
    var network: Network
    var laptops: [SimulatedLaptop] = []
    var history = History()
    var trace: Trace
    var queue = EventQueue<Happening>()
    /// Draws that no fate depends on: ids, jitter.
    var chance: Chance
    var surveys = 0
    /// Until when laptops were asked for patience, by the server or by a copy of its answer in a cache.
    var patience = 0
    /// When healing began; before, nothing is counted.
    var healed = Int.max
    /// How many attempts each laptop has ended since.
    var attempts: [Int: Int] = [:]
    /// When each laptop's queue was first seen empty since, after how many attempts, and was so ever after.
    var emptied: [Int: (attempts: Int, time: Instant)] = [:]
    /// What the server last answered to each laptop's requests of a kind, which a cache on the way may give again.
    var cached: [String: Answer] = [:]
    /// The requests a cache answers when they come next.
    var caches: Set<String> = []

    /// What can happen next.
    enum Happening {
        case step(Step)
        /// A request reaches the server.
        case arrival(Parcel)
        /// An answer reaches a laptop, or the laptop has waited too long.
        case answer(Answer, laptop: Int, request: Int)
        /// A laptop has slept until its next attempt is due.
        case alarm(laptop: Int)
        /// The faults end.
        case heal
        /// Every laptop is opened once more.
        case round(Int)
    }

    /// A request on its way.
    struct Parcel {
        let request: Request
        let token: String?
        let laptop: Int
        let number: Int
        let fate: Network.Fate
        /// Whether an answer still finds somebody: a duplicate's does not.
        let isAwaited: Bool

        /// What a cache on the way goes by.
        var cacheName: String { "\(laptop) \(request.name)" }
    }

    init(plan: Plan, in town: FoundedTown, bug: PlantedBug?, isTraced: Bool) {
        self.plan = plan
        self.bug = bug
        self.town = town
        network = Network(seed: plan.seed, weather: plan.weather)
        trace = Trace(isKept: isTraced)
        chance = Chance(seed: plan.seed, stream: 1)
        server = SimulatedServer(
            store: town.store(clock: clock, seed: plan.seed, bug: bug),
            library: library,
            clock: clock,
            bug: bug
        )
        for number in 0..<plan.laptops {
            laptops.append(
                SimulatedLaptop(
                    number: number,
                    device: town.devices[number],
                    place: .first(chance.uuid(), chance.uuid()),
                    bug: bug
                )
            )
        }
    }

    /// Lives through the plan and says what came of it.
    func live() throws -> History {
        for (time, step) in plan.steps { queue.plan(.step(step), at: time) }
        queue.plan(.heal, at: plan.end)
        while let (time, happening) = queue.next() {
            clock.set(time)
            try live(through: happening)
        }
        takeStock()
        return history
    }

    func note(_ line: @autoclosure () -> String) {
        trace.note(line(), at: clock.now)
    }

    private func live(through happening: Happening) throws {
        switch happening {
        case .step(let step): try take(step)
        case .arrival(let parcel): arrive(parcel)
        case .answer(let answer, let laptop, let request):
            deliver(answer, to: laptop, request: request)
        case .alarm(let laptop): wake(laptop)
        case .heal: heal()
        case .round(let number): beginRound(number)
        }
    }
}

// MARK: - On the way

extension World {
    /// Sends a laptop's request off into the network.
    func send(_ request: Request, token: String?, from laptop: Int) {
        laptops[laptop].requests += 1
        let number = laptops[laptop].requests
        let fate = network.fate(of: request, number: number, laptop: laptop)
        note("laptop \(laptop) asks \(number): \(request.text)")
        laptops[laptop].awaits(number, since: clock.now)
        queue.plan(
            .answer(.nothing, laptop: laptop, request: number),
            at: clock.now + Network.patience
        )
        func route(_ delay: Int, isAwaited: Bool) {
            let parcel = Parcel(
                request: request,
                token: token,
                laptop: laptop,
                number: number,
                fate: fate,
                isAwaited: isAwaited
            )
            queue.plan(.arrival(parcel), at: clock.now + delay)
        }
        if let delay = fate.arrives { route(delay, isAwaited: true) }
        if let delay = fate.arrivesAgain { route(delay, isAwaited: false) }
        guard fate.arrives == nil else { return }
        switch fate.answer {
        case .portal: plan(.portal, for: laptop, number, after: fate.back)
        case .cut: plan(.cut, for: laptop, number, after: fate.back)
        default: break
        }
    }

    private func plan(_ answer: Answer, for laptop: Int, _ request: Int, after delay: Int) {
        queue.plan(
            .answer(answer, laptop: laptop, request: request),
            at: clock.now + delay
        )
    }

    private func arrive(_ parcel: Parcel) {
        let name = "request \(parcel.number) of laptop \(parcel.laptop)"
        guard server.downUntil <= clock.now else {
            note("nobody listens for \(name)")
            if parcel.isAwaited {
                plan(.unreachable, for: parcel.laptop, parcel.number, after: parcel.fate.back)
            }
            return
        }
        var answer: Answer
        let isOld = caches.remove(parcel.cacheName) != nil || parcel.fate.answer == .stale
        if isOld, let old = cached[parcel.cacheName] {
            answer = old
            note("a cache answers \(name)")
        } else {
            answer = server.answer(parcel.request, token: parcel.token, noting: &history)
            cached[parcel.cacheName] = answer
            note("the server answers \(name): \(answer.text)")
        }
        if let death = server.mayDie() {
            note("the server dies")
            if !death.isAnswerSent { return }
        }
        guard parcel.isAwaited, parcel.fate.answer != .lost else { return }
        if parcel.fate.answer == .cut { answer = .cut }
        plan(answer, for: parcel.laptop, parcel.number, after: parcel.fate.back)
    }
}
