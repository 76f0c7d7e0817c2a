import Progression

extension PrintedProgramme {
    /// The same as ``render()`` in plain lines, without the picture: what courses say, then each arrow.
    public var text: String {
        let sentences = ProgrammeSentences(
            programme: programme,
            language: language,
            evaluation: evaluation
        )
        let words = sentences.wording.programme
        let numbers = Self.numbers(of: programme, letters: words.letters)
        let found = sentences.findings.flatMap { part in
            ["", part.head] + part.lines.map { "  \($0)" }
        }
        let arrows = programme.arrows.enumerated().map { index, arrow in
            let ends = [arrow.from, arrow.to].map { part in
                [numbers[part], sentences.text(of: part)].compactMap(\.self).joined(separator: " ")
            }
            let said = evaluation.flatMap { evaluation in
                evaluation.arrows.indices.contains(index) ? evaluation.arrows[index] : nil
            }
            let seen = said.map {
                ": \(sentences.sentence($0, isFirst: arrow.from == .targetGroup))"
            }
            return "  \(ends[0]) → \(ends[1])\(seen ?? "")"
        }
        let head = [sentences.text(programme.title), words.theory]
        let reading = evaluation.map { _ in
            ["", words.howToRead, words.small(GroupRule().peopleForCount)]
        }
        return (head + found + ["", words.arrowsTitle] + arrows + (reading ?? []))
            .joined(separator: "\n")
    }
}
