import Progression

/// Questions one after the other that stand in the same group and are asked on the same condition.
struct PrintedBlock {
    let headings: [Heading]
    /// Whether the headings are the same as above.
    let goesOn: Bool
    let condition: HTML?
    private(set) var items: [Item]
    /// Whether the last of the rounds that are printed ends here, though there can be more.
    private var isFollowedByMore = false

    /// All of a questionnaire that is printed.
    static func all(of questionnaire: Questionnaire, words: PrintWords) -> [PrintedBlock] {
        let conditions = ConditionWords(questionnaire: questionnaire, words: words)
        var blocks: [PrintedBlock] = []
        for item in questionnaire.items where item.isPrinted {
            let headings = questionnaire.headings(of: item.id) { id, _ in words.placeholder(id) }
            let condition = item.relevant.map { conditions.sentence($0, for: .question) }
            if let last = blocks.indices.last, blocks[last].headings == headings,
                blocks[last].condition == condition
            {
                blocks[last].items.append(item)
            } else {
                let goesOn = blocks.last?.headings == headings
                blocks.append(
                    PrintedBlock(
                        headings: headings,
                        goesOn: goesOn,
                        condition: condition,
                        items: [item]
                    )
                )
            }
        }
        markEnds(of: &blocks, in: questionnaire)
        return blocks
    }

    private static func markEnds(of blocks: inout [PrintedBlock], in questionnaire: Questionnaire) {
        var following: [String] = []
        for index in blocks.indices.reversed() {
            let ended = (blocks[index].items.last?.groups ?? []).filter { !following.contains($0) }
            blocks[index].isFollowedByMore = ended.contains(where: questionnaire.goesOn(after:))
            following = blocks[index].items.first?.groups ?? []
        }
    }

    func html(_ words: PrintWords) -> HTML {
        let heading: HTML? =
            headings.isEmpty || goesOn
            ? nil : "<h2>\(words.texts.heading(headings, wording: words.wording))</h2>\n"
        let only: HTML? = condition.map { "<p class=\"only\">\($0)</p>\n" }
        let rank: HTML = headings.isEmpty ? "h2" : "h3"
        let questions = items.map { PrintedItem(item: $0, rank: rank, words: words).html }
        let more: HTML? =
            isFollowedByMore
            ? "<p class=\"more\">\(words.own(words.wording.print.moreRounds))</p>" : nil
        // The first question stays with what stands above it.
        return """
            <section\(condition == nil ? "" : " class=\"if\"" as HTML)>
            <div class="together">\(heading)\(only)\(questions.first)</div>
            \(Array(questions.dropFirst()))\(more)
            </section>

            """
    }
}

extension Questionnaire {
    /// Whether a round, such as `children[3]`, is the last one printed but not the last there can be.
    fileprivate func goesOn(after round: String) -> Bool {
        let plain = round.prefix { $0 != "[" }
        let most = groups.first { $0.id == round || $0.id == plain }?.rounds ?? 0
        let printed = PrintedQuestionnaire.rounds
        return most > printed && round.hasSuffix("[\(printed)]")
    }
}

/// One question on paper.
struct PrintedItem {
    let item: Item
    /// The element of its heading: one below what stands above it.
    let rank: HTML
    let words: PrintWords

    var html: HTML {
        if item.kind == .note {
            return "<div class=\"item note\">\(words.paragraphs(item.text))</div>\n"
        }
        let number = words.numbers[item.id].map { number -> HTML in "<b>\(number).</b> " }
        return """
            <div class="item">
            <\(rank)><code>\(item.id)</code>\(number)\(words.html(item.text))</\(rank)>
            \(item.hint.map { hint -> HTML in "<p class=\"hint\">\(words.html(hint))</p>\n" })\
            \(required)\
            \(PrintedField(item: item, words: words).html)
            <ul class="boxes missing">\(missing)</ul>
            </div>

            """
    }

    private var required: HTML? {
        guard item.isRequired else { return nil }
        return "<p class=\"hint\">\(words.own(words.wording.print.required))</p>\n"
    }

    private var missing: [HTML] {
        item.offered.filter { $0 != .notAsked }.map { reason in
            PrintedBox(
                label: words.own(words.wording.question.missing(reason)),
                code: reason.rawValue,
                isOne: true
            ).html
        }
    }
}
