import Foundation
import Progression
import SeededNumbers

/// Plays visits: who is seen when, and what is answered.
struct Year {
    let questionnaires: [Questionnaire]
    /// The day of week 0.
    let start: Date
    private(set) var random: SeededNumbers

    init(questionnaires: [Questionnaire], start: Date, seed: UInt64) {
        self.questionnaires = questionnaires
        self.start = start
        random = SeededNumbers(seed: seed)
    }

    /// The visits to one citizen: every sixth week, a week early or late, one in ten missed.
    mutating func visits(to citizen: Citizen) -> [PlannedVisit] {
        (0..<citizen.visits).compactMap { number in
            let week = citizen.firstWeek + 6 * number + Int.random(in: -1...1, using: &random)
            guard week <= 51, number == 0 || !random.chance(0.1) else { return nil }
            let minutes = Int.random(in: 8 * 60...15 * 60, using: &random)
            let day = Double(max(week, 0) * 7 + Int.random(in: 0...4, using: &random))
            return PlannedVisit(
                number: number,
                date: start + day * 86_400 + Double(minutes) * 60,
                isAssessed: random.chance(0.85)
            )
        }
    }

    /// One meeting through `Interview`, the way the desk runs it: the citizen's questionnaires, or the
    /// caseworker's.
    mutating func responses(
        at meeting: Meeting,
        by respondent: Respondent,
        author: String
    ) throws -> [Response] {
        let asked = questionnaires.filter { $0.answeredBy == respondent && $0.isRegular }
        let visit = Visit(
            occasion: meeting.occasion,
            citizen: meeting.reference,
            informant: respondent == .citizen ? informant() : .staff,
            language: meeting.citizen.language,
            author: author,
            started: meeting.plan.date
        )
        let ids = asked.map { _ in random.nextID() }
        var interview = Interview(of: asked, visit: visit, submissions: ids)
        let reluctance = random.chance(0.05) ? 0.6 : 0.02
        while let (questionnaire, item) = interview.question {
            let answer = answer(
                to: item,
                in: questionnaire,
                at: meeting,
                reluctance: reluctance
            )
            try interview.answer(answer)
        }
        return try interview.finish(
            at: meeting.plan.date + Double.random(in: 480...1_500, using: &random)
        )
    }

    /// A fresh id for a visit.
    mutating func nextOccasion() -> UUID {
        random.nextID()
    }

    private mutating func informant() -> Informant {
        if random.chance(0.7) { return .citizen }
        return random.chance(0.8) ? .citizenWithStaff : .citizenWithRelative
    }

    private mutating func answer(
        to item: Item,
        in questionnaire: Questionnaire,
        at meeting: Meeting,
        reluctance: Double
    ) -> Answer {
        if random.chance(reluctance) { return .missing(.refused) }
        if item.missing.contains(.dontKnow), random.chance(0.02) { return .missing(.dontKnow) }
        let rule = questionnaire.scores.first { rule in
            rule.items.contains { $0.item == item.id }
        }
        let level = meeting.citizen.level(of: rule?.factor ?? .network, visit: meeting.plan.number)
        let isReversed = rule?.items.first { $0.item == item.id }?.isReversed ?? false
        let share = min(max(level + random.nextNormal() * 0.17, 0), 1)
        return item.answer(nearest: isReversed ? 1 - share : share)
    }
}

/// A visit as it takes place.
struct Meeting {
    let citizen: Citizen
    let reference: CitizenReference
    let plan: PlannedVisit
    let occasion: UUID
}

/// One visit to one citizen, as planned.
struct PlannedVisit {
    /// Counted from the first planned one, missed ones included.
    let number: Int
    let date: Date
    /// Whether the caseworker assesses readiness on the same occasion.
    let isAssessed: Bool
}

extension Item {
    /// The answer that lies nearest to `share` of the way from the lowest to the highest.
    func answer(nearest share: Double) -> Answer {
        switch kind {
        case .scale(let points):
            let values = points.map(\.value).sorted()
            return .integer(values[Int((share * Double(values.count - 1)).rounded())])
        case .choice(let options):
            let ranked = options.enumerated().sorted {
                ($0.element.score ?? 0, $0.offset) < ($1.element.score ?? 0, $1.offset)
            }
            return .code(ranked[Int((share * Double(ranked.count - 1)).rounded())].element.code)
        case .choices(let options):
            return .codes([options[Int((share * Double(options.count - 1)).rounded())].code])
        case .boolean:
            return .boolean(share >= 0.5)
        case .integer(let min, let max):
            let low = Double(min ?? 0)
            return .integer(Int((low + share * (Double(max ?? 10) - low)).rounded()))
        case .decimal(let min, let max):
            let low = min ?? 0
            return .decimal(low + share * ((max ?? 10) - low))
        case .date(let min, _): return .date(min ?? CalendarDay(year: 2025, month: 1, day: 1))
        case .text: return .text("Vi talte om det sammen.")
        case .note, .calculate: return .missing(.refused)
        }
    }
}
