import Progression

/// A page that says one thing: what happened, and what to do now.
public struct MessagePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What it says.
    public let message: Message
    /// Where to go on; the way home if `nil`.
    public let address: String?

    /// A page of given parts.
    public init(context: PageContext, message: Message, address: String? = nil) {
        self.context = context
        self.message = message
        self.address = address
    }

    /// What a message page can say.
    public enum Message: String, Hashable, Sendable, CaseIterable {
        /// 404: there is nothing at the address.
        case notFound
        /// 403: the form came from elsewhere or is too old; nothing was changed.
        case formExpired
        /// 403: this browser is not the one the laptop opened.
        case notThisBrowser
        /// 403: the employee may not see this.
        case notAllowed
        /// 413: more was sent than the page takes.
        case tooLarge
        /// 409: the visit is finished already.
        case alreadySaved
        /// 409: the answers are not on this laptop any more, or were put right already.
        case cannotCorrect
        /// 429: wait a moment.
        case tooMany
        /// 507: no room on the disk; what is saved stays saved.
        case diskFull
        /// 500: something broke.
        case fault
        /// The one-time link has been used.
        case linkUsed
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.message(message)
        let main: HTML = """
            <h1>\(words.title)</h1>
            <p>\(words.text)</p>
            \(way(wording.common))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: message != .alreadySaved,
            main: main
        ).render()
    }

    /// Where to go on; a browser that was not let in has nowhere to go.
    private func way(_ words: Wording.Common) -> HTML? {
        if message == .notThisBrowser || message == .linkUsed { return nil }
        let isAtServer =
            switch context.place {
            case .signedOut, .signedIn: true
            default: false
            }
        let label = address == nil && !isAtServer ? words.backToToday : words.goOn
        return """
            <p><a class="button" href="\(address ?? PageAddress.home)">\(label)</a></p>
            """
    }
}
