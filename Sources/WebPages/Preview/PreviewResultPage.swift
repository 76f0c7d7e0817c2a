public import Progression

/// The end of a preview: the receipt, the answers as they would be stored, and the scores.
public struct PreviewResultPage: Sendable {
    /// Language and token.
    public let context: PageContext
    /// The visit with its answers.
    public let interview: Interview

    /// A page of given parts.
    public init(context: PageContext, interview: Interview) {
        self.context = context
        self.interview = interview
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.preview
        let receipts = interview.sessions.compactMap { session in
            session.receipt.map { FinishedReceipt(text: $0.text, of: session.questionnaire) }
        }
        let main: HTML = """
            <h1>\(words.resultTitle)</h1>
            \(ReceiptBox(receipts: receipts, context: context, wording: wording).html)
            \(interview.sessions.map { answers($0, wording) })
            \(interview.sessions.compactMap { scores($0, wording) })
            """
        return Page(
            context: context,
            wording: wording,
            title: words.resultTitle,
            isWide: true,
            isQuiet: true,
            main: main
        ).render()
    }

    private func answers(_ session: SurveySession, _ wording: Wording) -> HTML {
        let words = wording.preview
        let texts = ItemTexts(questionnaire: session.questionnaire, language: context.language)
        let rows = session.answers.compactMap { answer -> HTML? in
            guard let item = session.questionnaire.item(answer.item) else { return nil }
            let shown = AnswerWords(item: item, texts: texts, wording: wording).html(answer.answer)
            let filled = session.relevantItems.first { $0.id == item.id } ?? item
            let text: HTML =
                item.kind.isAnswered
                ? texts.html(filled.text, on: wording.language) : HTML(text: words.calculated)
            return """
                <tr><th scope="row">\(text)<br><small><code>\(item.id)</code></small></th>\
                <td>\(shown)</td></tr>

                """
        }
        return """
            <section><h2>\(words.answers)</h2>
            \(ScrollingTable(
                styleClass: "result",
                label: words.answers,
                heads: [words.question, words.answer],
                rows: rows
            ).html)
            </section>

            """
    }

    private func scores(_ session: SurveySession, _ wording: Wording) -> HTML? {
        if session.questionnaire.scores.isEmpty { return nil }
        let rows = session.scores.map { rule, score -> HTML in
            let value = score.value.map { wording.number($0, decimals: 1) } ?? "–"
            return """
                <tr><th scope="row"><code>\(rule.id)</code></th><td>\(value)</td>\
                <td>\(wording.chart.answered(score.answered, score.total))</td></tr>

                """
        }
        let words = wording.preview
        return """
            <section><h2>\(words.scores)</h2>
            \(ScrollingTable(
                styleClass: "result",
                label: words.scores,
                heads: [words.score, words.value, words.answered],
                rows: rows
            ).html)
            </section>

            """
    }
}

/// A question file under preview that cannot be shown until its faults are put right.
public struct PreviewFaultsPage: Sendable {
    /// Language and token.
    public let context: PageContext
    /// The faults as `skridt questionnaire check` prints them.
    public let faults: String

    /// A page of given parts.
    public init(context: PageContext, faults: String) {
        self.context = context
        self.faults = faults
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let main: HTML = """
            <h1>\(wording.preview.faultsTitle)</h1>
            <p>\(wording.preview.faultsHelp)</p>
            <div class="scroll" tabindex="0" role="region" aria-label="\(wording.preview.faultsTitle)">\
            <pre lang="en" dir="ltr">\(faults)</pre></div>
            """
        return Page(
            context: context,
            wording: wording,
            title: wording.preview.faultsTitle,
            hasError: true,
            isWide: true,
            isQuiet: true,
            main: main
        ).render()
    }
}
