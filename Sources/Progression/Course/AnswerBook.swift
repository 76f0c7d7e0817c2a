public import FoundationEssentials

/// All that was answered about one citizen and still counts, with the questions it answers.
///
/// What was put right or erased is not in it.
public struct AnswerBook: Hashable, Sendable {
    /// The finished questionnaires, in the order of the moments they stand for.
    public let responses: [Response]
    /// The questionnaires somebody said no to, in the order of time.
    public let declined: [Declined]
    /// What was said of sub-goals.
    public let goals: [SubGoalEvent]
    /// The question files at hand, by their hash.
    public let questionnaires: [String: Questionnaire]

    /// A book of given parts, in any order.
    public init(
        responses: [Response] = [],
        declined: [Declined] = [],
        goals: [SubGoalEvent] = [],
        questionnaires: [String: Questionnaire] = [:]
    ) {
        self.responses = responses.sorted { ($0.measured, $0.id) < ($1.measured, $1.id) }
        self.declined = declined.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        self.goals = goals
        self.questionnaires = questionnaires
    }

    /// A questionnaire somebody did not want to answer.
    public struct Declined: Hashable, Sendable, Identifiable {
        /// The submission.
        public let id: UUID
        /// The question file.
        public let instrument: InstrumentReference
        /// When it was declined.
        public let date: Date

        /// A decline of given parts.
        public init(id: UUID, instrument: InstrumentReference, date: Date) {
            self.id = id
            self.instrument = instrument
            self.date = date
        }
    }
}

extension AnswerBook {
    /// The single answers that moved.
    public var smallSteps: SmallSteps {
        SmallSteps(in: forms) { questionnaires[$0] }
    }

    /// Whether any instrument that measures something was answered more than once.
    public var hasEarlierAnswers: Bool {
        let addresses = forms.map(\.instrument.url)
        return Set(addresses).count < addresses.count
    }

    /// How many questionnaires were answered whose questions are not at hand.
    public var unread: Int {
        responses.count { questionnaires[$0.instrument.sha256] == nil }
    }

    private var forms: [AnsweredForm] {
        responses.compactMap { response in
            questionnaires[response.instrument.sha256].flatMap {
                AnsweredForm(of: response, to: $0)
            }
        }
    }
}
