public import FoundationEssentials
public import Progression

/// A citizen as the people who work with them know them: never with a civil number.
public struct NamedCitizen: Hashable, Sendable {
    /// The random reference; part of addresses.
    public let reference: CitizenReference
    /// The name shown.
    public let name: String

    /// A citizen of given reference and name.
    public init(reference: CitizenReference, name: String) {
        self.reference = reference
        self.name = name
    }
}

/// Whether it is time to measure again; a plain rule on the citizen's own dates.
public enum DueStatus: Hashable, Sendable {
    /// Never measured.
    case never
    /// So many weeks until it is time.
    case later(weeks: Int)
    /// The interval has passed.
    case due
    /// The interval and the grace after it have passed.
    case overdue

    /// The status at `now` of someone last measured then, under a schedule; six weeks and two more
    /// where a questionnaire gives none.
    public init(lastMeasured: Date?, schedule: Schedule?, now: Date) {
        guard let lastMeasured else {
            self = .never
            return
        }
        let schedule = schedule ?? Schedule(weeks: 6, graceWeeks: 2)
        let weeks = now.timeIntervalSince(lastMeasured) / (7 * 86_400)
        if weeks >= Double(schedule.weeks + schedule.graceWeeks) {
            self = .overdue
        } else if weeks >= Double(schedule.weeks) {
            self = .due
        } else {
            self = .later(weeks: Int((Double(schedule.weeks) - weeks).rounded(.up)))
        }
    }
}

/// A visit that was begun and not finished.
public struct DraftLine: Hashable, Sendable {
    /// The visit.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// Whose view it asks for.
    public let kind: InterviewKind
    /// The name of the questionnaire that is asked on its own; `nil` for the regular ones.
    public let title: LocalizedText?
    /// The question it has come to; `nil` when all are answered and only saving is left.
    public let progress: Interview.Progress?
    /// What it is for.
    public let errand: Errand
    /// Whether a newer version of what it asks has come since it began.
    public let isOutdated: Bool

    /// What a draft is for.
    public enum Errand: Hashable, Sendable {
        /// To ask on the screen.
        case visit
        /// To put right what is finished.
        case correction
        /// To key in a printed form.
        case paper

        /// What an interview is for.
        public init(_ errand: Interview.Errand?) {
            switch errand {
            case nil: self = .visit
            case .correction: self = .correction
            case .keying: self = .paper
            }
        }
    }

    /// A draft of given parts.
    public init(
        occasion: UUID,
        citizen: NamedCitizen,
        kind: InterviewKind,
        title: LocalizedText? = nil,
        progress: Interview.Progress?,
        errand: Errand = .visit,
        isOutdated: Bool = false
    ) {
        self.errand = errand
        self.isOutdated = isOutdated
        self.occasion = occasion
        self.citizen = citizen
        self.kind = kind
        self.title = title
        self.progress = progress
    }
}
