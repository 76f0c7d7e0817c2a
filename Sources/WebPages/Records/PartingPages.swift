public import FoundationEssentials
import Progression

/// A citizen says no: what is noted, what is lost, and why if somebody wants to say.
///
/// Posts ``FormField/token``, ``FormField/occasion`` and, if one is chosen, ``FormField/reason`` to
/// ``action``.
public struct DeclinePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who says no.
    public let citizen: NamedCitizen
    /// How many answers would be lost; `nil` if nothing was begun.
    public let answered: Int?
    /// Where it is posted: ``PageAddress/decline(_:)`` or ``PageAddress/decline(_:asking:)``.
    public let action: String
    /// Where one goes back to.
    public let back: String
    /// What the visit will go by; `nil` where it has begun.
    public let occasion: UUID?
    /// The visit that has begun; `nil` where none has.
    public let begun: UUID?

    /// A page of given parts.
    ///
    /// - Parameters:
    ///   - context: language, place and token.
    ///   - citizen: who says no.
    ///   - answered: how many answers would be lost.
    ///   - action: where it is posted.
    ///   - back: where one goes back to.
    ///   - occasion: what the visit will go by.
    ///   - begun: the visit that has begun.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        answered: Int?,
        action: String,
        back: String,
        occasion: UUID? = nil,
        begun: UUID? = nil
    ) {
        self.begun = begun
        self.context = context
        self.citizen = citizen
        self.answered = answered
        self.action = action
        self.back = back
        self.occasion = occasion
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.decline
        let radios = DeclineReason.offered.map { reason in
            Radio(
                field: .reason,
                value: reason.rawValue,
                identifier: "reason-" + reason.rawValue
            ).html(HTML(text: words.reason(reason)))
        }
        let form = Form(
            context: context,
            action: action,
            hidden: occasion.map { [(.occasion, $0.uuidString.lowercased())] } ?? []
        )
        let main: HTML = """
            <p class="back"><a href="\(back)">\(words.back)</a></p>
            <h1>\(words.title)</h1>
            <p>\(words.text(citizen.name))</p>
            \(loss(wording))
            \(form.html(
                """
                <fieldset><legend>\(words.why)</legend>
                \(radios)</fieldset>
                <div class="buttons"><button class="main">\(words.save(answered ?? 0))</button></div>
                """
            ))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isQuiet: true,
            main: main
        ).render()
    }
}

extension DeclinePage {
    /// What goes with a no, and the way to keep it.
    private func loss(_ wording: Wording) -> HTML? {
        guard let answered else { return nil }
        let words = wording.records.decline.lost(answered)
        guard answered > 0, let begun else { return "<p>\(words)</p>" }
        let stop = Form(context: context, action: PageAddress.stop(begun))
        return """
            <div class="note warn"><p><strong>\(words)</strong> \(wording.records.decline.keep)</p>
            \(stop.html("<div class=\"buttons\"><button>\(wording.question.pause)</button></div>"))</div>
            """
    }
}

/// Asks whether a draft is to be thrown away, and tells what goes with it.
///
/// Posts ``FormField/token`` to ``PageAddress/discard(_:)``.
public struct DiscardPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// The draft.
    public let draft: DraftLine
    /// How many answers would be lost.
    public let answered: Int

    /// A page of given parts.
    public init(context: PageContext, draft: DraftLine, answered: Int) {
        self.context = context
        self.draft = draft
        self.answered = answered
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.records.discard
        let back = PageAddress.citizen(draft.citizen.reference)
        let form = Form(context: context, action: PageAddress.discard(draft.occasion))
        let main: HTML = """
            <h1>\(words.title)</h1>
            <p>\(HTML.name(draft.citizen.name)) · \(wording.today.goOn(draft))</p>
            <p>\(words.text(draft.errand, answered))</p>
            \(form.html(
                """
                <div class="buttons"><a class="button main" href="\(back)">\(words.back)</a>
                <button>\(words.confirm)</button></div>
                """
            ))
            """
        return Page(context: context, wording: wording, title: words.title, main: main).render()
    }
}
