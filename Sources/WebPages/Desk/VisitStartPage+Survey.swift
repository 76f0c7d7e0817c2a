public import Progression

extension VisitStartPage {
    /// What can be asked.
    public struct Survey: Hashable, Sendable {
        /// The languages all its questionnaires exist in.
        public let languages: [Language]
        /// The citizen's language, chosen beforehand if it is among them; else the first is.
        public let suggested: Language?
        /// How many questions it has at most.
        public let questions: Int
        /// Languages whose translation nobody has checked yet.
        public let unvalidated: Set<Language>
        /// The questionnaire it consists of, asked on its own; `nil` for the regular ones.
        public let chosen: Other?

        /// A survey of given languages and length.
        public init(
            languages: [Language],
            suggested: Language?,
            questions: Int,
            unvalidated: Set<Language> = [],
            chosen: Other? = nil
        ) {
            self.languages = languages
            self.unvalidated = unvalidated
            self.suggested = suggested
            self.questions = questions
            self.chosen = chosen
        }
    }

    /// A questionnaire that is asked on its own when somebody chooses it.
    public struct Other: Hashable, Sendable {
        /// Its id.
        public let id: String
        /// What it is called.
        public let title: LocalizedText

        /// A questionnaire of a given name.
        public init(id: String, title: LocalizedText) {
            self.id = id
            self.title = title
        }
    }

    /// A form that came back: what was chosen in it; a `nil` is what is missing.
    public struct Choice: Hashable, Sendable {
        /// The language chosen.
        public let language: Language?
        /// Who answers; never chosen beforehand.
        public let informant: Informant?
        /// Who or what helps.
        public let help: Set<Circumstances.Help>

        /// A choice of given parts.
        public init(
            language: Language?,
            informant: Informant?,
            help: Set<Circumstances.Help> = []
        ) {
            self.language = language
            self.informant = informant
            self.help = help
        }
    }
}
