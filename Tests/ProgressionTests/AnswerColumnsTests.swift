import Progression
import SeededNumbers
import Testing

@Suite struct AnswerColumnsTests {
    private static let form = Questionnaire.small(items: (0..<7).map { .scale("q\($0)") })

    @Test(arguments: [nil, 1, 5] as [Int?])
    func `a population scored at once has the scores of one at a time`(least: Int?) throws {
        var numbers = SeededNumbers(seed: 99)
        let people = 9_000
        // A tenth of the answers is missing.
        let columns = (0..<7).map { _ in
            (0..<people).map { _ -> UInt8 in
                let isMissing = Int.random(in: 0..<10, using: &numbers) == 0
                return isMissing ? 0 : UInt8.random(in: 1...5, using: &numbers)
            }
        }
        let answers = try #require(AnswerColumns(columns, steps: 5))
        let used = [0, 1, 2, 4, 6]
        let scale = try #require(
            ColumnScale(items: used, reversed: [1, 4], minAnswered: least, steps: 5)
        )
        var scores = Array(repeating: 0.0, count: people)
        var output = scores.mutableSpan
        scale.score(0..<people, of: answers, into: &output)
        let rule = ScoringRule(
            id: "s",
            factor: .network,
            items: used.map { .init("q\($0)", isReversed: [1, 4].contains($0)) },
            minAnswered: least
        )
        for person in stride(from: 0, to: people, by: 7) {
            let given = used.compactMap { item -> ItemAnswer? in
                let answer = columns[item][person]
                return answer == 0
                    ? nil : ItemAnswer(item: "q\(item)", answer: .integer(Int(answer)))
            }
            let one = rule.score(given, of: Self.form).value
            let all = scores[person].isNaN ? nil : scores[person]
            #expect(Reference.agree(all, one, 1e-12) || (one == 0 && all == 0))
        }
    }

    @Test func `part of the people is scored as all of them are`() throws {
        let column = (0..<10_000).map { UInt8($0 % 6) }
        let answers = try #require(AnswerColumns([column], steps: 5))
        let scale = try #require(ColumnScale(items: [0], steps: 5))
        var part = Array(repeating: 0.0, count: 500)
        var output = part.mutableSpan
        scale.score(5_000..<5_500, of: answers, into: &output)
        for (index, score) in part.enumerated() {
            let answer = (5_000 + index) % 6
            #expect(answer == 0 ? score.isNaN : score == Double(answer - 1) * 25)
        }
    }

    @Test func `answers that are no steps, and scales that are none, are refused`() {
        #expect(AnswerColumns([], steps: 5) == nil)
        #expect(AnswerColumns([[1, 2], [1]], steps: 5) == nil)
        #expect(AnswerColumns([[1, 6]], steps: 5) == nil)
        #expect(AnswerColumns([[1, 1]], steps: 1) == nil)
        #expect(ColumnScale(items: [], steps: 5) == nil)
        #expect(ColumnScale(items: Array(0..<52), steps: 5) == nil)
    }
}
