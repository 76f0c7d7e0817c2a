/// Warns of words that make questions hard to answer.
///
/// Questions of every language with ``WordLists`` are looked at; what stands in options and at the points
/// of a scale is an answer, and "never" is a fine one.
struct WordingCheck {
    private let isForCitizens: Bool
    private let lines: SourceLines
    private var faults = FaultList()

    /// What can be said of the wording of `document`, which stands in `lines`.
    static func faults(of document: Value, in lines: SourceLines) -> [Fault] {
        let respondent = document["questionnaire"]?["answered_by"]?.scalar
        var check = WordingCheck(isForCitizens: respondent == "citizen", lines: lines)
        for item in document["items"]?.entries ?? [] { check.check(item) }
        return check.faults.faults
    }

    private init(isForCitizens: Bool, lines: SourceLines) {
        self.isForCitizens = isForCitizens
        self.lines = lines
    }

    /// One text in one language.
    private struct Subject {
        let value: Value
        let wording: Wording
        let lists: WordLists

        init?(_ member: Value.Member) {
            guard let text = member.value.scalar, let lists = WordLists.of(member.key) else {
                return nil
            }
            value = member.value
            wording = Wording(text)
            self.lists = lists
        }
    }

    private mutating func check(_ item: Value) {
        for key in ["text", "hint"] {
            for member in item[key]?.members ?? [] {
                guard let subject = Subject(member) else { continue }
                if member.key == "da", isForCitizens { measure(subject, key: key) }
                if key == "text", isQuestion(item) { checkQuestion(subject) }
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
    private mutating func measure(_ subject: Subject, key: String) {
        let wording = subject.wording
        let lix = wording.lix
        guard wording.words.count >= Self.fewestWords, lix > Self.limit else { return }
        let long = wording.longWords.prefix(3).map(String.init)
        let words = long.isEmpty ? "" : ", or find words for \(Suggestion.list(long))"
        faults.warning(
            at: subject.value.place,
            "`\(key)` is hard to read: its LIX is \(Int(lix.rounded(.up))), "
                + "and a citizen's question should stay at \(Int(Self.limit))",
            "write shorter sentences\(words)"
        )
    }

    private mutating func checkQuestion(_ subject: Subject) {
        checkNegations(subject, except: checkAbsolutes(subject))
        if subject.wording.questions > 1 {
            faults.warning(
                at: subject.value.place,
                "here are \(subject.wording.questions) questions with one answer",
                "give each an item of its own"
            )
            return
        }
        let question = DoubleQuestion(wording: subject.wording, lists: subject.lists)
        guard let joint = question.joint else { return }
        faults.warning(
            at: place(of: joint.start, in: subject),
            "`\(joint.words)` asks about two things with one answer",
            "give each an item of its own, or ask about one of them"
        )
    }

    /// Returns the places of the words reported.
    private mutating func checkAbsolutes(_ subject: Subject) -> Set<Int> {
        let wording = subject.wording
        for phrase in subject.lists.absolutes {
            guard let start = wording.places(of: phrase).first else { continue }
            let words = wording.words[start...].prefix(phrase.count).joined(separator: " ")
            faults.warning(
                at: place(of: start, in: subject),
                "`\(words)` leaves no room for exceptions",
                "ask how often, or leave it out"
            )
            return Set(start..<(start + phrase.count))
        }
        return []
    }

    private mutating func checkNegations(_ subject: Subject, except taken: Set<Int>) {
        let wording = subject.wording
        let lists = subject.lists
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
            at: place(of: found, in: subject),
            "`\(wording.words[found])` turns the question round, "
                + "and a \"no\" to it is easily misread",
            "ask without a negation"
        )
    }

    private func place(of word: Int, in subject: Subject) -> Place {
        ScalarPlaces(subject.value, in: lines)[subject.wording.offset(of: word)]
    }
}
