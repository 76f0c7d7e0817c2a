/// What anonymised courses say about a programme: who was reached, what was given, what moved and when, how it ended, and
/// of each arrow how often both its ends were seen in that order.
///
/// Never a cause: an order in time is all there is. Nothing rests on fewer than the ``GroupRule`` asks for, and every
/// count is rounded as it says, so that two of them do not tell how many are in the one and not in the other.
public struct ProgrammeEvaluation: Hashable, Sendable, Codable {
    /// Courses of the target group.
    public let considered: Figure<Int>
    /// Of these, those with at least one of the programme's efforts.
    public let reached: Figure<Int>
    /// Of these, those with at least two.
    public let combined: Figure<Int>
    /// Of those reached, how many had each effort; in the programme's order.
    public let efforts: [Figure<Int>]
    /// What each sub-goal did, in the programme's order.
    public let subGoals: [AimFigures]
    /// Of those reached, how many ended in each end goal; in the programme's order.
    public let endGoals: [Figure<Int>]
    /// Of those reached, how many ended in any other exit.
    public let otherExits: Figure<Int>
    /// What there is to say of each arrow, in the programme's order.
    public let arrows: [Finding]

    /// What a sub-goal did in the courses that were reached.
    public struct AimFigures: Hashable, Sendable, Codable {
        /// Whether anything tells of it.
        public let isMeasured: Bool
        /// Courses with enough measurements to say.
        public let measured: Figure<Int>
        /// Of these, those in which it moved.
        public let moved: Figure<Int>
        /// The middle one of the times from the first measurement to the movement, in weeks.
        public let weeks: Figure<Int>
    }

    /// What the courses say of an arrow.
    public enum Finding: Hashable, Sendable, Codable {
        /// Nothing tells of one of its ends.
        case notMeasured
        /// Too few courses to say anything of.
        case tooFew
        /// Its second end was seen on the day of the first or after it, in so many of so many courses, both rounded.
        ///
        /// `byEffort` says that nothing tells of a mechanism, and that an effort before it stands for it.
        case seen(Figure<Int>, of: Int, byEffort: Bool)
    }

    /// The evaluation of a programme on some courses.
    public init(of programme: Programme, on courses: [ProgrammeCourse], rule: GroupRule) {
        let groups = Set(programme.targetGroup.groups.map { $0.lowercased() })
        let considered = courses.filter { course in
            groups.isEmpty || course.targetGroup.map { groups.contains($0.lowercased()) } == true
        }
        let reader = ProgrammeReading(of: programme)
        let reached = considered.filter { reader.effortsGiven(in: $0) > 0 }
        self.considered = rule.count(considered.count)
        self.reached = rule.count(reached.count)
        combined = rule.count(reached.count { reader.effortsGiven(in: $0) > 1 })
        efforts = programme.efforts.map { effort in
            rule.count(reached.count { reader.day(of: .effort(effort.id), in: $0).isSeen })
        }
        subGoals = programme.subGoals.map { aim in
            AimFigures(reached.map { reader.day(of: .subGoal(aim.id), in: $0) }, aim, rule)
        }
        endGoals = programme.endGoals.map { goal in
            rule.count(reached.count { reader.day(of: .endGoal(goal.id), in: $0).isSeen })
        }
        otherExits = rule.count(reached.count(where: reader.endedElsewhere))
        arrows = programme.arrows.map { arrow in
            reader.finding(
                of: arrow,
                in: arrow.from == .targetGroup ? considered : reached,
                rule: rule
            )
        }
    }
}

extension ProgrammeEvaluation.AimFigures {
    fileprivate init(_ days: [ProgrammeDay], _ aim: Programme.Aim, _ rule: GroupRule) {
        let measured = days.filter(\.isKnown)
        let weeks = measured.compactMap(\.weeks).sorted()
        isMeasured = aim.measure != nil
        self.measured = rule.count(measured.count)
        moved = rule.count(measured.count(where: \.isSeen))
        self.weeks =
            weeks.count < rule.peopleForShare
            ? .hidden(.fewCitizens) : .shown(weeks[(weeks.count - 1) / 2])
    }
}

/// Whether a part of the theory was seen in a course, and when first.
private enum ProgrammeDay {
    /// Nothing tells of it, or too little.
    case unknown
    /// It was looked for and not seen.
    case unseen
    /// Seen from a day on; of what was measured, so many days after the first measurement.
    case seen(CalendarDay?, afterDays: Int?)

