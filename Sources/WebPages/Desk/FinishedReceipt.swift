public import Progression

/// What a finished questionnaire says to whoever answered it, answers filled in.
public struct FinishedReceipt: Hashable, Sendable {
    /// Its words.
    public let text: LocalizedText
    /// The questionnaire's name.
    public let title: LocalizedText
    /// The language to fall back on.
    public let defaultLanguage: Language

    /// A receipt of a questionnaire.
    public init(text: LocalizedText, of questionnaire: Questionnaire) {
        self.text = text
        title = questionnaire.title
        defaultLanguage = questionnaire.defaultLanguage
    }
}

/// The receipts of a visit, on the page after it.
struct ReceiptBox {
    let receipts: [FinishedReceipt]
    let context: PageContext
    let wording: Wording

    var html: HTML? {
        if receipts.isEmpty { return nil }
        let parts = receipts.map { receipt -> HTML in
            let texts = ItemTexts(
                fallback: receipt.defaultLanguage,
                language: context.language
            )
            return """
                <section class="receipt"><h2>\(texts.html(receipt.title, on: wording.language))</h2>
                \(texts.paragraphs(receipt.text, on: wording.language))</section>

                """
        }
        return HTML(parts)
    }
}
