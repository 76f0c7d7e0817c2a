import Testing

@testable import QuestionnaireFormat

/// What an author reads about the wording of questions, word for word.
@Suite struct WordingFaultTests {
    /// The sound file with another first question.
    private static func question(_ danish: String, _ english: String = "?") -> FaultCase.Edit {
        .replace([
            "{da: Hvor tit ler du?, en: How often do you laugh?}":
                "{da: '\(danish)', en: \"\(english)\"}"
        ])
    }

    @Test(arguments: [
        ("Sover og spiser du godt?", true), ("Hvordan sover og spiser du?", true),
        ("Mor og far hjælper dig.", false), ("Hvilken mad og drikke kan du lide?", false),
        ("Tænk og skriv. Du har god tid.", false),
    ])
    func `two verbs before one person are two questions`(_ text: String, _ isDouble: Bool) {
        let file = Sound.file.replacing("da: Hvor tit ler du?", with: "da: '\(text)'")
        let said = QuestionnaireReader.read(Array(file.utf8), path: "demo.yaml").diagnostics
        let remedy = "give each an item of its own, or ask about one of them"
        #expect(said.map(\.remedy) == (isDouble ? [remedy] : []))
    }

    static let cases = [
        FaultCase(
            "a text that is hard to read",
            question("Hvorledes vurderer du beskæftigelsesindsatsens betydning for din situation?"),
            """
            demo.yaml:22:16: warning: `text` is hard to read: its LIX is 71, and a citizen's question should stay at 30 — write shorter sentences, or find words for `Hvorledes`, `vurderer`, `beskæftigelsesindsatsens`
                text: {da: 'Hvorledes vurderer du beskæftigelsesindsatsens betydning for din situation?', en: "?"}
                           ^
            """
        ),
        FaultCase(
            "a hint of one endless sentence of short words",
            .replace([
                "    anchors: often\n": """
                    anchors: often
                    hint:
                      da: Du kan se på den uge, du lige har haft, og på den, du har nu, og så kan du se på, hvad du har lavet i dem, hvem du har set, hvad I har talt om, og hvor I har været
                      en: Short.

                """
            ]),
            """
            demo.yaml:25:11: warning: `hint` is hard to read: its LIX is 42, and a citizen's question should stay at 30 — write shorter sentences
                  da: Du kan se på den uge, du lige har haft, og på den, du har nu, og så kan du se på, hvad du har lavet i dem, hvem du har set, hvad I har talt om, og hvor I har været
                      ^
            """
        ),
        FaultCase(
            "a Danish negation",
            question("Hvor tit kan du ikke sove?"),
            """
            demo.yaml:22:33: warning: `ikke` turns the question round, and a "no" to it is easily misread — ask without a negation
                text: {da: 'Hvor tit kan du ikke sove?', en: "?"}
                                            ^
            """
        ),
        FaultCase(
            "an English negation",
            question("Går det?", "Don't you sleep well?"),
            """
            demo.yaml:22:33: warning: `Don't` turns the question round, and a "no" to it is easily misread — ask without a negation
                text: {da: 'Går det?', en: "Don't you sleep well?"}
                                            ^
            """
        ),
        FaultCase(
            "an absolute word",
            question("Er du træt hele tiden?"),
            """
            demo.yaml:22:28: warning: `hele tiden` leaves no room for exceptions — ask how often, or leave it out
                text: {da: 'Er du træt hele tiden?', en: "?"}
                                       ^
            """
        ),
        FaultCase(
            "a word that is absolute and a negation is reported once",
            question("Går det?", "Do you never go out?"),
            """
            demo.yaml:22:40: warning: `never` leaves no room for exceptions — ask how often, or leave it out
                text: {da: 'Går det?', en: "Do you never go out?"}
                                                   ^
            """
        ),
        FaultCase(
            "two things with one answer",
            question("Hvor glad er du for din løn og dine kolleger?"),
            """
            demo.yaml:22:41: warning: `løn og dine kolleger` asks about two things with one answer — give each an item of its own, or ask about one of them
                text: {da: 'Hvor glad er du for din løn og dine kolleger?', en: "?"}
                                                    ^
            """
        ),
        FaultCase(
            "a word in a text over several lines",
            .replace([
                "    text: {da: Hvor tit ler du?, en: How often do you laugh?}": """
                    text:
                      da: >-
                        Hvor tit
                        sover du aldrig?
                      en: Fine?
                """
            ]),
            """
            demo.yaml:25:18: warning: `aldrig` leaves no room for exceptions — ask how often, or leave it out
                    sover du aldrig?
                             ^
            """
        ),
        FaultCase(
            "and/or",
            question("Har du job og/eller bolig?"),
            """
            demo.yaml:22:28: warning: `og/eller` asks about two things with one answer — give each an item of its own, or ask about one of them
                text: {da: 'Har du job og/eller bolig?', en: "?"}
                                       ^
            """
        ),
        FaultCase(
            "two questions",
            question("Sover du godt? Spiser du godt?"),
            """
            demo.yaml:22:16: warning: here are 2 questions with one answer — give each an item of its own
                text: {da: 'Sover du godt? Spiser du godt?', en: "?"}
                           ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }

    @Test(
        arguments: [
            "Hvor tit spiser du mad og drikke fra en bod?", "Har du job eller uddannelse?",
            "Kan du ringe til et sted og spørge om noget?", "Hvor tit går du uden for huset?",
            "Hvor god er kontakten mellem dig og din mentor?", "Af og til går du ture, hvor tit?",
            "Har du og din mentor lagt en plan?", "Ved du, om du vil eller ej?",
            "Tror du på krop og sind?", "Hvor langt er der til og fra dit job?",
            "Bor du her? Sig bare til.",
        ]
    )
    func `ordinary Danish questions are left alone`(_ text: String) {
        let fault = FaultCase("", Self.question(text), "")
        #expect(fault.rendered == "")
    }

    @Test func `the id of an earlier answer is no word of the question`() {
        let edit = FaultCase.Edit.replace([
            "  - id: q5": "  - id: svar_ikke_altid",
            "{da: Hvad tænker du?,": "{da: 'Svarede du ${svar_ikke_altid} sidst?',",
        ])
        #expect(FaultCase("", edit, "").rendered == "")
    }

    @Test(
        arguments: [
            "Do you have food and drink?", "How often do you sit down and write?",
            "How is contact between you and your mentor?", "Do you travel to and from a job?",
            "Have you and your mentor made a plan?", "Do you know whether or not you will?",
            "Do you have a job or a course?", "Is it a notable knot?",
        ]
    )
    func `ordinary English questions are left alone`(_ text: String) {
        #expect(FaultCase("", Self.question("Går det?", text), "").rendered == "")
    }

    @Test(
        arguments: [
            "Hvor glad er du, og hvor rask er du?", "Er du gift, og har du børn?",
            "Er du glad på job og på vej hjem?", "Sover du godt samt hvordan?",
        ]
    )
    func `a second question behind a small word is found`(_ text: String) {
        #expect(FaultCase("", Self.question(text), "").rendered.contains("asks about two things"))
    }

    @Test(
        arguments: [
            ["text: {da: Ingen, en: None}": "text: {da: Aldrig, en: Never and not at all}"],
            ["1: {da: Sjældent, en: Rarely}": "1: {da: Slet ikke, en: Never}"],
            ["title: {da: Prøve, en: Trial}": "title: {da: Ikke uden os og vores, en: Never not}"],
        ]
    )
    func `answers and headings may say never and nobody`(_ edit: [String: String]) {
        #expect(FaultCase("", .replace(edit), "").rendered == "")
    }

    @Test func `only citizens' questions are held to easy Danish`() {
        let text =
            "Hvorledes vurderer du beskæftigelsesindsatsens betydning for borgerens situation?"
        let edit = [
            "answered_by: citizen": "answered_by: caseworker",
            "factor: network": "factor: readiness",
            "Hvor tit ler du?": text,
        ]
        #expect(FaultCase("", .replace(edit), "").rendered == "")
    }
}

/// The measure behind the warning, on texts counted by hand.
@Suite struct WordingTests {
    @Test func `LIX is words a sentence plus the percentage of long words`() {
        // Two sentences, ten words, two of them longer than six letters: 10/2 + 100·2/10.
        #expect(Wording("Du kan lide dine naboer. De hjælper dig med arbejdet.").lix == 25)
        #expect(Wording("Kommunens beskæftigelsesindsats forudsætter dokumentation.").lix == 104)
        #expect(Wording("").lix == 0)
        #expect(Wording("… – ?").lix == 0)
    }

    @Test func `an apostrophe and a hyphen join, a full stop inside a number ends nothing`() {
        let wording = Wording("Don\u{2019}t use e-mail 'now' at 3.5 km. It's ok")
        #expect(
            wording.plain == [
                "don\u{2019}t", "use", "e-mail", "now", "at", "3", "5", "km", "it's", "ok",
            ]
        )
        #expect(wording.sentences == 2)
    }

    @Test func `a letter written as two code points is part of its word`() {
        #expect(Wording("bla\u{30A} mand").plain.count == 2)
    }
}

/// What an author reads about scales that run different ways.
@Suite struct ScaleDirectionTests {
    private static let second = "  - {id: s2, type: scale, text: {da: Ja?, en: Yes?}, anchors: "

    static let cases = [
        FaultCase(
            "a reversed scale beside another",
            .replace([
                "scores:": second + "often}\nscores:",
                "items: [q1, q2]": "items: [q1, {item: s2, reversed: true}]",
            ]),
            """
            demo.yaml:49:24: warning: `s2` runs the other way than other scales of this score — turn its anchors or its question round, and leave `reversed` out
                items: [q1, {item: s2, reversed: true}]
                                   ^
            """
        ),
        FaultCase(
            "the same ends the other way round",
            .replace([
                "scores:": second
                    + "{1: {da: Tit, en: Often}, 4: {da: Sjældent, en: Rarely}}}\nscores:"
            ]),
            """
            demo.yaml:44:63: warning: this scale runs from `Tit` to `Sjældent`, the one on line 17 the other way — let all scales of a file run the same way
              - {id: s2, type: scale, text: {da: Ja?, en: Yes?}, anchors: {1: {da: Tit, en: Often}, 4: {da: Sjældent, en: Rarely}}}
                                                                          ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }

    @Test(
        arguments: [
            ["items: [q1, q2]": "items: [{item: q1, reversed: true}, q2]"],
            ["items: [q1, q2]": "items: [q1, {item: q5, reversed: true}]"],
            [
                "scores:": second
                    + "{1: {da: Sjældent, en: Rarely}, 4: {da: Tit, en: Often}}}\nscores:"
            ],
        ]
    )
    func `one direction, and items without a scale, are left alone`(_ edit: [String: String]) {
        #expect(FaultCase("", .replace(edit), "").rendered == "")
    }
}
