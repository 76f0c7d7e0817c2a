import FoundationEssentials
import Progression

/// The visits to go on with and the citizens, by urgency: all of them, or those looked for.
struct CaseloadList {
    private let context: PageContext
    private let wording: Wording
    private let search: CaseloadSearch
    private let emptiness: EmptyCaseload
    /// Everybody.
    private let everybody: [DeskCaseloadPage.CitizenLine]
    /// Whose name is looked for.
    private let drafts: [DraftLine]
    private let citizens: [DeskCaseloadPage.CitizenLine]
    private let begun: Set<CitizenReference>
    private let begunVisits: Int

    init(page: DeskCaseloadPage, wording: Wording) {
        context = page.context
        self.wording = wording
        search = page.search
        emptiness = page.emptiness
        everybody = page.citizens
        drafts = page.drafts.filter { page.search.finds($0.citizen.name) }
        citizens = page.citizens.enumerated()
            .filter { page.search.finds($0.element.citizen.name) }
            .sorted { ($0.element.haste, $0.offset) < ($1.element.haste, $1.offset) }
            .map(\.element)
        begun = Set(page.drafts.map(\.citizen.reference))
        begunVisits = page.drafts.count
    }

    var html: HTML {
        if everybody.isEmpty { return HTML([draftList, nobody].compactMap(\.self)) }
        return """
            \(counts)
            \(searchForm)
            \(relief)
            \(draftList)
            \(parts)
            \(newcomer)
            """
    }

    // MARK: - Above the list

    /// How many there are of each kind, each a link to just those.
    private var counts: HTML? {
        let links = CaseloadSearch.Filter.allCases.compactMap { filter -> HTML? in
            let count =
                filter == .begun ? begunVisits : everybody.count { belongs($0, to: filter) }
            if count == 0 || filter == .later { return nil }
            let isCurrent = search == .kind(filter)
            return link(PageAddress.today(filter), wording.people.count(filter, count), isCurrent)
        }
        let all =
            search == .everybody ? nil : link(PageAddress.home, wording.people.showAll, false)
        if links.isEmpty, all == nil { return nil }
        return """
            <nav class="languages" aria-label="\(wording.people.countsLabel)">\
            \(links)\(all)</nav>
            """
    }

    private func link(_ address: String, _ text: String, _ isCurrent: Bool) -> HTML {
        let current: HTML = isCurrent ? " aria-current=\"true\"" : ""
        return "<a href=\"\(address)\"\(current)>\(text)</a> "
    }

    private var searchForm: HTML {
        let name = FormField.query.rawValue
        let form = Form(context: context, action: PageAddress.search).html(
            """
            <div class="field"><label for="\(name)">\(wording.people.search)</label>
            <div class="buttons"><input type="text" id="\(name)" name="\(name)" value="\(search.query)" \
            maxlength="\(CaseloadSearch.longest)" spellcheck="false" dir="auto"> \
            <button class="second">\(wording.people.find)</button></div></div>
            """
        )
        return "<div role=\"search\">\n\(form)\n</div>"
    }

    /// That nobody has to be asked, where it is so.
    private var relief: HTML? {
        let isAnybodyDue = everybody.contains { !$0.standing.isLater }
        return isAnybodyDue || search != .everybody ? nil : Notice.plain(wording.people.nobodyDue)
    }

    // MARK: - The list

    private var draftList: HTML? {
        guard search.filter == nil || search.filter == .begun, !drafts.isEmpty else { return nil }
        let lines = drafts.map { draft -> HTML in
            """
            <li class="card draft"><a href="\(PageAddress.interview(draft.occasion))">\
            <span class="person">\(HTML.name(draft.citizen.name))</span> \
            <span class="status">\(wording.today.goOn(draft))</span></a></li>

            """
        }
        return "<h2>\(wording.today.draftsTitle)</h2>\n<ul class=\"cards\">\n\(lines)</ul>\n"
    }

