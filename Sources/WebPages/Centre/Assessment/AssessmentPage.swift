public import FoundationEssentials
public import Progression

/// The caseworker's own assessment of a citizen, all questions on one page.
///
/// It shows nothing the citizen has answered and nothing that was ever measured. Posts ``FormField/token``,
/// ``FormField/submission``, ``FormField/questionnaire``, ``FormField/started`` and the fields of
/// ``KeyedForm`` to ``PageAddress/assessment(_:)``; or, by a form of its own, ``FormField/reason``.
public struct AssessmentPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who it is.
    public let citizen: NamedCitizen
    /// What is asked, with the id the response will have.
    public let interview: Interview
    /// The day of the visit the assessment belongs to; `nil` if it is a visit of its own.
    public let visit: Date?
    /// What was sent and cannot be taken yet; `nil` for an empty form.
    public let sent: Sent?
    /// The name of the caseworker the reader stands in for; `nil` for the responsible one.
    public let standsInFor: String?

    /// A form that is shown again.
    public struct Sent: Sendable {
        /// Its fields.
        public let form: SubmittedForm
        /// What has to be put right in it, by item.
        public let problems: [String: QuestionProblem]
        /// Whether another version of the questionnaire has come since it was opened.
        public let isOutdated: Bool

        /// A form of given parts.
        public init(
            form: SubmittedForm,
            problems: [String: QuestionProblem],
            isOutdated: Bool = false
        ) {
            self.form = form
            self.problems = problems
            self.isOutdated = isOutdated
        }
    }

    /// The reasons offered for giving no assessment; the codes of ``FormField/reason``.
    public static let reasons: [MissingReason] = [.dontKnow, .refused]

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        interview: Interview,
        visit: Date?,
        sent: Sent? = nil,
        standsInFor: String? = nil
    ) {
        self.context = context
        self.citizen = citizen
        self.interview = interview
        self.visit = visit
        self.sent = sent
        self.standsInFor = standsInFor
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.assessment
        let calendar = CalendarWords(wording: wording, context: context)
        let fields = interview.sessions.indices.map { questions($0, wording) }
        let errors = errors(fields, words)
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(words.back)</a></p>
            <h1>\(words.title)</h1>
            <p class="who">\(HTML.name(citizen.name))</p>
            \(standsInFor.map { "<p>\(words.standsIn($0))</p>\n" as HTML })\
            \(lead(wording))
            \(visit.map { "<p>\(words.belongs(calendar.date($0)))</p>\n" as HTML })\
            \(form(fields, words))
            \(cannot(words))
            """
        return Page(
            context: context,
            wording: wording,
            title: "\(words.title) – \(citizen.name)",
            hasError: !errors.isEmpty,
            main: main
        ).render()
    }

    /// What the questionnaire says before its first question, or we do.
    private func lead(_ wording: Wording) -> HTML {
        let own = interview.sessions.compactMap { session in
            session.questionnaire.introduction.map { introduction in
                ItemTexts(questionnaire: session.questionnaire, language: context.language)
                    .paragraphs(introduction, on: wording.language)
            }
        }
        if own.isEmpty { return "<p class=\"lead\">\(wording.assessment.lead)</p>" }
        return "<div class=\"lead\">\(own)</div>"
    }

    private func questions(_ part: Int, _ wording: Wording) -> [AssessmentField] {
        let questionnaire = interview.sessions[part].questionnaire
        let print = PrintWords(questionnaire: questionnaire, language: context.language)
        return questionnaire.items.filter(\.kind.isAnswered).map { item in
            AssessmentField(
                part: part,
                item: item,
                number: print.numbers[item.id],
                texts: print.texts,
                wording: wording.assessing,
                form: KeyedForm.fields(of: sent?.form ?? SubmittedForm(), part, item.id),
                problem: sent?.problems[KeyedForm.name(part, item.id)],
                condition: item.relevant.map { relevant in
                    let words = ConditionWords(questionnaire: questionnaire, words: print)
                    return "<p class=\"hint\">\(words.sentence(relevant, for: .question))</p>\n"
                }
            )
        }
    }

    private func errors(
        _ fields: [[AssessmentField]],
        _ words: Wording.Assessment
    ) -> [(text: HTML, target: String)] {
        let all = fields.joined()
        let outdated = sent?.isOutdated == true ? all.first : nil
        let wrong = all.compactMap { field in
            field.message.map { message -> (text: HTML, target: String) in
                let number = field.number.map { words.question($0) + " " } ?? ""
                return ("\(number)\(message)", field.target)
            }
        }
        return (outdated.map { [(HTML(text: words.outdated), $0.target)] } ?? []) + wrong
    }

    private func form(_ fields: [[AssessmentField]], _ words: Wording.Assessment) -> HTML {
        let unusual = (sent?.problems ?? [:]).filter { $0.value == .unconfirmed }.keys.sorted()
        let references = interview.sessions.map(\.questionnaire.reference.sha256)
        return Form(
            context: context,
            action: PageAddress.assessment(citizen.reference),
            hidden: interview.submissions.map { (.submission, $0.uuidString.lowercased()) }
                + references.map { (.questionnaire, $0) }
                + [(.started, "\(Int(interview.visit.started.timeIntervalSince1970))")]
                + unusual.map { (.confirm, $0) }
        ).html(
            """
            \(fields.joined().map(\.html))<div class="buttons"><button class="main">\(words.save)</button></div>
            """
        )
    }

    /// The way out for who cannot assess, so that nobody is kept from the citizen's answers.
    private func cannot(_ words: Wording.Assessment) -> HTML {
        let buttons = Self.reasons.map { reason -> HTML in
            """
            <button class="second" name="\(FormField.reason.rawValue)" value="\(reason.rawValue)">\
            \(words.cannot(reason))</button>

            """
        }
        let form = Form(
            context: context,
            action: PageAddress.assessment(citizen.reference),
            hidden: interview.submissions.map { (.submission, $0.uuidString.lowercased()) }
        )
        return """
            <details><summary>\(words.cannotTitle)</summary>
            <p>\(words.cannotText)</p>
            \(form.html("<div class=\"buttons\">\(buttons)</div>"))
            </details>
            """
    }
}

/// There is no questionnaire for the caseworker's assessment of a citizen.
public struct NoAssessmentPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who it is.
    public let citizen: NamedCitizen

    /// A page about a citizen.
    public init(context: PageContext, citizen: NamedCitizen) {
        self.context = context
        self.citizen = citizen
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.assessment
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(words.back)</a></p>
            <h1>\(words.missingTitle)</h1>
            <p class="who">\(HTML.name(citizen.name))</p>
            <p>\(words.missingText)</p>
            """
        return Page(context: context, wording: wording, title: words.missingTitle, main: main)
            .render()
    }
}
