import FoundationEssentials
import Progression
import Testing

@testable import SyncProtocol

@Suite struct WireFormatTests {
    @Test func `every millisecond of a time survives`() throws {
        let starts = [-86_401, 0, 1_760_000_000, 4_102_444_799].map(Double.init)
        for start in starts {
            for millisecond in 0..<1_000 {
                let exact = (start * 1_000 + Double(millisecond)) / 1_000
                let moment = Moment(
                    Date(timeIntervalSince1970: exact),
                    reading: Sample.clock
                )
                let bytes = try WireFormat.encode(moment)
                let read = try WireFormat.decode(Moment.self, from: bytes)
                #expect(read.wall == moment.wall)
                let again = try WireFormat.encode(read)
                #expect(again == bytes)
            }
        }
    }

    @Test(arguments: [
        "2025-10-09T09:01:40Z", "2025-10-09T09:01:40.12Z", "2025-10-09T09:01:40.1234Z",
        "2025-10-09T09:01:40.123", "2025-10-09T09:01:40.123+02:00", "2025-10-09 09:01:40.123Z",
        "2025-13-09T09:01:40.123Z", "", "2025-10-09T09:01:40.-12Z",
    ])
    func `a time is written in one way only`(text: String) {
        #expect(WireTime.time(of: text) == nil)
    }

    @Test func `a time is what Foundation writes, with its milliseconds`() {
        for step in stride(from: -2_000_000_000, through: 4_200_000_000, by: 86_395 * 97) {
            let time = Date(timeIntervalSince1970: Double(step))
            let expected = time.formatted(Date.ISO8601FormatStyle()).dropLast() + ".000Z"
            #expect(WireFormat.text(of: time) == expected)
        }
    }

    @Test func `the monotonic time is counted back to the moment meant`() {
        let earlier = Sample.clock.wall.addingTimeInterval(-90)
        let moment = Moment(earlier, reading: Sample.clock)
        #expect(moment.monotonic == Sample.clock.monotonic - 90)
        #expect(moment.serverOffset == -1.5)
    }

    @Test func `a page of the feed comes out as it went in`() throws {
        let citizen = CitizenReference(rawValue: "c-1")
        let measurement = Measurement(
            submission: try Sample.uuid(5),
            occasion: try Sample.uuid(1),
            citizen: citizen,
            factor: try Sample.required(Factor.allCases.first),
            instrument: InstrumentReference(url: "u", version: "1.0.0", sha256: "ab"),
            informant: .citizen,
            date: Date(timeIntervalSince1970: 1_760_000_000.5),
            score: ScaleScore(value: 62.5, answered: 4, total: 4),
            precision: Precision(sd: 20, reliability: 0.8)
        )
        let grant = CaseloadGrant(
            citizen: citizen,
            name: "Abelone Prøve",
            language: .danish,
            caseworker: "Bertil Prøve",
            history: [measurement]
        )
        let page = FeedPage(
            epoch: try Sample.uuid(6),
            from: 0,
            next: 5,
            items: [
                .grant(grant), .revoke(citizen: citizen), .measurement(measurement),
                .instrument(sha256: "ab"), .retire(sha256: "cd"),
                .withdraw(submission: try Sample.uuid(7)), .erase(.citizen(citizen)),
                .erase(.submission(try Sample.uuid(8))), .policy(LaptopPolicy()), .wipe,
            ],
            more: true,
            safeSequence: 3,
            proof: "ef"
        )
        let bytes = try WireFormat.encode(page)
        #expect(try WireFormat.decode(FeedPage.self, from: bytes) == page)
    }

    @Test func `keys not known are passed over, so that newer programs are understood`() throws {
        let bytes = Data(
            #"{"challenge":"c","expires":"2025-10-09T09:01:40.123Z","new":1,"scope":"full","token":"t"}"#
                .utf8
        )
        let read = try WireFormat.decode(SessionToken.self, from: bytes)
        #expect(read.token == "t")
    }

    @Test func `more bytes than allowed are not looked at`() {
        let bytes = Data(#"{"token":"t","expires":"2025-10-09T09:01:40.123Z"}"#.utf8)
        #expect(throws: WireError.tooLarge) {
            try WireFormat.decode(SessionToken.self, from: bytes, limit: bytes.count - 1)
        }
    }

    @Test(arguments: ["", "<html>", "[]", #"{"token":1}"#, #"{"token":"t","expires":"soon"}"#])
    func `what cannot be read says so and quotes nothing`(text: String) {
        #expect(throws: WireError.unreadable) {
            try WireFormat.decode(SessionToken.self, from: Data(text.utf8))
        }
    }

    @Test func `a thousand arrays inside each other are refused, not followed`() {
        let deep = Data(String(repeating: "[", count: 100_000).utf8)
        #expect(throws: WireError.unreadable) {
            try WireFormat.decode(SessionToken.self, from: deep)
        }
    }
}
