/// Warns of words that make questions hard to answer.
///
/// Questions of every language with ``WordLists`` are looked at; what stands in options and at the points
/// of a scale is an answer, and "never" is a fine one.
struct WordingCheck {
    private let isForCitizens: Bool
    private var faults = FaultList()

    /// What can be said of the wording of `document`.
    static func faults(of document: Value) -> [Fault] {
        let respondent = document["questionnaire"]?["answered_by"]?.scalar
        var check = WordingCheck(isForCitizens: respondent == "citizen")
        for item in document["items"]?.entries ?? [] { check.check(item) }
        return check.faults.faults
    }

    private init(isForCitizens: Bool) {
        self.isForCitizens = isForCitizens
    }

    private mutating func check(_ item: Value) {
        for key in ["text", "hint"] {
            for member in item[key]?.members ?? [] {
                guard let text = member.value.scalar, let lists = WordLists.of(member.key) else {
                    continue
                }
                let wording = Wording(text)
                measure(wording, key: key, language: member.key, at: member.value.place)
                if key == "text", isQuestion(item) { check(wording, lists, at: member.value.place) }
            }
        }
        for inner in item["items"]?.entries ?? [] { check(inner) }
    }

    private func isQuestion(_ item: Value) -> Bool {
        !["note", "group", "calculate"].contains(item["type"]?.scalar)
    }

    /// The most a citizen's question may have, by LIX; up to 30 is children's books and easy news.
    private static let limit = 30.0
    /// In a shorter text one long word is worth 20 points, and the measure says nothing.
    private static let fewestWords = 6

    /// LIX was made for Danish and its neighbours; English has other lengths of words.
    private mutating func measure(
        _ wording: Wording,
        key: String,
        language: String,
        at place: Place
    ) {
        guard isForCitizens, language == "da", wording.words.count >= Self.fewestWords else {
            return
        }
        let lix = wording.lix
        guard lix > Self.limit else { return }
        let long = wording.longWords.prefix(3).map(String.init)
        let words = long.isEmpty ? "" : ", or find words for \(Suggestion.list(long))"
        faults.warning(
            at: place,
            "`\(key)` is hard to read: its LIX is \(Int(lix.rounded(.up))), "
                + "and a citizen's question should stay at \(Int(Self.limit))",
            "write shorter sentences\(words)"
        )
    }

    private mutating func check(_ wording: Wording, _ lists: WordLists, at place: Place) {
        let taken = checkAbsolutes(wording, lists, at: place)
        checkNegations(wording, lists, except: taken, at: place)
        if wording.questions > 1 {
            faults.warning(
                at: place,
                "here are \(wording.questions) questions with one answer",
                "give each an item of its own"
            )
        } else if let joint = DoubleQuestion(wording: wording, lists: lists).joint {
            faults.warning(
                at: place,
                "`\(joint)` asks about two things with one answer",
                "give each an item of its own, or ask about one of them"
            )
        }
    }

    /// Returns the places of the words reported.
    private mutating func checkAbsolutes(
        _ wording: Wording,
        _ lists: WordLists,
        at place: Place
    ) -> Set<Int> {
        for phrase in lists.absolutes {
            guard let start = wording.places(of: phrase).first else { continue }
            let words = wording.words[start...].prefix(phrase.count).joined(separator: " ")
            faults.warning(
                at: place,
                "`\(words)` leaves no room for exceptions",
                "ask how often, or leave it out"
            )
            return Set(start..<(start + phrase.count))
        }
        return []
    }

    private mutating func checkNegations(
        _ wording: Wording,
        _ lists: WordLists,
        except taken: Set<Int>,
        at place: Place
    ) {
        let harmless = lists.harmless.reduce(into: taken) { places, phrase in
            for start in wording.places(of: phrase) {
                places.formUnion(start..<(start + phrase.count))
            }
        }
        let found = wording.plain.indices.first { index in
            !harmless.contains(index)
                && (lists.negations.contains(wording.plain[index])
                    || lists.negatingEndings.contains { wording.plain[index].hasSuffix($0) })
        }
        guard let found else { return }
        faults.warning(
            at: place,
            "`\(wording.words[found])` turns the question round, and a \"no\" to it is easily misread",
            "ask without a negation"
        )
    }
}
