import FoundationEssentials
import Progression
import Testing

@testable import SyncProtocol

@Suite struct EnvelopeTests {
    @Test func `an envelope's bytes are these, to the last one`() throws {
        let bytes = try WireFormat.encode(Sample.envelope(device: "d-1"))
        let expected = """
            {"answers":[{"answer":3,"item":"n1"},{"answer":{"code":"often"},"item":"n2"},\
            {"answer":{"codes":["a","b"]},"item":"n3"},{"answer":true,"item":"n4"},\
            {"answer":{"text":"Blåbærgrød / \\"ø\\""},"item":"n5"},\
            {"answer":{"missing":"dont_know"},"item":"n6"}],\
            "author":"e-1","citizen":"c-1",\
            "finished":{"boot":"boot-1","monotonic":900.123,"serverOffset":-1.5,\
            "utcOffset":7200,"wall":"2025-10-09T09:01:40.123Z"},\
            "id":"00000000-0000-4000-8000-000000000002","informant":"citizen_with_staff",\
            "instrument":{"sha256":"\(String(repeating: "a", count: 64))",\
            "url":"https://example.org/network","version":"1.0.0"},\
            "kind":"response","language":"da",\
            "occasion":"00000000-0000-4000-8000-000000000001",\
            "origin":{"device":"d-1","incarnation":"00000000-0000-4000-8000-000000000004",\
            "installation":"00000000-0000-4000-8000-000000000003","sequence":1},\
            "respondent":"citizen",\
            "started":{"boot":"boot-1","monotonic":400.25,"serverOffset":-1.5,\
            "utcOffset":7200,"wall":"2025-10-09T08:53:20.250Z"},\
            "tenant":"aaby","version":1}
            """
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    private static let decline = #""declined":{"reason":"not_well"},"finished""#
    private static let amendment = #"""
        "amends":{"id":"00000000-0000-4000-8000-000000000009","note":"Så på \"den\" igen",\#
        "reason":"mistyped","sha256":"bb"},"answers"
        """#

    /// What each context adds to the bytes, and which kind it makes them.
    static let contexts: [(String, Envelope.Context, part: String, kind: String)] = [
        ("a decline", Envelope.Context(declined: Decline(reason: .notWell)), decline, "decline"),
        ("without a word", Envelope.Context(declined: Decline()), "\"declined\":{},", "decline"),
        (
            "a correction",
            Envelope.Context(
                amends: Amendment(
                    id: UUID(uuidString: "00000000-0000-4000-8000-000000000009") ?? UUID(),
                    sha256: "bb",
                    reason: .mistyped,
                    note: "Så på \"den\" igen"
                )
            ),
            amendment, "response"
        ),
        (
            "keyed twice", Envelope.Context(keying: Keying(differences: 3)),
            "\"keying\":{\"differences\":3},\"kind\"", "response"
        ),
    ]

    @Test(arguments: contexts.map(\.0))
    func `what only some submissions say stands in these bytes`(name: String) throws {
        let found = try #require(Self.contexts.first { $0.0 == name })
        let envelope = try Sample.envelope([], context: found.1)
        let bytes = try WireFormat.encode(envelope)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(found.part), "\(text)")
        #expect(text.contains("\"kind\":\"\(found.kind)\""))
        #expect(try WireFormat.decode(Envelope.self, from: bytes) == envelope)
        let plain = String(decoding: try WireFormat.encode(Sample.envelope([])), as: UTF8.self)
        #expect(!plain.contains(found.part), "and nowhere else")
    }

    @Test func `an amendment from before reasons were asked is read`() throws {
        let text = #"{"id":"00000000-0000-4000-8000-000000000009","sha256":"bb"}"#
        let read = try WireFormat.decode(Amendment.self, from: Data(text.utf8))
        #expect(read == Amendment(id: try Sample.uuid(9), sha256: "bb"))
        let written = try WireFormat.encode(read)
        #expect(String(decoding: written, as: UTF8.self) == text)
    }

    @Test func `the response comes out as it went in`() throws {
        let bytes = try WireFormat.encode(Sample.envelope())
        let read = try WireFormat.decode(Envelope.self, from: bytes)
        #expect(read == (try Sample.envelope()))
        #expect(read.response == (try Sample.response()))
    }

    @Test func `a signed envelope is believed, over exactly its bytes`() throws {
        let (body, signature) = try Sample.envelope().signed(by: Sample.key())
        #expect(body == (try WireFormat.encode(Sample.envelope())))
        let sent = try Sample.required(SignedEnvelope(body: body, signature: signature))
        #expect(sent.bytes == body)
        #expect(sent.sha256 == ContentHash.hex(of: body))
        let envelope = try sent.verified(by: Sample.key().publicKey)
        #expect(envelope == (try Sample.envelope()))
    }

    @Test func `bytes survive the batch they travel in`() throws {
        let (body, signature) = try Sample.envelope().signed(by: Sample.key())
        let sent = try Sample.required(SignedEnvelope(body: body, signature: signature))
        let batch = try WireFormat.encode(SubmissionBatch(nonce: "n", items: [sent]))
        let packed = try Gzip.pack(batch)
        let unpacked = try Gzip.unpack(
            packed,
            limit: WireLimit.unpackedBytes,
            ratio: WireLimit.unpackedRatio
        )
        let read = try WireFormat.decode(SubmissionBatch.self, from: unpacked)
        #expect(read.items == [sent])
        #expect(read.items[0].bytes == body)
    }

    @Test func `no flipped byte is believed`() throws {
        let key = try Sample.key()
        let (body, signature) = try Sample.envelope().signed(by: key)
        var generator = Sample.numbers(seed: 1)
        for _ in 0..<300 {
            var changed = body
            let place = Int.random(in: 0..<body.count, using: &generator)
            changed[place] ^= 1 << UInt8.random(in: 0..<7, using: &generator)
            guard let sent = SignedEnvelope(body: changed, signature: signature) else { continue }
            #expect(throws: Problem(.wrongSignature)) { try sent.verified(by: key.publicKey) }
        }
        for place in 0..<signature.count {
            var changed = signature
            changed[place] ^= 0x10
            let sent = try Sample.required(SignedEnvelope(body: body, signature: changed))
            #expect(throws: Problem(.wrongSignature)) { try sent.verified(by: key.publicKey) }
        }
    }

    @Test func `another device's key is not believed`() throws {
        let (body, signature) = try Sample.envelope().signed(by: Sample.key())
        let sent = try Sample.required(SignedEnvelope(body: body, signature: signature))
        let other = try Sample.key(8).publicKey
        #expect(throws: Problem(.wrongSignature)) { try sent.verified(by: other) }
    }

    @Test func `an envelope that names another device than it is signed by is not believed`() throws
    {
        let key = try Sample.key()
        let (body, signature) = try Sample.envelope(device: "someone else").signed(by: key)
        let sent = try Sample.required(SignedEnvelope(body: body, signature: signature))
        #expect(throws: Problem(.wrongSignature)) { try sent.verified(by: key.publicKey) }
    }

    @Test(arguments: ["", "{}", "[1]", "not JSON"])
    func `signed bytes that are no envelope are unreadable`(text: String) throws {
        let key = try Sample.key()
        let sent = SignedEnvelope(body: text, signature: try key.sign(Data(text.utf8)))
        #expect(throws: Problem(.unreadableEnvelope)) { try sent.verified(by: key.publicKey) }
    }

    @Test func `an envelope above the limit is said to be too large`() throws {
        let key = try Sample.key()
        let long = String(repeating: "x", count: WireLimit.envelopeBytes)
        let answers = [ItemAnswer(item: "n5", answer: .text(long))]
        let (body, signature) = try Sample.envelope(answers).signed(by: key)
        let sent = try Sample.required(SignedEnvelope(body: body, signature: signature))
        #expect(throws: Problem(.envelopeTooLarge)) { try sent.verified(by: key.publicKey) }
    }

    @Test func `bytes that are not UTF-8 cannot be sent as a string`() {
        #expect(SignedEnvelope(body: Data([0xC3, 0x28]), signature: Data()) == nil)
    }

    @Test func `a session is opened by the device's own key only`() throws {
        let request = try SessionRequest(answering: "challenge", with: Sample.key())
        #expect(request.isValid(by: try Sample.key().publicKey))
        #expect(!request.isValid(by: try Sample.key(8).publicKey))
        let moved = SessionRequest(
            device: request.device,
            challenge: "another",
            signature: request.signature
        )
        #expect(!moved.isValid(by: try Sample.key().publicKey))
    }
}
