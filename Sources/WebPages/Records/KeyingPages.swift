public import Progression

/// A printed form as it is keyed in: everything on one page, in the order of the paper.
///
/// Posts ``FormField/token``, ``FormField/confirm`` with the stage, and the fields of ``KeyedForm`` to
/// ``PageAddress/keying(_:)``. Nothing keyed before is shown: the second keying is blind.
public struct KeyingPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What is keyed.
    public let interview: Interview
    /// Whose answers they are.
    public let about: NamedCitizen?
    /// The form just sent, whose fields are shown again.
    let form: SubmittedForm
    /// What cannot be read in it.
    let problems: [String: QuestionProblem]

    /// A page of given parts; with a form, it is shown again because something cannot be read.
    public init(
        context: PageContext,
        interview: Interview,
        about: NamedCitizen? = nil,
        form: SubmittedForm? = nil,
        problems: [String: QuestionProblem] = [:]
    ) {
        self.context = context
        self.interview = interview
        self.about = about
        self.form = form ?? SubmittedForm()
        self.problems = problems
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.paper
        let stage = interview.keying?.stage ?? .first
        let title = stage == .second ? words.secondTitle : words.firstTitle
        let blind: HTML? = stage == .second ? "<p>\(words.blind)</p>\n" : nil
        let parts = interview.sessions.indices.map { section($0, wording) }
        let form = Form(
            context: context,
            action: PageAddress.keying(interview.visit.occasion),
            hidden: [(.confirm, stage.rawValue)]
        ).html(
            "\(parts)<div class=\"buttons\"><button class=\"main\">\(words.save)</button></div>"
        )
        let head = WorkHead(citizen: about, interview: interview, wording: wording)
        let main: HTML = """
            \(Notice.errors(errors(wording), wording: wording))
            \(head.way)
            <h1>\(title)</h1>
            \(head.line)
            \(blind)<p>\(words.help)</p>
            \(form)
            """
        return Page(
            context: context,
            wording: wording,
            title: title,
            hasError: !problems.isEmpty,
            main: main
        ).render()
    }

    private func items(_ part: Int) -> [Item] {
        interview.sessions[part].questionnaire.items.filter(\.kind.isAnswered)
    }

    private func errors(_ wording: Wording) -> [(text: HTML, target: String)] {
        interview.sessions.indices.flatMap { part in
            let texts = ItemTexts(
                questionnaire: interview.sessions[part].questionnaire,
                language: context.language
            )
            return items(part).compactMap { item -> (text: HTML, target: String)? in
                let name = KeyedForm.name(part, item.id)
                if problems[name] == nil { return nil }
                let text = texts.html(item.text, on: wording.language)
                return ("\(wording.records.paper.wrong) \(text)", name)
            }
        }
    }

    private func section(_ part: Int, _ wording: Wording) -> HTML {
        let questionnaire = interview.sessions[part].questionnaire
        let print = PrintWords(questionnaire: questionnaire, language: context.language)
        let fields = items(part).enumerated().map { index, item -> HTML in
            let name = KeyedForm.name(part, item.id)
            let condition = item.relevant.map { relevant -> HTML in
                let words = ConditionWords(questionnaire: questionnaire, words: print)
                return "<p class=\"hint\">\(words.sentence(relevant, for: .question))</p>\n"
            }
            let field = KeyedField(
                part: part,
                item: item,
                number: print.numbers[item.id],
                texts: print.texts,
                wording: wording,
                form: KeyedForm.fields(of: form, part, item.id),
                problem: problems[name],
                takesFocus: part == 0 && index == 0 && problems.isEmpty
            )
            return "\(condition)\(field.html)"
        }
        return """
            <section class="panel">
            <h2>\(print.texts.html(questionnaire.title, on: wording.language))</h2>
            \(fields)</section>

            """
    }
}

/// After the first keying: once more, now or later, or not.
///
/// Posts ``FormField/token`` to ``PageAddress/keyingAgain(_:)``, with ``FormField/confirm`` to go without.
public struct KeyingOfferPage: Sendable {
    /// The value of ``FormField/confirm`` that goes without a second keying.
    public static let once = "once"

    /// Language, place and token.
    public let context: PageContext
    /// What was keyed.
    public let interview: Interview

    /// A page of given parts.
    public init(context: PageContext, interview: Interview) {
        self.context = context
        self.interview = interview
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.paper
        let form = Form(
            context: context,
            action: PageAddress.keyingAgain(interview.visit.occasion)
        )
        let main: HTML = """
            <h1>\(words.offeredTitle)</h1>
            <p>\(words.offeredText)</p>
            \(form.html(
                """
                <div class="buttons"><button class="main">\(words.again)</button>
                <button class="second" name="\(FormField.confirm.rawValue)" value="\(Self.once)">\
                \(words.once)</button></div>
                """
            ))
            <p class="back"><a href="\(PageAddress.home)">\(words.later)</a></p>
            """
        return Page(context: context, wording: wording, title: words.offeredTitle, main: main)
            .render()
    }
}
