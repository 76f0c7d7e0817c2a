import Progression

extension VisitStartPage {
    /// Who helps, as boxes; none need be ticked.
    func helpField(_ wording: Wording) -> HTML {
        let boxes = Circumstances.Help.allCases.map { help in
            Radio(
                field: .help,
                value: help.rawValue,
                identifier: "help-" + help.rawValue,
                isChecked: chosen?.help.contains(help) ?? false,
                isBox: true
            ).html(HTML(text: wording.respondent.helper(help)))
        }
        return """
            <fieldset><legend>\(wording.respondent.helpTitle)</legend>
            <div class="beside">
            \(boxes)</div></fieldset>
            """
    }

    /// The mentor asks, or the citizen gets the laptop.
    func startButtons(_ wording: Wording) -> HTML {
        """
        <p class="hint">\(wording.respondent.handOverHint)</p>
        <div class="buttons"><button class="main">\(wording.visit.start)</button>
        <button name="\(FormField.hand.rawValue)" value="\(Respondent.citizen.rawValue)">\
        \(wording.respondent.handOver)</button></div>
        """
    }
}
