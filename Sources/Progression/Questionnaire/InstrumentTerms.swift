/// The terms under which an instrument is in use: how often it is asked, of whom, and from when.
///
/// They are a municipality's decision, not the question file's; whatever they leave out is as the file
/// says.
public struct InstrumentTerms: Hashable, Sendable, Codable {
    /// The interval between two measurements, in weeks; `nil` for the question file's own.
    public let weeks: Int?
    /// Weeks past the interval before a measurement counts as overdue; `nil` for the question file's own.
    public let graceWeeks: Int?
    /// The target group it is asked of, by its name; `nil` for everybody.
    public let targetGroup: String?
    /// The first day it is asked on; `nil` if it is asked at once.
    public let from: CalendarDay?

    /// Terms of given parts; without any, the instrument is asked of everybody at once, as often as its
    /// file says.
    public init(
        weeks: Int? = nil,
        graceWeeks: Int? = nil,
        targetGroup: String? = nil,
        from: CalendarDay? = nil
    ) {
        self.weeks = weeks
        self.graceWeeks = graceWeeks
        self.targetGroup = targetGroup
        self.from = from
    }

    /// As the question file says, of everybody, at once.
    public static let plain = InstrumentTerms()

    /// Whether the first day has come.
    public func hasBegun(on day: CalendarDay) -> Bool {
        from.map { $0 <= day } ?? true
    }

    /// Whether somebody is asked who belongs to that target group, or to none.
    public func isMeant(for group: String?) -> Bool {
        targetGroup == nil || targetGroup == group
    }

    /// How often an instrument is asked whose file says `own`.
    ///
    /// An interval given here keeps the file's grace, unless the terms give another.
    public func schedule(insteadOf own: Schedule?) -> Schedule? {
        guard let weeks = weeks ?? own?.weeks else { return nil }
        return Schedule(weeks: weeks, graceWeeks: graceWeeks ?? own?.graceWeeks ?? 0)
    }
}

extension Questionnaire {
    /// The same questionnaire, asked as often as the terms say.
    public func asked(under terms: InstrumentTerms) -> Questionnaire {
        var questionnaire = self
        questionnaire.schedule = terms.schedule(insteadOf: schedule)
        return questionnaire
    }
}

/// The instruments that are in use somewhere, each under its terms.
///
/// Of several with the same address one is asked at a time: the one whose first day came last. So an
/// instrument is asked until the day another one takes its place.
public struct InstrumentsInUse: Sendable {
    private let instruments: [(questionnaire: Questionnaire, terms: InstrumentTerms)]

    /// Instruments under their terms, without those that are retired.
    public init(_ instruments: [(questionnaire: Questionnaire, terms: InstrumentTerms)] = []) {
        self.instruments = instruments
    }

    /// What is asked on a day, of whomever, in no particular order; with the schedules of the terms.
    public func all(on day: CalendarDay) -> [Questionnaire] {
        begun(on: day).map { $0.questionnaire.asked(under: $0.terms) }
    }

    /// What is asked on a day of somebody who belongs to a target group, or to none; with the schedules
    /// of the terms.
    public func asked(of targetGroup: String?, on day: CalendarDay) -> [Questionnaire] {
        begun(on: day).filter { $0.terms.isMeant(for: targetGroup) }
            .map { $0.questionnaire.asked(under: $0.terms) }
    }

    private func begun(
        on day: CalendarDay
    ) -> [(questionnaire: Questionnaire, terms: InstrumentTerms)] {
        let begun = instruments.filter { $0.terms.hasBegun(on: day) }
        return Dictionary(grouping: begun, by: \.questionnaire.reference.url).values
            .compactMap { $0.max { Self.place(of: $0) < Self.place(of: $1) } }
    }

    /// Where an instrument stands among those with its address: the last one is asked.
    private static func place(
        of instrument: (questionnaire: Questionnaire, terms: InstrumentTerms)
    ) -> (Int, VersionNumber, String) {
        let reference = instrument.questionnaire.reference
        let start = instrument.terms.from?.daysSince1970 ?? .min
        return (start, VersionNumber(reference.version), reference.sha256)
    }
}
