import Foundation
import GRDB
import Progression
import SyncProtocol
import Synchronization
import Testing

@testable import SyncServer

@Suite struct InstrumentTests {
    private let newer = TestForm(factor: .network, version: "1.1.0")

    @Test func `a response to an unknown instrument is held, and measured when it is published`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        let now = town.world.clock.now
        let item = try town.mette.finished(about: town.asta, at: now, answer: 7, form: newer)
        #expect(try await town.accept([item], from: town.mette).map(\.status) == [.accepted])
        #expect(try await store.submissions().map(\.flags) == [["held"]])
        #expect(try await store.measurements(of: town.asta, tenant: "nord").isEmpty)
        let before = try await store.feed(for: town.mette.device, after: 0, limit: 500)

        let published = try await store.publish([newer.file])
        #expect(published.map(\.measured) == [1])
        #expect(try await store.submissions().map(\.flags) == [[]])
        let measured = try await store.measurements(of: town.asta, tenant: "nord")
        #expect(measured.map(\.score.value) == [70])
        let news = try await store.feed(for: town.mette.device, after: before.next, limit: 500)
        #expect(news.measurements == measured)
    }

    @Test func `measurements dropped and computed anew are the same, in their old places`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        for (answer, form) in [(3, TestForm.network), (8, newer), (5, .readiness)] {
            let date = town.world.clock.now.addingTimeInterval(Double(answer))
            let item = try town.mette.finished(
                about: town.asta,
                at: date,
                answer: answer,
                form: form
            )
            _ = try await town.accept([item], from: town.mette)
        }
        _ = try await store.publish([newer.file])
        let before = try await store.measurements(of: town.asta, tenant: "nord")
        let feed = try await store.feed(for: town.mette.device, after: 0, limit: 500)
        #expect(before.count == 3)
        try await store.write { try $0.execute(sql: "UPDATE measurement SET value = 1") }
        try await store.rebuildMeasurements()
        #expect(try await store.measurements(of: town.asta, tenant: "nord") == before)
        #expect(try await store.feed(for: town.mette.device, after: 0, limit: 500) == feed)
    }

    @Test func `measurements are not dropped when a question file can no longer be read`()
        async throws
    {
        let town = try await Town()
        let store = try town.world.store
        let item = try town.mette.finished(about: town.asta, at: town.world.clock.now)
        _ = try await town.accept([item], from: town.mette)
        let before = try await store.measurements(of: town.asta, tenant: "nord")
        // As a program would open it that knows less of the format.
        store.questionnaires.withLock { $0 = [:] }
        let sha256 = TestForm.network.questionnaire.reference.sha256
        await #expect(throws: ServerError.unreadInstrument(sha256)) {
            try await store.rebuildMeasurements()
        }
        #expect(try await store.measurements(of: town.asta, tenant: "nord") == before)
        #expect(before.count == 1)
    }

    @Test func `a new version retires the one before`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let start = try await store.feed(for: town.mette.device, after: 0, limit: 500)
        _ = try await store.publish([newer.file])
        let news = try await store.feed(for: town.mette.device, after: start.next, limit: 500)
        let old = TestForm.network.questionnaire.reference.sha256
        #expect(
            news.items == [
                .retire(sha256: old), .instrument(sha256: newer.questionnaire.reference.sha256),
            ]
        )
        #expect(try await store.questionnaireFile(old, for: "nord") == TestForm.network.content)
    }

    @Test func `publishing a file twice changes nothing`() async throws {
        let town = try await Town()
        let again = try await town.world.store.publish([TestForm.network.file])
        #expect(again.map(\.isNew) == [false])
    }

    @Test func `one faulty file stops all of them`() async throws {
        let town = try await Town()
        let store = try town.world.store
        let faulty = PublishedFile(path: "odd.yaml", content: Data("nonsense".utf8))
        let error = await #expect(throws: ServerError.self) {
            try await store.publish([newer.file, faulty])
        }
        #expect(
            error?.message
                == "odd.yaml is not a faultless question file; nothing was published. "
                + "`skridt questionnaire check` tells what is wrong."
        )
        let sha256 = newer.questionnaire.reference.sha256
        #expect(try await store.questionnaireFile(sha256, for: "nord") == nil)
    }
}
