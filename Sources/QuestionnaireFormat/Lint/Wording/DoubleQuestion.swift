/// Finds questions that ask about two things at once.
///
/// A word such as "and" is common in good questions ("food and drink", "sit down and write"). It counts
/// only where a second thing demonstrably begins behind it:
///
/// - a question word, or a verb with a person: "… and how …", "… and are you …";
/// - the second of two verbs before the person, as in Danish: "sover og spiser du …";
/// - an article or a possessive, where a whole new thing begins: "your pay and your colleagues";
/// - a preposition that has stood there before: "at work and at home".
///
/// The last two not where the word in front is small too ("you and your mentor" act together, "to and
/// from" is one way of saying it), and not after "between". "Or" offers a choice and is left alone; "and/or" never is.
struct DoubleQuestion {
    let wording: Wording
    let lists: WordLists

    /// The words that join the two, as written, and where among the words they begin; `nil` for a
    /// single question.
    var joint: (words: String, start: Int)? {
        if let start = wording.places(of: lists.either).first {
            return (wording.words[start...].prefix(2).joined(separator: "/"), start)
        }
        return wording.plain.indices.first(where: isJoint).map { place in
            (wording.words[(place - 1)...].prefix(4).joined(separator: " "), place - 1)
        }
    }

    private func isJoint(_ place: Int) -> Bool {
        let words = wording.plain
        guard lists.joints.contains(words[place]), place > 0, place + 1 < words.count else {
            return false
        }
        let before = words[..<place]
        let next = words[place + 1]
        if lists.questionWords.contains(next) || joinsVerbs(place) { return true }
        if lists.verbs.contains(next), place + 2 < words.count {
            return lists.persons.contains(words[place + 2])
        }
        guard !isSmall(words[place - 1]), lists.pairing.isDisjoint(with: before) else {
            return false
        }
        return lists.openers.contains(next)
            || lists.prepositions.contains(next) && before.contains(next)
    }

    /// "Sover og spiser du …", "Hvordan sover og spiser du …": two verbs at the beginning, then a person.
    private func joinsVerbs(_ place: Int) -> Bool {
        let words = wording.plain
        guard wording.sentences == 1, place + 2 < words.count,
            place == 1 || place == 2 && lists.questionWords.contains(words[0]),
            lists.persons.contains(words[place + 2])
        else { return false }
        return !isSmall(words[place - 1]) && !isSmall(words[place + 1])
    }

    private func isSmall(_ word: String) -> Bool {
        lists.openers.contains(word) || lists.prepositions.contains(word)
            || lists.persons.contains(word)
    }
}
