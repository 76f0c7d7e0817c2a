import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension Street {
    /// What the store answers, written out: two stores that answer alike write the same.
    func answer(to call: StoreCall) async -> String {
        clock.advance(by: 1)
        do {
            return try await carryOut(call)
        } catch {
            return "refused: \(error)"
        }
    }

    private func carryOut(_ call: StoreCall) async throws -> String {
        switch call {
        case .send(let items, let laptop):
            return "\(try await send(items, from: laptop))"
        case .grant(let citizen, let employee):
            try await store.grant(citizen, to: employee)
        case .revoke(let citizen, let employee):
            try await store.revoke(citizen, from: employee)
        case .match(let provisional, let citizen):
            try await store.match(provisional: provisional, with: citizen)
        case .erase(let erasure, let tenant):
            return "\(try await store.erase(erasure, tenant: tenant))"
        case .revokeDevice(let id): try await store.revokeDevice(id)
        case .release(let place): return try await release(place)
        case .publish(let form, let terms, let tenant):
            return "\(try await store.publish([form.file], under: terms, in: tenant))"
        case .retire(let form, let tenant):
            return "\(try await store.retire(form.url, in: tenant))"
        case .group(let name, let citizen, let tenant):
            try await store.setTargetGroup(name, of: citizen, in: tenant)
        case .policy(let policy, let tenant):
            try await store.setPolicy(policy, tenant: tenant)
        case .markSafe(let sequence):
            try await store.markSafe(through: sequence, in: store.epoch)
        case .renewEpoch: return "\(try await store.renewEpoch())"
        case .rebuild: try await store.rebuildMeasurements()
        default: return try await tell(call)
        }
        return "done"
    }

    private func tell(_ call: StoreCall) async throws -> String {
        switch call {
        case .feed(let laptop, let cursor, let limit):
            let page = try await store.feed(for: laptop.device, after: cursor, limit: limit)
            return "\(page.epoch) \(page.from) \(page.next) \(page.more) \(page.safeSequence) "
                + "\(page.items)"
        case .status(let keys, let laptop):
            return "\(try await store.status(of: keys, askedBy: laptop.device))"
        case .receipt(let id, let laptop):
            return "\(String(describing: try await store.receipt(of: id, askedBy: laptop.device)))"
        case .chain(let laptop):
            let highest = try await store.highestSequence(of: laptop.incarnation, laptop.device)
            return "\(String(describing: highest))"
        default: return try await overview()
        }
    }

    /// Releases by place: the numbers are the store's own names.
    private func release(_ place: Int) async throws -> String {
        let aside = try await store.quarantined()
        guard !aside.isEmpty else { return "nothing aside" }
        do {
            return "\(try await store.release(aside[place % aside.count].number))"
        } catch {
            return "refused: \(aside[place % aside.count].reason)"
        }
    }

    /// Everything an operator, a caseworker and an analyst see.
    private func overview() async throws -> String {
        var parts = ["\(try await store.submissions())"]
        for item in try await store.quarantined() {
            parts.append("\(item.sha256) \(item.tenant) \(item.reason) \(item.received)")
            parts.append("\(item.device) \(String(describing: item.id))")
        }
        let devices = try await store.devices()
        parts.append("\(devices.map(\.employee).sorted()) \(devices.count { $0.revoked != nil })")
        for id in ["karen", "sara", "mette"] {
            guard let employee = try await store.employee(id) else { continue }
            parts.append("\(try await store.courses(ofCaseloadOf: employee))")
            let course = try await store.course(of: asta, readBy: employee, what: "x")
            parts.append("\(String(describing: course))")
            let answers = try await store.answers(of: asta, readBy: employee, what: "x")
            parts.append("\(String(describing: answers?.book.responses))")
            parts.append("\(String(describing: answers?.book.goals))")
        }
        parts.append("\(try await store.accesses(to: asta))")
        let cohorts = try await store.cohorts().map { cohort in
            cohort.members.map { "\($0.professional) \($0.changes.sorted { $0.value < $1.value })" }
        }
        parts.append("\(cohorts) \(String(describing: try await store.measuredPeriod()))")
        for tenant in ["nord", "syd"] {
            let courses = try await store.teamCourses(
                in: Reach(tenant: tenant, units: nil),
                asOf: clock.now
            )
            parts += courses.map { course in
                let journeys = course.journeys.sorted { $0.key.rawValue < $1.key.rawValue }
                return "\(course.unit ?? "-") \(course.efforts.sorted()) \(course.isOpen) "
                    + "\(course.isMeasuredInTime) \(course.timeliness) \(journeys)"
            }
        }
        parts += try await programmeCourses()
        let check = try await store.checkCourses()
        parts.append("\(check.courses) courses, differing: \(check.differing.map(\.citizen))")
        for tenant in [nil, "nord", "syd"] {
            let tally = try await store.tally(of: tenant, keepsSums: true)
            parts.append("\(tally.groups) \(tally.sums.map { $0.map { "\($0)" }.sorted() })")
            parts.append("\(try await store.publications(of: tenant))")
        }
        return parts.joined(separator: "\n")
    }
}

extension Street {
    /// The courses of each municipality as programmes are evaluated on them, as text.
    fileprivate func programmeCourses() async throws -> [String] {
        var parts: [String] = []
        for tenant in ["nord", "syd"] {
            let courses = try await store.programmeCourses(
                of: tenant,
                items: [ProgrammeItem(questionnaire: "network", item: "a")],
                asOf: clock.now
            )
            parts += courses.map { course in
                let movements = course.movements.map { "\($0)" }.sorted()
                return "\(course.targetGroup ?? "-") \(course.efforts.map { "\($0)" }.sorted()) "
                    + "\(course.exits.map { "\($0)" }.sorted()) \(movements)"
            }
        }
        return parts
    }
}
