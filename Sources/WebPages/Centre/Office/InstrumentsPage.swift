public import Progression

/// The instruments of a municipality: what is asked of whom, how often and from when.
///
/// Where anything may be changed, forms post to ``PageAddress/instruments``, each with ``FormField/step``: the terms
/// of one (``FormField/questionnaire``, ``FormField/weeks``, ``FormField/targetGroup`` and a date), a new question file
/// (``FormField/list``), or a target group, new (``FormField/name``) or known (``FormField/targetGroup`` too).
public struct InstrumentsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// The instruments, those in use first.
    public let instruments: [Instrument]
    /// The municipality's target groups.
    public let targetGroups: [String]
    /// What came of the last form, if one was sent.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        instruments: [Instrument],
        targetGroups: [String],
        outcome: Outcome? = nil
    ) {
        self.context = context
        self.view = view
        self.instruments = instruments
        self.targetGroups = targetGroups
        self.outcome = outcome
    }

    /// One instrument as it is published.
    public struct Instrument: Hashable, Sendable {
        /// The hash of its file.
        public let sha256: String
        /// What it is called.
        public let title: LocalizedText
        /// Its version.
        public let version: String
        /// How often its file says it is asked, in weeks.
        public let ownWeeks: Int?
        /// The terms it is asked under.
        public let terms: InstrumentTerms
        /// Where it stands.
        public let state: State
        /// Whether the municipality has published it itself, and can retire it.
        public let isOwn: Bool

        /// An instrument of given parts.
        public init(
            sha256: String,
            title: LocalizedText,
            version: String,
            ownWeeks: Int?,
            terms: InstrumentTerms,
            state: State,
            isOwn: Bool
        ) {
            self.sha256 = sha256
            self.title = title
            self.version = version
            self.ownWeeks = ownWeeks
            self.terms = terms
            self.state = state
            self.isOwn = isOwn
        }
    }

    /// Where an instrument stands.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// It is asked.
        case inUse
        /// Its first day has not come.
        case waiting
        /// Another one is asked in its place.
        case replaced
        /// It is begun no longer.
        case retired
    }

    /// What a form asks for.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// To publish a question file.
        case publish
        /// To ask under other terms.
        case settle
        /// To ask no longer.
        case retire
        /// To add a target group.
        case addGroup = "group"
        /// To give a target group another name.
        case renameGroup = "rename-group"
        /// To remove a target group.
        case removeGroup = "remove-group"
    }

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// It is done.
        case done(Step)
        /// Nothing was changed.
        case refused(Problem, Step, typed: String)
    }

    /// What can be wrong with a form.
    public enum Problem: Error, Hashable, Sendable {
        /// Nothing was filled in.
        case empty
        /// The question file has faults: line and what is wrong, in English.
        case faultyFile([String])
        /// The weeks are no number that can be meant.
        case badWeeks
        /// The date is none.
        case badDate
        /// The target group has a name that will not do.
        case badGroup
        /// There is such a target group already.
        case groupTaken
        /// Something in use is asked of the target group alone.
        case groupInUse
        /// It was changed by somebody else meanwhile.
        case meanwhile
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.instruments
        let main: HTML = """
            \(errors(words, wording))\
            \(OfficeMenu(view: view, current: .instruments, wording: wording).html)
            <h1>\(words.title)</h1>
            \(done(words).map(Notice.note))
            <p>\(words.introduction)</p>
            \(instruments.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : HTML(instruments.map { card($0, wording) }))
            \(view.mayChange ? adding(wording) : nil)
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: refusal != nil,
            main: main
        ).render()
    }

    var refusal: (problem: Problem, step: Step, typed: String)? {
        if case .refused(let problem, let step, let typed) = outcome {
            (problem, step, typed)
        } else {
            nil
        }
    }

    private func done(_ words: Wording.Instruments) -> String? {
        if case .done(let step) = outcome { words.done(step) } else { nil }
    }

    /// A fault of a question file: its line in the page's language, what is wrong in English.
    private func diagnostic(_ text: String, _ wording: Wording) -> HTML {
        let parts = text.split(separator: ": ", maxSplits: 1)
        guard parts.count == 2, let line = Int(parts[0]) else {
            return HTML.text(text, in: .english, on: wording.language)
        }
        let fault = HTML.text(String(parts[1]), in: .english, on: wording.language)
        return "\(wording.imports.onLine(line, ""))\(fault)"
    }

    private func errors(_ words: Wording.Instruments, _ wording: Wording) -> HTML? {
        refusal.flatMap { refusal in
            let target =
                switch refusal.step {
                case .publish: FormField.list.rawValue
                case .settle where refusal.problem == .badWeeks: "weeks-\(refusal.typed.prefix(8))"
                case .settle, .retire: "i-\(refusal.typed.prefix(8))"
                case .addGroup: FormField.name.rawValue
                case .renameGroup, .removeGroup: groupAnchor(refusal.typed)
                }
            let lines: [String] =
                if case .faultyFile(let lines) = refusal.problem { lines } else { [] }
            let faults = lines.prefix(10).map { diagnostic($0, wording) }
            return Notice.errors(
                ([HTML(text: words.problem(refusal.problem))] + faults).map { ($0, target) },
                wording: wording
            )
        }
    }
}

extension InstrumentsPage {
    private func card(_ one: Instrument, _ wording: Wording) -> HTML {
        let words = wording.instruments
        let title = one.title.text(in: wording.language)
        return """
            <section class="panel" id="i-\(String(one.sha256.prefix(8)))">
            <h2>\(title) <small>\(one.version)</small></h2>
            <p>\(words.state(one.state)) · \(one.isOwn ? words.own : words.shared)</p>
            <p>\(TermsWords(wording: wording, context: context).sentence(one))</p>
            \(view.mayChange ? changes(one, wording) : nil)</section>

            """
    }

    private func changes(_ one: Instrument, _ wording: Wording) -> HTML {
        let words = wording.instruments
        let suffix = String(one.sha256.prefix(8))
        let form = Form(
            context: context,
            action: PageAddress.instruments,
            hidden: [(.questionnaire, one.sha256)]
        )
        let isWrong = refusal?.step == .settle && refusal?.typed == one.sha256
        let hasBadWeeks = isWrong && refusal?.problem == .badWeeks
        let weeks = OfficeField(
            field: .weeks,
            label: words.weeks,
            hint: words.weeksHint(one.ownWeeks),
            value: one.terms.weeks.map(String.init) ?? "",
            problem: hasBadWeeks ? words.problem(.badWeeks) : nil,
            identifier: "weeks-\(suffix)"
        )
        let canRetire = one.isOwn && one.state != .retired
        let summary =
            one.state == .retired ? words.useAgain : one.isOwn ? words.change : words.takeOver
        return """
            <details\(isWrong ? " open" : "" as HTML)><summary>\(summary)</summary>
            \(form.html(
                """
                \(weeks.text(" inputmode=\"numeric\" class=\"short\""))\(groups(one, suffix, wording))\
                <fieldset><legend>\(words.from)</legend>
                \(date(one.terms.from, suffix, wording).html)
                </fieldset>
                <div class="buttons">\(StepButton.html(Step.settle, one.state == .retired ? words.useAgain : words.save, " class=\"main\""))\
                \(canRetire ? StepButton.html(Step.retire, words.retire) : nil)</div>
                """
            ))
            </details>

            """
    }

    private func groups(_ one: Instrument, _ suffix: String, _ wording: Wording) -> HTML? {
        if targetGroups.isEmpty { return nil }
        return OfficeField(
            field: .targetGroup,
            label: wording.instruments.targetGroup,
            value: one.terms.targetGroup ?? "",
            identifier: "group-\(suffix)"
        ).choice(targetGroups.map { ($0, $0) }, none: wording.instruments.everybody)
    }

    private func date(_ day: CalendarDay?, _ suffix: String, _ wording: Wording) -> DateFields {
        let parts: [FormField: Int] =
            day.map { [.day: $0.day, .month: $0.month, .year: $0.year] } ?? [:]
        return DateFields(
            words: wording.question,
            values: { parts[$0].map(String.init) ?? "" },
            identifier: { "\($0.rawValue)-\(suffix)" }
        )
    }

    private func adding(_ wording: Wording) -> HTML {
        let words = wording.instruments
        let typed = refusal
        let file = OfficeField(
            field: .list,
            label: words.file,
            hint: words.fileHint,
            value: typed?.step == .publish ? typed?.typed ?? "" : "",
            problem: typed?.step == .publish ? typed.map { words.problem($0.problem) } : nil
        )
        return """
            <section class="panel">
            <h2>\(words.publishTitle)</h2>
            <p>\(words.publishText)</p>
            \(Form(context: context, action: PageAddress.instruments).html(
                """
                \(file.area(rows: 10))\
                <div class="buttons">\(StepButton.html(Step.publish, words.publish, " class=\"main\""))</div>
                """
            ))
            </section>
            \(groupsSection(wording))
            """
    }
}
