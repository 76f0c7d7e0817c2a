import Progression

/// Where a text is shown, which decides what earlier answers it can show.
struct TextOwner {
    /// How messages call it.
    let id: String
    /// Only what comes before this position has been answered.
    let before: Int
    /// The repeating groups around it, the outermost first.
    let repeats: [String]

    /// The texts of an item or, `inside` it, those that stand over and between the items of a group.
    init(_ entry: Entry, inside: Bool = false) {
        id = entry.id
        before = inside ? entry.end : entry.position
        let isRepeated = inside && entry.value["repeats"] != nil
        repeats = entry.repeats + (isRepeated ? [entry.id] : [])
    }

    /// The text of a receipt, which comes after everything.
    init(receipt: String) {
        id = receipt
        before = .max
        repeats = []
    }
}

extension Draft {
    /// A text in several languages, without white space at its ends, that may show earlier answers.
    mutating func text(
        _ value: Value?,
        _ key: String,
        shownTo owner: TextOwner
    ) -> LocalizedText? {
        for member in value?.members ?? [] {
            for mention in Mention.all(in: member.value.scalar ?? "") {
                check(mention, in: member.value, key, owner)
            }
        }
        return Self.words(value)
    }

    /// A text in several languages, without white space at its ends, that shows no answers.
    mutating func text(_ value: Value?) -> LocalizedText? {
        for member in value?.members ?? [] {
            guard let mention = Mention.all(in: member.value.scalar ?? "").first else { continue }
            faults.error(
                at: ScalarPlaces(member.value, in: lines)[mention.offset],
                "an earlier answer cannot be shown here",
                "show it in the words of an item, of a group or of a receipt"
            )
        }
        return Self.words(value)
    }

    private static func words(_ value: Value?) -> LocalizedText? {
        guard let value else { return nil }
        return LocalizedText(
            Dictionary(
                value.members.map {
                    (Language(rawValue: $0.key), trimmed($0.value.scalar ?? ""))
                },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    private static func trimmed(_ text: String) -> String {
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...last].drop(while: \.isWhitespace))
    }

    private mutating func check(
        _ mention: Mention,
        in value: Value,
        _ key: String,
        _ owner: TextOwner
    ) {
        guard let fault = fault(of: mention, key, owner) else { return }
        faults.error(
            at: ScalarPlaces(value, in: lines)[mention.offset],
            fault.what,
            fault.remedy
        )
    }

    /// What is wrong with showing an answer; `nil` if nothing is.
    private func fault(
        of mention: Mention,
        _ key: String,
        _ owner: TextOwner
    ) -> (what: String, remedy: String)? {
        guard let name = mention.name else {
            return ("this `${` is never closed", "write `${id}` with the id of an earlier item")
        }
        guard let item = names.items[name] else { return unknown(name) }
        if let reason = Self.reasonNotToShow(item) {
            return ("`\(name)` cannot be shown in a text: \(reason.what)", reason.remedy)
        }
        if names.hasSeveralAnswers(item, seenFrom: owner.repeats) {
            let group = item.repeats.last ?? ""
            return (
                "`\(name)` has an answer in each round of `\(group)`",
                "show it in the words of that group, or bring the rounds together in an item of "
                    + "type `calculate`"
            )
        }
        if name == owner.id {
            return (
                "`\(key)` of `\(name)` shows the answer to `\(name)` itself",
                "show an earlier answer"
            )
        }
        guard item.position > owner.before, !item.isCalculated else { return nil }
        return (
            "`\(key)` of `\(owner.id)` shows the answer to `\(name)`, which is asked later",
            "show an earlier answer, or ask `\(name)` first"
        )
    }

    private func unknown(_ name: String) -> (what: String, remedy: String)? {
        if names.groups[name] != nil {
            return ("`\(name)` is a group, which has no answer of its own", "name an item in it")
        }
        guard names.areWhole else { return nil }
        let nearest = names.nearest(to: name, after: faults.faults.count)
        return (
            "there is no item `\(name)`",
            nearest.map { "did you mean `${\($0)}`?" } ?? "name the id of an earlier item"
        )
    }

    private static func reasonNotToShow(_ item: NamedItem) -> (what: String, remedy: String)? {
        switch item.type {
        case .boolean:
            (
                "yes or no says nothing there",
                "word the text for both, or ask two items with `relevant`"
            )
        case .note: ("it has no answer", "name an item that has one")
        case .number, .text, .date, .code, .codes, .unclear: nil
        }
    }
}

/// One `${id}` in a text.
private struct Mention {
    /// The id; `nil` if the bracket is never closed.
    let name: String?
    /// Where it begins, in Unicode scalars.
    let offset: Int

    static func all(in text: String) -> [Mention] {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return [] }
        let scalars = Array(text.unicodeScalars)
        var mentions: [Mention] = []
        var index = 0
        while index + 1 < scalars.count {
            guard scalars[index] == "$", scalars[index + 1] == "{" else {
                index += 1
                continue
            }
            let rest = scalars[(index + 2)...]
            let end = rest.firstIndex { $0 == "}" || $0 == "$" }.flatMap {
                scalars[$0] == "}" ? $0 : nil
            }
            let name = end.map { String(String.UnicodeScalarView(scalars[(index + 2)..<$0])) }
            mentions.append(Mention(name: name, offset: index))
            index = (end ?? index + 1) + 1
        }
        return mentions
    }
}
