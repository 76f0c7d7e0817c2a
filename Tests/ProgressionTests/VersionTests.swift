import Progression
import Testing

/// What has changed between two versions of a questionnaire, and what number that asks for.
@Suite struct VersionTests {
    /// One change to the questionnaire below, its grade, and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let grade: QuestionnaireChange.Grade
        let change: @Sendable (inout Parts) -> Void

        init(
            _ what: String,
            _ grade: QuestionnaireChange.Grade,
            _ change: @escaping @Sendable (inout Parts) -> Void
        ) {
            testDescription = what
            self.grade = grade
            self.change = change
        }
    }

    /// What a questionnaire is made of, to be changed one at a time.
    struct Parts: Sendable {
        var url = "https://example.org/v"
        var id = "v"
        var version = "1.2.3"
        var status = Questionnaire.Status.active
        var title = LocalizedText.plain("Title")
        var introduction: LocalizedText?
        var answeredBy = Respondent.citizen
        var languages = [Language.danish, .english]
        var schedule: Schedule? = Schedule(weeks: 6, graceWeeks: 2)
        var recall: String? = "P2W"
        var unvalidated: Set<Language> = []
        var mood = Item.scale("mood", points: 3)
        var help = Item(id: "help", text: .plain("help"), kind: .choice(Self.options))
        var days = Item(id: "days", text: .plain("days"), kind: .integer(min: 0, max: 7))
        var sum = Item(
            id: "sum",
            text: .plain("sum"),
            kind: .calculate(.apply(.add, [.item("mood"), .item("days")]))
        )
        var others: [Item] = []
        var order = ["mood", "help", "days", "sum"]
        var counted: [ScoringRule.ScoredItem] = [.init("mood"), .init("help")]
        var factor: Factor? = .network
        var minAnswered = 1
        var precision: Precision? = Precision(sd: 20, reliability: 0.8)
        var provenance: LocalizedText? = .plain("Guess")
        var method = ScoringRule.Method.mean
        var range = 0.0...100
        var direction = ScoringRule.Direction.higherIsBetter
        var bands: [ScoreBand] = []
        var comparable: [ComparableVersion] = []
        var receipts = [Receipt(id: "thanks", text: .plain("Thanks"))]
        var groups = [Group(id: "children", text: .plain("Children"), rounds: 3)]

        static let options = [
            Option(code: "no", text: .plain("No"), score: 0),
            Option(code: "some", text: .plain("Some"), score: 1),
            Option(code: "all", text: .plain("All"), score: 2),
        ]

        var questionnaire: Questionnaire {
            let items = [mood, help, days, sum] + others
            return Questionnaire(
                reference: InstrumentReference(url: url, version: version, sha256: "h"),
                id: id,
                status: status,
                title: title,
                introduction: introduction,
                answeredBy: answeredBy,
                languages: languages,
                schedule: schedule,
                items: order.compactMap { id in items.first { $0.id == id } } + others,
                groups: groups,
                scores: [
                    ScoringRule(
                        id: "score",
                        factor: factor,
                        method: method,
                        items: counted,
                        minAnswered: minAnswered,
                        range: range,
                        direction: direction,
                        precision: precision,
                        provenance: provenance,
                        bands: bands,
                        comparableWith: comparable
                    )
                ],
                receipts: receipts,
                recallPeriod: recall,
                unvalidatedLanguages: unvalidated
            )
        }
    }

    @Test(arguments: VersionCases.all)
    func `a change is graded and named`(_ version: Case) {
        let old = Parts().questionnaire
        var parts = Parts()
        version.change(&parts)
        let changes = QuestionnaireChange.changes(from: old, to: parts.questionnaire)
        #expect(changes == [QuestionnaireChange(version.grade, version.testDescription)])
        let smallest: [VersionNumber] = [
            VersionNumber(1, 2, 4), VersionNumber(1, 3, 0), VersionNumber(2, 0, 0),
        ]
        #expect(
            parts.questionnaire.smallestVersion(after: old) == smallest[version.grade.rawValue]
        )
    }

    @Test func `nothing has changed where nothing has`() {
        let old = Parts().questionnaire
        #expect(QuestionnaireChange.changes(from: old, to: old) == [])
        #expect(old.smallestVersion(after: old) == VersionNumber(1, 2, 3))
    }

    @Test func `the gravest of several changes decides the number`() {
        var parts = Parts()
        parts.title = .plain("Other")
        parts.recall = nil
        #expect(
            parts.questionnaire.smallestVersion(after: Parts().questionnaire)
                == VersionNumber(2, 0, 0)
        )
    }

    @Test func `all rounds of a repeating group are told once`() {
        var parts = Parts()
        parts.others = (1...3).map {
            Item(id: "age[\($0)]", text: .plain("age"), kind: .integer(min: 0, max: 20))
        }
        let old = parts.questionnaire
        parts.others = (1...3).map {
            Item(id: "age[\($0)]", text: .plain("age"), kind: .integer(min: 0, max: 30))
        }
        #expect(
            QuestionnaireChange.changes(from: old, to: parts.questionnaire)
                == [QuestionnaireChange(.addition, "`max` of `age` is another")]
        )
    }

    @Test(arguments: [("1.2.3", 1, 2, 3), ("0.10.0", 0, 10, 0), ("2", 2, 0, 0), ("x", 0, 0, 0)])
    func `a number is read from text`(_ text: String, _ major: Int, _ minor: Int, _ patch: Int) {
        #expect(VersionNumber(text) == VersionNumber(major, minor, patch))
    }

    @Test func `numbers are ordered by value, not by letters`() {
        #expect(VersionNumber("1.9.0") < VersionNumber("1.10.0"))
        #expect(VersionNumber("1.10.9") < VersionNumber("2.0.0"))
        #expect("\(VersionNumber("1.10.9"))" == "1.10.9")
    }
}
