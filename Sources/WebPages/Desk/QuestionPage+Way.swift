import Progression

extension QuestionParts {
    /// What the form with the answer goes by.
    static let formIdentifier = "question"

    /// The languages, which take along what stands in the fields.
    var languages: HTML? {
        LanguageButtons(context: page.context, interview: page.interview, wording: wording)
            .html(ofForm: Self.formIdentifier)
    }

    /// What else can be done than to answer: listen, or stop.
    var way: HTML {
        """
        <div class="buttons">\(aloud)\(stop)</div>
        \(keys)\(saved)
        """
    }

    private var aloud: HTML? {
        AloudButton(
            context: page.context,
            language: page.interview.visit.language,
            wording: wording
        ).html
    }

    /// What stands in the fields goes along: it is saved if it is an answer.
    private var stop: HTML? {
        if page.context.place.isPreview { return nil }
        let address = PageAddress.stop(page.interview.visit.occasion)
        return """
            <button class="quiet" form="\(Self.formIdentifier)" formaction="\(address)">\
            \(wording.question.pause)</button>
            """
    }

    /// The script shows it; without one the keys do nothing.
    private var keys: HTML? {
        guard page.context.appearance.hasKeys else { return nil }
        let words = wording.respondent
        let text: String
        switch page.item.kind {
        case .scale, .choice, .choices, .boolean: text = words.keys
        case .note: text = words.noteKeys
        case .integer, .decimal, .text, .date, .calculate: return nil
        }
        return "<p class=\"quiet keys-note\" hidden>\(text)</p>\n"
    }

    private var saved: HTML? {
        if page.context.place.isPreview { return nil }
        let words = wording.question
        let isFirst = page.interview.progress.number <= 1
        return "<p class=\"quiet saved\">\(isFirst ? words.saveNote : words.savedSoFar)</p>\n"
    }

    /// The laptop goes to the citizen, whose own answers they are.
    var handOver: HTML {
        let form = Form(
            context: page.context,
            action: PageAddress.handOver(page.interview.visit.occasion)
        )
        return form.html("<button class=\"quiet\">\(wording.respondent.handOver)</button>")
    }
}

extension Wording {
    /// How far an interview is on a question, or on a note beside one.
    func step(of interview: Interview, on item: Item) -> String {
        let progress = interview.progress
        if item.kind != .note { return question.step(progress.number, progress.total) }
        return progress.number < progress.total
            ? question.before(progress.number + 1, progress.total)
            : question.after(progress.total)
    }
}

extension Interview {
    /// What the questionnaire says of itself, at its first question.
    var introduction: LocalizedText? {
        guard let questionnaire = question?.questionnaire,
            var session = sessions.first(where: { $0.questionnaire.id == questionnaire.id }),
            !session.back()
        else { return nil }
        return questionnaire.introduction
    }
}
