public import FoundationEssentials
import Progression

/// What a citizen sees last: thanks, or that it is fine to stop; no answers, and nobody's name but the
/// mentor's.
public struct PartingPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The visit.
    public let occasion: UUID
    /// Why it ends here.
    public let reason: Reason
    /// Who gets the laptop back.
    public let mentor: String

    /// Why a visit ends for now.
    public enum Reason: Hashable, Sendable {
        /// All is answered and saved.
        case finished
        /// There is more to ask another day.
        case stopped
    }

    /// A page of given parts.
    public init(context: PageContext, occasion: UUID, reason: Reason, mentor: String) {
        self.context = context
        self.occasion = occasion
        self.reason = reason
        self.mentor = mentor
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.asked(in: context.language)
        let words = wording.respondent
        let title = reason == .finished ? words.thanksTitle : words.stopTitle
        let main: HTML = """
            <h1>\(title)</h1>
            <p class="lead">\(reason == .finished ? words.thanksText : words.stopText)</p>
            \(wayOut(wording))\(wayBack(words))
            """
        return Page(context: context, wording: wording, title: title, isQuiet: true, main: main)
            .render()
    }

    private func wayOut(_ wording: Wording) -> HTML {
        let isHandedOver = context.place == .respondent
        let address = isHandedOver ? PageAddress.handBack : PageAddress.home
        let label =
            isHandedOver ? wording.respondent.handBackTitle(mentor) : wording.common.backToToday
        return """
            <div class="buttons"><a class="button main" href="\(address)">\(label)</a></div>

            """
    }

    private func wayBack(_ words: Wording.Respondent) -> HTML? {
        guard reason == .stopped else { return nil }
        return "<p><a href=\"\(PageAddress.interview(occasion))\">\(words.goOnAfterAll)</a></p>"
    }
}
