import Progression

extension Wording {
    /// The caseworker's own assessment, given on the server.
    struct Assessment: Sendable {
        let back: String
        let title: String
        let lead: String
        /// The day of the visit it belongs to.
        let belongs: @Sendable (String) -> String
        let save: String
        /// The number of the question, for the list of what has to be put right.
        let question: @Sendable (Int) -> String
        let nothing: String
        /// Why a question has no answer: a professional's words, not the citizen's.
        let reason: @Sendable (MissingReason) -> String
        let unusual: String
        let outdated: String
        let cannotTitle: String
        let cannotText: String
        let cannot: @Sendable (MissingReason) -> String
        let missingTitle: String
        let missingText: String
        /// The box on the citizen's page, and the day of the visit that waits.
        let awaitedTitle: String
        let awaited: @Sendable (String) -> String
        let give: String
        /// The way to it while nothing waits.
        let way: String
        let saved: @Sendable (CitizenPage.Note) -> String
        /// Why somebody stands where they do in a list, in a few words.
        let short: String
        /// Whom the reader stands in for.
        let standsIn: @Sendable (String) -> String
        /// The way to it for whoever stands in.
        let wayStandingIn: String
        /// Who assessed standing in for somebody.
        let byStandIn: @Sendable (String) -> String
    }

    /// The same words, but for reasons without an answer: those of a professional.
    var assessing: Wording {
        var wording = self
        wording.question.missing = assessment.reason
        return wording
    }

    static let danishAssessment = Assessment(
        back: "Tilbage til borgeren",
        title: "Din vurdering",
        lead: "Svar ud fra det, du selv har set og hørt. Borgerens svar ser du bagefter.",
        belongs: { "Vurderingen hører til målingen fra \($0)." },
        save: "Gem vurderingen",
        question: { "Spørgsmål \($0):" },
        nothing: "Vælg et svar. ”Ved ikke” og ”Kan ikke vurderes nu” er også svar.",
        reason: { reason in
            switch reason {
            case .refused: "Kan ikke vurderes nu"
            case .dontKnow: "Ved ikke"
            case .notAsked: "Ikke aktuelt"
            }
        },
        unusual: "Det er et usædvanligt svar. Gem igen, hvis det passer.",
        outdated: """
            Spørgeskemaet blev ændret, mens du skrev. Dine svar står her endnu. Se dem igennem, og gem igen.
            """,
        cannotTitle: "Kan du ikke vurdere lige nu?",
        cannotText: """
            Så bliver det noteret, at der ikke er en vurdering denne gang, og du ser borgerens svar. Det tæller \
            ikke med i nogen tal.
            """,
        cannot: { reason in
            switch reason {
            case .dontKnow: "Jeg kender ikke borgeren godt nok endnu"
            case .refused: "Jeg vil ikke vurdere denne gang"
            case .notAsked: "Det er ikke aktuelt"
            }
        },
        missingTitle: "Der er ikke noget spørgeskema til din vurdering",
        missingText: """
            Din kommune har ikke lagt et ind endnu, eller det gælder ikke for borgerens målgruppe. Spørg den, der \
            passer spørgeskemaerne hos jer. Imens kan du se borgerens målinger som altid.
            """,
        awaitedTitle: "Din vurdering mangler",
        awaited: {
            "Der er en ny måling fra \($0). Giv først din egen vurdering, så ser du borgerens svar."
        },
        give: "Giv din vurdering",
        way: "Giv din egen vurdering",
        saved: { note in
            switch note {
            case .assessed: "Din vurdering er gemt."
            case .assessedBefore:
                "Det var gemt allerede. Det, du sendte første gang, gælder."
            case .leftOut: "Det er noteret, at du ikke har vurderet denne gang."
            }
        },
        short: "venter på din vurdering",
        standsIn: { "Du vurderer som vikar for \($0). Det fremgår af målingerne." },
        wayStandingIn: "Giv en vurdering som vikar",
        byStandIn: { "\($0) (vikar)" }
    )

    static let englishAssessment = Assessment(
        back: "Back to the citizen",
        title: "Your assessment",
        lead:
            "Answer from what you have seen and heard yourself. You see the citizen's answers afterwards.",
        belongs: { "The assessment belongs to the measurement of \($0)." },
        save: "Save the assessment",
        question: { "Question \($0):" },
        nothing: "Choose an answer. “I don't know” and “Cannot be assessed now” are answers, too.",
        reason: { reason in
            switch reason {
            case .refused: "Cannot be assessed now"
            case .dontKnow: "I don't know"
            case .notAsked: "Does not apply"
            }
        },
        unusual: "That is an unusual answer. Save again if it is right.",
        outdated: """
            The questionnaire was changed while you were writing. Your answers are still here. Look them through, \
            and save again.
            """,
        cannotTitle: "Can't you assess right now?",
        cannotText: """
            Then it is noted that there is no assessment this time, and you see the citizen's answers. It counts \
            in no figures.
            """,
        cannot: { reason in
            switch reason {
            case .dontKnow: "I do not know the citizen well enough yet"
            case .refused: "I would rather not assess this time"
            case .notAsked: "It does not apply"
            }
        },
        missingTitle: "There is no questionnaire for your assessment",
        missingText: """
            Your municipality has not published one yet, or it is not meant for the citizen's target group. Ask \
            whoever looks after your questionnaires. Meanwhile you can see the citizen's measurements as always.
            """,
        awaitedTitle: "Your assessment is missing",
        awaited: {
            "There is a new measurement of \($0). Give your own assessment first, then you see the citizen's answers."
        },
        give: "Give your assessment",
        way: "Give your own assessment",
        saved: { note in
            switch note {
            case .assessed: "Your assessment is saved."
            case .assessedBefore:
                "It was saved before. What you sent the first time counts."
            case .leftOut: "It is noted that you have not assessed this time."
            }
        },
        short: "waits for your assessment",
        standsIn: { "You assess standing in for \($0). The measurements say so." },
        wayStandingIn: "Give an assessment as stand-in",
        byStandIn: { "\($0) (standing in)" }
    )
}
