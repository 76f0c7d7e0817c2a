public import Progression

/// The people of a municipality, or of a team leader's units.
///
/// Where anything may be changed, a form posts ``FormField/employee``, ``FormField/name``, ``FormField/role`` and
/// ``FormField/unit`` to ``PageAddress/addPerson``.
public struct PeoplePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// The people, in the order shown.
    public let people: [PersonLine]
    /// The municipality's units.
    public let units: [OrganisationUnit]
    /// What was filled in, and what was wrong with it.
    public let typed: Typed

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        people: [PersonLine],
        units: [OrganisationUnit],
        typed: Typed = Typed()
    ) {
        self.context = context
        self.view = view
        self.people = people
        self.units = units
        self.typed = typed
    }

    /// A new employee as somebody filled it in.
    public struct Typed: Hashable, Sendable {
        /// The user name.
        public var id: String
        /// The name.
        public var name: String
        /// The role's code.
        public var role: String
        /// The unit's id; empty for none.
        public var unit: String
        /// What is wrong, if anything is.
        public var problem: OfficeProblem?

        /// What was filled in; nothing yet.
        public init(
            id: String = "",
            name: String = "",
            role: String = "",
            unit: String = "",
            problem: OfficeProblem? = nil
        ) {
            self.id = id
            self.name = name
            self.role = role
            self.unit = unit
            self.problem = problem
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.staff
        let title = view.areas.contains(.units) ? words.title : words.teamTitle
        let main: HTML = """
            \(errors(wording))\(OfficeMenu(view: view, current: .people, wording: wording).html)
            <h1>\(title)</h1>
            \(view.mayChange ? ways(wording) : nil)
            \(people.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : table(wording, title))
            \(view.mayChange ? add(wording) : nil)
            """
        return Page(
            context: context,
            wording: wording,
            title: title,
            hasError: typed.problem != nil,
            isWide: true,
            main: main
        ).render()
    }

    /// The ways to what lies below a long list.
    private func ways(_ wording: Wording) -> HTML {
        """
        <p><a href="#name">\(wording.staff.addTitle)</a> · \
        <a href="\(PageAddress.importPeople)">\(wording.imports.title)</a></p>
        """
    }

    private func errors(_ wording: Wording) -> HTML? {
        typed.problem.flatMap { problem in
            Notice.errors(
                [(HTML(text: wording.office.problem(problem)), problem.field.rawValue)],
                wording: wording
            )
        }
    }

    private func table(_ wording: Wording, _ title: String) -> HTML {
        let words = wording.staff
        return ScrollingTable(
            styleClass: "caseload",
            label: title,
            heads: [words.name, words.roleLabel, words.unit, words.citizens, words.access],
            rows: people.map { row($0, wording) }
        ).html
    }

    private func row(_ person: PersonLine, _ wording: Wording) -> HTML {
        let words = wording.staff
        let role = HTML(text: words.role(person.role))
        let unit = person.unit.map { units.name(of: $0) } ?? "–"
        let citizens = person.role.hasCaseload ? String(person.citizens) : "–"
        return """
            <tr><th scope="row"><a href="\(PageAddress.person(person.id))">\(HTML.name(person.name))</a></th>\
            <td data-label="\(words.roleLabel)"><span>\(role)</span></td>\
            <td data-label="\(words.unit)"><span>\(unit)</span></td>\
            <td data-label="\(words.citizens)"><span>\(citizens)</span></td>\
            <td data-label="\(words.access)"><span>\(AccessWords(wording, context).line(person))</span></td></tr>

            """
    }

    private func add(_ wording: Wording) -> HTML {
        let words = wording.staff
        return """
            <div class="beside">
            <section class="panel">
            <h2>\(words.addTitle)</h2>
            <p>\(words.addText)</p>
            \(Form(context: context, action: PageAddress.addPerson, identifier: Form.typed).html(fields(wording)))
            </section>
            <section class="panel">
            <h2>\(wording.imports.title)</h2>
            <p>\(words.importText)</p>
            <div class="buttons"><a class="button" href="\(PageAddress.importPeople)">\(wording.imports.title)</a></div>
            </section>
            </div>
            """
    }

    private func fields(_ wording: Wording) -> HTML {
        let words = wording.staff
        let problem = typed.problem
        func message(_ field: FormField) -> String? {
            problem?.field == field ? problem.map(wording.office.problem) : nil
        }
        return """
            \(OfficeField(field: .name, label: words.name, value: typed.name, problem: message(.name)).text())\
            \(OfficeField(
                field: .employee,
                label: words.id,
                hint: words.idHint,
                value: typed.id,
                problem: message(.employee)
            ).text(" autocapitalize=\"none\" spellcheck=\"false\""))\
            \(RoleField(wording: wording, chosen: typed.role, problem: message(.role), none: words.choose).html)\
            \(UnitField(units: units, wording: wording, chosen: typed.unit, problem: message(.unit)).html)\
            <div class="buttons"><button class="main">\(words.add)</button></div>
            """
    }
}

/// How it stands with an employee's signing in, in words.
struct AccessWords {
    let wording: Wording
    let context: PageContext

    init(_ wording: Wording, _ context: PageContext) {
        self.wording = wording
        self.context = context
    }

    /// The state in a few words; who stands in comes first.
    func line(_ person: PersonLine) -> String {
        let words = wording.staff
        let away = person.standIn.map { words.away($0.name) }
        return [state(person.access), away].compactMap { $0 }.joined(separator: " · ")
    }

    func state(_ access: PersonLine.Access) -> String {
        let words = wording.staff
        switch access {
        case .laptopOnly: return words.laptopOnly
        case .notInvited: return words.notInvited
        case .invited(let until):
            return words.invited(CalendarWords(wording: wording, context: context).date(until))
        case .invitationEnded: return words.invitationEnded
        case .ready(let hasTelephone): return hasTelephone ? words.ready : words.readyWithout
        case .byProvider: return words.byProvider
        case .blocked: return words.blocked
        }
    }
}
