import Foundation
import HTTPTransport
import Progression
import QuestionnaireFormat
import ResponseStore
import SeededNumbers
import SyncClient
import SyncProtocol

/// One mentor's laptop: a real sealed store, a real device key, a connection that sometimes breaks.
struct Laptop {
    let municipality: Municipality
    let store: ResponseStore
    private let signatory: Signatory
    private let engine: SyncEngine
    private let exchange: LossyExchange

    /// Makes the store, enrols, and fetches caseload and question files.
    ///
    /// - Throws: ``DemoError`` if the server does not take it in.
    init(of municipality: Municipality, place: Place, seed: UInt64) async throws {
        self.municipality = municipality
        var random = SeededNumbers(seed: seed ^ UInt64(municipality.citizens.count))
        store = try await ResponseStore.create(
            at: place.store(of: municipality).path,
            passphrase: Founding.passphrase,
            options: .init(
                installation: random.nextID(),
                incarnation: random.nextID(),
                cost: .laptop
            )
        )
        guard let server = ServerAddress(place.server) else {
            throw DemoError.laptop("“\(place.server)” is not an address a laptop can use.")
        }
        let authority = try Data(contentsOf: place.authority)
        exchange = LossyExchange(
            over: try CurlTransport(trust: .authority(pem: authority)),
            losing: 0.2,
            seed: seed
        )
        let key = DeviceKey()
        engine = SyncEngine(
            store: store,
            transport: exchange,
            server: server,
            key: key,
            environment: SyncEnvironment(
                now: { Date() },
                nonce: { UUID().uuidString },
                newID: { UUID() },
                program: "skridt-demo",
                canRead: { QuestionnaireReader.read([UInt8]($0), path: "").questionnaire != nil }
            )
        )
        let record = try await engine.enrol(
            code: try await place.enrolmentCode(for: municipality.mentor.id),
            deviceName: "Bærbar i \(municipality.name)",
            authority: authority
        )
        signatory = Signatory(tenant: record.tenant, key: key)
    }

    /// Sends what waits and fetches what is new; a broken connection leaves the rest in the queue.
    func sync() async -> (report: SyncReport, repliesLost: Int) {
        let lostBefore = exchange.answersLost
        let report = await engine.sync { _ in }
        return (report, exchange.answersLost - lostBefore)
    }

    /// The citizens as the server handed them out, by name.
    func caseload() async throws -> [String: CitizenReference] {
        Dictionary(
            try await store.caseload().map { ($0.name, $0.citizen) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The questionnaires as they arrived from the server.
    func questionnaires() async throws -> [Questionnaire] {
        try await store.instruments().compactMap {
            QuestionnaireReader.read([UInt8]($0.content), path: $0.sha256).questionnaire
        }
    }

    /// Queues the responses of one visit, signed and sealed.
    func keep(_ responses: [Response]) async throws {
        guard let finished = responses.last?.finished else { return }
        let clock = ClockReading(
            wall: finished,
            utcOffset: 3_600,
            monotonic: 7_200,
            boot: "demo",
            serverOffset: 0
        )
        try await store.submit(
            responses,
            signedBy: signatory,
            clock: clock,
            discardingDraft: nil
        )
    }

    /// What the laptop has finished: id and hash of each submission.
    func submissions() async throws -> [UUID: String] {
        Dictionary(
            uniqueKeysWithValues: try await store.submissions().map { ($0.id, $0.sha256) }
        )
    }
}

/// Where things are while the demo runs.
struct Place {
    let folder: URL
    let server: String
    let program: ServerProgram

    /// The certificate the server's own authority is known by.
    var authority: URL { program.data.appending(path: "ca.pem") }

    func store(of municipality: Municipality) -> URL {
        folder.appending(path: "\(municipality.id).store")
    }

    /// Asks the server's operator for a one-time code.
    func enrolmentCode(for employee: String) async throws -> String {
        struct Answer: Decodable { let code: String }
        return try await program.ask(Answer.self, ["enrolment-code", "--employee", employee]).code
    }
}
