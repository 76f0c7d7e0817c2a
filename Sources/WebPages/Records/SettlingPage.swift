public import Progression

/// Where two keyings differ, side by side.
///
/// Posts ``FormField/token`` and the fields of ``SettledForm`` to ``PageAddress/settling(_:)``.
public struct SettlingPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What was keyed twice.
    public let interview: Interview
    /// Whose answers they are.
    public let about: NamedCitizen?
    /// The form just sent.
    let form: SubmittedForm
    /// What of it is not settled.
    let open: Set<String>

    /// A page of given parts; with a form, it is shown again because something is not settled.
    public init(
        context: PageContext,
        interview: Interview,
        about: NamedCitizen? = nil,
        form: SubmittedForm? = nil,
        open: Set<String> = []
    ) {
        self.context = context
        self.interview = interview
        self.about = about
        self.form = form ?? SubmittedForm()
        self.open = open
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.paper
        let differences = interview.differences
        let title = words.settleTitle(differences.count)
        let errors = differences.filter { open.contains(name($0)) }.map { difference in
            (
                "\(words.settleMissing) \(question(difference, wording))" as HTML,
                name(difference) + ":" + SettledForm.first
            )
        }
        let form = Form(
            context: context,
            action: PageAddress.settling(interview.visit.occasion)
        ).html(
            """
            \(differences.map { fieldset($0, wording) })\
            <div class="buttons"><button class="main">\(words.settle)</button></div>
            """
        )
        let head = WorkHead(citizen: about, interview: interview, wording: wording)
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))
            \(head.way)
            <h1>\(title)</h1>
            \(head.line)
            <p>\(words.settleHelp)</p>
            \(form)
            """
        return Page(
            context: context,
            wording: wording,
            title: title,
            hasError: !errors.isEmpty,
            main: main
        ).render()
    }

    private func name(_ difference: Interview.Difference) -> String {
        KeyedForm.name(difference.part, difference.item.id)
    }

    private func texts(_ difference: Interview.Difference) -> ItemTexts {
        ItemTexts(
            questionnaire: interview.sessions[difference.part].questionnaire,
            language: context.language
        )
    }

    private func question(_ difference: Interview.Difference, _ wording: Wording) -> HTML {
        texts(difference).html(difference.item.text, on: wording.language)
    }

    private func fieldset(_ difference: Interview.Difference, _ wording: Wording) -> HTML {
        let words = wording.records.paper
        let texts = texts(difference)
        let answers = AnswerWords(item: difference.item, texts: texts, wording: wording)
        let fields = KeyedForm.fields(of: form, difference.part, difference.item.id)
        let wrong: HTML = open.contains(name(difference)) ? " class=\"wrong\"" : ""
        let options: [(String, HTML)] = [
            (SettledForm.first, "\(words.first) \(answers.plain(difference.first))"),
            (SettledForm.second, "\(words.second) \(answers.plain(difference.second))"),
            (SettledForm.anew, HTML(text: words.anew)),
        ]
        let radios = options.map { value, label -> HTML in
            let id = "\(name(difference)):\(value)"
            let checked: HTML = fields[.confirm] == value ? " checked" : ""
            return """
                <label class="option" for="\(id)"><input type="radio" id="\(id)" \
                name="\(name(difference)):\(FormField.confirm.rawValue)" value="\(value)"\(checked)> \
                <span>\(label)</span></label>

                """
        }
        let field = KeyedField(
            part: difference.part,
            item: difference.item,
            number: nil,
            texts: texts,
            wording: wording,
            form: fields
        )
        return """
            <fieldset\(wrong)><legend>\(question(difference, wording))</legend>
            \(radios)\(field.html)</fieldset>

            """
    }
}
