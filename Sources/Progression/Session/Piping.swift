extension LocalizedText {
    /// The ids of the items whose answers the text shows: `${id}`, each once, in any language.
    public var pipedItems: Set<String> {
        texts.values.reduce(into: []) { ids, text in
            for part in Self.parts(of: text) { if case .item(let id) = part { ids.insert(id) } }
        }
    }

    /// The text with every `${id}` replaced by what `words` gives for it in the same language; "…" where
    /// it gives nothing.
    ///
    /// What is put in is fenced off (U+2068, U+2069), so that an Arabic answer does not turn a Danish
    /// sentence round.
    public func filled(_ words: (String, Language) -> String?) -> LocalizedText {
        let filled = texts.map { language, text in
            let parts = Self.parts(of: text).map { part -> String in
                switch part {
                case .words(let text): text
                case .item(let id): "\u{2068}\(words(id, language) ?? "…")\u{2069}"
                }
            }
            return (language, parts.joined())
        }
        return LocalizedText(Dictionary(uniqueKeysWithValues: filled))
    }

    private enum Part {
        case words(String)
        case item(String)
    }

    private static func parts(of text: String) -> [Part] {
        // Most texts have no dollar sign, and looking for one byte is cheap.
        guard text.utf8.contains(UInt8(ascii: "$")) else { return [.words(text)] }
        var parts: [Part] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "${"),
            let end = rest[start.upperBound...].firstIndex(of: "}")
        {
            parts.append(.words(String(rest[..<start.lowerBound])))
            parts.append(.item(String(rest[start.upperBound..<end])))
            rest = rest[rest.index(after: end)...]
        }
        return parts + [.words(String(rest))]
    }
}

extension Item {
    /// Whether its words show earlier answers.
    var isPiped: Bool {
        [text, hint, guidance, constraint?.message].contains { $0?.pipedItems.isEmpty == false }
    }

    /// The item with earlier answers filled into its words.
    func filled(_ words: (String, Language) -> String?) -> Item {
        Item(
            id: id,
            text: text.filled(words),
            hint: hint?.filled(words),
            guidance: guidance?.filled(words),
            kind: kind,
            isRequired: isRequired,
            relevant: relevant,
            constraint: constraint.map {
                Constraint($0.expression, message: $0.message?.filled(words), severity: $0.severity)
            },
            missing: missing,
            groups: groups
        )
    }
}

extension Receipt {
    /// The receipt with answers filled into its words.
    func filled(_ words: (String, Language) -> String?) -> Receipt {
        Receipt(id: id, when: when, text: text.filled(words))
    }
}

extension SurveySession {
    /// An answer in words, as other texts of the questionnaire show it; `nil` when there is none.
    func shownAnswer(to id: String, in language: Language) -> String? {
        guard let slot = slot(of: id), let answer = sheet.counting(slot), !answer.isMissing else {
            return nil
        }
        let item = questionnaire.items[slot]
        switch (answer, item.kind) {
        case (.code(let code), .choice(let options)):
            return options.first { $0.code == code }?.text.text(in: language)
        case (.codes(let codes), .choices(let options)):
            let texts = options.filter { codes.contains($0.code) }.map {
                $0.text.text(in: language)
            }
            return texts.joined(separator: ", ")
        case (.integer(let value), .scale(let points)):
            let text = points.first { $0.value == value }?.text
            return text?.text(in: language) ?? "\(value)"
        case (.integer(let value), _): return "\(value)"
        case (.decimal(let value), _): return Self.words(for: value, in: language)
        case (.text(let text), _): return text
        case (.date(let day), _): return Self.words(for: day, in: language)
        default: return nil
        }
    }

    private static func words(for number: Double, in language: Language) -> String {
        let rounded = (number * 100).rounded() / 100
        let text =
            rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
        return language == .english ? text : text.replacing(".", with: ",")
    }

    private static func words(for day: CalendarDay, in language: Language) -> String {
        switch language {
        case .danish: "\(day.day).\(day.month).\(day.year)"
        case .english: "\(day.day)/\(day.month)/\(day.year)"
        default: day.iso
        }
    }
}
