import FoundationEssentials
import ResponseStore
import SyncProtocol
import Testing

@testable import SyncClient

/// All that waits, in one file for the server alone.
@Suite struct SubmissionExportTests {
    let importKey: ImportKey
    let receiptKey = DeviceKey()

    init() throws {
        importKey = try ImportKey(rawRepresentation: Data(repeating: 5, count: 32))
    }

    private func record(_ laptop: Laptop, key: Data?) -> DeviceRecord {
        DeviceRecord(
            device: laptop.key.device,
            tenant: "aaby",
            tenantName: "Aaby",
            employee: "e-1",
            employeeName: "Eva",
            keys: DeviceRecord.Keys(receipts: receiptKey.publicKey, imports: key)
        )
    }

    private func export(_ laptop: Laptop) async throws -> Data {
        try await SubmissionExport.make(
            from: laptop.store,
            record: record(laptop, key: importKey.publicKey),
            now: Laptop.now
        )
    }

    @Test
    func `what waits and what was put aside are in it, as signed; nothing else, nothing moves`()
        async throws
    {
        try await Laptop.run { laptop in
            let ids = try await laptop.finish(4)
            let epoch = UUID()
            try await laptop.store.record([
                Outcome(id: ids[0], state: .quarantined(reason: "403.2", epoch: epoch)),
                Outcome(
                    id: ids[1],
                    state: .accepted(.init(logSequence: 1, epoch: epoch, at: Laptop.now))
                ),
            ])
            let before = try await laptop.store.items()
            let content = try ExportFile.open(try await export(laptop), by: importKey)
            #expect(content.device == laptop.key.device && content.made == Laptop.now)
            let envelopes = try content.items.map { try $0.verified(by: laptop.key.publicKey) }
            #expect(envelopes.map(\.id) == [ids[0], ids[2], ids[3]])
            #expect(try await laptop.store.items() == before)
        }
    }

    @Test func `without anything to say, or a key to say it to, there is no file`() async throws {
        try await Laptop.run { laptop in
            await #expect(throws: ExportProblem.nothing) { try await export(laptop) }
            try await laptop.finish(1)
            let keyless = record(laptop, key: nil)
            await #expect(throws: ExportProblem.noKey) {
                try await SubmissionExport.make(
                    from: laptop.store,
                    record: keyless,
                    now: Laptop.now
                )
            }
            let odd = record(laptop, key: Data([1]))
            await #expect(throws: ExportProblem.noKey) {
                try await SubmissionExport.make(from: laptop.store, record: odd, now: Laptop.now)
            }
        }
    }

    private func answer(
        _ results: [ItemResult],
        device: String,
        by key: DeviceKey
    ) throws -> Data {
        let statement = ExportAnswer.Statement(
            device: device,
            taken: Laptop.now,
            result: BatchResult(nonce: "export", epoch: UUID(), results: results)
        )
        return try WireFormat.encode(try ExportAnswer(statement, signedBy: key))
    }

    @Test func `the server's answer counts as a sync's would, and only for the same bytes`()
        async throws
    {
        try await Laptop.run { laptop in
            try await laptop.finish(3)
            let items = try await laptop.store.items()
            let results = [
                ItemResult(
                    id: items[0].id,
                    sha256: items[0].sha256,
                    status: .accepted,
                    logSequence: 9
                ),
                ItemResult(
                    id: items[1].id,
                    sha256: items[1].sha256,
                    status: .quarantined,
                    problem: .notYourCitizen
                ),
                ItemResult(id: items[2].id, sha256: "ab", status: .accepted, logSequence: 10),
            ]
            let read = try await SubmissionExport.read(
                answer: try answer(results, device: laptop.key.device, by: receiptKey),
                record: record(laptop, key: nil),
                into: laptop.store
            )
            #expect(read.received == 1 && read.putAside == 1)
            let words = try await laptop.store.items().map(\.state.word)
            #expect(words == [.accepted, .quarantined, .pending])
        }
    }

    @Test func `an answer of another server, or to another laptop, is not believed`() async throws {
        try await Laptop.run { laptop in
            try await laptop.finish(1)
            let item = try await laptop.store.items()[0]
            let results = [
                ItemResult(id: item.id, sha256: item.sha256, status: .accepted, logSequence: 9)
            ]
            let device = laptop.key.device
            let answers = [
                try answer(results, device: device, by: DeviceKey()),
                try answer(results, device: "another", by: receiptKey),
                Data("{}".utf8), Data(),
            ]
            for answer in answers {
                await #expect(throws: ExportProblem.foreignAnswer) {
                    try await SubmissionExport.read(
                        answer: answer,
                        record: record(laptop, key: nil),
                        into: laptop.store
                    )
                }
            }
            #expect(try await laptop.store.items()[0].state == .pending)
        }
    }

    @Test(arguments: ExportProblem.allCases)
    func `a problem is told in a sentence`(problem: ExportProblem) {
        #expect(problem.sentence.hasSuffix("."))
    }
}
