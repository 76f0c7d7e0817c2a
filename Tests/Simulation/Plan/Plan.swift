/// What is to happen in one history: drawn from its seed, and all there is to it.
///
/// The same plan is always lived the same way, so that a history that breaks a law can be lived again,
/// and made smaller by leaving steps out.
struct Plan: Sendable {
    let seed: UInt64
    /// How many laptops there are at first.
    let laptops: Int
    let weather: Weather
    /// What happens, and when.
    var steps: [(time: Instant, step: Step)]
    /// When the faults end.
    let end: Instant
}

extension Plan {
    /// The plan of `seed`.
    init(seed: UInt64) {
        var chance = Chance(seed: seed, stream: 0)
        self.seed = seed
        laptops = chance.within(2...3)
        weather = .drawn(by: &chance)
        end = .day * chance.pick([1, 3, 20, 45, 70])
        steps = []
        for _ in 0..<chance.within(3...9) {
            drawVisit(&chance, on: chance.below(laptops), at: moment(&chance))
        }
        for _ in 0..<chance.within(0...4) { drawFault(&chance) }
        for _ in 0..<chance.within(0...4) { drawDeed(&chance) }
        for _ in 0..<chance.within(0...3) {
            add(.unlock(laptop: chance.below(laptops)), at: moment(&chance))
        }
    }

    private mutating func add(_ step: Step, at time: Instant) {
        steps.append((time, step))
    }

    private func moment(_ chance: inout Chance) -> Instant {
        chance.below(end)
    }

    /// A visit: one survey or several, begun and finished within the hour.
    private mutating func drawVisit(_ chance: inout Chance, on laptop: Int, at time: Instant) {
        guard time < end - .minute else { return }
        var survey = Survey(citizen: chance.below(Town.citizens))
        survey.instrument = chance.happens(perMille: 850) ? 0 : chance.within(1...2)
        survey.amends = chance.happens(perMille: 120)
        if chance.happens(perMille: 80) { survey.citizen = nil }
        for number in 0..<chance.within(1...2) {
            var each = survey
            if chance.happens(perMille: 60) { each.flaw = chance.pick(Flaw.allCases) }
            add(.begin(laptop: laptop, each), at: time + number)
        }
        add(.finish(laptop: laptop), at: min(time + chance.within(1...40) * .minute, end - 1))
    }

    private mutating func drawFault(_ chance: inout Chance) {
        let laptop = chance.below(laptops)
        let time = moment(&chance)
        switch chance.below(13) {
        case 0, 1:
            let kept = chance.happens(perMille: 500)
            add(.fault(.crashAtWrite(laptop: laptop, kept: kept)), at: time)
        case 2: add(.fault(.crash(laptop: laptop)), at: time)
        case 3: drawRestoredDisk(of: laptop, at: time, &chance)
        case 4: add(.fault(.clone(laptop: laptop)), at: time)
        case 5: add(.fault(.steal(laptop: laptop)), at: time)
        case 6: drawClockJump(of: laptop, at: time, &chance)
        case 7:
            let crash = Fault.crashServer(
                afterRequests: chance.within(1...6),
                down: chance.within(1...120) * .second,
                answered: chance.happens(perMille: 500)
            )
            add(.fault(crash), at: time)
        case 8, 9, 10: drawRestore(at: time, &chance)
        case 11: add(.fault(.expireSessions), at: time)
        default:
            let trouble = chance.pick(Trouble.allCases)
            add(.fault(.trouble(trouble, lasting: chance.within(1...30) * .minute)), at: time)
        }
    }

    /// A laptop that gets an old disk back, sometimes minutes after it has sent what is not on it.
    private mutating func drawRestoredDisk(
        of laptop: Int,
        at time: Instant,
        _ chance: inout Chance
    ) {
        add(.fault(.restoreDisk(laptop: laptop)), at: time)
        if time < end - 3 * .minute, chance.happens(perMille: 800) {
            let before = max(0, time - 6 * .minute)
            add(.unlock(laptop: laptop), at: max(0, before - 30 * .minute))
            add(.fault(.copyDisk(laptop: laptop)), at: before)
            let survey = Survey(citizen: chance.below(Town.citizens))
            for number in 1...3 { add(.begin(laptop: laptop, survey), at: before + number) }
            add(.finish(laptop: laptop), at: before + 4)
            let kind = chance.pick([Cacheable.greeting, .greeting, .session, .session, .feed])
            add(.fault(.oldAnswer(laptop: laptop, to: kind)), at: time)
            add(.unlock(laptop: laptop), at: time + 1)
            add(.begin(laptop: laptop, survey), at: time + .minute)
            add(.finish(laptop: laptop), at: time + 2 * .minute)
        } else {
            add(.fault(.copyDisk(laptop: laptop)), at: chance.below(time + 1))
        }
        drawVisit(&chance, on: laptop, at: time + 2 * .minute)
        drawVisit(&chance, on: laptop, at: time + 2 * 60 * .minute)
    }

    /// A clock that jumps, sometimes while what was just sent is in a new backup and an old one comes back.
    private mutating func drawClockJump(
        of laptop: Int,
        at time: Instant,
        _ chance: inout Chance
    ) {
        let minutes = chance.pick([-60 * 24 * 400, -90, 90, 60 * 24 * 40])
        add(.fault(.jumpClock(laptop: laptop, minutes: minutes)), at: time)
        guard chance.happens(perMille: 600) else { return }
        add(.deed(.backup), at: chance.below(time + 1))
        drawVisit(&chance, on: laptop, at: max(0, time - 120 * .minute))
        add(.deed(.backup), at: time)
        add(.unlock(laptop: laptop), at: min(time + 60 * .minute, end - 1))
        let later = chance.within(time...end)
        add(.fault(.restoreServer(choice: chance.below(8))), at: later)
    }

    /// A restore is worth little without a backup before it.
    private mutating func drawRestore(at time: Instant, _ chance: inout Chance) {
        for _ in 0..<chance.within(1...2) { add(.deed(.backup), at: chance.below(time + 1)) }
        add(.fault(.restoreServer(choice: chance.below(8))), at: time)
    }

    private mutating func drawDeed(_ chance: inout Chance) {
        let time = moment(&chance)
        let citizen = chance.below(Town.citizens)
        let employee = chance.below(Town.employees)
        switch chance.below(12) {
        case 0, 1: add(.deed(.grant(citizen: citizen, employee: employee)), at: time)
        case 2, 3:
            add(.deed(.revoke(citizen: citizen, employee: employee)), at: time)
            guard chance.happens(perMille: 500) else { return }
            let laptop = employee
            drawVisit(&chance, on: laptop, at: time + .minute)
            add(.deed(.grant(citizen: citizen, employee: employee)), at: min(time + .day, end - 1))
        case 4: add(.deed(.publish(instrument: chance.within(0...2))), at: time)
        case 5: add(.deed(.policy(days: chance.pick([30, 45]))), at: time)
        case 6: add(.deed(.eraseCitizen(citizen)), at: time)
        case 7: add(.deed(.eraseSubmission(choice: chance.below(100))), at: time)
        case 8: add(.deed(.release(choice: chance.below(100))), at: time)
        case 9: add(.deed(.match(choice: chance.below(100), citizen: citizen)), at: time)
        default: add(.deed(.backup), at: time)
        }
    }
}
