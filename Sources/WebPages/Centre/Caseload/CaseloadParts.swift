/// What stands above a list of citizens: how many there are of each kind, and the search by name.
struct CaseloadParts {
    let page: CaseworkerCaseloadPage
    let wording: Wording

    private var words: Wording.Caseload { wording.caseload }

    /// How many there are of each kind, each a link to just those; nothing where there is no kind.
    var links: HTML? {
        let kinds = CaseloadPart.Kind.allCases.compactMap { kind -> HTML? in
            let count = page.citizens.count { $0.isOf(kind) }
            return count == 0 ? nil : link(.kind(kind), words.kind(kind, count))
        }
        if kinds.isEmpty, page.part == .everybody { return nil }
        return """
            <nav class="languages" aria-label="\(words.kinds)">\
            \(link(.everybody, words.everybody(page.citizens.count)))\(kinds)</nav>
            """
    }

    /// Looking for somebody by name, where they are too many to be found by looking.
    var search: HTML? {
        if page.citizens.count <= CaseworkerCaseloadPage.size, page.part.query.isEmpty {
            return nil
        }
        let name = FormField.query.rawValue
        let form = Form(context: page.context, action: PageAddress.citizens).html(
            """
            <div class="field"><label for="\(name)">\(wording.people.search)</label>
            <div class="buttons"><input type="text" id="\(name)" name="\(name)" value="\(page.part.query)" \
            maxlength="\(CaseloadPart.longest)" spellcheck="false" dir="auto"> \
            <button class="second">\(wording.people.find)</button></div></div>
            """
        )
        return "<div role=\"search\">\n\(form)\n</div>"
    }

    /// Nobody is of the part asked for.
    var nobody: HTML {
        let text =
            page.part.query.isEmpty
            ? wording.people.noneOfKind : wording.people.notFound(page.part.query)
        return "<p class=\"empty\">\(text)</p>"
    }

    private func link(_ part: CaseloadPart, _ text: String) -> HTML {
        let current: HTML = part == page.part ? " aria-current=\"true\"" : ""
        return "<a href=\"\(part.address)\"\(current)>\(text)</a> "
    }
}
