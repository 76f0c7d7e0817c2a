import Progression

/// The pages about one citizen, each with a link.
public enum CitizenView: String, Hashable, Sendable, CaseIterable {
    /// The course.
    case overview
    /// One sheet to look at together.
    case meeting
    /// Single answers.
    case steps
    /// All scores, and how each visit was measured.
    case measurements
    /// Some visits as a star.
    case star
    /// The text for the journal.
    case journal
}

/// The way from one page about a citizen to the others.
struct CitizenMenu {
    let reference: CitizenReference
    let current: CitizenView
    let wording: Wording

    var html: HTML {
        let links = CitizenView.allCases.map { view -> HTML in
            let here: HTML = view == current ? " aria-current=\"page\"" : ""
            let address = PageAddress.citizen(reference, view)
            return "<a href=\"\(address)\"\(here)>\(wording.meeting.view(view))</a>"
        }
        return """
            <nav class="languages" aria-label="\(wording.meeting.menu)">\(links)</nav>

            """
    }
}

/// What stands on top of each page about a citizen but the overview.
struct CitizenHead {
    let file: CitizenDossier
    let current: CitizenView
    let context: PageContext
    let wording: Wording

    var html: HTML {
        let parts = CaseParts(theCase: file.theCase, context: context, wording: wording)
        let whose: HTML? =
            file.theCase.isOwn
            ? nil : " · \(wording.caseWords.caseworker) \(HTML.name(file.theCase.caseworker))"
        return """
            <p class="back"><a href="\(PageAddress.citizens)">\(wording.citizen.back)</a></p>
            <h1>\(wording.meeting.view(current))</h1>
            <p>\(HTML.name(file.citizen.name))\(whose)</p>
            \(CitizenMenu(reference: file.citizen.reference, current: current, wording: wording).html)\
            \(parts.closed)
            """
    }

    /// What the window is called.
    var title: String { "\(wording.meeting.view(current)) – \(file.citizen.name)" }
}
