/// Holds two versions of an item side by side.
///
/// Another type, other options or anchors, another calculation: the answer means something else, whoever
/// uses it. What decides who is asked and what can be answered changes the measurement only where a
/// score counts the item.
struct ItemComparison {
    let old: Item
    let new: Item
    let isScored: Bool

    private var name: String { new.shownID }
    private var aside: QuestionnaireChange.Grade { isScored ? .measurement : .addition }

    var changes: [QuestionnaireChange] {
        var list = ChangeList()
        addKind(to: &list)
        list.add(aside, "`relevant` of `\(name)` is another", if: old.relevant != new.relevant)
        addConstraint(to: &list)
        list.add(
            aside,
            "`missing` of `\(name)` is another",
            if: Set(old.missing) != Set(new.missing)
        )
        list.add(
            .addition,
            "`required` of `\(name)` is another",
            if: old.isRequired != new.isRequired
        )
        let groups = (old.groups.map(\.withoutRounds), new.groups.map(\.withoutRounds))
        list.add(.addition, "`\(name)` stands in another group", if: groups.0 != groups.1)
        list.addTexts("`text` of `\(name)`", old.text, new.text)
        list.addTexts("`hint` of `\(name)`", old.hint, new.hint)
        list.addTexts("`guidance` of `\(name)`", old.guidance, new.guidance)
        return list.changes
    }

    private func addConstraint(to list: inout ChangeList) {
        let isOther =
            old.constraint?.expression != new.constraint?.expression
            || old.constraint?.severity != new.constraint?.severity
        list.add(aside, "`constraint` of `\(name)` is another", if: isOther)
        list.addTexts(
            "`constraint_message` of `\(name)`",
            old.constraint?.message,
            new.constraint?.message
        )
    }

    private func addKind(to list: inout ChangeList) {
        switch (old.kind, new.kind) {
        case (.scale(let before), .scale(let after)): addPoints(before, after, to: &list)
        case (.choice(let before), .choice(let after)), (.choices(let before), .choices(let after)):
            addOptions(before, after, to: &list)
        case (.calculate(let before), .calculate(let after)):
            list.add(.measurement, "`calculation` of `\(name)` is another", if: before != after)
        case (.integer(let low, let high), .integer(let newLow, let newHigh)):
            list.add(aside, "`min` of `\(name)` is another", if: low != newLow)
            list.add(aside, "`max` of `\(name)` is another", if: high != newHigh)
        case (.decimal(let low, let high), .decimal(let newLow, let newHigh)):
            list.add(aside, "`min` of `\(name)` is another", if: low != newLow)
            list.add(aside, "`max` of `\(name)` is another", if: high != newHigh)
        case (.date(let low, let high), .date(let newLow, let newHigh)):
            list.add(aside, "`min` of `\(name)` is another", if: low != newLow)
            list.add(aside, "`max` of `\(name)` is another", if: high != newHigh)
        case (.text(let length, let pattern), .text(let newLength, let newPattern)):
            list.add(aside, "`max_length` of `\(name)` is another", if: length != newLength)
            list.add(aside, "`pattern` of `\(name)` is another", if: pattern != newPattern)
        case (.boolean, .boolean), (.note, .note): break
        default:
            list.add(
                .measurement,
                "`\(name)` is of type `\(new.kind.word)` instead of `\(old.kind.word)`"
            )
        }
    }

    private func addPoints(
        _ before: [ScalePoint],
        _ after: [ScalePoint],
        to list: inout ChangeList
    ) {
        let values = (before.map(\.value), after.map(\.value))
        if values.0.first != values.1.first || values.0.last != values.1.last
            || values.0.count != values.1.count
        {
            list.add(.measurement, "`\(name)` has other points")
            return
        }
        for (earlier, later) in zip(before, after) {
            let anchor = "anchor \(later.value) of `\(name)`"
            list.addTexts(anchor, earlier.text, later.text, .measurement)
        }
    }

    private func addOptions(_ before: [Option], _ after: [Option], to list: inout ChangeList) {
        for option in after where !before.contains(where: { $0.code == option.code }) {
            list.add(.measurement, "option `\(option.code)` of `\(name)` is new")
        }
        for earlier in before {
            let option = "option `\(earlier.code)` of `\(name)`"
            guard let later = after.first(where: { $0.code == earlier.code }) else {
                list.add(.measurement, "\(option) is gone")
                continue
            }
            list.add(
                .measurement,
                "`score` of \(option) is another",
                if: earlier.score != later.score
            )
            list.add(
                .measurement,
                "`exclusive` of \(option) is another",
                if: earlier.isExclusive != later.isExclusive
            )
            let counts = isScored && later.score != nil
            list.addTexts(
                "`text` of \(option)",
                earlier.text,
                later.text,
                counts ? .measurement : .text
            )
        }
        let codes = (before.map(\.code), after.map(\.code))
        let isTurned =
            codes.0.filter(codes.1.contains) != codes.1.filter(codes.0.contains)
        list.add(.measurement, "the options of `\(name)` stand in another order", if: isTurned)
    }
}

extension Item.Kind {
    /// The type as the file writes it.
    var word: String {
        switch self {
        case .scale: "scale"
        case .choice: "choice"
        case .choices: "choices"
        case .boolean: "boolean"
        case .integer: "integer"
        case .decimal: "decimal"
        case .text: "text"
        case .date: "date"
        case .note: "note"
        case .calculate: "calculate"
        }
    }
}
