import Foundation
import HTTPTransport
import ResponseStore
import SyncClient
import Testing
import WebPages

@testable import SurveyDesk
@testable import skridt

/// How a sync ends, for scripts and for the person at the desk.
@Suite struct SyncCommandTests {
    @Test(
        arguments: [
            (.transport(.unreachable), 75, .unreachable), (.transport(.timedOut), 75, .timedOut),
            (.transport(.interrupted), 75, .timedOut),
            (.transport(.untrustedCertificate), 76, .notTrusted),
            (.transport(.badAddress), 78, .other), (.notOurServer, 76, .notOurServer),
            (.doubtfulAnswer, 76, .notOurServer), (.sessionRefused, 77, .deviceUnknown),
            (.deviceUnknown, 77, .deviceUnknown), (.busy(retryAfter: nil), 75, .busy),
            (.serverFault, 75, .busy), (.programTooOld, 76, .programTooOld),
            (.instrument(sha256: "abc"), 76, .other), (.store(.diskFull), 74, .other),
            (.deviceRevoked, 77, .deviceRevoked), (.forked, 77, .copied),
            (.badReceipt, 76, .other),
        ] as [(SyncProblem.Kind, Int32, SendingProblem)]
    )
    func `each problem has its exit code and its words at the desk`(
        kind: SyncProblem.Kind,
        code: Int32,
        shown: SendingProblem
    ) {
        let problem = SyncProblem(kind, server: "vig.example")
        #expect(Failure(problem).status.rawValue == code)
        #expect(Failure(problem).sentence == problem.sentence)
        #expect(SendingProblem(kind) == shown)
        var report = SyncReport()
        report.problem = problem
        #expect(SyncSummary(report).failure?.status.rawValue == code)
    }

    @Test func `only when everything is sent does sync end well`() {
        var report = SyncReport()
        report.accepted = 3
        report.alreadyThere = 1
        report.received = 2
        #expect(SyncSummary(report).failure == nil)
        #expect(
            SyncSummary(report).lines
                == ["3 sent, 1 already there, 0 put aside, 0 waiting, 2 changes fetched."]
        )
        report.waiting = 1
        let failure = Failure(.tryLater, "not everything is sent; run `skridt sync` again.")
        #expect(SyncSummary(report).failure == failure)
    }

    @Test func `what was released, erased and said is told when there is any`() {
        var report = SyncReport()
        report.released = 2
        report.erased = 1
        report.notice = "Closed on Friday."
        let lines = [
            "0 sent, 0 already there, 0 put aside, 2 released, 1 erased, 0 waiting, 0 changes fetched.",
            "The server says: Closed on Friday.",
        ]
        #expect(SyncSummary(report).lines == lines)
    }

    @Test func `every submission is listed with its state, never whom it is about`() throws {
        let (id, epoch) = (UUID(), UUID())
        let time = Date(timeIntervalSince1970: 1_772_442_000)
        let commit = DeliveryState.Commit(logSequence: 7, epoch: epoch, at: time)
        let states: [DeliveryState] = [
            .pending, .archived(commit), .quarantined(reason: "403.2", epoch: epoch), .erased,
        ]
        let items = states.map {
            let finished = $0.hasPayload ? time.addingTimeInterval(-60) : nil
            return DeliveryItem(id: id, sha256: "ab", state: $0, finished: finished)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        encoder.dateEncodingStrategy = .iso8601
        let json = try SyncSummary(SyncReport(), items: items).items.map {
            String(decoding: try encoder.encode($0), as: UTF8.self)
        }
        let waiting = #""since":"2026-03-02T08:59:00Z""#
        #expect(
            json == [
                #"{"id":"\#(id)","sha256":"ab",\#(waiting),"state":"pending"}"#,
                #"{"epoch":"\#(epoch)","id":"\#(id)","log_seq":7,"sha256":"ab","#
                    + #""since":"2026-03-02T09:00:00Z","state":"archived"}"#,
                #"{"epoch":"\#(epoch)","id":"\#(id)","reason":"403.2","sha256":"ab","#
                    + #"\#(waiting),"state":"quarantined"}"#,
                #"{"id":"\#(id)","sha256":"ab","state":"erased"}"#,
            ]
        )
    }

    @Test(
        arguments: [
            (nil, 0, true), (.transport(.unreachable), 0, false),
            (.transport(.interrupted), 2, true),
            (.notOurServer, 0, false), (.serverFault, 0, true),
        ] as [(SyncProblem.Kind?, Int, Bool)]
    )
    func `the server counts as reached only if it was the server that answered`(
        kind: SyncProblem.Kind?,
        accepted: Int,
        met: Bool
    ) {
        var report = SyncReport()
        report.accepted = accepted
        report.problem = kind.map { SyncProblem($0, server: "vig.example") }
        #expect(report.metServer == met)
    }

    @Test func `a store without an enrolment says what to do`() async throws {
        try await TestLaptop.with { laptop in
            let store = try await ResponseStore.open(
                at: laptop.path,
                passphrase: TestLaptop.passphrase
            )
            let report = try await StatusReport(of: store)
            #expect(report.enrolled == false)
            #expect(report.citizens == 2 && report.questionnaires == 3 && report.waiting == 0)
            #expect(report.lines.first?.contains("run `skridt enrol`") == true)
            #expect(report.lines.last == "The server was never reached; run `skridt sync`.")
            let sentence = Failure.notEnrolled(laptop.path)
            await #expect(throws: Failure(.configuration, sentence)) {
                try await LaptopLink(enrolled: store)
            }
            let kept = SettingName(rawValue: "server.last-contact")
            try await store.setSetting(kept, Data("1772442000".utf8))
            let later = try await StatusReport(of: store)
            #expect(later.lines.last == "Last contact with the server: 2026-03-02T09:00:00Z.")
            try await store.close()
        }
    }

    @Test(arguments: [
        (2, "2 citizens, 1 questionnaire in use, 0 visits begun."),
        (1, "1 citizen, 1 questionnaire in use, 0 visits begun."),
    ])
    func `the status counts one as one`(citizens: Int, line: String) async throws {
        let changes = [TestLaptop.standard[0]] + TestLaptop.standard.suffix(citizens)
        try await TestLaptop.with(changes: changes) { laptop in
            let lines = try await laptop.copy { try await StatusReport(of: $0).lines }
            #expect(lines.dropFirst().first == line)
        }
    }
}
