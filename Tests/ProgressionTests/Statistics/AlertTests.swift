import FoundationEssentials
import Progression
import Testing

@Suite struct AlertTests {
    /// A series six weeks apart; MDC95 is 24.8 points.
    private static func series(_ scores: [Double?], _ factor: Factor = .network) -> [Measurement] {
        scores.enumerated().map { index, score in
            let number = UInt8(index + 1) + UInt8(Factor.allCases.firstIndex(of: factor) ?? 0) * 40
            return CourseTests.measurement(
                number,
                week: Double(index) * 6,
                score: score,
                factor: factor
            )
        }
    }

    private static func alerts(_ scores: [Double?], due: DueStatus = .due) -> [CourseAlert] {
        Course(of: series(scores)).alerts(due: due)
    }

    @Test func `one reliable fall is no alarm, the second in a row is`() {
        let alarm = [CourseAlert.deterioration(.network, since: .week(0))]
        #expect(Self.alerts([70, 40]).isEmpty)
        #expect(Self.alerts([70, 40, 60]).isEmpty)
        #expect(Self.alerts([70, 40, 60, 40]).isEmpty)
        #expect(Self.alerts([70, 40, 45]) == alarm)
        #expect(Self.alerts([70, 60, 40, 45]) == alarm)
        // 24.8 points are the border: 24 is within chance.
        #expect(Self.alerts([70, 40, 46]).isEmpty)
        #expect(Self.alerts([30, 60, 65]).isEmpty)
    }

    @Test func `a fall is over once it is made good`() {
        #expect(Self.alerts([70, 40, 45, 68]).isEmpty)
    }

    @Test func `a visit without a score neither raises nor ends an alarm`() {
        #expect(Self.alerts([70, 40, nil, 45]).count == 1)
    }

    @Test func `overdue is told, due is not`() {
        #expect(Self.alerts([50, 52], due: .overdue) == [.overdue])
        #expect(Self.alerts([50, 52], due: .due).isEmpty)
        #expect(Self.alerts([], due: .never).isEmpty)
    }

    @Test func `six measurements without a reliable change are told, five are not`() {
        let level: [Double?] = [50, 55, 45, 60, 52, 51]
        #expect(Self.alerts(Array(level.dropLast())).isEmpty)
        #expect(Self.alerts(level) == [.noReliableChange(.network, measurements: 6)])
        // One that was reliably higher once has changed.
        #expect(Self.alerts([50, 55, 80, 60, 52, 51]).isEmpty)
        #expect(Course(of: Self.series([50, 51, 52])).alerts(due: .due, patience: 3).count == 1)
    }

    @Test func `where the precision is not known nothing is said of change`() {
        let unknown = (1...8).map {
            CourseTests.measurement($0, week: Double($0), score: 50, precision: nil)
        }
        #expect(Course(of: unknown).alerts(due: .due).isEmpty)
    }

    @Test func `the most urgent comes first`() {
        let falls = Self.series([70, 40, 40])
        let still = Self.series([50, 50, 50, 50, 50, 50], .selfRatedHealth)
        let alerts = Course(of: falls + still).alerts(due: .overdue)
        #expect(
            alerts == [
                .deterioration(.network, since: .week(0)), .overdue,
                .noReliableChange(.selfRatedHealth, measurements: 6),
            ]
        )
    }
}

@Suite struct TwoViewsTests {
    private static func visit(
        _ number: UInt8,
        own: Double?,
        professional: Double?,
        precision: Precision? = Precision(sd: 20, reliability: 0.8)
    ) -> [Measurement] {
        [(Factor.selfEfficacy, own), (.readiness, professional)].map { factor, score in
            CourseTests.measurement(
                number,
                week: Double(number) * 6,
                score: score,
                factor: factor,
                precision: precision
            )
        }
    }

    /// 1.96·√(2·80) = 24.79 points.
    @Test(arguments: [(60.0, 35.0, true), (60, 36, false), (35, 60, true), (50, 50, false)])
    func `both measurement errors decide`(own: Double, professional: Double, apart: Bool) throws {
        let course = Self.course(own: own, professional: professional)
        let views = try #require(course.viewsOfOneVisit)
        #expect(views.areApart == apart)
        #expect(views.difference == own - professional)
        #expect(course.alerts(due: .due) == (apart ? [.viewsApart(views)] : []))
    }

    @Test func `views of different visits are shown and raise no alarm`() throws {
        let first = Self.visit(1, own: 80, professional: nil)
        let second = Self.visit(2, own: nil, professional: 20)
        let course = Course(of: first + second)
        #expect(course.viewsOfOneVisit == nil)
        #expect(try #require(course.latestViews).areApart == true)
        #expect(course.alerts(due: .due).isEmpty)
    }

    @Test func `without a known precision nobody is said to disagree`() throws {
        let course = Course(of: Self.visit(1, own: 90, professional: 10, precision: nil))
        #expect(try #require(course.latestViews).areApart == nil)
        #expect(course.alerts(due: .due).isEmpty)
    }

    private static func course(own: Double, professional: Double) -> Course {
        Course(of: visit(1, own: own, professional: professional))
    }
}
