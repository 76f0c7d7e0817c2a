import FoundationEssentials
import Progression
import SyncProtocol

/// The town's instruments: one question and one score each.
enum Forms {
    /// What the laptops name them by.
    static let references: [InstrumentReference] = questionnaires.map(\.reference)

    /// Reads a question file of the town's.
    static func read(_ content: Data) -> Questionnaire? {
        (0..<Town.instruments).first { Town.file($0) == content }.map { questionnaires[$0] }
    }

    /// The answers of every survey.
    static let answers = [ItemAnswer(item: "a", answer: .integer(7))]

    private static let questionnaires = (0..<Town.instruments).map(questionnaire)

    private static func questionnaire(_ number: Int) -> Questionnaire {
        let factor = Factor.allCases[number]
        return Questionnaire(
            reference: InstrumentReference(
                url: "https://skridt.example/\(factor.rawValue)",
                version: "1.0.0",
                sha256: ContentHash.hex(of: Town.file(number))
            ),
            id: factor.rawValue,
            title: LocalizedText([.danish: factor.rawValue]),
            answeredBy: .citizen,
            languages: [.danish],
            items: [
                Item(
                    id: "a",
                    text: LocalizedText([.danish: "a"]),
                    kind: .scale((0...10).map { ScalePoint(value: $0) })
                )
            ],
            scores: [ScoringRule(id: "score", factor: factor, items: [.init("a")])]
        )
    }
}
