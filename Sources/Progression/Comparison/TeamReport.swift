/// How it stands with measuring in a team: how many are measured, and how many on time.
///
/// No ids past here: what comes out is figures only, guarded by a ``GroupRule``.
public struct TeamReport: Hashable, Sendable {
    /// Units by name; last, with an empty name, the cases without one.
    public let units: [Line]
    /// Kinds of effort by name; a citizen may have had several.
    public let efforts: [Line]
    /// All together.
    public let all: Line
    /// The units whose figures may be seen against what chance gives; `nil` with fewer than two of them.
    public let funnel: Funnel?

    /// One unit, one kind of effort, or all.
    public struct Line: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// How many cases are open.
        public let open: Figure<Int>
        /// How many of these have a measurement within the interval and its grace.
        public let inTime: Figure<Int>
        /// How many of these have none.
        public let notInTime: Figure<Int>
        /// Of the measurements after the first, the share taken on time, from 0 to 1.
        public let timeliness: Figure<Double>

        init(_ name: String, _ counts: [Figure<Int>], _ timeliness: Figure<Double>) {
            self.name = name
            inTime = counts[0]
            notInTime = counts[1]
            open = counts[2]
            self.timeliness = timeliness
        }

        /// The share of open cases measured in time, from 0 to 1; `nil` where it may not be seen.
        public var coverage: Double? {
            guard case .shown(let count) = inTime, case .shown(let all) = open, all > 0 else {
                return nil
            }
            return Double(count) / Double(all)
        }
    }

    /// The report of some courses, divided as somebody may see them.
    public init(of courses: [TeamCourse], by division: TeamDivision, rule: GroupRule) {
        let groups = TeamGroups(courses, by: division, rule: rule)
        let counts = groups.counts(of: 2) { course in
            course.isOpen ? (course.isMeasuredInTime ? 0 : 1) : nil
        }
        let means = groups.means { $0.timeliness.map { $0 ? 1 : 0 } }
        units = division.units.indices.map {
            Line(division.units[$0].name, counts.units[$0], means.units[$0])
        }
        efforts = division.efforts.indices.map {
            Line(division.efforts[$0].name, counts.efforts[$0], means.efforts[$0])
        }
        all = Line("", counts.all, means.all)
        funnel = Funnel(of: units.compactMap(\.observed))
    }
}

extension TeamReport.Line {
    /// What the funnel holds of a unit; those with anything hidden are left out, of what is expected too.
    fileprivate var observed: Funnel.Observed? {
        guard case .shown(let count) = inTime, case .shown(let people) = open else { return nil }
        return Funnel.Observed(name: name, people: people, count: count)
    }
}

/// How far the citizens of a team have come with one factor, and where they are now.
///
/// No ids past here: what comes out is figures only, guarded by a ``GroupRule``.
public struct JourneyReport: Hashable, Sendable {
    /// What was measured.
    public let factor: Factor
    /// Units by name; last, with an empty name, the cases without one.
    public let units: [Line]
    /// Kinds of effort by name; a citizen may have had several.
    public let efforts: [Line]
    /// All together.
    public let all: Line

    /// One unit, one kind of effort, or all.
    public struct Line: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// Citizens by what may be said of their way so far, in the order of ``TeamCourse/Step``; closed cases too.
        public let steps: [Figure<Int>]
        /// How many these are.
        public let travelled: Figure<Int>
        /// The mean from the first score to the last, in points, of those with at least two.
        public let meanDistance: Figure<Double>
        /// Citizens with an open case by the band of their latest score: 0–19, 20–39, 40–59, 60–79, 80–100.
        public let bands: [Figure<Int>]
        /// How many these are.
        public let standing: Figure<Int>

        init(
            _ name: String,
            steps: [Figure<Int>],
            bands: [Figure<Int>],
            mean: Figure<Double>
        ) {
            self.name = name
            self.steps = steps.dropLast()
            self.bands = bands.dropLast()
            travelled = steps.last ?? .hidden(.fewCitizens)
            standing = bands.last ?? .hidden(.fewCitizens)
            meanDistance = mean
        }
    }

    /// The report of some courses, divided as somebody may see them.
    public init(
        of courses: [TeamCourse],
        factor: Factor,
        by division: TeamDivision,
        rule: GroupRule
    ) {
        let groups = TeamGroups(courses, by: division, rule: rule)
        let steps = groups.counts(of: TeamCourse.Step.allCases.count) { course in
            course.journeys[factor].flatMap { TeamCourse.Step.allCases.firstIndex(of: $0.step) }
        }
        let bands = groups.counts(of: 5) { $0.isOpen ? $0.journeys[factor]?.band : nil }
        let means = groups.means { $0.journeys[factor]?.distance.map { [$0] } ?? [] }
        self.factor = factor
        units = division.units.indices.map {
            Line(
                division.units[$0].name,
                steps: steps.units[$0],
                bands: bands.units[$0],
                mean: means.units[$0]
            )
        }
        efforts = division.efforts.indices.map {
            Line(
                division.efforts[$0].name,
                steps: steps.efforts[$0],
                bands: bands.efforts[$0],
                mean: means.efforts[$0]
            )
        }
        all = Line("", steps: steps.all, bands: bands.all, mean: means.all)
    }
}

extension TeamGroups {
    /// A division's groups; courses of a unit that is not among them do not count.
    fileprivate init(_ courses: [TeamCourse], by division: TeamDivision, rule: GroupRule) {
        let units = division.units.map(\.id)
        self.init(
            courses.filter { units.contains($0.unit) },
            units: units,
            efforts: division.efforts.compactMap { $0.id.flatMap { Int($0) } },
            rule: rule
        )
    }
}
