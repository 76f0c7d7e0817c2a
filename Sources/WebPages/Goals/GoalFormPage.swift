public import Progression

/// A small step on one question: the answer hoped for, what will be done, by when, and whose step it is.
///
/// Posts to ``PageAddress/goals(_:)``: ``FormField/questionnaire``, ``FormField/item``,
/// ``FormField/aim``, ``FormField/words``, the three fields of a day, ``FormField/owner`` and
/// ``FormField/ownerName``.
public struct GoalFormPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// The question it is set on.
    public let question: GoalQuestion
    /// The day that is suggested.
    public let suggested: CalendarDay
    /// A form that came back, with what is to be put right.
    public let sent: SubmittedGoal?

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        question: GoalQuestion,
        suggested: CalendarDay,
        sent: SubmittedGoal? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.question = question
        self.suggested = suggested
        self.sent = sent
    }

    /// An answer hoped for as the form writes it.
    static func value(of answer: Answer) -> String {
        switch answer {
        case .integer(let value): String(value)
        case .boolean(let value): value ? "yes" : "no"
        case .code(let code): code
        case .codes, .decimal, .text, .date, .missing: ""
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.goals.form
        let problems = sent?.problems ?? []
        let errors = problems.map { problem in
            (text: HTML(text: words.problem(problem)), target: target(of: problem))
        }
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))
            <p class="back"><a href="\(PageAddress.newGoal(citizen.reference))">\(words.chooseTitle)</a></p>
            <h1>\(words.title)</h1>
            <p>\(HTML.name(citizen.name)) · \(wording.factors.name(question.factor))</p>
            \(GoalFields(page: self, wording: wording).html)
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: !problems.isEmpty,
            main: main
        ).render()
    }

    private func target(of problem: GoalProblem) -> String {
        switch problem {
        case .noAim: "aim-1"
        case .noWords, .longWords, .civilNumber: "words"
        case .noDay, .passedDay, .farDay: "day"
        case .noOwner: "owner-citizen"
        case .noOwnerName, .longOwnerName: "owner-name"
        }
    }
}

/// The fields of the form.
struct GoalFields {
    let page: GoalFormPage
    let wording: Wording

    var html: HTML {
        let words = wording.goals.form
        return Form(
            context: page.context,
            action: PageAddress.goals(page.citizen.reference),
            hidden: [
                (.questionnaire, page.question.questionnaire), (.item, page.question.item.id),
            ]
        ).html(
            """
            <section class="panel">
            <p class="lead">\(texts.html(page.question.item.unfilledText, on: wording.language))</p>
            <p>\(now)</p>
            \(aims)
            </section>
            \(wordsField)
            \(dayField)
            \(ownerField)
            <div class="buttons"><button class="main">\(words.save)</button></div>
            """
        )
    }

    private var texts: ItemTexts {
        ItemTexts(of: page.question.item, language: page.context.language)
    }

    private var answers: AnswerWords {
        AnswerWords(item: page.question.item, texts: texts, wording: wording)
    }

    private var now: HTML {
        let words = wording.goals.form
        return page.question.now.map { words.now(answers.html($0)) }
            ?? HTML(text: words.notAnswered)
    }

    private var form: SubmittedForm? { page.sent?.form }

    /// The words for the problems of one part of the form, with the class and the id that tell of them.
    private func error(_ name: String, _ problems: Set<GoalProblem>) -> (text: HTML?, state: HTML) {
        let found = (page.sent?.problems ?? []).first(where: problems.contains)
        guard let found else { return (nil, "") }
        let text: HTML = """
            <p class="error" id="error-\(name)"><span class="hidden">\(wording.common.errorPrefix)</span> \
            \(wording.goals.form.problem(found))</p>

            """
        return (text, " aria-describedby=\"error-\(name)\"")
    }

    private var aims: HTML {
        let (error, state) = error("aim", [.noAim])
        let radios = page.question.item.aims.enumerated().map { index, aim -> HTML in
            let value = GoalFormPage.value(of: aim)
            return Radio(
                field: .aim,
                value: value,
                identifier: "aim-\(index + 1)",
                isChecked: form?[.aim] == value
            ).html(answers.html(aim))
        }
        return group(wording.goals.form.aim, error, state, HTML(radios))
    }

    private var wordsField: HTML {
        let words = wording.goals.form
        let (error, state) = error("words", [.noWords, .longWords, .civilNumber])
        return """
            <div class="\(error == nil ? "field" : "field wrong")"><label for="words">\(words.words)</label>
            <p class="hint" id="words-hint">\(words.wordsHint)</p>
            \(error)<textarea id="words" name="\(FormField.words.rawValue)" rows="2" \
            dir="auto"\(state)>\(form?[.words] ?? "")</textarea></div>
            """
    }

    private var dayField: HTML {
        let words = wording.goals.form
        let (error, state) = error("day", [.noDay, .passedDay, .farDay])
        let suggested = page.suggested
        let parts = [
            FormField.day: suggested.day, .month: suggested.month, .year: suggested.year,
        ]
        let fields = DateFields(words: wording.question) { field in
            guard let form else { return parts[field].map(String.init) ?? "" }
            return form[field] ?? ""
        }
        let hint: HTML = "<p class=\"hint\">\(words.dueHint)</p>\n"
        return group(words.due, error, state, "\(hint)\(fields.html)")
    }

    private var ownerField: HTML {
        let words = wording.goals.form
        let (error, state) = error("owner", [.noOwner, .noOwnerName, .longOwnerName])
        let radios = SubGoalOwnerChoice.allCases.map { owner in
            Radio(
                field: .owner,
                value: owner.rawValue,
                identifier: "owner-\(owner.rawValue)",
                isChecked: form?[.owner] == owner.rawValue
            ).html(HTML(text: words.ownerChoice(owner)))
        }
        let name: HTML = """
            <div class="field"><label for="owner-name">\(words.ownerName)</label>
            <p class="hint">\(words.ownerNameHint)</p>
            <input type="text" id="owner-name" name="\(FormField.ownerName.rawValue)" dir="auto" \
            value="\(form?[.ownerName] ?? "")"></div>
            """
        return group(words.owner, error, state, "\(radios)\(name)")
    }

    private func group(_ legend: String, _ error: HTML?, _ state: HTML, _ content: HTML) -> HTML {
        """
        <fieldset\(error == nil ? nil : " class=\"wrong\"" as HTML)\(state)>\
        <legend>\(legend)</legend>
        \(error)\(content)
        </fieldset>
        """
    }
}
