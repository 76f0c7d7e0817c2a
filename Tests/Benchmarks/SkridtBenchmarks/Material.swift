import FoundationEssentials
import Progression
import QuestionnaireFormat
import SyntheticForms

/// What is measured with: the project's own questionnaires, and answers drawn by numbered seeds.
enum Material {
    /// The exact bytes of the largest question file, with its path.
    static let file: (path: String, bytes: [UInt8]) = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Questionnaires").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.hasSuffix(".yaml") && !$0.contains(".tests.") }.map { name in
            let path = "\(folder)/\(name)"
            return (
                path: path, bytes: [UInt8](FileManager.default.contents(atPath: path) ?? Data())
            )
        }
        guard let largest = files.max(by: { $0.bytes.count < $1.bytes.count }) else {
            fatalError("there are no question files in \(folder)")
        }
        return largest
    }()

    /// The questionnaire in ``file``.
    static let questionnaire: Questionnaire = {
        let reading = QuestionnaireReader.read(file.bytes, path: file.path)
        guard let questionnaire = reading.questionnaire else {
            fatalError("\(file.path) has faults; run `skridt questionnaire check`")
        }
        return questionnaire
    }()

    /// A citizen nobody is.
    static let citizen = CitizenReference(rawValue: "c-000000000000")

    /// The start of the visit.
    static let start = Date(timeIntervalSince1970: 1_775_000_000)

    /// A visit.
    static let visit = Visit(
        occasion: id(1),
        citizen: citizen,
        informant: .citizen,
        language: .danish,
        author: "mentor",
        started: start
    )

    /// An id that is the same in every run.
    static func id(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    }

    /// A whole session, answered at random.
    static func answers(_ numbers: inout Numbers) -> [ItemAnswer] {
        var session = SurveySession(
            of: questionnaire,
            on: CalendarDay(year: 2026, month: 1, day: 5)
        )
        do {
            while let item = session.question {
                if item.kind.isAnswered {
                    try session.answer(answer(to: item, &numbers))
                } else {
                    try session.skip()
                }
            }
            return try session.finish()
        } catch {
            fatalError("a drawn answer was refused: \(error)")
        }
    }

    /// A response with a whole session's answers.
    static func response(_ numbers: inout Numbers) -> Response {
        Response(
            id: id(2),
            visit: visit,
            instrument: questionnaire.reference,
            respondent: questionnaire.answeredBy,
            answers: answers(&numbers),
            finished: start.addingTimeInterval(300)
        )
    }

    /// A year's worth of scores: nine occasions six weeks apart.
    static func series(_ numbers: inout Numbers) -> [(time: Double, value: Double)] {
        (0..<9).map { (time: Double($0), value: Double.random(in: 0...100, using: &numbers)) }
    }

    private static func answer(to item: Item, _ numbers: inout Numbers) -> Answer {
        switch item.kind {
        case .scale(let points):
            points.randomElement(using: &numbers).map { .integer($0.value) } ?? .missing(.refused)
        case .choice(let options):
            options.randomElement(using: &numbers).map { .code($0.code) } ?? .missing(.refused)
        case .boolean: .boolean(Bool.random(using: &numbers))
        case .integer(let min, let max):
            .integer(Int.random(in: (min ?? 0)...(max ?? 100), using: &numbers))
        case .choices, .decimal, .text, .date, .note, .calculate: .missing(.refused)
        }
    }
}
