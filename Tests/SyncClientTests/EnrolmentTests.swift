import FoundationEssentials
import HTTPTransport
import ResponseStore
import SyncProtocol
import Synchronization
import Testing

@testable import SyncClient

@Suite struct EnrolmentTests {
    static let typed = "0123 4567 89ab cdef ghjk mnpq"

    @Test func `enrolment keeps who the laptop is, sealed in the store`() async throws {
        try await Laptop.run { laptop in
            #expect(try await LaptopIdentity.load(from: laptop.store) == nil)
            let authority = Data("PEM".utf8)
            let record = try await laptop.engine.enrol(
                code: Self.typed,
                deviceName: "Bærbar 1",
                authority: authority
            )
            #expect(record.device == laptop.key.device)
            let codes = laptop.server.state.withLock { $0.codes }
            #expect(codes == ["0123-4567-89AB-CDEF-GHJK-MNPQ"])
            let identity = try required(await LaptopIdentity.load(from: laptop.store))
            #expect(identity.record == record)
            #expect(identity.server == "https://skridt.example:8443")
            #expect(identity.trust == .authority(pem: authority))
            #expect(try identity.deviceKey().rawRepresentation == laptop.key.rawRepresentation)
        }
    }

    @Test func `an attempt whose answer was lost is repeated with the same key`() async throws {
        try await Laptop.run { laptop in
            let first = try await LaptopIdentity.enrolmentKey(in: laptop.store, fresh: laptop.key)
            let again = try await LaptopIdentity.enrolmentKey(in: laptop.store, fresh: DeviceKey())
            #expect(first.rawRepresentation == laptop.key.rawRepresentation)
            #expect(again.rawRepresentation == first.rawRepresentation)
            // Enrolled, it keeps its key: what it has signed is believed from no other.
            _ = try await laptop.engine.enrol(code: Self.typed, deviceName: "x", authority: nil)
            let next = try await LaptopIdentity.enrolmentKey(in: laptop.store, fresh: DeviceKey())
            #expect(next.rawRepresentation == laptop.key.rawRepresentation)
        }
    }

    @Test func `the municipality's recovery key arrives with enrolment, and again replaces it`()
        async throws
    {
        try await Laptop.run { laptop in
            for key in [RecoveryKeyPair().publicKey, RecoveryKeyPair().publicKey] {
                laptop.server.state.withLock { $0.recoveryKey = key }
                let record = try await laptop.engine.enrol(
                    code: Self.typed,
                    deviceName: "x",
                    authority: nil
                )
                #expect(record.recoveryKey == key)
                #expect(try await laptop.store.recoveryKey() == key)
            }
        }
    }

    @Test
    func `a laptop without a recovery key takes the first a sync tells it, and no other after`()
        async throws
    {
        try await Laptop.run { laptop in
            _ = try await laptop.engine.enrol(code: Self.typed, deviceName: "x", authority: nil)
            #expect(try await laptop.store.recoveryKey() == nil)
            let key = RecoveryKeyPair().publicKey
            for told in [key, RecoveryKeyPair().publicKey, nil] {
                laptop.server.state.withLock { $0.recoveryKey = told }
                _ = await laptop.engine.sync { _ in }
                #expect(try await laptop.store.recoveryKey() == key)
            }
        }
    }

    @Test func `a code that cannot be one is not sent`() async throws {
        try await Laptop.run { laptop in
            let error = await #expect(throws: SyncProblem.self) {
                try await laptop.engine.enrol(code: "1234", deviceName: "x", authority: nil)
            }
            #expect(error?.kind == .codeWrong)
            #expect(laptop.server.paths.isEmpty)
        }
    }

    @Test func `a refused code leaves the laptop as it was`() async throws {
        try await Laptop.run { laptop in
            laptop.server.fail("/v1/devices", .problem(.enrolmentCode))
            let error = await #expect(throws: SyncProblem.self) {
                try await laptop.engine.enrol(code: Self.typed, deviceName: "x", authority: nil)
            }
            #expect(error?.kind == .codeWrong)
            let kept = try await LaptopIdentity.load(from: laptop.store)
            #expect(kept == nil)
        }
    }

    @Test(arguments: [
        ("https://a.example", "https://a.example"), ("a.example:8443", "https://a.example:8443"),
        (" HTTPS://a.example/ \n", "https://a.example"),
        ("https://[::1]:8443", "https://[::1]:8443"),
        ("http://a.example", nil), ("https://", nil), ("", nil), ("https://a.example/path", nil),
        ("https://user@a.example", nil), ("https://a b", nil),
    ])
    func `an address is https, a host and perhaps a port`(typed: String, text: String?) {
        #expect(ServerAddress(typed)?.text == text)
    }
}
