import Foundation
import Testing

/// A question file on the screen and on paper, as its author sees it.
@Suite(.serialized, .timeLimit(.minutes(8))) struct PreviewTests {
    static let file = """
        questionnaire:
          id: kinds
          url: https://example.org/questionnaires/kinds
          version: 1.0.0
          status: draft
          title: {da: Alle slags, en: All kinds}
          answered_by: citizen
          languages: [da, en]
        items:
          - {id: hello, type: note, text: {da: Velkommen. Tag dig god tid., en: Welcome. Take your time.}}
          - id: feeling
            type: scale
            text: {da: Hvordan går det?, en: How are you?}
            anchors: {0: {da: skidt, en: badly}, 1: {da: jævnt, en: so-so}, 2: {da: godt, en: well}}
          - id: out
            type: boolean
            text: {da: Var du ude i går?, en: Did you go out yesterday?}
          - id: where
            type: choice
            text: {da: Hvor var du?, en: Where did you go?}
            relevant: {all: [{question: out, operator: '=', answer: true}]}
            options:
              - {code: shop, text: {da: I en butik, en: To a shop}}
              - {code: walk, text: {da: På en gåtur, en: For a walk}}
          - id: with
            type: choices
            text: {da: Hvem var med?, en: Who was with you?}
            options:
              - {code: friend, text: {da: En ven, en: A friend}}
              - {code: dog, text: {da: En hund, en: A dog}}
          - {id: people, type: integer, min: 0, max: 20, text: {da: Hvor mange så du?, en: How many did you see?}}
          - {id: sleep, type: decimal, min: 0, max: 24, text: {da: Hvor længe sov du?, en: How long did you sleep?}}
          - {id: moved, type: date, text: {da: Hvornår flyttede du ind?, en: When did you move in?}}
          - {id: wish, type: text, max_length: 40, text: {da: Hvad vil du gerne?, en: What would you like?}}
          - {id: postcode, type: text, max_length: 400, pattern: '[1-9][0-9]{3}',
             text: {da: Hvad er dit postnummer?, en: What is your postcode?}}
          - {id: age, type: integer, min: 0, text: {da: Hvor gammel er du?, en: How old are you?},
             constraint: . <= 115,
             constraint_message: {da: Så gammel er ingen blevet., en: Nobody has grown that old.}}
          - {id: walk, type: decimal, min: 0, text: {da: Hvor langt gik du?, en: How far did you walk?},
             constraint: . <= 25, severity: warning,
             constraint_message: {da: Det er en lang tur., en: That is a long walk.}}
          - id: child
            type: group
            text: {da: Dit barn, en: Your child}
            repeats: {at_most: 3, more: {da: Har du flere børn?, en: Have you more children?}}
            items:
              - {id: name, type: text, max_length: 30, text: {da: Hvad hedder barnet?, en: What is the child's name?}}
              - {id: years, type: integer, min: 0, text: {da: 'Hvor gammel er ${name}?', en: 'How old is ${name}?'}}
        receipts:
          - id: family
            when: count_answered(${name}) >= 2
            text: {da: 'Tak. Du ønsker dig ${wish}.', en: 'Thank you. You wish for ${wish}.'}
          - id: thanks
            text: {da: Tak., en: Thank you.}

        """

    @Test func `every kind of question by keyboard alone, looked at on a phone and a desktop`()
        async throws
    {
        try await Self.previewing { file, link in
            try await Browser.with { browser in
                try await browser.open(link)
                try await browser.inspect("preview-note")
                try await browser.tab(to: "button.main")
                try await browser.enter()
                try await Self.walk(browser)
                try await Self.breakRules(browser)
                try await Self.tellOfChildren(browser)
                #expect(try await browser.address.hasSuffix("/review"))
                try await browser.inspect("preview-review")
                try await browser.tab(to: "button.main")
                try await browser.enter()
                #expect(try await browser.text("h1") == "Sådan ser det ud til sidst")
                try await browser.inspect("preview-result")
                #expect(
                    try await browser.texts(".receipt p") == [
                        "Tak. Du ønsker dig \u{2068}en kat\u{2069}."
                    ]
                )
                let answers = try await browser.texts("table.result td")
                #expect(
                    answers == [
                        "godt", "Ja", "På en gåtur", "En ven", "7", "7,5", "1. april 2019",
                        "en kat", "2800", "40", "30", "Asta", "7", "Ja", "Bo", "5", "Nej",
                    ]
                )
                try Data(Self.file.replacing("id: feeling", with: "ido: feeling").utf8)
                    .write(to: file)
                try await browser.open(try await browser.address)
                #expect(try await browser.text("h1") == "Spørgefilen har fejl")
                try await browser.inspect("preview-faults")
            }
        }
    }

    /// Looks at the page of a question and writes the answer to it.
    private static func write(_ answer: String, _ browser: Browser) async throws {
        try await browser.tab(to: "main input:not([type=hidden]), main textarea")
        try await browser.type(answer)
        try await browser.enter()
    }

    /// Writes what a pattern and a rule forbid and puts it right, then what a rule doubts.
    private static func breakRules(_ browser: Browser) async throws {
        for (rule, wrong, right) in [("pattern", "28OO", "2800"), ("violated", "140", "40")] {
            try await write(wrong, browser)
            #expect(try await browser.title.hasPrefix("Fejl: "))
            #expect(try await browser.hasFocus(".errors"))
            try await browser.inspect("preview-\(rule)")
            try await write(right, browser)
        }
        try await write("30", browser)
        #expect(
            try await browser.texts("main h2, .warn p") == ["Passer det?", "Det er en lang tur."]
        )
        try await browser.inspect("preview-unconfirmed")
        try await browser.tab(to: "button[value=yes]")
        try await browser.enter()
    }

    /// Two rounds of a group, with a third declined.
    private static func tellOfChildren(_ browser: Browser) async throws {
        for (round, name, years) in [(1, "Asta", "7"), (2, "Bo", "5")] {
            #expect(try await browser.text(".group") == "Dit barn · \(round)")
            try await write(name, browser)
            #expect(try await browser.text("h1") == "Hvor gammel er \u{2068}\(name)\u{2069}?")
            try await browser.inspect("preview-round-\(round)")
            try await write(years, browser)
            try await browser.tab(to: "input[type=radio]")
            try await browser.press(.space)
            if round == 2 { try await browser.press(.down) }
            try await browser.enter()
        }
    }

    /// Answers question after question with the keys a person would press.
    private static func walk(_ browser: Browser) async throws {
        let radio = { (downs: Int) in
            try await browser.press(.space)
            for _ in 0..<downs { try await browser.press(.down) }
        }
        let steps: [(String, () async throws -> Void)] = [
            ("scale", { try await radio(2) }), ("boolean", { try await radio(0) }),
            ("choice", { try await radio(1) }), ("choices", { try await browser.press(.space) }),
            ("integer", { try await browser.type("7") }),
            ("decimal", { try await browser.type("7,5") }),
            (
                "date",
                {
                    try await browser.type("1")
                    try await browser.press(.tab)
                    try await browser.type("4")
                    try await browser.press(.tab)
                    try await browser.type("2019")
                }
            ), ("text", { try await browser.type("en kat") }),
        ]
        for (kind, answer) in steps {
            try await browser.inspect("preview-\(kind)")
            try await browser.tab(to: "main input:not([type=hidden]), main textarea")
            try await answer()
            try await browser.enter()
        }
    }

    @Test
    func `a faulty file is not previewed: its faults are printed and the program ends with 65`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            let file = folder.appending(path: "kinds.yaml")
            try Data(Self.file.replacing("id: feeling", with: "ido: feeling").utf8).write(to: file)
            for command in ["preview", "print"] {
                let outcome = try await Program.laptop.run(["questionnaire", command, file.path])
                #expect(outcome.status == 65)
                #expect(outcome.messages.contains("\(file.path):11:"))
                #expect(outcome.output.isEmpty)
            }
        }
    }

    @Test func `a sheet is written in a language the file has`() async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.appending(path: "kinds.yaml")
            try Data(Self.file.utf8).write(to: file)
            let sheet = folder.appending(path: "sheet.html").path
            let print = ["questionnaire", "print", file.path]
            try await Program.laptop.succeed(print + ["--language", "en", "--output", sheet])
            let page = try String(contentsOfFile: sheet, encoding: .utf8)
            #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\""))
            #expect(page.contains("Only if you have answered “Yes” to question 2."))
            #expect(try await Program.laptop.succeed(print).contains("<html lang=\"da\""))
            let missing = try await Program.laptop.run(print + ["--language", "so"])
            #expect(missing.status == 65)
            #expect(missing.messages.contains("there is no `so` in it; its languages: da, en."))
        }
    }

    private static func previewing(
        _ body: (URL, String) async throws -> Void
    ) async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.appending(path: "kinds.yaml")
            try Data(Self.file.utf8).write(to: file)
            let process = try Program.laptop.start(
                ["questionnaire", "preview", file.path, "--no-browser"],
                log: folder.appending(path: "preview.log")
            )
            try await process.endingWhenDone {
                let link = #/(http:\/\/127\.0\.0\.1:\d+\/open\/\S+)/#
                try await body(file, try await process.firstMatch(of: link))
            }
        }
    }
}
