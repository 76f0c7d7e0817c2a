public import Progression

/// What came of a script, step after step; the first is how things stood before any step.
public struct Trace: Sendable {
    /// The questionnaire that was tried.
    public let reference: InstrumentReference
    /// The day it was tried on.
    public let today: CalendarDay
    /// The beginning, and every step.
    public let steps: [TraceStep]

    /// Everything as JSON in UTF-8, with a final newline.
    public var json: [UInt8] {
        let document: JSONTree = [
            "url": .text(reference.url), "version": .text(reference.version),
            "sha256": .text(reference.sha256), "today": .text(today.iso),
            "steps": .list(steps.map(\.tree)),
        ]
        return Array((document.rendered + "\n").utf8)
    }

    /// What changes from step to step, in lines for a person.
    public var text: String {
        let before = [nil] + steps.map(Optional.some)
        return zip(steps, before).map { $0.text(after: $1) }.joined(separator: "\n")
    }
}

extension TraceStep {
    var tree: JSONTree {
        [
            "number": .integer(number), "step": written,
            "verdicts": .list(verdicts.map(\.tree)),
            "question": question.map(JSONTree.text) ?? .nothing,
            "items": .list(items.map(\.tree)),
            "changes": .list(
                changes.map { ["item": .text($0.item), "relevant": .boolean($0.isRelevant)] }
            ),
            "scores": .object(scores.map { ($0.id, $0.tree) }),
            "receipt": receipt.map { .text($0.id) } ?? .nothing,
            "answers": finished.map { answers in .object(answers.map { ($0.item, $0.tree) }) }
                ?? .nothing,
        ]
    }

    /// Only what differs from the step before, apart from the question asked.
    func text(after before: TraceStep?) -> String {
        var lines = ["\(number)  \(number == 0 ? "start" : written.inOneLine)"]
        lines += verdicts.filter { !$0.isTaken }.map { verdict in
            "not taken: " + (verdict.item.map { "`\($0)`: " } ?? "") + verdict.words
        }
        lines += items.filter { item in before?.items.contains(item) == false }.map(\.text)
        if let before {
            lines += scores.filter { !before.scores.contains($0) }.map(\.text)
        }
        if let finished {
            let noun = finished.count == 1 ? "answer" : "answers"
            lines.append("finished with \(finished.count) \(noun)")
        }
        if let receipt, finished != nil || before.map({ $0.receipt != receipt }) ?? false {
            lines.append("receipt `\(receipt.id)`: \(receipt.text.text(in: language))")
        }
        if finished == nil {
            lines.append(question.map { "asks `\($0)`" } ?? "nothing is left to ask")
        }
        return lines.joined(separator: "\n   ")
    }
}

extension StepVerdict {
    fileprivate var tree: JSONTree {
        [
            "item": item.map(JSONTree.text) ?? .nothing, "verdict": .text(kind.rawValue),
            "words": .text(words),
        ]
    }
}

extension ItemTrace {
    fileprivate var tree: JSONTree {
        [
            "id": .text(id), "relevant": .boolean(isRelevant), "state": .text(state.rawValue),
            "answer": answer.map { JSONTree($0) } ?? .nothing, "value": JSONTree(value),
            "violates": violates.map { .text($0.rawValue) } ?? .nothing,
        ]
    }

    fileprivate var text: String {
        let worth = value == .unknown ? "" : " \(JSONTree(value).inOneLine)"
        let severity = violates.map { ", violates its constraint (\($0.rawValue))" } ?? ""
        return "\(id): \(state.rawValue)\(worth)\(severity)"
    }
}

extension ScoreTrace {
    fileprivate var tree: JSONTree {
        [
            "value": score.value.map(JSONTree.plain) ?? .nothing,
            "answered": .integer(score.answered), "total": .integer(score.total),
        ]
    }

    fileprivate var text: String {
        let value = score.value.map { JSONTree.plain($0).inOneLine } ?? "missing"
        return "score `\(id)`: \(value) (\(score.answered) of \(score.total) answered)"
    }
}

extension ItemAnswer {
    fileprivate var tree: JSONTree {
        if case .missing(let reason) = answer { return ["missing": .text(reason.rawValue)] }
        return JSONTree(answer)
    }
}
