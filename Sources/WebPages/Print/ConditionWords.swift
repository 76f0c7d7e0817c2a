import Progression

/// Conditions as people follow them on paper, as in "Svar kun, hvis du har svaret Ja til spørgsmål 3".
///
/// A formula that has no such words is shown as it stands in the question file, for staff.
struct ConditionWords {
    let questionnaire: Questionnaire
    let words: PrintWords

    /// What a condition is about.
    enum Purpose {
        case question
        case receipt
    }

    func sentence(_ formula: Formula, for purpose: Purpose) -> HTML {
        let print = words.wording.print
        if let phrase = phrase(formula) {
            return words.own(purpose == .question ? print.onlyIf(phrase) : print.when(phrase))
        }
        let start = purpose == .question ? print.onlyIfFormula : print.whenFormula
        return "\(words.own(start)) <kbd dir=\"ltr\">\(formula.text)</kbd>"
    }

    /// A condition as part of a sentence; `nil` if it is too intricate.
    private func phrase(_ formula: Formula) -> String? {
        switch formula {
        case .item(let id): answered(id, with: .boolean(true))
        case .apply(.and, let parts): joined(parts, of: .and, by: words.wording.print.and)
        case .apply(.or, let parts): joined(parts, of: .or, by: words.wording.print.or)
        case .apply(.not, let parts): parts.first.flatMap(negated)
        case .apply(.answered, let parts): answered(parts, words.wording.print.answered)
        case .apply(.selected, let parts): selected(parts, words.wording.print.chosen)
        case .apply(let operation, let parts): comparison(operation, parts)
        default: nil
        }
    }

    private func negated(_ formula: Formula) -> String? {
        switch formula {
        case .item(let id): answered(id, with: .boolean(false))
        case .apply(.answered, let parts): answered(parts, words.wording.print.notAnswered)
        case .apply(.selected, let parts): selected(parts, words.wording.print.notChosen)
        default: nil
        }
    }

    /// Words for "and" inside "or" would be read in two ways.
    private func joined(
        _ parts: [Formula],
        of operation: Formula.Operation,
        by word: String
    ) -> String? {
        let flat = parts.flatMap { flattened($0, of: operation) }
        let isMixed = flat.contains { part in
            switch part {
            case .apply(.and, _), .apply(.or, _): true
            default: false
            }
        }
        let phrases = flat.compactMap(phrase)
        guard phrases.count == flat.count, !isMixed else { return nil }
        return phrases.joined(separator: word)
    }

    /// `a and (b and c)` as its three parts; anything else as it is.
    private func flattened(_ formula: Formula, of operation: Formula.Operation) -> [Formula] {
        guard case .apply(operation, let parts) = formula else { return [formula] }
        return parts.flatMap { flattened($0, of: operation) }
    }

    private func answered(_ parts: [Formula], _ words: (Int) -> String) -> String? {
        guard case .item(let id)? = parts.first, let number = self.words.numbers[id] else {
            return nil
        }
        return words(number)
    }

    private func selected(_ parts: [Formula], _ words: (String, Int) -> String) -> String? {
        guard parts.count == 2, case .item(let id) = parts[0], case .literal(let value) = parts[1],
            let number = self.words.numbers[id], let text = shown(value, for: id)
        else { return nil }
        return words(text, number)
    }

    private func answered(_ id: String, with value: FormulaValue) -> String? {
        guard let number = words.numbers[id], let text = shown(value, for: id) else { return nil }
        return words.wording.print.compared(.equal, text, number)
    }

    private func comparison(_ operation: Formula.Operation, _ parts: [Formula]) -> String? {
        guard parts.count == 2, case .item(let id) = parts[0], case .literal(let value) = parts[1],
            let number = words.numbers[id], let text = shown(value, for: id)
        else { return nil }
        return words.wording.print.compared(operation, text, number)
    }

    /// A value in the words of the item it is compared with.
    private func shown(_ value: FormulaValue, for id: String) -> String? {
        guard let item = questionnaire.item(id) else { return nil }
        switch (value, item.kind) {
        case (.text(let code), .choice(let options)), (.text(let code), .choices(let options)):
            return options.first { $0.code == code }.map { quoted($0.text) }
        case (.number(let number), .scale(let points)):
            let text = points.first { Double($0.value) == number }?.text
            return words.wording.decimal(number) + (text.map { " (\(quoted($0)))" } ?? "")
        case (.number(let number), _): return words.wording.decimal(number)
        case (.boolean(let value), .boolean):
            let question = words.wording.question
            return words.wording.print.quoted(value ? question.yes : question.no)
        case (.text(let text), .text): return words.wording.print.quoted(text)
        case (.date(let day), _): return words.wording.dates.whole(day)
        default: return nil
        }
    }

    private func quoted(_ text: LocalizedText) -> String {
        words.wording.print.quoted(words.texts.plain(text))
    }
}
