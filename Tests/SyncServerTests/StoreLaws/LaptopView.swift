import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

/// What a laptop knows from the feed, put together as SYNC/1 says.
struct LaptopView: Hashable {
    /// A page that does not join on to what is known, or goes nowhere.
    struct Gap: Error {}

    var epoch: UUID?
    var cursor = 0
    var proof = ""
    var safe = 0
    var caseload: [CitizenReference: Set<Progression.Measurement>] = [:]
    var goals: [CitizenReference: Set<SubGoalEvent>] = [:]
    var names: [CitizenReference: String] = [:]
    var caseworkers: [CitizenReference: String] = [:]
    var groups: [CitizenReference: String] = [:]
    var closed: [CitizenReference: CalendarDay] = [:]
    var instruments: [String: Bool] = [:]
    var terms: [String: InstrumentTerms] = [:]
    var erased: Set<Erasure> = []
    var policy: LaptopPolicy?
    var isWiped = false
    /// The pages' items in the order they came.
    var items: [FeedItem] = []

    var place: FeedPlace { FeedPlace(next: cursor, epoch: epoch, proof: proof) }

    /// What is seen on the laptop, however it came there.
    var shown: [AnyHashable] {
        [
            caseload, goals, names, caseworkers, groups, closed, instruments, terms, erased,
            policy, isWiped,
            safe, cursor,
        ]
    }

    mutating func apply(_ page: FeedPage) throws {
        if page.epoch != epoch {
            self = LaptopView()
            epoch = page.epoch
        }
        guard page.from <= cursor, page.next >= cursor, page.next > page.from || !page.more else {
            throw Gap()
        }
        for item in page.items { apply(item) }
        items += page.items
        (cursor, proof, safe) = (page.next, page.proof, page.safeSequence)
    }

    private mutating func apply(_ item: FeedItem) {
        switch item {
        case .grant(let grant):
            caseload[grant.citizen] = Set(grant.history)
            goals[grant.citizen] = nil
            names[grant.citizen] = grant.name
            caseworkers[grant.citizen] = grant.caseworker
            groups[grant.citizen] = grant.targetGroup
            closed[grant.citizen] = grant.closed
        case .revoke(let citizen): forget(citizen)
        case .measurement(let measurement):
            caseload[measurement.citizen]?.insert(measurement)
        case .subgoal(let event):
            if caseload[event.citizen] != nil { goals[event.citizen, default: []].insert(event) }
        case .instrument(let sha256, let terms):
            instruments[sha256] = true
            self.terms[sha256] = terms
        case .retire(let sha256): instruments[sha256] = false
        case .withdraw(let submission): withdraw(submission)
        case .erase(let erasure):
            erased.insert(erasure)
            switch erasure {
            case .citizen(let citizen): forget(citizen)
            case .submission(let id): withdraw(id)
            }
        case .policy(let policy): self.policy = policy
        case .wipe:
            (caseload, goals, names, caseworkers, groups) = ([:], [:], [:], [:], [:])
            closed = [:]
            (instruments, terms, erased, policy) = ([:], [:], [], nil)
            isWiped = true
        }
    }

    private mutating func forget(_ citizen: CitizenReference) {
        caseload[citizen] = nil
        goals[citizen] = nil
        names[citizen] = nil
        caseworkers[citizen] = nil
        groups[citizen] = nil
        closed[citizen] = nil
    }

    private mutating func withdraw(_ submission: UUID) {
        for citizen in caseload.keys {
            caseload[citizen] = caseload[citizen]?.filter { $0.submission != submission }
            goals[citizen] = goals[citizen]?.filter { $0.submission != submission }
        }
    }

    /// The scores of a citizen, sorted.
    func scores(_ citizen: CitizenReference) -> [Double]? {
        caseload[citizen].map { $0.compactMap(\.score.value).sorted() }
    }
}