    private var parts: HTML {
        if search.filter == .begun {
            return drafts.isEmpty ? nothing : .none
        }
        let shown = citizens.filter { line in search.filter.map { belongs(line, to: $0) } ?? true }
        if shown.isEmpty { return nothing }
        let headings: [CaseloadSearch.Filter] = [.overdue, .due, .later]
        return HTML(
            headings.compactMap { heading in
                let lines = shown.filter { belongs($0, to: heading) }
                return lines.isEmpty ? nil : part(wording.people.part(heading), lines)
            } + [ended(shown)].compactMap(\.self)
        )
    }

    /// Those of whom nothing more is asked.
    private func ended(_ shown: [DeskCaseloadPage.CitizenLine]) -> HTML? {
        let lines = shown.filter { $0.lastMeasurement == .taken }
        return lines.isEmpty ? nil : part(wording.people.ended, lines)
    }

    private func part(
        _ heading: String,
        _ lines: [DeskCaseloadPage.CitizenLine]
    ) -> HTML {
        """
        <h2>\(heading)</h2>
        <ul class="cards">
        \(lines.map(line))</ul>

        """
    }

    private func line(_ line: DeskCaseloadPage.CitizenLine) -> HTML {
        let notes = [
            begun.contains(line.citizen.reference) ? wording.people.begun : nil,
            line.waiting > 0 ? wording.people.waiting(line.waiting) : nil,
            line.isProvisional ? wording.people.provisional : nil,
        ].compactMap(\.self)
        let more: HTML? =
            notes.isEmpty ? nil : " <small>\(notes.joined(separator: " · "))</small>"
        return """
            <li class="card"><a href="\(PageAddress.citizen(line.citizen.reference))">\
            <span class="person">\(HTML.name(line.citizen.name))</span> \
            <span class="status \(line.standing.styleClass)">\(line.status(on: context))</span>\(more)</a></li>

            """
    }

    private func belongs(
        _ line: DeskCaseloadPage.CitizenLine,
        to filter: CaseloadSearch.Filter
    ) -> Bool {
        switch filter {
        case .overdue: line.standing == .overdue
        case .due: line.standing == .due || line.standing == .never
        case .later: line.standing.isLater && line.lastMeasurement != .taken
        case .begun: begun.contains(line.citizen.reference)
        case .waiting: line.waiting > 0
        }
    }

    // MARK: - Where there is nobody

    /// Nobody of those looked for: what was looked for, and what to do.
    private var nothing: HTML {
        if search.query.isEmpty {
            return "<div class=\"empty\"><p>\(wording.people.noneOfKind)</p></div>"
        }
        let words = wording.people
        return """
            <div class="empty"><p>\(words.notFound(search.query))</p><p>\(words.notFoundHelp)</p></div>
            """
    }

    private var nobody: HTML {
        let words = wording.people.empty(emptiness)
        return """
            <h2>\(wording.today.citizensTitle)</h2>
            <div class="empty"><p>\(words.title)</p><p>\(words.text)</p></div>
            \(emptiness == .revoked ? nil : newcomer)
            """
    }

    private var newcomer: HTML {
        "<p><a class=\"button\" href=\"\(PageAddress.newcomer)\">\(wording.people.newcomer)</a></p>"
    }
}

extension DueStatus {
    /// Whether the interval has not passed.
    var isLater: Bool { if case .later = self { true } else { false } }
}

extension DeskCaseloadPage.CitizenLine {
    /// Smaller comes first: the most urgent, and whoever waits longest among them.
    var haste: Haste {
        Haste(urgency: standing.urgency, since: lastMeasured?.timeIntervalSince1970 ?? 0)
    }

    /// What a caseload is ordered by.
    struct Haste: Comparable {
        let urgency: Int
        let since: Double

        static func < (one: Haste, other: Haste) -> Bool {
            (one.urgency, one.since) < (other.urgency, other.since)
        }
    }
}
