import Foundation
import Progression
import QuestionnaireFormat
import SeededNumbers
import Testing

/// Scripts nobody would write: whatever is done in whatever order, what is told holds together.
@Suite struct RandomScriptTests {
    private static let items = ["mood", "help", "days", "walks", "nothing"]
    private static let values = [
        "1", "2", "3", "7", "8", "-1", "2.5", "true", "false", #""family""#, #"["family"]"#,
        #"["friend", "family"]"#, #"["nobody"]"#, #"["nobody", "family"]"#, "[]", #""""#, "[[]]",
    ]

    private static func step(_ random: inout SeededNumbers) -> String {
        let item = items.randomElement(using: &random) ?? ""
        let value = values.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return #"{"back": true}"#
        case 1: return #"{"revisit": "\#(item)"}"#
        case 2: return #"{"clear": "\#(item)"}"#
        case 3: return #"{"refuse": "\#(item)"}"#
        case 4: return #"{"dont_know": "\#(item)"}"#
        case 5: return #"{"next": true}"#
        case 6: return #"{"finish": true}"#
        default: return #"{"answer": {"\#(item)": \#(value)}}"#
        }
    }

    @Test(arguments: 1...40)
    func `whatever is done, what is told holds together`(_ seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let steps = (0..<40).map { _ in Self.step(&random) }
        let trace = try TrialFile.trace("{\"steps\": [\(steps.joined(separator: ", "))]}")
        for (before, after) in zip(trace.steps, trace.steps.dropFirst()) {
            for item in after.items where !item.isRelevant {
                #expect(item.answer == nil && item.value == .unknown && item.state == .irrelevant)
            }
            if after.verdicts.allSatisfy({ !$0.isTaken }) {
                #expect(after.items == before.items && after.question == before.question)
            }
            let changed = zip(before.items, after.items).filter { $0.isRelevant != $1.isRelevant }
            #expect(Set(changed.map { $0.0.id }) == Set(after.changes.map(\.item)))
            if let finished = after.finished {
                let counted = after.items.filter {
                    $0.state != .irrelevant && $0.state != .unanswered
                }
                #expect(finished.map(\.item) == counted.map(\.id))
            }
        }
        #expect(try JSONSerialization.jsonObject(with: Data(trace.json)) is [String: Any])
    }
}
