import Foundation
import Progression

/// A year of visits on one laptop, played quarter by quarter.
struct Visits {
    let laptop: Laptop
    private var year: Year
    private let planned: [(citizen: Citizen, reference: CitizenReference, visit: PlannedVisit)]

    /// Plans the year of everybody in the laptop's caseload.
    ///
    /// - Throws: ``DemoError/laptop(_:)`` if the caseload is not that of the municipality.
    init(on laptop: Laptop, ending end: Date, seed: UInt64) async throws {
        self.laptop = laptop
        var year = Year(
            questionnaires: try await laptop.questionnaires(),
            start: Self.monday(before: end - 52 * 7 * 86_400),
            seed: seed &+ UInt64(laptop.municipality.citizens.count)
        )
        let caseload = try await laptop.caseload()
        var planned: [(citizen: Citizen, reference: CitizenReference, visit: PlannedVisit)] = []
        for citizen in laptop.municipality.citizens {
            guard let reference = caseload[citizen.name] else {
                throw DemoError.laptop("A citizen is missing in \(laptop.municipality.name).")
            }
            planned += year.visits(to: citizen).map { (citizen, reference, $0) }
        }
        self.year = year
        self.planned = planned.sorted { $0.visit.date < $1.visit.date }
    }

    /// Midnight, in UTC, of the Monday on or before a day.
    private static func monday(before day: Date) -> Date {
        // Day 0 of Unix time was a Thursday.
        let days = (day.timeIntervalSince1970 / 86_400).rounded(.down)
        return Date(
            timeIntervalSince1970: (days - (days + 3).truncatingRemainder(dividingBy: 7)) * 86_400
        )
    }

    /// Plays one quarter's visits, answered through the survey session into the sealed store.
    ///
    /// - Returns: how many questionnaires were finished.
    mutating func play(quarter: Int) async throws -> Int {
        let start = year.start + Double(quarter - 1) * 13 * 7 * 86_400
        let end = start + 13 * 7 * 86_400
        var finished = 0
        for (citizen, reference, visit) in planned where visit.date >= start && visit.date < end {
            let meeting = Meeting(
                citizen: citizen,
                reference: reference,
                plan: visit,
                occasion: year.nextOccasion()
            )
            for respondent in [Respondent.citizen, .caseworker] {
                if respondent == .caseworker, !visit.isAssessed { continue }
                let responses = try year.responses(
                    at: meeting,
                    by: respondent,
                    author: laptop.municipality.mentor.id
                )
                try await laptop.keep(responses)
                finished += responses.count
            }
        }
        return finished
    }
}
