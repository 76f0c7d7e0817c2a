import FoundationEssentials
import Progression

/// The little town every history happens in.
enum Town {
    /// The municipality.
    static let tenant = "solby"
    /// The mentors who visit, each with a laptop; the first has two.
    static let mentors = ["m0", "m1"]
    /// How many mentors there are.
    static let employees = 2
    /// How many citizens there are.
    static let citizens = 4
    /// How many instruments there are; the first is in use from the beginning.
    static let instruments = 3

    /// Whose a laptop is.
    static func employee(ofLaptop number: Int) -> String { mentors[number % employees] }

    /// The exact bytes of an instrument's question file.
    static func file(_ instrument: Int) -> Data { Data("form \(instrument)".utf8) }

    /// Who is in whose caseload at first.
    static func mentors(ofCitizen number: Int) -> [String] {
        switch number {
        case 0: mentors
        case 1: [mentors[0]]
        case 2: [mentors[1]]
        default: []
        }
    }
}
