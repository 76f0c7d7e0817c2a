import Progression
import Testing

@testable import WebPages

/// A questionnaire on paper.
@Suite struct PrintTests {
    private func sheet(_ questionnaire: Questionnaire, _ language: Language = .danish) -> String {
        PrintedQuestionnaire(of: questionnaire, in: language).render()
    }

    @Test(arguments: ["print", "print-english", "print-arabic"])
    func `a sheet is as it was when somebody last looked at it`(name: String) throws {
        let languages: [String: Language] = [
            "print": .danish, "print-english": .english, "print-arabic": Sample.arabic,
        ]
        let language = try #require(languages[name])
        try Golden.check(sheet(Sample.paper, language), named: name)
    }

    @Test func `a sheet needs nothing else and cannot be broken out of`() {
        let page = sheet(Sample.paper)
        for foreign in ["<script", "<link", "http://", "https://", " src=", "url("] {
            #expect(!page.contains(foreign), "\(foreign)")
        }
        let hostile = Questionnaire(
            reference: Sample.instrument(.network, version: "</style>\" } <b>"),
            id: "hostile",
            title: Sample.text("</style><script>\\\"", "x"),
            answeredBy: .citizen,
            languages: [.danish],
            items: []
        )
        let escaped = sheet(hostile)
        #expect(escaped.split(separator: "</style>").count == 2)
        #expect(!escaped.contains("<script") && !escaped.contains("<b>"))
    }

    @Test func `every question, option and reason has its code, and numbers run on`() {
        let page = sheet(Sample.paper)
        for item in Sample.paper.items where item.isPrinted && item.kind.isAnswered {
            #expect(page.contains("<code>\(item.id)</code>"))
        }
        for code in ["home", "none", "true", "false", "refused", "dont_know", "citizen_with_staff"]
        {
            #expect(page.contains("<code>\(code)</code>"), "\(code)")
        }
        #expect(page.contains("<b>1.</b>") && page.contains("<b>12.</b>"))
    }

    @Test func `three rounds are printed, and a word on more`() {
        let page = sheet(Sample.paper)
        #expect(page.contains("<code>age[3]</code>"))
        #expect(!page.contains("<code>age[4]</code>"))
        #expect(page.split(separator: "Er der flere? Så brug et ark til.").count == 2)
        let few = Questionnaire(
            reference: Sample.paper.reference,
            id: "few",
            title: Sample.paper.title,
            answeredBy: .citizen,
            languages: Sample.paper.languages,
            items: Sample.paper.items.filter(\.isPrinted),
            groups: [Group(id: "kids", text: Sample.paper.title, rounds: 3)]
        )
        #expect(!sheet(few).contains("Er der flere?"), "three are all there can be")
    }

    @Test func `what may not be left out says so, and an option that stands alone`() {
        let page = sheet(Sample.paper)
        #expect(page.contains("Du må gerne springe spørgsmål over."))
        #expect(!page.contains("Spring ikke over her"))
        #expect(page.contains("Ingen steder <em>(kun dette ene kryds)</em>"))
        let required = Item(
            id: "plan",
            text: Sample.boolean.text,
            kind: .boolean,
            isRequired: true
        )
        let strict = Questionnaire(
            reference: Sample.paper.reference,
            id: "strict",
            title: Sample.paper.title,
            answeredBy: .citizen,
            languages: Sample.paper.languages,
            items: [required, Sample.note]
        )
        let strictPage = sheet(strict)
        #expect(strictPage.contains("springe spørgsmål over, medmindre der står andet."))
        #expect(strictPage.split(separator: "Spring ikke over her.").count == 2)
    }

    @Test func `there are lines for what may be written, and one for a code`() {
        func lines(_ kind: Item.Kind) -> Int {
            let item = Item(id: "own-words", text: Sample.note.text, kind: kind)
            let words = PrintWords(questionnaire: Sample.paper, language: .danish)
            let field = PrintedField(item: item, words: words).html.markup
            return field.split(separator: "class=\"line\"").count - 1
        }
        #expect(lines(.text(maxLength: 100)) == 1)
        #expect(lines(.text(maxLength: 400)) == 3)
        #expect(lines(.text(maxLength: 2_000)) == 6)
        #expect(lines(.text(maxLength: 2_000, pattern: try? Pattern("[0-9]{4}"))) == 1)
    }

    static let conditions: [(Formula, String)] = [
        (.item("plan"), "Svar kun, hvis du har svaret »Ja« til spørgsmål 4."),
        (
            .apply(.not, [.item("plan")]),
            "Svar kun, hvis du har svaret »Nej« til spørgsmål 4."
        ),
        (
            .apply(.equal, [.item("who"), .literal(.text("friends"))]),
            "Svar kun, hvis du har svaret »Venner« til spørgsmål 2."
        ),
        (
            .apply(.greaterOrEqual, [.item("try-again"), .literal(.number(3))]),
            "Svar kun, hvis du har svaret mindst 3 (»Meget«) til spørgsmål 1."
        ),
        (
            .apply(.not, [.apply(.selected, [.item("places"), .literal(.text("club"))])]),
            "Svar kun, hvis du ikke har valgt »I en forening« i spørgsmål 3."
        ),
        (
            .apply(
                .and,
                [
                    .apply(.answered, [.item("days")]),
                    .apply(.less, [.item("sleep"), .literal(.number(6.5))]),
                ]
            ),
            "Svar kun, hvis du har svaret på spørgsmål 5, og du har svaret mindre end 6,5 til spørgsmål 7."
        ),
        (
            .apply(
                .greater,
                [.apply(.add, [.item("days"), .item("sleep")]), .literal(.number(9))]
            ),
            "Svar kun, hvis dette er opfyldt: <kbd dir=\"ltr\">${days} + ${sleep} &gt; 9</kbd>"
        ),
        (
            .apply(
                .or,
                [.item("plan"), .apply(.and, [.item("plan"), .apply(.not, [.item("plan")])])]
            ),
            "Svar kun, hvis dette er opfyldt: <kbd dir=\"ltr\">${plan} or ${plan} and not(${plan})</kbd>"
        ),
    ]

    @Test(arguments: conditions)
    func `a condition is a sentence, or stands as the file has it`(formula: Formula, says: String) {
        let words = PrintWords(questionnaire: Sample.paper, language: .danish)
        let conditions = ConditionWords(questionnaire: Sample.paper, words: words)
        #expect(conditions.sentence(formula, for: .question).markup == says)
    }
}
