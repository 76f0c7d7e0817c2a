import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk
@testable import skridt

/// Questionnaires asked on their own at the terminal, and what the terminal is spared.
@Suite(.timeLimit(.minutes(1))) struct TerminalOccasionalTests {
    /// A note, a number that may be unusual, a number that must not be, a decimal, a day, yes or no.
    private static let kinds = """
        questionnaire:
          id: kinds
          url: https://example.org/questionnaires/kinds
          version: 1.0.0
          status: active
          title: {da: Hver slags, ar: كل نوع}
          answered_by: citizen
          languages: [da, ar]
        items:
          - id: hello
            type: note
            text: {da: Velkommen., ar: مرحبا}
          - id: children
            type: integer
            min: 0
            max: 30
            text: {da: Hvor mange børn har du?, ar: كم طفلا لديك؟}
            hint: {da: Tæl alle med., ar: عد الجميع}
            constraint: . <= 12
            constraint_message: {da: Det er mange., ar: هذا كثير}
            severity: warning
          - id: hours
            type: decimal
            min: 0
            max: 40
            text: {da: Hvor mange timer?, ar: كم ساعة؟}
          - id: day
            type: date
            text: {da: Hvilken dag?, ar: أي يوم؟}
          - id: again
            type: boolean
            text: {da: "Igen\\u001b[31m?", ar: مرة أخرى؟}

        """

    private static let changes =
        TestLaptop.standard + [SmallQuestionnaires.change(kinds)]

    @Test func `every kind is read as at the desk, and an unusual answer is taken with !`()
        async throws
    {
        try await TestLaptop.with(changes: Self.changes) { laptop in
            let script = ["1", "", "20", "19", "!", "1,5", "31/1 2026", "2", "ja"]
            let (said, ending) = try await laptop.ask(script, asking: "kinds")
            #expect(ending.isFinished, "\(said)")
            #expect(said.contains("Velkommen."))
            #expect(said.contains("Tæl alle med."))
            #expect(said.count { $0 == "Det er mange." } == 2)
            #expect(said.contains("Passer det? Skriv ! hvis det passer, ellers et nyt svar."))
            #expect(!said.joined().contains("\u{1B}"))
            #expect(
                try await laptop.envelopes().flatMap(\.answers).map(\.answer) == [
                    .integer(19), .decimal(1.5),
                    .date(CalendarDay(year: 2026, month: 1, day: 31)), .boolean(false),
                ]
            )
        }
    }

    @Test func `the visit is in the citizen's language where all is written in it`() async throws {
        let arabic = CacheChange.grant(
            CaseloadEntry(
                citizen: CitizenReference(rawValue: "c-ali"),
                name: "Ali\u{1B}[2J Prøve",
                language: Language(rawValue: "ar"),
                caseworker: "Carl Prøve"
            ),
            history: []
        )
        try await TestLaptop.with(changes: Self.changes + [arabic]) { laptop in
            let (said, _) = try await laptop.ask(["1", ""], of: "c-ali", asking: "kinds")
            #expect(said.contains("كم طفلا لديك؟"))
            #expect(said.first == "Ali[2J Prøve")
            let (regular, _) = try await laptop.ask(["1"], of: "c-ali")
            #expect(regular.contains("Jeg klarer det meste."))
        }
    }

    @Test func `a questionnaire that is not there is told with those that are`() async throws {
        try await TestLaptop.with(changes: Self.changes) { laptop in
            let problem = await #expect(throws: AskProblem.self) {
                _ = try await laptop.ask([], asking: "kindz")
            }
            let sentence =
                "no questionnaire `kindz` is asked on its own; choose one of `kinds`."
            #expect(problem?.sentence == sentence)
            #expect(problem.flatMap { Failure(explaining: $0) } == Failure(.noInput, sentence))
        }
    }

    @Test func `an open desk lists the caseload, and tells where a visit goes on`() async throws {
        try await TestLaptop.with { laptop in
            try await TestBrowser.unlocked(laptop) { browser in
                let clerk = DeskClerk(desk: browser.desk)
                let held = try await DeskCall.visit("bo", asking: nil).reply(of: clerk)
                let sentence =
                    "the desk is open; go on in its browser window: http://localhost/citizens/c-bo – "
                    + "or close it with Ctrl-C and run this again."
                #expect(held == .failed(Failure(.tryLater, sentence)))
                let listed = try await DeskCall.caseload(json: false).reply(of: clerk)
                guard case .printed(let printout) = listed else {
                    Issue.record("nothing to print")
                    return
                }
                #expect(
                    printout.text == """
                        Borgere
                          1  Ana Prøve – Ikke målt endnu
                          2  Bo Prøve – Ikke målt endnu
                        Begynd et besøg med: skridt ask TAL eller NAVN
                        """
                )
                await browser.desk.lock()
                #expect(try await DeskCall.visit("bo", asking: nil).reply(of: clerk) == .locked)
            }
        }
    }
}

extension DeskCall {
    fileprivate func reply(of clerk: DeskClerk) async throws -> DeskReply {
        let answer = await clerk.answer(try JSONEncoder().encode(self))
        return try JSONDecoder().decode(DeskReply.self, from: answer)
    }
}

extension TestLaptop {
    /// Lends the laptop's desk without pages.
    func atTerminal<Value: Sendable>(
        _ body: (TerminalDesk) async throws -> Value
    ) async throws -> Value {
        let environment = desk().environment
        let store = try await environment.laptop.open(Self.passphrase)
        return try await closing(store) {
            try await body(try await TerminalDesk(store: store, environment: environment))
        }
    }

    /// Holds a visit over a script; what was said, and how it ended.
    func ask(
        _ script: [String],
        of who: String = "c-ana",
        asking questionnaire: String? = nil
    ) async throws -> (said: [String], ending: TerminalEnding) {
        try await atTerminal { desk in
            var said: [String] = []
            var rest = script[...]
            let lines = TerminalLines(show: { said.append($0) }, typed: { rest.popFirst() })
            let person = try await desk.person(who)
            let ending = try await desk.visit(person, asking: questionnaire, at: lines)
            return (said, ending)
        }
    }
}
