import Progression

/// A list of employees or citizens pasted from a spreadsheet: tried out first, then imported.
///
/// Posts ``FormField/subject``, ``FormField/list`` and ``FormField/step`` to ``PageAddress/importPeople``.
public struct ImportPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom the list is about.
    public let subject: Subject
    /// What was pasted.
    public let list: String
    /// What came of it, if anything did.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(
        context: PageContext,
        subject: Subject,
        list: String = "",
        outcome: Outcome? = nil
    ) {
        self.context = context
        self.subject = subject
        self.list = list
        self.outcome = outcome
    }

    /// Whom a list is about.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
        /// The municipality's own people.
        case employees
        /// The citizens.
        case citizens
    }

    /// What a form asks for.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// To tell what is wrong, and nothing else.
        case tryOut = "try"
        /// To import it.
        case goOn = "import"
    }

    /// What came of a list.
    public enum Outcome: Hashable, Sendable {
        /// So many lines can be imported; those with an odd CPR number are worth a second look.
        case sound(Int, odd: [Int])
        /// There is something to put right; nothing is saved.
        case faulty([ImportComplaint])
        /// There is no line in it.
        case empty
        /// So many lines are imported.
        case done(Int)
    }

    private static let mostShown = 25

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.imports
        let errors = errors(wording)
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))\
            \(OfficeMenu(view: .administrator, current: nil, wording: wording).html)
            <p class="back"><a href="\(PageAddress.people)">\(words.back)</a></p>
            <h1>\(words.title)</h1>
            \(notice(words))<p>\(words.introduction)</p>
            \(form(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: !errors.isEmpty,
            main: main
        ).render()
    }

    private func errors(_ wording: Wording) -> [(text: HTML, target: String)] {
        let words = wording.imports
        let target = FormField.list.rawValue
        switch outcome {
        case .faulty(let complaints):
            let lines = complaints.prefix(Self.mostShown).map {
                HTML(text: $0.sentence(in: wording.language))
            }
            let rest = complaints.count - lines.count
            let more = rest > 0 ? [HTML(text: words.more(rest))] : []
            return ([HTML(text: words.faulty(complaints.count))] + lines + more)
                .map { ($0, target) }
        case .empty: return [(HTML(text: words.empty), target)]
        case .sound, .done, nil: return []
        }
    }

    /// What is wrong with the list as a whole, said at the field.
    private func problem(_ words: Wording.Imports) -> String? {
        switch outcome {
        case .faulty(let complaints): words.faulty(complaints.count)
        case .empty: words.empty
        case .sound, .done, nil: nil
        }
    }

    private func notice(_ words: Wording.Imports) -> HTML? {
        switch outcome {
        case .sound(let count, let odd):
            let warning = odd.isEmpty ? nil : Notice.warning(words.odd(odd))
            return "\(Notice.note("\(words.sound(count)) \(words.nothingYet)"))\n\(warning)\n"
        case .done(let count): return "\(Notice.note(words.done(count)))\n"
        case .faulty, .empty, nil: return nil
        }
    }

    private func form(_ wording: Wording) -> HTML {
        let words = wording.imports
        let isSound: Bool
        if case .sound = outcome { isSound = true } else { isSound = false }
        let area = OfficeField(
            field: .list,
            label: words.field,
            hint: nil,
            value: list,
            problem: problem(words)
        ).area(rows: 12)
        let goOn: HTML? =
            isSound ? StepButton.html(Step.goOn, words.goOn(lineCount), " class=\"main\"") : nil
        return Form(
            context: context,
            action: PageAddress.importPeople,
            identifier: Form.typed
        ).html(
            """
            <fieldset><legend>\(words.whom)</legend>
            \(Subject.allCases.map { radio($0, wording) })</fieldset>
            \(area)<div class="buttons">\(goOn)\
            \(StepButton.html(Step.tryOut, words.tryOut, isSound ? "" : " class=\"main\""))</div>
            """
        )
    }

    private var lineCount: Int {
        if case .sound(let count, _) = outcome { count } else { 0 }
    }

    private func radio(_ subject: Subject, _ wording: Wording) -> HTML {
        let words = wording.imports
        let text = subject == .employees ? words.employees : words.citizens
        return Radio(
            field: .subject,
            value: subject.rawValue,
            identifier: "subject-\(subject.rawValue)",
            isChecked: subject == self.subject
        ).html("\(text) <small>\(words.columns(subject))</small>")
    }
}
