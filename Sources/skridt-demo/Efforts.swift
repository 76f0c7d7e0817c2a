import Foundation
import Progression

/// Records what happened around a few courses, by the server's command, so that the pictures show it.
struct Efforts {
    let program: ServerProgram
    /// The day the year ended.
    let today: CalendarDay

    /// One event by its kind, and by how many days ago it began and ended.
    private struct Event {
        let kind: String
        var category = EventKind.Category.effort
        let began: Int
        var ended: Int?
    }

    /// What happens to one citizen after the other.
    private static let courses: [[Event]] = [
        [
            Event(kind: "Mentor", began: 300),
            Event(kind: "Virksomhedspraktik", began: 210, ended: 120),
            Event(kind: "Motion og kost", began: 180, ended: 60),
            Event(kind: "Sygdom", category: .pause, began: 118, ended: 98),
            Event(kind: "Virksomhedspraktik", began: 90),
        ],
        [
            Event(kind: "Brobygning", began: 250, ended: 160),
            Event(kind: "Vejledning", began: 230, ended: 40),
            Event(kind: "Ordinær uddannelse", category: .exit, began: 5),
        ],
        [
            Event(kind: "Behandling", began: 330, ended: 150),
            Event(kind: "Bostøtte", began: 280),
        ],
        [Event(kind: "Kursus eller undervisning", began: 140, ended: 84)],
    ]

    /// Records the events of the first citizens of a municipality who are followed through the year.
    ///
    /// - Returns: for how many citizens.
    func record(
        in municipality: Municipality,
        caseload: [String: CitizenReference]
    ) async throws -> Int {
        let citizens = municipality.citizens.filter { $0.visits > 7 && $0.firstWeek < 5 }
        for (citizen, events) in zip(citizens, Self.courses) {
            guard let reference = caseload[citizen.name] else {
                throw DemoError.laptop("A citizen is missing in \(municipality.name).")
            }
            for event in events { try await record(event, of: reference, in: municipality.id) }
        }
        return min(citizens.count, Self.courses.count)
    }

    private func record(
        _ event: Event,
        of citizen: CitizenReference,
        in tenant: String
    ) async throws {
        let end = event.ended.map { ["--end", day($0)] } ?? []
        try await program.run(
            ["citizen", "event", "add", citizen.rawValue, "--tenant", tenant]
                + ["--kind", event.kind, "--category", event.category.rawValue]
                + ["--start", day(event.began)] + end
        )
    }

    private func day(_ ago: Int) -> String {
        CalendarDay(daysSince1970: today.daysSince1970 - ago).iso
    }
}
