import FoundationEssentials
import Progression
import SyncProtocol

extension CentralStore {
    /// The feed after a number of the current epoch.
    func feed(
        for device: EnrolledDevice,
        after cursor: Int,
        limit: Int
    ) async throws -> FeedPage {
        try await feed(for: device, after: FeedPlace(next: cursor, epoch: epoch), limit: limit)
    }
}

extension CentralStore {
    /// Publishes question files for every municipality, to be asked as they say.
    @discardableResult
    func publish(_ files: [PublishedFile]) async throws -> [Publication] {
        try await publish(files, under: .plain, in: nil)
    }
}

extension CentralStore {
    /// Whether an employee is still as known here, and not blocked: whoever has changed since signs in anew.
    func maySignIn(_ known: Employee) async throws -> Bool {
        let now = try await employee(known.id)
        return now == known && !known.isBlocked
    }

    /// An employee right after one change of how they sign in; `nil` if there has been another since.
    func employee(after before: Employee) async throws -> Employee? {
        let now = try await employee(before.id)
        return now?.generation == before.generation + 1 ? now : nil
    }
}

extension CentralStore {
    /// Adds a municipality in earnest.
    func addTenant(_ id: String, name: String) async throws {
        try await addTenant(id, name: name, isTest: false)
    }

    /// An employee somebody may look after; `nil` for a foreign one as for an unknown one.
    func employee(_ id: String, in reach: Reach) async throws -> Employee? {
        guard let employee = try await employee(id),
            reach.covers(tenant: employee.tenant, unit: employee.unit)
        else { return nil }
        return employee
    }
}

extension CentralStore {
    /// Today in Denmark.
    var today: CalendarDay { TimeZoneRule.danish.day(of: environment.now()) }
}

extension CentralStore {
    /// The beginning of this week: who looks every day must not see what one visit came to.
    var monday: Date {
        let today = today
        let monday = CalendarDay(daysSince1970: today.daysSince1970 - today.weekday + 1)
        // The clocks change on Sundays only.
        return TimeZoneRule.danish.noon(of: monday).addingTimeInterval(-12 * 3_600)
    }
}
