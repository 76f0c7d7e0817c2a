import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// What the courses of a municipality say of a programme, as an operator asks for it.
@Suite struct ProgrammeTests {
    private static let programme = Programme(
        reference: InstrumentReference(url: "p", version: "1.0.0", sha256: "h"),
        id: "p",
        title: text("Program"),
        languages: [.danish],
        targetGroup: Programme.TargetGroup(text: text("Alle")),
        efforts: [
            Programme.Effort(id: "e", text: text("Mentor"), kinds: ["Mentor"], leadsTo: ["m"])
        ],
        mechanisms: [Programme.Mechanism(id: "m", text: text("Tillid"), leadsTo: ["d", "q"])],
        subGoals: [
            Programme.Aim(
                id: "d",
                text: text("Netværk"),
                measure: .factor(.network),
                leadsTo: ["s"]
            ),
            Programme.Aim(
                id: "q",
                text: text("Et svar"),
                measure: .item(ProgrammeItem(questionnaire: "network", item: "a")),
                leadsTo: ["s"]
            ),
        ],
        endGoals: [Programme.EndGoal(id: "s", text: text("Job"), exits: ["Ordinært job"])]
    )

    private static func text(_ danish: String) -> LocalizedText { LocalizedText([.danish: danish]) }

    /// Twelve people whose network moved clearly after a mentor came, and one whose did not.
    private func town() async throws -> Town {
        let town = try await Town()
        let store = try town.world.store
        let kinds = try await store.eventKinds(of: "nord")
        let mentor = try #require(kinds.first { $0.category == .effort && $0.name == "Mentor" })
        let rows = (0..<13).map { Town.row(2 + $0, "nord", "Person \($0)", "karen", ["mette"]) }
        let citizens = try await store.addCitizens(rows)
        let start = store.today
        for citizen in citizens {
            let content = EventContent(kind: mentor.id, start: start, end: nil)
            let note = EventNote(change: .keep(content, UUID()), by: "karen")
            try await store.note(note, of: citizen, in: "nord")
        }
        for visit in 0..<3 {
            town.world.clock.advance(by: 42 * 86_400)
            let items = try citizens.enumerated().map { number, citizen in
                try town.mette.finished(
                    about: citizen,
                    at: town.world.clock.now,
                    answer: visit == 0 || number == 12 ? 2 : 9
                )
            }
            _ = try await town.accept(items, from: town.mette)
        }
        town.world.clock.advance(by: 8 * 86_400)
        return town
    }

    private func answer(_ town: Town, _ municipality: String) async throws -> AdminAnswer {
        await (try town.world.desk()).answer(
            .evaluate(Self.programme, municipality: municipality)
        )
    }

    @Test(arguments: ["nord", "Nordby"])
    func `an operator is told what the courses say of each arrow`(municipality: String) async throws
    {
        let answer = try await answer(try await town(), municipality)
        guard case .evaluated(let evaluation) = answer else { throw NotThere() }
        #expect(evaluation.considered == .shown(15))
        #expect(evaluation.reached == .shown(15))
        #expect(evaluation.subGoals.map(\.moved) == [.shown(10), .shown(10)])
        #expect(evaluation.subGoals.map(\.weeks) == [.shown(6), .shown(6)])
        #expect(
            evaluation.arrows == [
                .seen(.shown(15), of: 15, byEffort: false), .notMeasured,
                .seen(.shown(10), of: 15, byEffort: true),
                .seen(.shown(10), of: 15, byEffort: true),
                .seen(.hidden(.fewCitizens), of: 10, byEffort: false),
                .seen(.hidden(.fewCitizens), of: 10, byEffort: false),
            ]
        )
    }

    @Test func `what came in this week does not count yet`() async throws {
        let town = try await Town()
        let answer = try await answer(town, "nord")
        guard case .evaluated(let evaluation) = answer else { throw NotThere() }
        #expect(evaluation.reached == .hidden(.fewCitizens))
        #expect(evaluation.arrows.last == .tooFew)
    }

    @Test func `a municipality that is not there is refused`() async throws {
        let answer = try await answer(try await Town(), "Vestby")
        guard case .refused(let error) = answer else { throw NotThere() }
        #expect(error == .noMunicipality("Vestby"))
    }

    @Test func `the question and the answer go through the socket as they are`() async throws {
        let command = AdminCommand.evaluate(Self.programme, municipality: "nord")
        let sent = try JSONEncoder().encode(command)
        #expect(try JSONDecoder().decode(AdminCommand.self, from: sent) == command)
        let answer = try await answer(try await town(), "nord")
        let data = try JSONEncoder().encode(answer)
        #expect(try JSONDecoder().decode(AdminAnswer.self, from: data) == answer)
        #expect(!String(decoding: data, as: UTF8.self).contains("Person"))
    }
}
