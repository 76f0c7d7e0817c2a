import Foundation
import ResponseStore
import SyncClient
import Testing

/// The real programs go through what an operator hopes never to need.
@Suite(.serialized, .timeLimit(.minutes(8))) struct RestoreRehearsalTests {
    @Test func `a server put back from a backup has everything again after the next sync`()
        async throws
    {
        try await World.with { world in
            let laptop = try await BareLaptop(world: world)
            let folder = world.folder.path
            let backup = try await world.serving { address in
                try await laptop.begin(at: address, count: 120)
                #expect(try await laptop.sync(at: address) { _ in }.accepted == 120)
                // While the server runs, through its socket.
                let made = try await world.server(["backup", "--to", folder, "--json"])
                let path = try JSONDecoder().decode(JSON.self, from: Data(made.utf8))["path"].string
                let file = try #require(path)
                try await world.server(["verify", file])
                try await laptop.finish(130)
                #expect(try await laptop.sync(at: address) { _ in }.accepted == 130)
                return file
            }
            #expect(try await world.submissionsReceived().count == 250)

            try await world.server(["restore", backup])
            #expect(try await world.submissionsReceived().count == 120)
            let report = try await world.serving { try await laptop.sync(at: $0) { _ in } }
            #expect(report.problem == nil && report.waiting == 0)
            #expect(report.alreadyThere == 120 && report.accepted == 130)
            let received = try await world.submissionsReceived()
            #expect(received.count == 250)
            #expect(try await laptop.acknowledged() == Set(received))
            try await laptop.store.close()
        }
    }

    @Test func `a laptop enrolled after the backup is made known again, and goes on`() async throws
    {
        try await World.with { world in
            let folder = world.folder.path
            let made = try await world.server(["backup", "--to", folder, "--json"])
            let path = try JSONDecoder().decode(JSON.self, from: Data(made.utf8))["path"].string
            let port = try await world.serving { address in
                try await world.enrol(at: address)
                return try #require(address.split(separator: ":").last.flatMap { Int($0) })
            }
            try await world.server(["restore", try #require(path)])
            try await world.serving(port: port) { address in
                #expect(try await world.laptop("sync").status == 77)
                try await world.enrol(at: address, again: true)
                #expect(try await world.laptop("sync").status == 0)
            }
        }
    }
}
