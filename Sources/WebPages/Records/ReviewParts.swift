import Progression

/// What somebody who was there should look at before saving: questions, in nobody's way.
struct DoubtBox {
    let page: ReviewPage
    let wording: Wording

    var html: HTML? {
        let doubts = page.interview.doubts(at: page.context.now)
        if doubts.isEmpty { return nil }
        let words = wording.records.doubts
        let lines = doubts.map { doubt -> HTML in "<li>\(sentence(doubt))</li>\n" }
        return """
            <section class="note" aria-labelledby="doubts">
            <h2 id="doubts">\(words.title)</h2>
            <ul>
            \(lines)</ul>
            <p>\(words.end)</p>
            </section>
            """
    }

    private func sentence(_ doubt: Doubt) -> String {
        let words = wording.records.doubts
        switch doubt {
        case .unusual(let questionnaire, let item): return words.unusual(text(questionnaire, item))
        case .sameThroughout(let questionnaire): return words.same(text(questionnaire, nil))
        case .manyUnknown(let count, let asked): return words.unknown(count, asked)
        case .hasty(let seconds, let questions): return words.hasty(seconds, questions)
        }
    }

    /// The words of a question, or the title of its questionnaire.
    private func text(_ questionnaire: String, _ item: String?) -> String {
        let session = page.interview.sessions.first { $0.questionnaire.id == questionnaire }
        guard let session else { return questionnaire }
        let found = item.flatMap { id in session.relevantItems.first { $0.id == id }?.text }
        return page.texts(session).plain(found ?? session.questionnaire.title)
    }
}

/// The button that saves, and where something is put right, why.
struct FinishForm {
    let page: ReviewPage
    let wording: Wording

    var html: HTML {
        let isCorrection = page.interview.correction != nil
        let save = isCorrection ? wording.records.correction.save : wording.review.save
        return Form(
            context: page.context,
            action: PageAddress.finish(page.interview.visit.occasion)
        ).html(
            """
            \(isCorrection ? HTML([informant, reason].compactMap(\.self)) : nil)<div class="buttons"><button class="main">\(save)</button></div>
            """
        )
    }

    /// What is wrong, with where to put it right.
    static func error(_ problem: ReviewProblem, _ wording: Wording) -> (text: HTML, target: String)
    {
        let text = HTML(text: wording.records.correction.problem(problem))
        let first = CorrectionReason.offered.first?.rawValue ?? ""
        return (text, problem == .reasonMissing ? "reason-\(first)" : "main")
    }

    /// Who answered; a professional's own view has no such question.
    private var informant: HTML? {
        guard page.interview.sessions.first?.questionnaire.answeredBy == .citizen else {
            return nil
        }
        let chosen = page.interview.visit.informant.rawValue
        return """
            <fieldset><legend>\(wording.records.correction.informant)</legend>
            \(Radio.informants(chosen: chosen, wording: wording))</fieldset>

            """
    }

    private var reason: HTML {
        let words = wording.records.correction
        let given = page.interview.correction?.reason
        let radios = CorrectionReason.offered.map { reason in
            Radio(
                field: .reason,
                value: reason.rawValue,
                identifier: "reason-" + reason.rawValue,
                isChecked: given?.kind == reason
            ).html(HTML(text: words.reason(reason)))
        }
        let isMissing = page.problem == .reasonMissing
        let state: HTML = isMissing ? " class=\"wrong\" aria-describedby=\"error\"" : ""
        let error =
            isMissing
            ? Notice.error(Self.error(.reasonMissing, wording).text, wording: wording) : nil
        return """
            <fieldset\(state)><legend>\(words.why)</legend>
            \(error)
            \(radios)</fieldset>
            <div class="field"><label for="note">\(words.note)</label>
            <p class="hint" id="note-help">\(words.noteHelp)</p>
            <textarea id="note" name="note" rows="2" maxlength="200" dir="auto" aria-describedby="note-help">
            \(given?.note ?? "")</textarea></div>

            """
    }
}
