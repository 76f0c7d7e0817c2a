import Foundation
import Progression
import ResponseStore
import SyncProtocol
import Testing

@testable import SurveyDesk

/// A visit at the terminal, over scripted lines.
@Suite(.timeLimit(.minutes(1))) struct TerminalVisitTests {
    private static let whole = ["1", "3", "1", "En kogebog", "1, 2", "4", "ja"]

    @Test func `the caseload has a number, a name and when it is time`() async throws {
        try await TestLaptop.with { laptop in
            try await laptop.atTerminal { desk in
                let people = try await desk.caseload()
                #expect(people.map(\.number) == [1, 2])
                #expect(people.map(\.name) == ["Ana Prøve", "Bo Prøve"])
                #expect(people.map(\.due) == ["Ikke målt endnu", "Ikke målt endnu"])
            }
        }
    }

    @Test(arguments: ["1", "ana", "Ana Prøve", "c-ana"])
    func `a citizen goes by number, part of the name or reference`(who: String) async throws {
        try await TestLaptop.with { laptop in
            try await laptop.atTerminal { desk in
                let person = try await desk.person(who)
                #expect(person.citizen == TestLaptop.ana)
            }
        }
    }

    @Test(
        arguments: [
            ("3", "nobody on this laptop goes by `3`; `skridt ask` lists the citizens."),
            ("\u{1B}x", "nobody on this laptop goes by `x`; `skridt ask` lists the citizens."),
            (
                "prøve",
                "`prøve` may be Ana Prøve or Bo Prøve; give more of the name, or the number "
                    + "`skridt ask` shows."
            ),
        ]
    )
    func `who is nobody, or several, is told`(who: String, sentence: String) async throws {
        try await TestLaptop.with { laptop in
            try await laptop.atTerminal { desk in
                let problem = await #expect(throws: AskProblem.self) {
                    _ = try await desk.person(who)
                }
                #expect(problem?.sentence == sentence)
            }
        }
    }

    @Test func `a whole visit is a line an answer, and what is sent is what the desk would send`()
        async throws
    {
        try await TestLaptop.with { laptop in
            let (said, ending) = try await laptop.ask(Self.whole)
            #expect(ending.isFinished)
            #expect(ending.waiting == 2)
            #expect(ending.lines.last == "2 målinger venter på at blive sendt.")
            #expect(said.contains("Spørgsmål 3 af 5 · Tro på egne evner"))
            #expect(said.contains("   3  meget"))
            #expect(said.contains("     En gåtur, En snak"))
            #expect(
                try await laptop.envelopes().flatMap(\.answers).map(\.answer) == [
                    .integer(3), .code("yes_lately"), .text("En kogebog"),
                    .codes(["walk", "talk"]), .integer(4),
                ]
            )
        }
    }

    @Test(
        arguments: [
            ([], "9", "Skriv tallet ud for svaret."),
            ([], "", "Svar på spørgsmålet, eller spring det over."),
            (["-", "-"], "1,3", "Et af dine valg kan kun stå alene. Fjern det eller de andre."),
            (["-", "-", "-"], "tolv", "Skriv et helt tal, for eksempel 4."),
            (["-", "-", "-"], "11", "Skriv et tal fra 0 til 10."),
        ] as [([String], String, String)]
    )
    func `an answer that cannot be is asked again, and nothing is saved`(
        before: [String],
        typed: String,
        sentence: String
    ) async throws {
        try await TestLaptop.with { laptop in
            let known = try await laptop.ask(["1"] + before)
            let (said, ending) = try await laptop.ask([typed])
            #expect(!ending.isFinished && !known.ending.isFinished)
            let asked = said.filter { $0.hasPrefix("Spørgsmål") }
            #expect(asked.count == 1, "\(said)")
            #expect(said.last == sentence)
        }
    }

    @Test(
        arguments: [
            (["x", "2"], [.notWell], 0), (["1", "3", "x", "9", ""], [nil], 1),
            (["1", "3", "1", "En kogebog", "-", "-", "x", "1"], [.notToday], 5),
        ] as [([String], [DeclineReason?], Int)]
    )
    func `a citizen who says no, at the start, in the middle or at the end, is noted`(
        script: [String],
        reason: [DeclineReason?],
        lost: Int
    ) async throws {
        try await TestLaptop.with { laptop in
            let (said, ending) = try await laptop.ask(script)
            #expect(ending.isDeclined && !ending.isFinished)
            #expect(ending.lines.first == "Det er gemt, at borgeren sagde nej tak.")
            #expect(said.contains { $0.hasSuffix("slettet.") } == (lost > 0), "\(said)")
            let envelopes = try await laptop.envelopes()
            #expect(envelopes.map(\.declined?.reason) == reason + reason)
            #expect(envelopes.allSatisfy { $0.kind == .decline && $0.answers.isEmpty })
            #expect(try await laptop.copy { try await $0.drafts() }.isEmpty)
        }
    }

    @Test func `whoever thinks better of it goes on where the visit was`() async throws {
        try await TestLaptop.with { laptop in
            let (_, ending) = try await laptop.ask(
                ["x", "<", "1", "3", "x", "q", "1", "En kogebog", "1, 2", "4", "ja"]
            )
            #expect(ending.isFinished && !ending.isDeclined)
            #expect(try await laptop.envelopes().map(\.kind) == [.response, .response])
        }
    }

    @Test func `left out, not known, back and guidance`() async throws {
        try await TestLaptop.with { laptop in
            let script = ["1", "<", "--", "?", "<", "2", "2", "-", "-", "ja"]
            let (said, ending) = try await laptop.ask(script)
            #expect(ending.isFinished)
            #expect(said.contains("Det er det første spørgsmål."))
            #expect(said.contains("Svaret fra før: Ved ikke. Enter beholder det."))
            #expect(said.contains { $0.hasPrefix("?  vejledning") })
            #expect(
                try await laptop.envelopes().flatMap(\.answers).map(\.answer) == [
                    .integer(2), .code("not_yet"), .missing(.refused), .missing(.refused),
                ]
            )
        }
    }

    @Test(arguments: [["1", "3", "q"], ["1", "3"]])
    func `q and the end of input keep the answers, and the visit goes on`(
        script: [String]
    ) async throws {
        try await TestLaptop.with { laptop in
            let (_, ending) = try await laptop.ask(script)
            #expect(!ending.isFinished)
            #expect(
                ending.lines == [
                    "Dine svar indtil nu er gemt. Fortsæt med: skridt ask c-ana"
                ]
            )
            let rest = ["2", "", "3", "<", "", "5", "ja"]
            let (said, end) = try await laptop.ask(rest)
            #expect(said.first == "Ana Prøve. Fortsæt – spørgsmål 2 af 4")
            #expect(end.isFinished)
            #expect(
                try await laptop.envelopes().flatMap(\.answers).map(\.answer) == [
                    .integer(3), .code("not_yet"), .codes(["nothing"]), .integer(5),
                ]
            )
        }
    }

    @Test func `at the end a number changes an answer, and only a yes finishes`() async throws {
        try await TestLaptop.with { laptop in
            let script = ["1", "3", "2", "3", "4", "", "nej", "1", "1", "YES"]
            let (said, ending) = try await laptop.ask(script)
            #expect(ending.isFinished)
            #expect(said.count { $0 == "Se svarene igennem" } == 2)
            let first = try await laptop.envelopes().flatMap(\.answers).first
            #expect(first?.answer == .integer(1))
        }
    }

    @Test func `who answers must be said, else nothing is begun`() async throws {
        try await TestLaptop.with { laptop in
            let (said, ending) = try await laptop.ask(["", "6", "q"])
            #expect(said.count { $0 == "Vælg, hvem der svarer." } == 2)
            #expect(ending.lines == ["Besøget er ikke begyndt."])
            let drafts = try await laptop.copy { try await $0.drafts() }
            #expect(drafts.isEmpty)
        }
    }
}
