import Foundation
import GRDB
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// A full disk, and files that are not as they should be.
@Suite struct TroubledDiskTests {
    @Test func `on a full disk nothing is acknowledged, and all of it is taken once there is room`()
        async throws
    {
        let town = try await Town()
        let now = town.world.clock.now
        let items = try (0..<100).map { _ in try town.mette.finished(about: town.asta, at: now) }
        let batch = SubmissionBatch(nonce: "n", items: items)
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            try await limitPages(of: town.world, to: 1)
            let refused = try await server.post("/v1/submissions:batch", batch, token: token)
            #expect(refused.problem == Problem(.storageFull))
            #expect(refused.headers[.retryAfter] != nil)
            #expect(try await town.world.store.submissions().isEmpty)
            #expect(town.world.journal.lines.contains { $0.hasPrefix("critical the disk is full") })

            try await limitPages(of: town.world, to: 1_000_000)
            let taken = try await server.post("/v1/submissions:batch", batch, token: token)
                .message(BatchResult.self)
            #expect(taken.results.allSatisfy { $0.status == .accepted })
            #expect(try await town.world.store.submissions().count == 100)
        }
    }

    @Test func `the log of a full disk names nobody`() async throws {
        let town = try await Town()
        let now = town.world.clock.now
        try await town.world.serving { server in
            let token = try await server.token(of: town.mette)
            var draft = town.mette.draft(about: town.asta, at: now)
            draft.text = String(repeating: "kanariefugl ", count: 4_000)
            let items = try [town.mette.sign(draft)]
            try await limitPages(of: town.world, to: 1)
            let batch = SubmissionBatch(nonce: "n", items: items)
            _ = try await server.post("/v1/submissions:batch", batch, token: token)
            #expect(!town.world.journal.lines.isEmpty)
            for word in ["kanariefugl", "Asta", town.asta.rawValue, "mette"] {
                #expect(!town.world.journal.lines.contains { $0.contains(word) }, "\(word)")
            }
        }
    }

    @Test(arguments: [
        (ResultCode.SQLITE_CANTOPEN, ServerError.Kind.notPermitted),
        (.SQLITE_READONLY, .notPermitted), (.SQLITE_FULL, .inputOutput),
        (.SQLITE_IOERR, .inputOutput), (.SQLITE_BUSY, .tryLater),
        (.SQLITE_CORRUPT, .configuration), (.SQLITE_NOTADB, .configuration),
    ])
    func `only a damaged database is to be restored`(code: ResultCode, kind: ServerError.Kind) {
        let error = SQLiteStore.failure(DatabaseError(resultCode: code), opening: "/data/file")
        #expect(error.kind == kind)
        #expect(error.message.contains("backup") == (kind == .configuration))
    }

    @Test func `a file that is no database is called damaged`() throws {
        let world = try World()
        try world.store.close()
        try Data("not a database, whatever it is, and long enough to be looked at\n".utf8)
            .write(to: URL(filePath: world.directory.database))
        let error = #expect(throws: ServerError.self) { try open(world) }
        #expect(error == .damaged(world.directory.database))
    }

    @Test func `a folder in the database's place is not called damaged`() throws {
        let world = try World()
        try world.store.close()
        try FileManager.default.removeItem(atPath: world.directory.database)
        try FileManager.default.createDirectory(
            atPath: world.directory.database,
            withIntermediateDirectories: false
        )
        let error = #expect(throws: ServerError.self) { try open(world) }
        #expect(error == .noAccess(world.directory.database))
    }

    private func open(_ world: World) throws -> SQLiteStore {
        try SQLiteStore(
            path: world.directory.database,
            masterKey: Data(repeating: 7, count: 32),
            parser: TestForm.read,
            environment: world.environment,
            epoch: EpochNote(kept: nil) { _ in }
        )
    }

    /// Makes the disk as small as the database is now, or large again; SQLite takes the larger of
    /// the number given and what is used.
    private func limitPages(of world: World, to pages: Int) async throws {
        try await world.store.write { db in
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
        }
    }
}
