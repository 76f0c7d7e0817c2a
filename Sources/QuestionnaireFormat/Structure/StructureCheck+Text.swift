extension StructureCheck {
    /// Checks that a text exists in every declared language, and in no other.
    mutating func checkText(_ value: Value, key: String) {
        guard case .object(let members) = value.content else {
            let example = (languages.isEmpty ? ["da", "en"] : languages)
                .map { "\($0): …" }.joined(separator: ", ")
            faults.error(
                at: value.place,
                "`\(key)` takes a text for each language, but this is \(value.described)",
                "write `\(key): {\(example)}`"
            )
            return
        }
        for member in members { checkTranslation(member, key: key) }
        let missing = languages.filter { value.member($0) == nil }
        for language in missing where !isSlip(for: language, in: members) {
            faults.error(
                at: value.place,
                "`\(key)` has no text in `\(language)`",
                "add `\(language): …`"
            )
        }
    }

    private mutating func checkTranslation(_ member: Value.Member, key: String) {
        // Inside `{…}` a comma without quotes ends the text, and the rest looks like a language.
        if member.value.isEmpty, !Form.language.accepts(member.key) {
            faults.error(
                at: member.place,
                "`\(key)`: a comma before `\(member.key)` ends the text",
                "put a text that has a comma in it in quotes"
            )
            return
        }
        if !languages.isEmpty, !languages.contains(member.key) {
            let meant = Self.slips[member.key].flatMap { languages.contains($0) ? $0 : nil }
            faults.error(
                at: member.place,
                "`\(key)` has a text in `\(member.key)`, which is not among `languages`",
                meant.map { "did you mean `\($0)`?" } ?? "add it to `languages`, or remove the text"
            )
        }
        guard let text = member.value.scalar else {
            faults.error(
                at: member.value.place,
                "`\(key)` takes words in `\(member.key)`, but this is \(member.value.described)",
                "write the text after `\(member.key): `"
            )
            return
        }
        if member.value.isEmpty || text.allSatisfy(\.isWhitespace) {
            faults.error(
                at: member.value.place,
                "`\(key)` has an empty text in `\(member.key)`",
                "write the text"
            )
        }
    }

    /// Whether a wrong name for `language` has been reported already.
    private func isSlip(for language: String, in members: [Value.Member]) -> Bool {
        members.contains { Self.slips[$0.key] == language && !languages.contains($0.key) }
    }

    /// Country codes taken for language tags.
    private static let slips = ["dk": "da", "gb": "en", "uk": "en", "us": "en", "se": "sv"]
}
