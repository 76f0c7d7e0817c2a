import FoundationEssentials
import Progression

/// A small form declared in a test, and the session over it: `next()`, `answer(…)`, look.
struct Scenario {
    private(set) var session: SurveySession

    init(_ items: Item...) {
        self.init(items: items)
    }

    init(items: [Item]) {
        session = SurveySession(of: Questionnaire.small(items: items), on: .visit)
    }

    /// The id of the question asked now.
    func next() -> String? {
        session.question?.id
    }

    mutating func answer(_ answer: Answer, confirming: Bool = false) throws {
        try session.answer(answer, confirming: confirming)
    }

    @discardableResult
    mutating func clear(_ item: String) -> Bool {
        session.clear(item)
    }

    mutating func skip() throws {
        try session.skip()
    }

    @discardableResult
    mutating func back() -> Bool {
        session.back()
    }

    @discardableResult
    mutating func revisit(_ item: String) -> Bool {
        session.revisit(item)
    }

    /// What a response would hold.
    func finished() throws -> [ItemAnswer] {
        try session.finish()
    }
}

extension LocalizedText {
    static func plain(_ text: String) -> LocalizedText {
        LocalizedText([.danish: text, .english: text])
    }
}

extension Item {
    static func scale(_ id: String, points: Int = 5, relevant: Formula? = nil) -> Item {
        Item(
            id: id,
            text: .plain(id),
            kind: .scale((1...points).map { ScalePoint(value: $0) }),
            isRequired: true,
            relevant: relevant,
            missing: [.dontKnow]
        )
    }

    static func yesNo(_ id: String, relevant: Formula? = nil) -> Item {
        Item(id: id, text: .plain(id), kind: .boolean, isRequired: true, relevant: relevant)
    }
}

extension Formula {
    static func yes(_ item: String) -> Formula { .item(item) }

    static func not(_ expression: Formula) -> Formula { .apply(.not, [expression]) }
}

extension CalendarDay {
    static let visit = CalendarDay(year: 2026, month: 1, day: 5)
}

extension Questionnaire {
    static func small(
        id: String = "small",
        answeredBy: Respondent = .citizen,
        items: [Item],
        scores: [ScoringRule] = []
    ) -> Questionnaire {
        Questionnaire(
            reference: InstrumentReference(
                url: "https://example.org/\(id)",
                version: "1.0.0",
                sha256: "hash-of-\(id)"
            ),
            id: id,
            title: .plain(id),
            answeredBy: answeredBy,
            languages: [.danish, .english],
            items: items,
            scores: scores
        )
    }
}

extension UUID {
    /// The same id for the same number, for tests that need several.
    static func numbered(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 64, 0, 128, 0, 0, 0, 0, 0, 0, number))
    }
}

extension Date {
    /// So many weeks after a Monday in 2025.
    static func week(_ weeks: Double) -> Date {
        Date(timeIntervalSince1970: 1_736_121_600 + weeks * 7 * 86_400)
    }
}

extension Visit {
    static let kitchenTable = Visit(
        occasion: .numbered(200),
        citizen: CitizenReference(rawValue: "c-1"),
        informant: .citizen,
        language: .danish,
        author: "mentor-1",
        started: .week(0)
    )
}
