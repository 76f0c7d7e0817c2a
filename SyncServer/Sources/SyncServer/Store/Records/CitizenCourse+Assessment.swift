import FoundationEssentials
import Progression

extension InstrumentsInUse {
    /// The caseworker's own questionnaire about somebody of a target group, or of none, today.
    func assessment(of targetGroup: String?, at now: Date) -> Questionnaire? {
        asked(of: targetGroup, on: TimeZoneRule.danish.day(of: now))
            .filter { questionnaire in
                questionnaire.answeredBy == .caseworker && questionnaire.status == .active
                    && questionnaire.scores.contains { $0.factor == .readiness }
            }
            .min { $0.reference.url < $1.reference.url }
    }
}

extension CitizenCourse {
    /// All measurements, those too that wait for the reader's own assessment.
    var whole: [Measurement] { measurements + withheld }

    /// When anything was last measured, shown or not.
    var lastMeasured: Date? { whole.map(\.date).max() }

    /// The visits of which the reader is shown nothing, in whatever form it is kept.
    var hiddenVisits: Set<UUID> { Set(withheld.map(\.occasion)) }

    /// The visits that wait for the responsible caseworker's assessment, held back or not, the latest first.
    func waiting(at now: Date) -> [AwaitedVisit] {
        AwaitedVisit.all(among: whole, schedule: schedule, now: now)
    }

    /// The same for a reader from whom nothing is held back.
    var unveiled: CitizenCourse {
        var course = self
        course.measurements = whole
        course.withheld = []
        course.awaited = nil
        return course
    }

    /// The course as `reader` may see it: the visits that wait for the own assessment of whoever is
    /// responsible are held back from them, if there is a questionnaire to give it in.
    func veiled(
        for reader: Employee,
        by inUse: InstrumentsInUse,
        at now: Date
    ) -> CitizenCourse {
        guard citizen.responsible == reader.id,
            inUse.assessment(of: citizen.targetGroup, at: now) != nil
        else { return self }
        let waiting = waiting(at: now)
        if waiting.isEmpty { return self }
        let hidden = Set(waiting.map(\.occasion))
        var course = self
        course.measurements = measurements.filter { !hidden.contains($0.occasion) }
        course.withheld = measurements.filter { hidden.contains($0.occasion) }
        course.awaited = waiting.first?.date
        return course
    }
}
