import Progression

/// The visits begun with a citizen, each to be gone on with or thrown away, and the way to what is over.
struct DraftPanel {
    let citizen: NamedCitizen
    let drafts: [DraftLine]
    let wording: Wording

    var html: HTML? {
        if drafts.isEmpty { return nil }
        let lines = drafts.map { draft -> HTML in
            let outdated: HTML? =
                draft.isOutdated
                ? "<p class=\"hint\">\(wording.records.discard.outdated)</p>\n" : nil
            return """
                <p><a class="button main" href="\(PageAddress.interview(draft.occasion))">\
                \(wording.today.goOn(draft))</a></p>
                \(outdated)<p><a href="\(PageAddress.discard(draft.occasion))">\
                \(wording.records.discard.link)<span class="hidden">: \(wording.today.goOn(draft))\
                </span></a></p>

                """
        }
        return
            "<section class=\"panel\">\n<h2>\(wording.today.draftsTitle)</h2>\n\(lines)</section>"
    }

    /// What else can be done with a citizen than asking on the screen.
    func ways(asking questionnaire: String?) -> HTML {
        let records = wording.records
        let links = [
            (PageAddress.visits(citizen.reference), records.visits.link),
            (PageAddress.paper(citizen.reference), records.paper.link),
            (
                PageAddress.decline(citizen.reference, asking: questionnaire),
                records.decline.link
            ),
        ]
        let items = links.map { address, text -> HTML in
            "<li class=\"card\"><a href=\"\(address)\">\(text)</a></li>\n"
        }
        return "<ul class=\"cards\">\n\(items)</ul>"
    }
}
