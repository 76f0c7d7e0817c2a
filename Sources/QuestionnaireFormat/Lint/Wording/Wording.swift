/// A text taken apart, to see how hard it is to read.
struct Wording {
    /// The words as written; `${q1}` stands for an answer and is none.
    let words: [Substring]
    /// The words in lower case.
    let plain: [String]
    /// How many sentences have words in them.
    let sentences: Int
    /// How many of them are questions.
    let questions: Int
    private let text: String

    /// Takes `text` apart.
    init(_ text: String) {
        var reader = WordReader(text)
        reader.read()
        self.text = text
        words = reader.words
        plain = words.map { $0.lowercased() }
        sentences = reader.sentences
        questions = reader.questions
    }

    /// The words of more than six letters.
    var longWords: [Substring] { words.filter { $0.count > 6 } }

    /// LIX (Björnsson 1968): words per sentence plus the percentage of long words; 0 without words.
    var lix: Double {
        guard !words.isEmpty, sentences > 0 else { return 0 }
        let count = Double(words.count)
        return count / Double(sentences) + 100 * Double(longWords.count) / count
    }

    /// How many scalars of the text come before a word.
    func offset(of word: Int) -> Int {
        text.unicodeScalars.distance(from: text.startIndex, to: words[word].startIndex)
    }

    /// The places among the words where `phrase` begins.
    func places(of phrase: [String]) -> [Int] {
        guard let first = phrase.first, plain.count >= phrase.count else { return [] }
        return (0...(plain.count - phrase.count)).filter {
            plain[$0] == first && plain[$0...].starts(with: phrase)
        }
    }
}

/// Goes through a text once, scalar by scalar.
private struct WordReader {
    private let scalars: String.UnicodeScalarView
    private var index: String.Index
    private var start: String.Index?
    private var hasWords = false
    var words: [Substring] = []
    var sentences = 0
    var questions = 0

    init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    mutating func read() {
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar == "$", next == "{", let end = scalars[index...].firstIndex(of: "}") {
                endWord()
                index = end
            } else if Self.isPartOfWord(scalar) {
                start = start ?? index
            } else {
                endWord()
                if ".?!:".unicodeScalars.contains(scalar), next.map(Self.isSpace) ?? true {
                    endSentence(with: scalar)
                }
            }
            index = scalars.index(after: index)
        }
        endWord()
        endSentence(with: ".")
    }

    private var next: Unicode.Scalar? {
        let after = scalars.index(after: index)
        return after < scalars.endIndex ? scalars[after] : nil
    }

    private mutating func endWord() {
        guard let begin = start else { return }
        start = nil
        let written = scalars[begin..<index]
        guard let first = written.firstIndex(where: Self.isLetter),
            let last = written.lastIndex(where: Self.isLetter)
        else { return }
        words.append(Substring(written[first...last]))
        hasWords = true
    }

    private mutating func endSentence(with scalar: Unicode.Scalar) {
        guard hasWords else { return }
        hasWords = false
        sentences += 1
        if scalar == "?" { questions += 1 }
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || scalar == "-" || scalar == "'" || scalar == "\u{2019}"
    }

    /// Letters, digits and the marks that are put on letters.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "æ", "ø", "å": true
        case "\0"..."\u{7F}": false
        default:
            scalar.properties.isAlphabetic
                || scalar.properties.canonicalCombiningClass != .notReordered
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\"" || scalar == "\u{201D}" || scalar == ")"
    }
}
