import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

/// A question file made up for the tests: the text `factor version`, four items from 0 to 10; with a third
/// word it is asked every so many weeks.
struct TestForm: Sendable {
    let factor: Factor
    let version: String
    var weeks: Int?

    static let network = TestForm(factor: .network, version: "1.0.0")
    static let readiness = TestForm(factor: .readiness, version: "1.0.0")

    var content: Data { Data("\(factor.rawValue) \(version)\(weeks.map { " \($0)" } ?? "")".utf8) }
    var file: PublishedFile { PublishedFile(path: "\(factor.rawValue).yaml", content: content) }

    var questionnaire: Questionnaire {
        let points = (0...10).map { ScalePoint(value: $0) }
        let items = ["a", "b", "c", "d"].map {
            Item(id: $0, text: LocalizedText([.danish: $0]), kind: .scale(points))
        }
        return Questionnaire(
            reference: InstrumentReference(
                url: "https://skridt.example/\(factor.rawValue)",
                version: version,
                sha256: ContentHash.hex(of: content)
            ),
            id: factor.rawValue,
            title: LocalizedText([.danish: factor.rawValue]),
            answeredBy: factor.respondent,
            languages: [.danish],
            schedule: weeks.map { Schedule(weeks: $0, graceWeeks: 1) },
            items: items,
            scores: [
                ScoringRule(
                    id: "score",
                    factor: factor,
                    items: items.map { .init($0.id) },
                    precision: Precision(sd: 20, reliability: 0.8)
                )
            ]
        )
    }

    static func read(_ content: Data) -> Questionnaire? {
        let words = String(decoding: content, as: UTF8.self).split(separator: " ")
        guard words.count == 2 || words.count == 3,
            let factor = Factor(rawValue: String(words[0]))
        else { return nil }
        let weeks = words.count == 3 ? Int(words[2]) : nil
        return TestForm(factor: factor, version: String(words[1]), weeks: weeks).questionnaire
    }
}
