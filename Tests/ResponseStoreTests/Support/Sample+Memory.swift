import Foundation
import Progression

@testable import ResponseStore

extension Sample {
    /// A word on a sub-goal of a citizen, that came with submission `number`.
    static func goalEvent(_ number: Int, of citizen: Int) throws -> SubGoalEvent {
        SubGoalEvent(
            citizen: Self.citizen(citizen),
            submission: try uuid(number),
            date: day(number),
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "h"),
            change: .reached(try uuid(900 + number))
        )
    }
}
