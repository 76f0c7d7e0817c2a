internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol

/// The questionnaire of the rounds: five free texts, so that every answer can be told from all others.
enum KillForm {
    static let citizen = CitizenReference(rawValue: "c-prøve")

    /// What the server would have sent.
    static var changes: [CacheChange] {
        let bytes = Data(text.utf8)
        let entry = CaseloadEntry(
            citizen: citizen,
            name: name,
            language: .danish,
            caseworker: "Sag Sagesen"
        )
        return [
            .instrument(sha256: ContentHash.hex(of: bytes), content: bytes),
            .grant(entry, history: []),
        ]
    }

    /// Whose name must stand in no file.
    static let name = "Prøve Prøvesen"
    /// By this a question is known from a review among the lines of a terminal.
    static let question = "Felt nummer"
    /// By this an answer is found wherever it stands.
    static let answer = "svarnummer"

    private static let text = """
        questionnaire:
          id: rounds
          url: https://example.org/questionnaires/rounds
          version: 1.0.0
          status: active
          title: {da: Prøve, en: Trial}
          answered_by: citizen
          languages: [da, en]
          interval: P6W
          grace: P2W
        items:
        \((1...5).map(item).joined())
        """

    private static func item(_ number: Int) -> String {
        """
          - id: field\(number)
            type: text
            max_length: 40
            text: {da: \(question) \(number)?, en: Field number \(number)?}

        """
    }
}
