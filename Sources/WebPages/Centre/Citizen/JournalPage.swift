internal import Progression

/// The text for the journal, ready to be copied.
public struct JournalPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let file: CitizenDossier

    /// Letters to a line, about: so that the whole text shows.
    private static let width = 54

    /// A page of given parts.
    public init(context: PageContext, file: CitizenDossier) {
        self.context = context
        self.file = file
    }

    /// The text alone.
    public var text: String {
        JournalText(file: file, context: context, wording: .of(context.language)).text
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.journal
        let head = CitizenHead(file: file, current: .journal, context: context, wording: wording)
        let text = text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + 1 + $1.count / Self.width }
        let main: HTML = """
            \(head.html)
            <p class="lead">\(words.lead)</p>
            <div class="field"><label for="journal">\(words.label)</label>
            <p class="hint" id="journal-hint">\(words.hint)</p>
            <textarea id="journal" rows="\(lines)" readonly aria-describedby="journal-hint">\(text)</textarea></div>
            """
        return Page(context: context, wording: wording, title: head.title, main: main).render()
    }
}
