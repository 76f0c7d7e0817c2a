extension WordLists {
    /// English; `never` is among the absolute words only, so that it is reported once.
    static let english = WordLists(
        negations: [
            "not", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
            "cannot",
        ],
        negatingEndings: ["n't", "n\u{2019}t"],
        harmless: [["or", "not"]],
        absolutes: [
            ["always"], ["never"], ["constantly"], ["all", "the", "time"], ["every", "single"],
            ["without", "exception"],
        ],
        joints: ["and"],
        either: ["and", "or"],
        questionWords: [
            "what", "who", "whom", "whose", "which", "where", "when", "why", "how", "whether",
        ],
        verbs: [
            "are", "can", "could", "did", "do", "does", "has", "have", "is", "should", "was",
            "were", "will", "would",
        ],
        persons: ["i", "me", "you", "we", "us", "he", "him", "she", "they", "them"],
        openers: ["your", "my", "his", "her", "our", "their", "the", "a", "an", "to"],
        prepositions: [
            "about", "at", "by", "down", "for", "from", "in", "of", "off", "on", "out", "over",
            "to", "up", "with",
        ],
        pairing: ["between"]
    )
}
