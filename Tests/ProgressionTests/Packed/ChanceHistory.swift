import FoundationEssentials
import Progression
import SeededNumbers

/// Measurements of one citizen drawn from numbers, in the order in which they arrive: mostly later ones, some
/// between, some at the same moment; question files that change; scores of all kinds, and none.
struct ChanceHistory {
    private var numbers: SeededNumbers
    private var time: Int64

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
        time = 1_700_000_000_000 + Int64(seed)
    }

    mutating func measurements(_ count: Int) -> [Measurement] {
        (0..<count).map { _ in next() }
    }

    private mutating func next() -> Measurement {
        let version = version()
        return Measurement(
            submission: identifier(),
            occasion: identifier(),
            citizen: CitizenReference(rawValue: "c-1"),
            factor: Factor.allCases[draw(5)],
            instrument: InstrumentReference(url: "u", version: version, sha256: "file \(version)"),
            informant: .citizen,
            date: moment(),
            score: ScaleScore(value: score(), answered: 4, total: 4),
            precision: draw(9) == 0 ? nil : Precision(sd: 20, reliability: 0.8),
            continues: version == "3.0.0" ? [2] : []
        )
    }

    private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

    private mutating func identifier() -> UUID {
        let bytes = (0..<16).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    private mutating func version() -> String {
        draw(8) > 0 ? "1.0.0" : ["1.0.0", "1.1.0", "2.0.0", "3.0.0"][draw(4)]
    }

    private mutating func moment() -> Date {
        switch draw(8) {
        case 0:
            return Date(timeIntervalSince1970: Double(time - Int64(draw(9_000_000_000))) / 1_000)
        case 1: return Date(timeIntervalSince1970: Double(time) / 1_000)
        default:
            time += Int64(draw(6_000_000_000))
            return Date(timeIntervalSince1970: Double(time) / 1_000)
        }
    }

    private mutating func score() -> Double? {
        switch draw(12) {
        case 0: nil
        case 1: Double.random(in: 0...100, using: &numbers)
        case 2: 100 * (0..<4).reduce(0.0) { sum, _ in sum + Double(draw(11)) / 10 } / 4
        case 3: Double(draw(101))
        default: 100 * Double(draw(17)) / 16
        }
    }
}
