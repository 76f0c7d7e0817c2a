import FoundationEssentials
import Progression
import SeededNumbers

@testable import SyncProtocol

/// An invented visit, the same in every run.
enum Sample {
    static func uuid(_ number: Int) throws -> UUID {
        let digits = String(number)
        let padded = String(repeating: "0", count: 12 - digits.count) + digits
        return try required(UUID(uuidString: "00000000-0000-4000-8000-\(padded)"))
    }

    static func key(_ seed: UInt8 = 7) throws -> DeviceKey {
        try DeviceKey(rawRepresentation: Data(repeating: seed, count: 32))
    }

    static let clock = ClockReading(
        wall: Date(timeIntervalSince1970: 1_760_000_600),
        utcOffset: 7_200,
        monotonic: 1_000,
        boot: "boot-1",
        serverOffset: -1.5
    )

    static func response(_ answers: [ItemAnswer]? = nil) throws -> Response {
        let visit = Visit(
            occasion: try uuid(1),
            citizen: CitizenReference(rawValue: "c-1"),
            informant: .citizenWithStaff,
            language: .danish,
            author: "e-1",
            started: Date(timeIntervalSince1970: 1_760_000_000.25)
        )
        return Response(
            id: try uuid(2),
            visit: visit,
            instrument: InstrumentReference(
                url: "https://example.org/network",
                version: "1.0.0",
                sha256: String(repeating: "a", count: 64)
            ),
            respondent: .citizen,
            answers: answers
                ?? [
                    ItemAnswer(item: "n1", answer: .integer(3)),
                    ItemAnswer(item: "n2", answer: .code("often")),
                    ItemAnswer(item: "n3", answer: .codes(["a", "b"])),
                    ItemAnswer(item: "n4", answer: .boolean(true)),
                    ItemAnswer(item: "n5", answer: .text("Blåbærgrød / \"ø\"")),
                    ItemAnswer(item: "n6", answer: .missing(.dontKnow)),
                ],
            finished: Date(timeIntervalSince1970: 1_760_000_500.123)
        )
    }

    static func envelope(
        _ answers: [ItemAnswer]? = nil,
        device: String? = nil,
        context: Envelope.Context = Envelope.Context()
    ) throws -> Envelope {
        Envelope(
            of: try response(answers),
            tenant: "aaby",
            clock: clock,
            origin: Origin(
                device: try device ?? key().device,
                installation: try uuid(3),
                incarnation: try uuid(4),
                sequence: 1,
                previous: nil
            ),
            context: context
        )
    }

    static func required<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }

    /// The numbers of a seed after the first, which is how the seeds of these tests are counted.
    static func numbers(seed: UInt64) -> SeededNumbers {
        var numbers = SeededNumbers(seed: seed)
        _ = numbers.next()
        return numbers
    }

    struct Missing: Error {}
}
