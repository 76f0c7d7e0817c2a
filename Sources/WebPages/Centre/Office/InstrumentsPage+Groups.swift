extension InstrumentsPage {
    /// The target groups: each to be renamed or removed, and the form for a new one.
    func groupsSection(_ wording: Wording) -> HTML {
        let words = wording.instruments
        let refused = refusal?.step == .addGroup ? refusal : nil
        let group = OfficeField(
            field: .name,
            label: words.groupName,
            value: refused?.typed ?? "",
            problem: refused.map { words.problem($0.problem) }
        )
        return """
            <section class="panel">
            <h2>\(words.groupsTitle)</h2>
            <p>\(words.groupsText)</p>
            \(targetGroups.map { changes($0, wording) })\
            \(Form(context: context, action: PageAddress.instruments).html(
                """
                \(group.text())\
                <div class="buttons">\(StepButton.html(Step.addGroup, words.addGroup, " class=\"main\""))</div>
                """
            ))
            </section>
            """
    }

    /// Where a target group is on the page; the heading's form where it is gone.
    func groupAnchor(_ name: String) -> String {
        targetGroups.firstIndex(of: name).map { "group-\($0 + 1)" } ?? FormField.name.rawValue
    }

    private func changes(_ name: String, _ wording: Wording) -> HTML {
        let words = wording.instruments
        let anchor = groupAnchor(name)
        let steps: [Step] = [.renameGroup, .removeGroup]
        let refused = refusal.flatMap { refusal in
            steps.contains(refusal.step) && refusal.typed == name ? refusal : nil
        }
        let field = OfficeField(
            field: .name,
            label: words.name,
            value: name,
            problem: refused.map { words.problem($0.problem) },
            identifier: anchor
        )
        let form = Form(
            context: context,
            action: PageAddress.instruments,
            hidden: [(.targetGroup, name)]
        )
        return """
            <details\(refused == nil ? "" : " open" as HTML)><summary>\(HTML.name(name))</summary>
            \(form.html(
                """
                \(field.text())\
                <div class="buttons">\(StepButton.html(Step.renameGroup, words.save, " class=\"main\""))\
                \(StepButton.html(Step.removeGroup, words.removeGroup))</div>
                """
            ))
            </details>

            """
    }
}
