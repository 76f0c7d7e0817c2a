import Foundation
import ResponseStore
import SurveyDesk
import SyncClient

extension DeskEnvironment {
    /// This machine's clocks and dice, and the store at `path` with its way to the server.
    static func laptop(store path: String) -> DeskEnvironment {
        DeskEnvironment(
            clock: { Clocks.read() },
            newID: { UUID() },
            random: Clocks.random,
            pause: { try await Task.sleep(for: $0) },
            laptop: Laptop(
                open: { try await ResponseStore.open(here: path, passphrase: $0) },
                failedAttempts: { try await ResponseStore.failedAttempts(at: path) },
                standing: { try await Standing(of: $0) },
                sync: { try await LaptopLink(enrolled: $0).sync() }
            )
        )
    }
}

extension DeskEnvironment.Standing {
    /// What the store says of the laptop.
    ///
    /// - Throws: ``Failure`` if it is not enrolled.
    init(of store: ResponseStore) async throws {
        guard let identity = try await LaptopIdentity.load(from: store) else {
            throw Failure(.configuration, Failure.notEnrolled(store.path))
        }
        self.init(
            record: identity.record,
            key: try identity.deviceKey(),
            lastContact: try await ServerContact.last(in: store),
            serverOffset: try await ServerContact.offset(in: store),
            population: try await KnownPopulation.last(in: store)
        )
    }
}