    var isKnown: Bool { if case .unknown = self { false } else { true } }

    var isSeen: Bool { if case .seen = self { true } else { false } }

    var weeks: Int? {
        if case .seen(_, let days?) = self { (days + 3) / 7 } else { nil }
    }
}

/// Looks for the parts of a theory in courses.
private struct ProgrammeReading {
    let programme: Programme
    private let parts: [ProgrammeArrow.Part: Sign]

    /// What a part is known by.
    private enum Sign {
        case everybody
        case effort(Set<String>)
        case exit(Set<String>)
        case measure(ProgrammeMeasure)
        /// Nothing tells of a mechanism; these efforts are meant to set it going.
        case mechanism(Set<String>)
        case nothing
    }

    init(of programme: Programme) {
        self.programme = programme
        var parts: [ProgrammeArrow.Part: Sign] = [.targetGroup: .everybody]
        for effort in programme.efforts {
            parts[.effort(effort.id)] = .effort(Self.names(effort.kinds))
        }
        for mechanism in programme.mechanisms {
            let before = programme.efforts.filter { $0.leadsTo.contains(mechanism.id) }
            parts[.mechanism(mechanism.id)] =
                mechanism.measure.map { .measure($0) }
                ?? .mechanism(Self.names(before.flatMap(\.kinds)))
        }
        for aim in programme.subGoals {
            parts[.subGoal(aim.id)] = aim.measure.map { .measure($0) } ?? .nothing
        }
        for goal in programme.endGoals {
            parts[.endGoal(goal.id)] = .exit(Self.names(goal.exits))
        }
        self.parts = parts
    }

    func effortsGiven(in course: ProgrammeCourse) -> Int {
        programme.efforts.count { day(of: .effort($0.id), in: course).isSeen }
    }

    /// Whether a course has ended, and in none of the end goals.
    func endedElsewhere(_ course: ProgrammeCourse) -> Bool {
        !course.exits.isEmpty
            && !programme.endGoals.contains { day(of: .endGoal($0.id), in: course).isSeen }
    }

    func day(of part: ProgrammeArrow.Part, in course: ProgrammeCourse) -> ProgrammeDay {
        switch parts[part] ?? .nothing {
        case .everybody: .seen(nil, afterDays: nil)
        case .effort(let names), .mechanism(let names): Self.first(of: names, in: course.efforts)
        case .exit(let names): Self.first(of: names, in: course.exits)
        case .measure(let measure):
            switch course.movements[measure] {
            case nil, .tooFew: .unknown
            case .notMoved: .unseen
            case .moved(let day, let days): .seen(day, afterDays: days)
            }
        case .nothing: .unknown
        }
    }

    func finding(
        of arrow: ProgrammeArrow,
        in courses: [ProgrammeCourse],
        rule: GroupRule
    ) -> ProgrammeEvaluation.Finding {
        if isUntold(arrow.to) || isNothing(arrow.from) { return .notMeasured }
        let days = courses.map { (day(of: arrow.from, in: $0), day(of: arrow.to, in: $0)) }
            .filter { $0.0.isSeen && $0.1.isKnown }
        guard days.count >= rule.peopleForShare else { return .tooFew }
        let inOrder = days.count { from, to in
            guard case .seen(let before, _) = from, case .seen(let after, _) = to else {
                return false
            }
            guard let before, let after else { return true }
            return before <= after
        }
        guard case .shown(let all) = rule.count(days.count) else { return .tooFew }
        return .seen(rule.count(inOrder), of: all, byEffort: isUntold(arrow.from))
    }

    private func isUntold(_ part: ProgrammeArrow.Part) -> Bool {
        if case .mechanism = parts[part] { return true }
        return isNothing(part)
    }

    /// Whether nothing at all tells of a part.
    private func isNothing(_ part: ProgrammeArrow.Part) -> Bool {
        switch parts[part] ?? .nothing {
        case .nothing: true
        case .effort(let names), .exit(let names), .mechanism(let names): names.isEmpty
        case .everybody, .measure: false
        }
    }

    private static func names(_ kinds: [String]) -> Set<String> {
        Set(kinds.map { $0.lowercased() })
    }

    private static func first(
        of names: Set<String>,
        in days: [String: CalendarDay]
    ) -> ProgrammeDay {
        let day = days.filter { names.contains($0.key.lowercased()) }.map(\.value).min()
        return day.map { .seen($0, afterDays: nil) } ?? .unseen
    }
}
