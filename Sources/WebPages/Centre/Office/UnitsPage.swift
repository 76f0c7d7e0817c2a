public import Progression

/// The units of a municipality: what there are, one more, another name.
///
/// Where anything may be changed, forms post ``FormField/unit``, ``FormField/name``, ``FormField/within`` and
/// ``FormField/step`` to ``PageAddress/units``.
public struct UnitsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// The units, by name.
    public let units: [OrganisationUnit]
    /// How many people belong to each, by id.
    public let people: [String: Int]
    /// Whether caseworkers assess before they see a citizen's new answers.
    public let assessesFirst: Bool
    /// What came of the last form, if one was sent.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        units: [OrganisationUnit],
        people: [String: Int],
        assessesFirst: Bool,
        outcome: Outcome? = nil
    ) {
        self.context = context
        self.view = view
        self.units = units
        self.people = people
        self.assessesFirst = assessesFirst
        self.outcome = outcome
    }

    /// What a form asks for.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// One more unit.
        case add
        /// Another name or place.
        case amend
        /// One unit less.
        case remove
        /// Caseworkers assess before they see a citizen's new answers.
        case assessFirst = "assess-first"
        /// They see them at once.
        case showAtOnce = "show-at-once"
    }

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// It is done.
        case done
        /// Nothing was changed.
        case refused(OfficeProblem, unit: OrganisationUnit, Step)
        /// A new unit is filled in and nothing was done: the page was only asked for in another language.
        case typed(OrganisationUnit)
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.units
        let main: HTML = """
            \(errors(wording))\(OfficeMenu(view: view, current: .units, wording: wording).html)
            <h1>\(words.title)</h1>
            \(outcome == .done ? Notice.note(words.done) : nil)
            <p>\(words.introduction)</p>
            \(units.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : list(wording))
            \(view.mayChange ? add(wording) : nil)
            \(assessment(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: refusal != nil,
            main: main
        ).render()
    }

    private var refusal: (problem: OfficeProblem, unit: OrganisationUnit, step: Step)? {
        if case .refused(let problem, let unit, let step) = outcome {
            (problem, unit, step)
        } else {
            nil
        }
    }

    /// What was filled in for a new unit.
    private var typed: OrganisationUnit? {
        switch outcome {
        case .typed(let unit), .refused(_, let unit, .add): unit
        case .refused, .done, nil: nil
        }
    }

    private func errors(_ wording: Wording) -> HTML? {
        refusal.flatMap { refusal in
            let target =
                refusal.step == .add ? refusal.problem.field.rawValue : "unit-\(refusal.unit.id)"
            return Notice.errors(
                [(HTML(text: wording.office.problem(refusal.problem)), target)],
                wording: wording
            )
        }
    }

    private func list(_ wording: Wording) -> HTML {
        let lines = units.map { unit -> HTML in
            let count = wording.units.people(people[unit.id] ?? 0)
            return """
                <section class="panel" id="unit-\(unit.id)">
                <h2>\(units.name(of: unit.id))</h2>
                <p><code>\(unit.id)</code> · \(count)</p>
                \(view.mayChange ? change(unit, wording) : nil)</section>

                """
        }
        return HTML(lines)
    }

    private func change(_ unit: OrganisationUnit, _ wording: Wording) -> HTML {
        let words = wording.units
        let inside = units.within(unit.id)
        let form = Form(
            context: context,
            action: PageAddress.units,
            hidden: [(.unit, unit.id)]
        )
        let others = units.filter { !inside.contains($0.id) }
        let isWrong = refusal.map { $0.step != .add && $0.unit.id == unit.id } ?? false
        let name = OfficeField(
            field: .name,
            label: words.name,
            value: unit.name,
            problem: isWrong && refusal?.problem.field == .name
                ? refusal.map { wording.office.problem($0.problem) } : nil,
            identifier: "name-\(unit.id)"
        )
        return """
            <details\(isWrong ? " open" : "" as HTML)><summary>\(words.change)</summary>
            \(form.html(
                """
                \(name.text())\(within(others, unit.within, "within-\(unit.id)", wording))\
                <div class="buttons">\(StepButton.html(Step.amend, words.save, " class=\"main\""))\(StepButton.html(Step.remove, words.remove))</div>
                """
            ))
            </details>

            """
    }

    private func add(_ wording: Wording) -> HTML {
        let words = wording.units
        let wrong = refusal?.step == .add ? refusal : nil
        let typed = typed
        func message(_ field: FormField) -> String? {
            wrong?.problem.field == field ? wrong.map { wording.office.problem($0.problem) } : nil
        }
        let name = OfficeField(
            field: .name,
            label: words.name,
            value: typed?.name ?? "",
            problem: message(.name)
        )
        let id = OfficeField(
            field: .unit,
            label: words.id,
            hint: words.idHint,
            value: typed?.id ?? "",
            problem: message(.unit)
        )
        return """
            <section class="panel">
            <h2>\(words.addTitle)</h2>
            \(Form(context: context, action: PageAddress.units, identifier: Form.typed).html(
                """
                \(name.text())\(id.text(" autocapitalize=\"none\" spellcheck=\"false\""))\
                \(within(units, typed?.within, "within", wording))\
                <div class="buttons">\(StepButton.html(Step.add, words.add, " class=\"main\""))</div>
                """
            ))
            </section>
            """
    }

    /// Which comes first, the caseworker's assessment or the citizen's new answers.
    private func assessment(_ wording: Wording) -> HTML {
        let words = wording.units.assessment
        let button =
            assessesFirst
            ? StepButton.html(Step.showAtOnce, words.showAtOnce, " class=\"second\"")
            : StepButton.html(Step.assessFirst, words.assessFirst, " class=\"second\"")
        let form = Form(context: context, action: PageAddress.units)
            .html("<div class=\"buttons\">\(button)</div>")
        return """
            <section class="panel">
            <h2>\(words.title)</h2>
            <p>\(assessesFirst ? words.isFirst : words.isAtOnce)</p>
            \(view.mayChange ? form : nil)
            </section>
            """
    }

    private func within(
        _ units: [OrganisationUnit],
        _ chosen: String?,
        _ identifier: String,
        _ wording: Wording
    ) -> HTML? {
        if units.isEmpty { return nil }
        return OfficeField(
            field: .within,
            label: wording.units.within,
            value: chosen ?? "",
            identifier: identifier
        ).choice(of: units.choices(among: self.units), none: wording.units.municipality)
    }
}
