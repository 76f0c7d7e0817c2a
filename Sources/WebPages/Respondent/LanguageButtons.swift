import FoundationEssentials
import Progression

/// The languages of a visit as buttons, each in its own script.
///
/// On a question they send along what stands in its fields, so that nothing typed is lost.
struct LanguageButtons {
    let context: PageContext
    let interview: Interview
    let wording: Wording

    /// Buttons of the form with an identifier.
    ///
    /// The button nobody sees comes first: Enter presses the first one of a form, and Enter goes on.
    func html(ofForm identifier: String) -> HTML? {
        guard isUseful else { return nil }
        let attributes: HTML = " form=\"\(identifier)\" formaction=\"\(address)\""
        return group("<button form=\"\(identifier)\" hidden></button>\(buttons(attributes))")
    }

    /// Buttons of a form of their own, which leads back to the page it is on.
    func html(on page: String) -> HTML? {
        guard isUseful else { return nil }
        let form = Form(context: context, action: address, hidden: [(.from, page)])
        return form.html(group(buttons("")))
    }

    /// A preview has links instead.
    private var isUseful: Bool { interview.languages.count > 1 && context.place.hasSettings }

    private var address: String { PageAddress.language(interview.visit.occasion) }

    private func group(_ buttons: HTML) -> HTML {
        """
        <div class="languages" role="group" aria-label="\(wording.common.languageSwitch)">\(buttons)</div>
        """
    }

    private func buttons(_ attributes: HTML) -> HTML {
        HTML(
            interview.languages.map { language -> HTML in
                let tag = language.rawValue
                let isCurrent = language == interview.visit.language
                let current: HTML = isCurrent ? " aria-current=\"true\"" : ""
                return """
                    <button class="quiet" name="\(FormField.language.rawValue)" value="\(tag)" \
                    lang="\(tag)" dir="\(language.direction.rawValue)"\(attributes)\(current)>\
                    \(OwnName.of(language))</button>
                    """
            }
        )
    }
}
