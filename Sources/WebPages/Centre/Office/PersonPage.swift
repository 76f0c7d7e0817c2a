public import Progression

/// One employee: what is known, what may be changed, whose citizens are to change hands.
///
/// Forms post to ``PageAddress/person(_:)`` and, one for each ``PersonAct``, to
/// ``PageAddress/person(_:_:)``.
public struct PersonPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// Who it is about.
    public let person: PersonLine
    /// The municipality's units.
    public let units: [OrganisationUnit]
    /// The citizens the employee is responsible for; empty for who must not see them.
    public let citizens: [NamedCitizen]
    /// The colleagues who can stand in.
    public let colleagues: [Colleague]
    /// The caseworkers who can take citizens over.
    public let receivers: [Colleague]
    /// What came of the last form, if one was sent.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        person: PersonLine,
        units: [OrganisationUnit],
        citizens: [NamedCitizen],
        colleagues: [Colleague],
        receivers: [Colleague],
        outcome: Outcome? = nil
    ) {
        self.context = context
        self.view = view
        self.person = person
        self.units = units
        self.citizens = citizens
        self.colleagues = colleagues
        self.receivers = receivers
        self.outcome = outcome
    }

    /// Somebody who can be chosen.
    public struct Colleague: Hashable, Sendable {
        /// The user name.
        public let id: String
        /// The name.
        public let name: String

        /// A colleague of given parts.
        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// What ``FormField/citizen`` says for all of them.
    public static let allCitizens = "*"

    /// What came of a form.
    public enum Outcome: Hashable, Sendable {
        /// It is changed.
        case changed
        /// So many citizens have another caseworker.
        case handedOver(Int, to: String)
        /// Signed out, and kept out.
        case blocked
        /// Let in again.
        case unblocked
        /// A telephone is set up anew at the next sign-in.
        case telephoneReset
        /// Nothing was changed.
        case refused(OfficeProblem)
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.staff
        let problem = problem
        let errors = problem.map {
            [(text: HTML(text: wording.office.problem($0)), target: $0.field.rawValue)]
        }
        let main: HTML = """
            \(Notice.errors(errors ?? [], wording: wording))\
            \(OfficeMenu(view: view, current: nil, wording: wording).html)
            <p class="back"><a href="\(PageAddress.people)">\(back(words))</a></p>
            <h1>\(HTML.name(person.name))</h1>
            \(outcome == .blocked
                ? Notice.warning(words.nowBlocked) : done(words).map(Notice.note))
            <p>\(words.facts(person.id, words.role(person.role), unitName)) \
            \(AccessWords(wording, context).line(person)).</p>
            \(away(wording))\(handOver(wording))\(view.mayChange ? changes(wording) : nil)
            """
        return Page(
            context: context,
            wording: wording,
            title: person.name,
            hasError: problem != nil,
            main: main
        ).render()
    }

    private var problem: OfficeProblem? {
        if case .refused(let problem) = outcome { problem } else { nil }
    }

    private var unitName: String? { person.unit.map { units.name(of: $0) } }

    private func back(_ words: Wording.Staff) -> String {
        view.areas.contains(.units) ? words.title : words.teamTitle
    }

    private func done(_ words: Wording.Staff) -> String? {
        switch outcome {
        case .changed: person.access.isIn ? "\(words.changed) \(words.signsInAgain)" : words.changed
        case .handedOver(let count, let name): words.handedOver(count, name)
        case .blocked: words.nowBlocked
        case .unblocked: words.nowUnblocked
        case .telephoneReset: words.telephoneReset
        case .refused, nil: nil
        }
    }

    private func message(_ field: FormField, _ wording: Wording) -> String? {
        problem?.field == field ? problem.map(wording.office.problem) : nil
    }
}

extension PersonPage {
    /// Which citizens change hands, and who takes them.
    private func handOver(_ wording: Wording) -> HTML? {
        let words = wording.staff
        guard !citizens.isEmpty else { return nil }
        let form = Form(context: context, action: PageAddress.person(person.id, .handOver))
        let content: HTML =
            receivers.isEmpty ? "<p>\(words.nobodyElse)</p>" : form.html(handOverFields(wording))
        return """
            <section class="panel">
            <h2>\(words.citizensTitle(citizens.count))</h2>
            <p>\(words.handOverText)</p>
            \(content)
            </section>

            """
    }

