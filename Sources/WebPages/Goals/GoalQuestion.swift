public import Progression

/// A question a small step can be set on.
public struct GoalQuestion: Hashable, Sendable {
    /// The short id of its questionnaire.
    public let questionnaire: String
    /// The exact question file.
    public let instrument: InstrumentReference
    /// The question.
    public let item: Item
    /// The factor whose score counts it.
    public let factor: Factor
    /// The latest answer known on this laptop.
    public let now: Answer?

    /// A question of given parts.
    public init(
        questionnaire: String,
        instrument: InstrumentReference,
        item: Item,
        factor: Factor,
        now: Answer?
    ) {
        self.questionnaire = questionnaire
        self.instrument = instrument
        self.item = item
        self.factor = factor
        self.now = now
    }
}

/// Whose step it is, as the form asks.
public enum SubGoalOwnerChoice: String, Hashable, Sendable, CaseIterable {
    /// The citizen's own.
    case citizen
    /// The mentor's.
    case mentor
    /// The caseworker's.
    case caseworker
    /// Somebody else's.
    case other
}

/// The questions to choose among, by factor.
public struct GoalChoicePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// What can be chosen, in the order of the factors.
    public let questions: [GoalQuestion]

    /// A page of given parts.
    public init(context: PageContext, citizen: NamedCitizen, questions: [GoalQuestion]) {
        self.context = context
        self.citizen = citizen
        self.questions = questions
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.goals.form
        let parts = Factor.allCases.compactMap { factor -> HTML? in
            let own = questions.filter { $0.factor == factor }
            if own.isEmpty { return nil }
            return """
                <h2>\(wording.factors.name(factor))</h2>
                <ul class="cards">
                \(own.map { card($0, wording) })</ul>

                """
        }
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.goals(citizen.reference))">\(words.back)</a></p>
            <h1>\(words.chooseTitle)</h1>
            <p>\(HTML.name(citizen.name))</p>
            <p>\(parts.isEmpty ? words.nothingToChoose : words.chooseHelp)</p>
            \(parts)
            """
        return Page(context: context, wording: wording, title: words.chooseTitle, main: main)
            .render()
    }

    private func card(_ question: GoalQuestion, _ wording: Wording) -> HTML {
        let texts = ItemTexts(of: question.item, language: context.language)
        let words = AnswerWords(item: question.item, texts: texts, wording: wording)
        let address = PageAddress.newGoal(
            citizen.reference,
            on: question.item.id,
            of: question.questionnaire
        )
        let now: HTML? = question.now.map {
            "<span class=\"status\">\(wording.goals.form.now(words.html($0)))</span>"
        }
        return """
            <li class="card"><a href="\(address)"><span class="person">\
            \(texts.html(question.item.unfilledText, on: wording.language))</span> \(now)</a></li>

            """
    }
}
