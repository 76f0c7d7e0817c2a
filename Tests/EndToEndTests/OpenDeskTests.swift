import Foundation
import Testing

/// Commands beside an open desk, as a shell sees them.
@Suite(.serialized, .timeLimit(.minutes(8))) struct OpenDeskTests {
    @Test func `with the desk open commands speak to it, and need no passphrase`() async throws {
        try await World.with { world in
            try await world.serving { address in
                try await world.enrol(at: address)
                #expect(try await world.laptop("sync").status == 0)
                let alone = try await world.laptop("status")
                try await Browser.with { browser in
                    try await world.openDesk { link in
                        try await Self.lookLocked(world)
                        try await DeskVisit(browser: browser).unlock(link)
                        try await Self.lookUnlocked(world, expecting: alone.output)
                    }
                }
                // The desk was killed: what is left of its socket is in nobody's way.
                #expect(try await world.unattended("status").status == 66)
                #expect(try await world.laptop("status").status == 0)
            }
        }
    }

    private static func lookLocked(_ world: World) async throws {
        let status = try await world.unattended("status")
        #expect(status.status == 75)
        #expect(
            status.messages
                == "skridt: the desk is open but locked; unlock it in the browser and run this "
                + "again, or give the passphrase with --passphrase-file.\n"
        )
        #expect(try await world.laptop("status").status == 0)
    }

    private static func lookUnlocked(_ world: World, expecting alone: String) async throws {
        let synced = try await world.unattended("sync")
        #expect(synced.status == 0, "\(synced.messages)")
        #expect(synced.output.contains("\"waiting\" : 0"))
        let status = try await world.unattended("status")
        #expect(status.status == 0, "\(status.messages)")
        #expect(settled(status.output) == settled(alone))
        async let one = world.unattended("sync")
        async let other = world.unattended("status")
        let both = try await [one.status, other.status]
        #expect(both == [0, 0])
    }

    /// The report without the moments of the last contact and the last sync.
    private static func settled(_ report: String) -> [Substring] {
        report.split(separator: "\n").filter {
            !$0.contains("lastContact") && !$0.contains("lastSync")
        }
    }
}
