import FoundationEssentials
import Progression
import Testing

/// Which visits wait for the caseworker's own assessment.
@Suite struct AwaitedVisitTests {
    private func measured(
        _ factor: Factor,
        visit: UInt8,
        week: Double,
        score: Double? = 50
    ) -> Measurement {
        let position = UInt8(Factor.allCases.firstIndex(of: factor) ?? 0)
        return Measurement(
            submission: .numbered(visit * 10 + position),
            occasion: .numbered(visit),
            citizen: CitizenReference(rawValue: "c-1"),
            factor: factor,
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "u"),
            informant: factor.respondent == .caseworker ? .staff : .citizen,
            date: .week(week),
            score: ScaleScore(value: score, answered: score == nil ? 0 : 4, total: 4),
            precision: nil
        )
    }

    private func waiting(
        _ measurements: [Measurement],
        week: Double = 12,
        every weeks: Int? = 6
    ) -> [UUID] {
        Course(of: measurements).awaitsAssessment(
            schedule: weeks.map { Schedule(weeks: $0, graceWeeks: 2) },
            now: .week(week)
        ).map(\.occasion)
    }

    @Test func `a visit with the citizen's answers alone waits`() {
        let visit = [
            measured(.network, visit: 1, week: 11), measured(.selfEfficacy, visit: 1, week: 11.01),
        ]
        #expect(waiting(visit) == [.numbered(1)])
        let awaited = Course(of: visit).awaitsAssessment(schedule: nil, now: .week(12))
        #expect(awaited.map(\.date) == [.week(11)])
        #expect(waiting([]) == [])
        #expect(waiting([measured(.readiness, visit: 1, week: 11)]) == [])
    }

    @Test func `a visit with both views does not, nor one assessed without a score`() {
        let own = measured(.network, visit: 1, week: 11)
        #expect(waiting([own, measured(.readiness, visit: 1, week: 9)]) == [])
        #expect(waiting([own, measured(.readiness, visit: 1, week: 11.5, score: nil)]) == [])
    }

    @Test func `a refusal to answer is an answer like others, and waits`() {
        #expect(waiting([measured(.network, visit: 1, week: 11, score: nil)]) == [.numbered(1)])
    }

    @Test(arguments: [(17.9, 6, true), (18, 6, false), (13.9, 2, true), (14.5, 2, false)])
    func `only within the interval`(now: Double, weeks: Int, isWaiting: Bool) {
        let own = measured(.network, visit: 1, week: 12)
        #expect(waiting([own], week: now, every: weeks).isEmpty != isWaiting)
    }

    @Test func `without a schedule the interval is six weeks`() {
        let own = measured(.network, visit: 1, week: 12)
        #expect(waiting([own], week: 17.9, every: nil) == [.numbered(1)])
        #expect(waiting([own], week: 18.1, every: nil) == [])
    }

    @Test func `an assessment of its own settles the visits of its day and before`() {
        let visits = [
            measured(.network, visit: 1, week: 10.06), measured(.network, visit: 2, week: 11.06),
        ]
        #expect(waiting(visits) == [.numbered(2), .numbered(1)])
        #expect(waiting(visits + [measured(.readiness, visit: 3, week: 10.5)]) == [.numbered(2)])
        #expect(waiting(visits + [measured(.readiness, visit: 3, week: 11.06)]) == [])
        // Two hours before the visit, on the same day.
        #expect(waiting(visits + [measured(.readiness, visit: 3, week: 11.05)]) == [])
        #expect(waiting(visits + [measured(.readiness, visit: 2, week: 12)]) == [])
    }

    @Test func `a visit that waits can be left out of the course`() {
        let visits = [
            measured(.network, visit: 1, week: 5, score: 40),
            measured(.network, visit: 2, week: 11, score: 91),
            measured(.selfEfficacy, visit: 2, week: 11, score: 92),
        ]
        let left = Course(of: visits).without([.numbered(2)])
        #expect(left[.network].scored.map(\.score) == [40])
        #expect(left[.selfEfficacy].measurements.isEmpty)
        #expect(Course(of: visits).without([]) == Course(of: visits))
    }

    @Test func `one given for the first that waits leaves none, and makes two views of one visit`()
    {
        let visits = [
            measured(.selfEfficacy, visit: 1, week: 10),
            measured(.selfEfficacy, visit: 2, week: 11),
        ]
        let given = measured(.readiness, visit: 2, week: 12, score: 20)
        #expect(waiting(visits + [given]) == [])
        #expect(Course(of: visits + [given]).viewsOfOneVisit?.difference == 30)
    }
}
