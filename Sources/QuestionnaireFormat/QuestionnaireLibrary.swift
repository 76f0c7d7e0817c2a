public import Progression

/// The questionnaires a program has at hand, found by the hash of their file.
public struct QuestionnaireLibrary: Sendable {
    private let byHash: [String: Questionnaire]

    /// A library of `questionnaires`; of two with the same file hash one is kept.
    public init(_ questionnaires: [Questionnaire] = []) {
        byHash = Dictionary(
            questionnaires.map { ($0.reference.sha256, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The questionnaire whose exact file has this SHA-256, in any status.
    public subscript(sha256: String) -> Questionnaire? {
        byHash[sha256]
    }

    /// What is asked of `respondent` at a regular visit, in the order of the factors.
    ///
    /// Questionnaires without a factor come last, by their id.
    public func regular(answeredBy respondent: Respondent) -> [Questionnaire] {
        active(answeredBy: respondent).filter(\.isRegular)
    }

    /// What `respondent` can be asked besides, each on its own, when somebody chooses it.
    public func occasional(answeredBy respondent: Respondent) -> [Questionnaire] {
        active(answeredBy: respondent).filter { !$0.isRegular }
    }

    /// Of several active versions with the same address only the highest.
    private func active(answeredBy respondent: Respondent) -> [Questionnaire] {
        let candidates = byHash.values.filter {
            $0.status == .active && $0.answeredBy == respondent
        }
        return Dictionary(grouping: candidates, by: \.reference.url)
            .values
            .compactMap { $0.max { Self.age(of: $0) < Self.age(of: $1) } }
            .sorted { Self.rank(of: $0) < Self.rank(of: $1) }
    }

    /// All of them, ordered by address, version and hash.
    public var all: [Questionnaire] {
        byHash.values.sorted { left, right in
            left.reference.url == right.reference.url
                ? Self.age(of: left) < Self.age(of: right)
                : left.reference.url < right.reference.url
        }
    }

    private static func age(of questionnaire: Questionnaire) -> (VersionNumber, String) {
        (VersionNumber(questionnaire.reference.version), questionnaire.reference.sha256)
    }

    private static func rank(of questionnaire: Questionnaire) -> (Int, String) {
        let factors = Set(questionnaire.scores.compactMap(\.factor))
        let position = Factor.allCases.firstIndex { factors.contains($0) }
        return (position ?? Factor.allCases.count, questionnaire.id)
    }
}
