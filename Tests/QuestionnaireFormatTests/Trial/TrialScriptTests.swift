import Foundation
import Progression
import QuestionnaireFormat
import Testing

/// Scripts of steps, and what is told of each.
@Suite struct TrialScriptTests {
    @Test func `every step tells what stands after it, from before the first`() throws {
        let trace = try TrialFile.trace(
            """
            {"steps": [{"answer": {"mood": 3}}, {"answer": {"help": ["friend", "family"]}},
              {"dont_know": "mood"}, {"answer": {"mood": 2}}, {"refuse": "days"},
              {"answer": {"walks": false}}, {"finish": true}]}
            """
        )
        #expect(trace.steps.map(\.number) == Array(0...7))
        #expect(
            trace.steps.map(\.question)
                == ["mood", "help", "days", "days", "days", "walks", nil, nil]
        )
        let help = trace.steps.map { $0.items[1] }
        #expect(
            help.map(\.state) == [
                .irrelevant, .unanswered, .answered, .irrelevant, .answered, .answered, .answered,
                .answered,
            ]
        )
        #expect(help[2].answer == .codes(["family", "friend"]))
        #expect(help[3].answer == nil)
        #expect(help[3].value == .unknown)
        #expect(trace.steps[3].changes == [RelevanceChange(item: "help", isRelevant: false)])
        #expect(trace.steps[4].changes == [RelevanceChange(item: "help", isRelevant: true)])
        #expect(trace.steps[5].items[2].state == .refused)
        let answers = try #require(trace.steps[7].finished)
        #expect(answers.map(\.item) == ["mood", "help", "days", "walks"])
    }

    @Test(arguments: [
        (
            #"{"answer": {"mood": "a lot"}}"#, StepVerdict.Kind.wrongType,
            "it takes a point from 1 to 3"
        ),
        (
            #"{"answer": {"mood": 4}}"#, .notOffered,
            "it offers `1`, `2`, `3`, `dont_know`, `refused`"
        ),
        (#"{"answer": {"mod": 3}}"#, .unknownItem, "there is no such item; did you mean `mood`?"),
        (#"{"answer": {"help": ["family"]}}"#, .irrelevant, "it is not relevant now"),
        (#"{"answer": {"days": 8}}"#, .outOfRange, "it takes a whole number from 0 to 7"),
        (#"{"answer": {"days": 1.5}}"#, .wrongType, "it takes a whole number"),
        (#"{"answer": {"walks": "true"}}"#, .wrongType, "it takes true or false"),
        (#"{"answer": {"walks": 1}}"#, .wrongType, "it takes true or false"),
        (#"{"dont_know": "walks"}"#, .notOffered, "it offers true or false, `refused`"),
        (#"{"next": true}"#, .nowhere, "`mood` is a question; answer it, or write `refuse: mood`"),
        (#"{"back": true}"#, .nowhere, "this is the first question"),
        (#"{"revisit": "help"}"#, .irrelevant, "it cannot be asked now"),
        (#"{"clear": "hlep"}"#, .unknownItem, "there is no such item; did you mean `help`?"),
    ])
    func `an impossible step changes nothing and says why`(
        _ step: String,
        _ kind: StepVerdict.Kind,
        _ words: String
    ) throws {
        let trace = try TrialFile.trace("{\"steps\": [\(step)]}")
        let verdict = try #require(trace.steps[1].verdicts.first)
        #expect(verdict.kind == kind)
        #expect(verdict.words == words)
        #expect(trace.steps[1].items == trace.steps[0].items)
        #expect(trace.steps[1].question == trace.steps[0].question)
    }

    @Test func `of several answers in one step each has its own verdict`() throws {
        let trace = try TrialFile.trace(
            #"{"steps": [{"answer": {"help": ["family"], "mood": 2, "days": 9, "walks": true}}]}"#
        )
        #expect(
            trace.steps[1].verdicts.map(\.kind) == [.irrelevant, .taken, .outOfRange, .taken]
        )
        #expect(trace.steps[1].question == "help")
    }

    @Test func `a constraint's message is told in the script's language`() throws {
        let trace = try TrialFile.trace(
            """
            {"language": "en", "steps": [{"answer": {"age": 120}}, {"confirm": {"age": 120}},
              {"answer": {"pay": -1}}, {"finish": true}]}
            """,
            of: Self.constrained
        )
        #expect(
            trace.steps.dropFirst().map { $0.verdicts[0].words } == [
                "it must be confirmed: Really?", "", "it violates its constraint: Not below 0",
                "must be answered or refused: `pay`",
            ]
        )
        #expect(trace.steps[2].items[0].answer == .integer(120))
        #expect(trace.steps[2].items[0].violates == nil)
    }

    @Test func `the same is there as JSON for other programs`() throws {
        let trace = try TrialFile.trace(#"{"steps": [{"answer": {"mood": 3, "days": 7}}]}"#)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(trace.json)) as? [String: Any]
        )
        #expect(document["today"] as? String == "2026-01-05")
        let steps = try #require(document["steps"] as? [[String: Any]])
        let items = try #require(steps[1]["items"] as? [[String: Any]])
        #expect(items.map { $0["answer"] as? Int } == [3, nil, 7, nil])
        #expect(items.map { $0["relevant"] as? Bool } == [true, true, true, true])
        let scores = try #require(steps[1]["scores"] as? [String: [String: Any]])
        #expect(scores["demo"]?["value"] as? Int == 100)
        #expect(steps[1]["question"] as? String == "help")
        #expect(steps[1]["answers"] is NSNull)
    }

    @Test func `for a person only what changes is told`() throws {
        let trace = try TrialFile.trace(#"{"steps": [{"answer": {"mood": 2, "days": 9}}]}"#)
        #expect(
            trace.text == """
                0  start
                   asks `mood`
                1  {"answer": {"mood": 2, "days": 9}}
                   not taken: `days`: it takes a whole number from 0 to 7
                   mood: answered 2
                   help: unanswered
                   score `demo`: missing (1 of 2 answered)
                   asks `help`
                """
        )
    }

    @Test func `after finishing nothing is asked, and one answer is one answer`() throws {
        let trace = try TrialFile.trace(
            #"{"steps": [{"confirm": {"age": 120}}, {"refuse": "pay"}, {"finish": true}]}"#,
            of: Self.constrained
        )
        #expect(
            trace.text == """
                0  start
                   asks `age`
                1  {"confirm": {"age": 120}}
                   age: answered 120
                   asks `pay`
                2  {"refuse": "pay"}
                   pay: refused
                   nothing is left to ask
                3  {"finish": true}
                   finished with 2 answers
                """
        )
    }

    @Test(arguments: [
        ("", "steps.json:1:1: error: the file is empty — begin it with `steps:`"),
        (
            "[1]",
            "steps.json:1:1: error: a script of steps is a set of keys, but this is a list — "
                + "begin it with `steps:`"
        ),
        (
            #"{"steps": [{"anwser": {"mood": 3}}]}"#,
            "steps.json:1:13: error: `anwser` is not a key of a step — did you mean `answer`?"
        ),
        (
            #"{"steps": [{"back": true, "next": true}]}"#,
            "steps.json:1:27: error: a step does one thing, but this has `back` and `next` — "
                + "make it a step of its own"
        ),
        (
            #"{"today": "2026-02-30", "steps": [{"back": true}]}"#,
            "steps.json:1:11: error: `2026-02-30` is not a day — write a day such as 2026-01-31"
        ),
    ])
    func `a faulty script is told with its place`(_ script: String, _ expected: String) {
        let (read, diagnostics) = TrialScript.read(Array(script.utf8), path: "steps.json")
        #expect(read == nil)
        #expect(diagnostics.map(\.summary) == [expected])
    }

    /// A warning that can be confirmed, and an error that cannot; `pay` must be answered.
    private static let constrained = Questionnaire(
        reference: InstrumentReference(url: "https://example.org/c", version: "1.0.0", sha256: "c"),
        id: "c",
        title: text("c"),
        answeredBy: .citizen,
        languages: [.danish, .english],
        items: [
            Item(
                id: "age",
                text: text("age"),
                kind: .integer(min: 0, max: 150),
                constraint: Constraint(
                    .apply(.less, [.itself, .literal(.number(110))]),
                    message: text("Really?"),
                    severity: .warning
                )
            ),
            Item(
                id: "pay",
                text: text("pay"),
                kind: .integer(min: nil, max: nil),
                isRequired: true,
                constraint: Constraint(
                    .apply(.greaterOrEqual, [.itself, .literal(.number(0))]),
                    message: text("Not below 0")
                )
            ),
        ]
    )

    private static func text(_ english: String) -> LocalizedText {
        LocalizedText([.danish: "på dansk", .english: english])
    }
}
