import FoundationEssentials
import Progression
import ResponseStore
import SyncClient
import SyncProtocol
import SyncServer

extension World {
    /// Lets a planned step happen.
    func take(_ step: Step) throws {
        switch step {
        case .unlock(let laptop): open(laptop)
        case .begin(let laptop, let survey): begin(survey, on: laptop)
        case .finish(let laptop): finish(on: laptop)
        case .deed(let deed):
            note("the operator: \(deed)")
            do {
                try server.carryOut(deed, in: town, noting: &history)
            } catch {
                // Of somebody erased, for instance.
                note("the server refuses: \(error)")
            }
        case .fault(let fault):
            note("fault: \(fault)")
            try strike(fault)
        }
    }

    /// The employee opens the laptop, which tries at once and goes on trying for a while.
    func open(_ number: Int, for time: Instant = 40 * .minute) {
        laptops[number].openUntil = clock.now + time
        note("laptop \(number) is opened")
        laptops[number].pacer.nudged(at: laptops[number].time(clock.now))
        wake(number)
    }

    private func begin(_ survey: Survey, on number: Int) {
        let citizen = survey.citizen.map { town.citizens[$0] }
        // Only somebody of the caseload is surveyed under a reference of the centre's.
        if let citizen, laptops[number].disk.caseload[citizen] == nil { return }
        surveys += 1
        let drawn = chance.uuid()
        let id =
            bug == .idsFromACounter ? UUID(0, UInt64(laptops[number].disk.place.sequence)) : drawn
        laptops[number].disk.drafts.append(
            SimulatedDisk.Draft(
                id: id,
                survey: survey,
                number: surveys,
                citizen: citizen ?? CitizenReference(rawValue: "visitor-\(surveys)")
            )
        )
        note("laptop \(number) begins survey \(surveys) about \(citizen?.rawValue ?? "a visitor")")
    }

    private func finish(on number: Int) {
        for draft in laptops[number].disk.drafts {
            let finished = laptops[number].finish(draft, town, library, at: clock.now)
            history.finished.append(finished)
            note("laptop \(number) finishes survey \(draft.number) as \(finished.key.text)")
        }
        laptops[number].disk.drafts = []
        open(number)
    }
}