    /// Who sees the citizens while the employee is away.
    private func away(_ wording: Wording) -> HTML? {
        let words = wording.staff
        guard view.handsOver, person.role.hasCaseload, !colleagues.isEmpty else { return nil }
        let field = OfficeField(
            field: .standIn,
            label: words.standIn,
            hint: person.access.isIn
                ? "\(words.standInHint) \(words.standInSignsInAgain)" : words.standInHint,
            value: person.standIn?.id ?? "",
            identifier: "away"
        )
        let form = Form(context: context, action: PageAddress.person(person.id, .standIn))
        return """
            <section class="panel">
            <h2>\(words.awayTitle)</h2>
            <p>\(words.awayText)</p>
            \(form.html(
                """
                \(field.choice(colleagues.map { ($0.id, $0.name) }, none: words.nobody))\
                <div class="buttons"><button class="main">\(words.save)</button></div>
                """
            ))
            </section>

            """
    }

    private func handOverFields(_ wording: Wording) -> HTML {
        let words = wording.staff
        let boxes = citizens.enumerated().map { index, citizen in
            Radio(
                field: .citizen,
                value: citizen.reference.rawValue,
                identifier: "citizen-\(index + 1)",
                isBox: true
            ).html(HTML.name(citizen.name))
        }
        let wrong = message(.citizen, wording).map { text -> HTML in
            "<p class=\"error\" id=\"citizen\">\(text)</p>\n"
        }
        let all: HTML? =
            citizens.count < 2
            ? nil
            : Radio(
                field: .citizen,
                value: PersonPage.allCitizens,
                identifier: "citizen-all",
                isBox: true
            ).html(HTML(text: words.allCitizens(citizens.count)))
        let colleague = OfficeField(
            field: .standIn,
            label: words.newCaseworker,
            problem: message(.standIn, wording)
        ).choice(receivers.map { ($0.id, $0.name) }, none: words.choose)
        return """
            <fieldset><legend>\(words.whichCitizens)</legend>
            \(wrong)\(all)\(boxes)</fieldset>
            \(colleague)<div class="buttons"><button class="main">\(words.handOver)</button></div>
            """
    }

    private func changes(_ wording: Wording) -> HTML {
        let words = wording.staff
        return """
            <section class="panel">
            <h2>\(words.changeTitle)</h2>
            \(Form(context: context, action: PageAddress.person(person.id)).html(fields(wording)))
            </section>
            \(person.role.signsIn ? signIn(wording) : nil)\(person.role.hasCaseload ? laptop(words) : nil)
            """
    }

    private func laptop(_ words: Wording.Staff) -> HTML {
        """
        <section class="panel">
        <h2>\(words.laptopTitle)</h2>
        \(person.access == .blocked
            ? nil : "<p>\(words.laptopText)</p>\n\(act(.enrol, words.laptopCode))" as HTML)
        <p>\(words.laptopLost) <a href="\(PageAddress.laptops)">\(words.laptopLostWay)</a>.</p>
        </section>
        """
    }

    private func fields(_ wording: Wording) -> HTML {
        let words = wording.staff
        return """
            \(OfficeField(
                field: .name,
                label: words.name,
                value: person.name,
                problem: message(.name, wording)
            ).text())\
            \(RoleField(
                wording: wording,
                chosen: person.role.rawValue,
                problem: message(.role, wording)
            ).html)\
            \(UnitField(
                units: units,
                wording: wording,
                chosen: person.unit ?? "",
                problem: message(.unit, wording)
            ).html)\
            <div class="buttons"><button class="main">\(words.save)</button></div>
            """
    }

    private func signIn(_ wording: Wording) -> HTML {
        let words = wording.staff
        let content: HTML =
            if person.access == .blocked {
                "<p>\(words.unblockText)</p>\n\(act(.unblock, words.unblock))"
            } else {
                "\(invite(words))\(telephone(words))\(block(words))"
            }
        return """
            <section class="panel">
            <h2>\(words.signInTitle)</h2>
            \(content)
            </section>

            """
    }

    private func invite(_ words: Wording.Staff) -> HTML? {
        if person.access == .byProvider { return nil }
        return "<p>\(words.inviteText)</p>\n\(act(.invite, words.invite))\n"
    }

    private func telephone(_ words: Wording.Staff) -> HTML? {
        guard person.access == .ready(hasTelephone: true) else { return nil }
        return """
            <details><summary>\(words.telephoneTitle)</summary>
            <p>\(words.telephoneText)</p>
            \(act(.resetCode, words.resetTelephone))
            </details>

            """
    }

    private func block(_ words: Wording.Staff) -> HTML {
        """
        <details><summary>\(words.blockTitle)</summary>
        <p>\(words.blockText)</p>
        \(act(.block, words.block))
        </details>
        """
    }

    private func act(_ act: PersonAct, _ button: String) -> HTML {
        Form(context: context, action: PageAddress.person(person.id, act))
            .html("<div class=\"buttons\"><button>\(button)</button></div>")
    }
}
