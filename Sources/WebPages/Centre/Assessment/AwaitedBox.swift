import FoundationEssentials
import Progression

/// That a visit waits for the caseworker's own assessment, with the way to it.
struct AwaitedBox {
    let citizen: NamedCitizen
    let context: PageContext
    let wording: Wording

    func html(_ visit: Date) -> HTML {
        let words = wording.assessment
        let calendar = CalendarWords(wording: wording, context: context)
        return """
            <section class="note" aria-labelledby="awaited"><h2 id="awaited">\(words.awaitedTitle)</h2>
            <p>\(words.awaited(calendar.date(visit)))</p>
            <p><a class="button main" href="\(PageAddress.assessment(citizen.reference))">\(words.give)</a></p></section>
            """
    }
}
