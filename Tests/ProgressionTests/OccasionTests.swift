import FoundationEssentials
import Progression
import Testing

/// Which visits a star can show.
@Suite struct OccasionTests {
    private static func measurement(
        _ factor: Factor,
        visit: UInt8,
        score: Double?,
        version: String = "1.0.0"
    ) -> Measurement {
        let position = UInt8(Factor.allCases.firstIndex(of: factor) ?? 0)
        return Measurement(
            submission: .numbered(visit * 10 + position),
            occasion: .numbered(visit),
            citizen: CitizenReference(rawValue: "c-1"),
            factor: factor,
            instrument: InstrumentReference(url: "u", version: version, sha256: version),
            informant: .citizen,
            date: .week(Double(visit) * 6),
            score: ScaleScore(value: score, answered: 4, total: 4),
            precision: nil
        )
    }

    private static let own = Factor.allCases.filter { $0.respondent == .citizen }

    private static func visit(_ number: UInt8, without missing: Factor? = nil) -> [Measurement] {
        own.map { measurement($0, visit: number, score: $0 == missing ? nil : 50) }
    }

    @Test func `a visit with every score of the citizen's own is complete`() {
        let course = Course(of: Self.visit(2) + Self.visit(1) + Self.visit(3, without: .network))
        #expect(course.axes == Self.own)
        #expect(course.completeOccasions.map(\.id) == [.numbered(1), .numbered(2)])
        #expect(course.incompleteOccasions == 1)
    }

    @Test func `the professional's view is no axis and no occasion`() {
        let view = Self.measurement(.readiness, visit: 4, score: 80)
        let course = Course(of: Self.visit(1) + [view])
        #expect(!course.axes.contains(.readiness))
        #expect(course.completeOccasions.map(\.id) == [.numbered(1)])
        #expect(course.completeOccasions[0].scores[.readiness] == nil)
        #expect(course.incompleteOccasions == 0)
    }

    @Test func `what was measured otherwise cannot stand in the same star`() {
        let new = Self.own.map {
            Self.measurement($0, visit: 2, score: 70, version: $0 == .network ? "2.0.0" : "1.0.0")
        }
        let course = Course(of: Self.visit(1) + new)
        #expect(course.completeOccasions.map(\.id) == [.numbered(2)])
        #expect(course.incompleteOccasions == 1)
    }

    @Test func `nothing measured, nothing to show`() {
        #expect(Course(of: []).axes == [])
        #expect(Course(of: []).completeOccasions == [])
        #expect(Course(of: []).incompleteOccasions == 0)
    }
}
