import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// One thing done to a sound programme file, and the whole message that must come of it.
struct ProgrammeCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    let expected: String
    let isAlone: Bool

    init(_ name: String, _ words: [String: String], isAlone: Bool = false, _ expected: String) {
        testDescription = name
        self.expected = expected
        self.isAlone = isAlone
        source = words.reduce(Self.sound) { text, edit in
            text.replacingOccurrences(of: edit.key, with: edit.value)
        }
    }

    /// What the reader says of the file.
    var rendered: String {
        let bytes = Array(source.utf8)
        let surroundings = isAlone ? ProgrammeReader.Surroundings() : Self.surroundings
        return ProgrammeReader.read(bytes, path: "p.yaml", among: surroundings)
            .rendered(source: bytes)
    }

    static let surroundings = ProgrammeReader.Surroundings(
        questionnaires: [questionnaire],
        kinds: [
            EventKind(id: 1, category: .effort, name: "Praktik"),
            EventKind(id: 2, category: .effort, name: "Mentor"),
            EventKind(id: 3, category: .exit, name: "Job"),
            EventKind(id: 4, category: .pause, name: "Sygdom"),
        ]
    )

    private static let questionnaire = Questionnaire(
        reference: InstrumentReference(url: "https://x.example/q", version: "1.0.0", sha256: "h"),
        id: "steps",
        title: LocalizedText([.danish: "Skridt"]),
        answeredBy: .citizen,
        languages: [.danish],
        items: [
            Item(
                id: "gets_up",
                text: LocalizedText([.danish: "Står du op?"]),
                kind: .scale((1...5).map { ScalePoint(value: $0, text: nil) })
            ),
            Item(id: "tells", text: LocalizedText([.danish: "Hvad?"]), kind: .text(maxLength: 100)),
        ]
    )

    static let sound = """
        programme:
          id: demo
          url: https://x.example/demo
          version: 1.0.0
          status: draft
          title: {da: Prøve, en: Trial}
          languages: [da, en]
        target_group:
          text: {da: Unge, en: The young}
        efforts:
          - id: placement
            text: {da: Praktik, en: Placement}
            kinds: [Praktik]
            leads_to: [task]
        mechanisms:
          - id: task
            text: {da: En opgave, en: A task}
            leads_to: [belief, gets_up]
        sub_goals:
          - id: belief
            text: {da: Tro, en: Belief}
            factor: self-efficacy
            leads_to: [job]
          - id: gets_up
            text: {da: Står op, en: Gets up}
            item: {questionnaire: steps, id: gets_up}
            leads_to: [job]
        end_goals:
          - id: job
            text: {da: Job, en: Job}
            exits: [Job]

        """
}
