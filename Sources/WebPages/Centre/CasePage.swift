import Progression

/// An own case: to be handed over, closed, or opened again.
///
/// Posts ``FormField/standIn`` to ``PageAddress/handOver(_:)`` and ``FormField/step`` to
/// ``PageAddress/close(_:)``.
public struct CasePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who it is about.
    public let citizen: NamedCitizen
    /// When it was closed and is erased, if it is.
    public let theCase: CitizenPage.Case
    /// The caseworkers who can take it over.
    public let colleagues: [PersonPage.Colleague]
    /// What was wrong with the last form, if anything was.
    public let problem: OfficeProblem?
    /// Whether the case was just opened again.
    public let isReopened: Bool

    /// A page of given parts.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        theCase: CitizenPage.Case,
        colleagues: [PersonPage.Colleague],
        problem: OfficeProblem? = nil,
        isReopened: Bool = false
    ) {
        self.context = context
        self.citizen = citizen
        self.theCase = theCase
        self.colleagues = colleagues
        self.problem = problem
        self.isReopened = isReopened
    }

    /// What a form about closing asks for.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// To close the case.
        case close
        /// To open it again.
        case reopen
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.caseWords
        let parts = CaseParts(theCase: theCase, context: context, wording: wording)
        let errors = problem.map {
            [(text: HTML(text: wording.office.problem($0)), target: $0.field.rawValue)]
        }
        let isOpen = theCase.closed == nil
        let main: HTML = """
            \(Notice.errors(errors ?? [], wording: wording))
            <p class="back"><a href="\(PageAddress.citizen(citizen.reference))">\(HTML.name(citizen.name))</a></p>
            <h1>\(HTML.name(citizen.name))</h1>
            <p class="lead">\(theCase.closed == nil ? words.lead : words.leadClosed)</p>
            \(isReopened ? Notice.note(words.reopened) : nil)
            \(parts.closed)
            <section class="panel">
            <h2>\(words.handOverTitle)</h2>
            <p>\(words.handOverText)</p>
            \(colleagues.isEmpty ? "<p>\(wording.staff.nobodyElse)</p>" : handOver(wording))
            </section>
            <section class="panel">
            <h2>\(isOpen ? words.closeTitle : words.reopenTitle)</h2>
            <p>\(isOpen ? words.closeText : words.reopenText)</p>
            \(close(wording, isOpen))
            </section>
            """
        return Page(
            context: context,
            wording: wording,
            title: citizen.name,
            hasError: problem != nil,
            main: main
        ).render()
    }

    private func handOver(_ wording: Wording) -> HTML {
        let field = OfficeField(
            field: .standIn,
            label: wording.staff.newCaseworker,
            problem: problem.map(wording.office.problem)
        )
        let address = PageAddress.handOver(citizen.reference.rawValue)
        return Form(context: context, action: address).html(
            """
            \(field.choice(colleagues.map { ($0.id, $0.name) }, none: wording.staff.choose))\
            <div class="buttons"><button class="main">\(wording.staff.handOver)</button></div>
            """
        )
    }

    private func close(_ wording: Wording, _ isOpen: Bool) -> HTML {
        let step: Step = isOpen ? .close : .reopen
        let button = isOpen ? wording.caseWords.close : wording.caseWords.reopen
        return Form(
            context: context,
            action: PageAddress.close(citizen.reference.rawValue),
            hidden: [(.step, step.rawValue)]
        ).html("<div class=\"buttons\"><button>\(button)</button></div>")
    }
}
