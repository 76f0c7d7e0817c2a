import Progression

/// Single answers that moved, in their own words, with one word on chance.
struct SmallStepsBox {
    let steps: SmallSteps
    /// Whether there is anything earlier to hold the latest answers against.
    let hasEarlier: Bool
    let context: PageContext
    let wording: Wording

    var html: HTML {
        let words = wording.picture.steps
        return """
            <section id="steps"><h2>\(words.title)</h2>
            \(content)</section>

            """
    }

    private var content: HTML {
        let words = wording.picture.steps
        if !hasEarlier { return "<p>\(words.tooEarly)</p>\n" }
        if all.isEmpty { return "<p>\(words.none)</p>\n" }
        let wentBack = all.contains { $0.direction == .back }
        return """
            \(list(steps.sinceLast, words.sinceLast))\(list(fromStart, words.sinceStart))\
            \(wentBack ? "<p>\(words.back)</p>\n" : nil)\
            <p class="quiet">\(words.chance)</p>

            """
    }

    private var all: [SmallStep] { steps.sinceLast + fromStart }

    /// What has moved since the start and has not been told as moved since last time.
    private var fromStart: [SmallStep] {
        steps.sinceStart.filter { step in
            !steps.sinceLast.contains { $0.item == step.item && $0.before == step.before }
        }
    }

    private func list(_ steps: [SmallStep], _ title: String) -> HTML? {
        if steps.isEmpty { return nil }
        let forward = steps.filter { $0.direction == .forward }
        let back = steps.filter { $0.direction == .back }
        return "<h3>\(title)</h3>\n<ul>\((forward + back).map(line))</ul>\n"
    }

    private func line(_ step: SmallStep) -> HTML {
        "<li>\(StepWords(step: step, context: context, wording: wording).html)\n"
    }
}

/// One step as a sentence.
struct StepWords {
    let step: SmallStep
    let context: PageContext
    let wording: Wording

    var html: HTML {
        let words = AnswerWords(
            item: step.item,
            texts: ItemTexts(of: step.item, language: context.language),
            wording: wording
        )
        let question = words.texts.html(step.item.unfilledText, on: wording.language)
        return
            "\(mark) \(wording.picture.steps.step(words.html(step.after), question, words.html(step.before)))"
    }

    private var mark: HTML {
        let sign: HTML =
            switch step.direction {
            case .forward: "△"
            case .back: "▽"
            }
        return "<span class=\"mark\" aria-hidden=\"true\">\(sign)</span>"
    }
}

extension ItemTexts {
    /// The texts of an item away from its questionnaire; falls back on Danish, else on what there is.
    init(of item: Item, language: Language) {
        let languages = item.text.texts.keys.sorted { $0.rawValue < $1.rawValue }
        let fallback = languages.contains(.danish) ? .danish : languages.first ?? .danish
        self.init(fallback: fallback, language: language)
    }
}

extension Item {
    /// Its words where earlier answers are not at hand: "…" stands for each.
    var unfilledText: LocalizedText { text.filled { _, _ in nil } }
}
