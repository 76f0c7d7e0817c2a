import Progression

/// The top of a sheet: what it is, and boxes for whom it is about, when, and who answers.
struct PrintedHead {
    let questionnaire: Questionnaire
    let words: PrintWords

    var html: HTML {
        let print = words.wording.print
        return """
            <header>
            <h1>\(words.html(questionnaire.title))</h1>
            \(questionnaire.introduction.map { words.paragraphs($0) })
            <p class="how">\(words.own(howTo))</p>
            <div class="head">
            \(field(print.citizen))\(field(print.date))\(field(print.employee))
            </div>
            \(informants)
            </header>

            """
    }

    private var howTo: String {
        let print = words.wording.print
        let hasRequired = questionnaire.items.contains { $0.isRequired && $0.isPrinted }
        return hasRequired ? print.howToWithRequired : print.howTo
    }

    private func field(_ label: String) -> HTML {
        "<div class=\"fill\"><span>\(words.own(label))</span></div>\n"
    }

    /// A professional's own view has one informant only.
    private var informants: HTML? {
        guard questionnaire.answeredBy == .citizen else { return nil }
        let boxes = Informant.allCases.map { informant in
            PrintedBox(
                label: words.own(words.wording.visit.informant(informant)),
                code: informant.rawValue,
                isOne: true
            ).html
        }
        return """
            <section class="item"><h2>\(words.own(words.wording.visit.whoAnswers))</h2>
            <ul class="boxes">\(boxes)</ul></section>
            """
    }
}

/// The last page, for staff: which receipt belongs to which answers.
struct PrintedReceipts {
    let questionnaire: Questionnaire
    let words: PrintWords

    var html: HTML? {
        if questionnaire.receipts.isEmpty { return nil }
        let print = words.wording.print
        let conditions = ConditionWords(questionnaire: questionnaire, words: words)
        let parts = questionnaire.receipts.map { receipt -> HTML in
            let when = receipt.when.map { conditions.sentence($0, for: .receipt) }
            return """
                <section class="item">
                <p class="only"><code>\(receipt.id)</code>\(when ?? words.own(print.otherwise))</p>
                \(words.paragraphs(receipt.text))
                </section>

                """
        }
        return """
            <section class="staff">
            <h2>\(words.own(print.receipts))</h2>
            <p>\(words.own(print.receiptsHelp))</p>
            \(parts)</section>
            """
    }
}

/// A box to cross, its words, and the code to key in.
struct PrintedBox {
    let label: HTML
    let code: String
    /// Whether one box of a list is crossed, not several.
    let isOne: Bool

    var html: HTML {
        """
        <li><i class="\(isOne ? "one" : "box")"></i><span>\(label)</span><code>\(code)</code></li>

        """
    }
}
