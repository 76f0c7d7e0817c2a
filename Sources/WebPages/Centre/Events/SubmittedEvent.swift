public import FoundationEssentials
public import Progression

/// What is to be put right in the form for an event.
public enum EventProblem: Hashable, Sendable {
    /// Nothing was chosen, or what is offered no more.
    case noKind
    /// The first day is not filled in.
    case noStart
    /// Day, month and year are not all there in figures.
    case notADay(Part)
    /// The calendar has no such day.
    case noSuchDay(Part)
    /// The event is not possible.
    case fault(EventFault)
    /// The event is unusual, and not confirmed.
    case doubt(EventDoubt)
    /// Somebody has changed the course meanwhile.
    case meanwhile

    /// A part of the form.
    public enum Part: Hashable, Sendable {
        /// What it is.
        case kind
        /// The first day.
        case start
        /// The last day.
        case end
    }

    /// Beside what it is told.
    public var part: Part {
        switch self {
        case .noKind, .doubt, .meanwhile: .kind
        case .noStart: .start
        case .notADay(let part), .noSuchDay(let part): part
        case .fault(let fault):
            switch fault {
            case .exitTwice: .kind
            case .startTooEarly, .startTooLate: .start
            case .endBeforeStart, .endTooLate, .exitWithEnd: .end
            }
        }
    }
}

/// An event as a form brings it.
public struct SubmittedEvent: Sendable {
    /// The form as it was sent.
    public let form: SubmittedForm
    /// The event, as far as it can be read.
    public let event: RecordedEvent?
    /// What is to be put right, in the order of the form; nothing when the event can be recorded.
    public let problems: [EventProblem]
    /// Whether what is unusual was confirmed.
    public let isConfirmed: Bool

    /// What a form says that came back for another reason.
    public init(_ form: SubmittedForm, problem: EventProblem) {
        self.form = form
        event = nil
        problems = [problem]
        isConfirmed = false
    }

    /// Reads a form.
    ///
    /// - Parameters:
    ///   - form: as it was sent.
    ///   - id: of the event it is about.
    ///   - kinds: those that are offered.
    ///   - rules: what is known of the course.
    ///   - language: whose names of months are understood.
    public init(
        _ form: SubmittedForm,
        id: UUID,
        kinds: [EventKind],
        rules: EventRules,
        language: Language
    ) {
        self.form = form
        isConfirmed = form[.confirm] == SubmittedAnswer.confirmed
        let kind = form[.eventKind].flatMap(Int.init).flatMap { id in
            kinds.first { $0.id == id }
        }
        var problems: [EventProblem] = kind == nil ? [.noKind] : []
        let start = Self.day(.start, of: form, language, &problems)
        if start == nil, !problems.contains(where: { $0.part == .start }) {
            problems.append(.noStart)
        }
        let end = Self.day(.end, of: form, language, &problems)
        guard problems.isEmpty, let kind, let start else {
            event = nil
            self.problems = problems
            return
        }
        let event = RecordedEvent(id: id, kind: kind, start: start, end: end)
        self.event = event
        let faults = rules.faults(in: event).map(EventProblem.fault)
        let doubts = isConfirmed ? [] : rules.doubts(about: event).map(EventProblem.doubt)
        self.problems = faults.isEmpty ? doubts : faults
    }

    /// A day; `nil` where none is written, or one that is none.
    private static func day(
        _ part: EventProblem.Part,
        of form: SubmittedForm,
        _ language: Language,
        _ problems: inout [EventProblem]
    ) -> CalendarDay? {
        let names: [FormField] =
            part == .start ? [.day, .month, .year] : [.endDay, .endMonth, .endYear]
        let written = WrittenDate(form, names: names, wording: Wording.of(language))
        do throws(QuestionProblem) {
            return try written.read()
        } catch {
            switch error {
            case .nothing: break
            case .noSuchDay: problems.append(.noSuchDay(part))
            default: problems.append(.notADay(part))
            }
            return nil
        }
    }
}
