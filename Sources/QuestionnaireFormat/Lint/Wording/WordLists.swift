/// The small words of a language that make questions hard to answer, all in lower case.
struct WordLists {
    /// Words that turn a question round.
    let negations: Set<String>
    /// How a word ends that turns a question round.
    let negatingEndings: [String]
    /// Phrases in which a negation turns nothing round.
    let harmless: [[String]]
    /// Words and phrases that leave no room for exceptions.
    let absolutes: [[String]]
    /// Words that may join two questions into one.
    let joints: Set<String>
    /// "And/or".
    let either: [String]
    /// Words that begin a question inside a sentence.
    let questionWords: Set<String>
    /// Verbs that begin a question when a person follows: "are you", "do you".
    let verbs: Set<String>
    /// Words for persons.
    let persons: Set<String>
    /// Words that begin a new thing: "your", "a".
    let openers: Set<String>
    /// Words before places, times and persons.
    let prepositions: Set<String>
    /// Words that take two things as one: "between".
    let pairing: Set<String>

    /// The lists of a language by its tag; `nil` for a language without any.
    static func of(_ language: String) -> WordLists? {
        switch language.prefix(while: { $0 != "-" }) {
        case "da": danish
        case "en": english
        default: nil
        }
    }
}
