import Progression

/// The button that reads a page aloud; the script shows it where the machine has a voice for it.
struct AloudButton {
    let context: PageContext
    let language: Language
    let wording: Wording

    var html: HTML? {
        guard context.appearance.readsAloud, context.place.hasScript else { return nil }
        return """
            <button type="button" class="second" id="aloud" hidden data-language="\(language.rawValue)" \
            data-stop="\(wording.respondent.aloudStop)">\(wording.respondent.aloud)</button>

            """
    }
}
