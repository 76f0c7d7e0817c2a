/// What a programme is meant to do: whom it is for, what is done, what that sets going, what should move first, and where
/// it should end.
///
/// It is a theory, written down before anybody has looked: ``ProgrammeEvaluation`` holds courses against it. It is read
/// from a programme file by `QuestionnaireFormat`, which checks that the parts fit together.
public struct Programme: Hashable, Sendable, Codable {
    /// What names the exact file.
    public let reference: InstrumentReference
    /// The short id.
    public let id: String
    /// Draft, active or retired.
    public let status: Questionnaire.Status
    /// What it is called.
    public let title: LocalizedText
    /// A sentence or two about it.
    public let summary: LocalizedText?
    /// The languages every text exists in, the default one first.
    public let languages: [Language]
    /// Whom it is for.
    public let targetGroup: TargetGroup
    /// What is done, in the order of the file; so are all lists.
    public let efforts: [Effort]
    /// What that is meant to set going.
    public let mechanisms: [Mechanism]
    /// What should move first.
    public let subGoals: [Aim]
    /// Where it should end.
    public let endGoals: [EndGoal]

    /// A programme of given parts.
    public init(
        reference: InstrumentReference,
        id: String,
        status: Questionnaire.Status = .active,
        title: LocalizedText,
        summary: LocalizedText? = nil,
        languages: [Language],
        targetGroup: TargetGroup,
        efforts: [Effort],
        mechanisms: [Mechanism],
        subGoals: [Aim],
        endGoals: [EndGoal]
    ) {
        self.reference = reference
        self.id = id
        self.status = status
        self.title = title
        self.summary = summary
        self.languages = languages
        self.targetGroup = targetGroup
        self.efforts = efforts
        self.mechanisms = mechanisms
        self.subGoals = subGoals
        self.endGoals = endGoals
    }

    /// The language to fall back on where a text lacks the one wanted.
    public var defaultLanguage: Language { languages.first ?? .danish }
}

extension Programme {
    /// Whom a programme is for.
    public struct TargetGroup: Hashable, Sendable, Codable {
        /// In words.
        public let text: LocalizedText
        /// The municipality's own names of the groups whose courses count; empty for all.
        public let groups: [String]

        /// A target group of given parts.
        public init(text: LocalizedText, groups: [String] = []) {
            self.text = text
            self.groups = groups
        }
    }

    /// Something that is done with or for the citizen.
    public struct Effort: Hashable, Sendable, Codable, Identifiable {
        /// Its id in the file.
        public let id: String
        /// What it is called.
        public let text: LocalizedText
        /// The municipality's own names of the kinds of event that count as it.
        public let kinds: [String]
        /// The ids of the mechanisms it is meant to set going.
        public let leadsTo: [String]

        /// An effort of given parts.
        public init(id: String, text: LocalizedText, kinds: [String], leadsTo: [String]) {
            self.id = id
            self.text = text
            self.kinds = kinds
            self.leadsTo = leadsTo
        }
    }

    /// What an effort is meant to set going.
    public struct Mechanism: Hashable, Sendable, Codable, Identifiable {
        /// Its id in the file.
        public let id: String
        /// What it is.
        public let text: LocalizedText
        /// What must be in place for it.
        public let context: LocalizedText?
        /// The question that tells of it, if one does.
        public let measure: ProgrammeMeasure?
        /// The ids of the sub-goals it is meant to move.
        public let leadsTo: [String]

        /// A mechanism of given parts.
        public init(
            id: String,
            text: LocalizedText,
            context: LocalizedText? = nil,
            measure: ProgrammeMeasure? = nil,
            leadsTo: [String]
        ) {
            self.id = id
            self.text = text
            self.context = context
            self.measure = measure
            self.leadsTo = leadsTo
        }
    }

    /// A sub-goal: what should move on the way.
    public struct Aim: Hashable, Sendable, Codable, Identifiable {
        /// Its id in the file.
        public let id: String
        /// What it is.
        public let text: LocalizedText
        /// What tells whether it moved; `nil` where nothing does.
        public let measure: ProgrammeMeasure?
        /// The ids of the end goals it is meant to be a step towards.
        public let leadsTo: [String]

        /// A sub-goal of given parts.
        public init(id: String, text: LocalizedText, measure: ProgrammeMeasure?, leadsTo: [String])
        {
            self.id = id
            self.text = text
            self.measure = measure
            self.leadsTo = leadsTo
        }
    }

    /// Where a course should end.
    public struct EndGoal: Hashable, Sendable, Codable, Identifiable {
        /// Its id in the file.
        public let id: String
        /// What it is.
        public let text: LocalizedText
        /// The municipality's own names of the exits that count as it.
        public let exits: [String]

        /// An end goal of given parts.
        public init(id: String, text: LocalizedText, exits: [String]) {
            self.id = id
            self.text = text
            self.exits = exits
        }
    }
}

/// What tells whether something moved: a factor, or one question of a question file.
public enum ProgrammeMeasure: Hashable, Sendable, Codable {
    /// The score of a factor.
    case factor(Factor)
    /// The answers to one question.
    case item(ProgrammeItem)
}

/// One question whose answers tell of a mechanism or a sub-goal.
public struct ProgrammeItem: Hashable, Sendable, Codable {
    /// The id of the questionnaire, the same in every version.
    public let questionnaire: String
    /// The question's id there.
    public let item: String
    /// Whether a lower answer is the better one.
    public let lowerIsBetter: Bool

    /// A question of given parts.
    public init(questionnaire: String, item: String, lowerIsBetter: Bool = false) {
        self.questionnaire = questionnaire
        self.item = item
        self.lowerIsBetter = lowerIsBetter
    }
}
